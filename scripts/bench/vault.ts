/** The vault: what a signature a note costs, and how many notes a new concept makes us read again. */
import { hashesOf, mayHold, signatureOf } from "../../src/core/detect/signature.ts";
import { detectorOf } from "./contenders.ts";
import type { Corpus } from "./corpus.ts";
import { median, type Row } from "./measuring.ts";

export function vault(corpus: Corpus): Row[] {
	const texts = corpus.notes.map((note) => note.text);
	const detector = detectorOf(corpus.terms(10_000));
	const scanned = timed(() => texts.forEach((text) => detector.scan(text)));
	let signatures: Int32Array[] = [];
	const signed = timed(() => (signatures = texts.map(signatureOf)));
	const all = corpus.terms(10_000);
	const fresh = Array.from({ length: 60 }, (_, at) => all[Math.floor((at * all.length) / 60)] ?? "");
	let missed = 0;
	const shares: number[] = [];
	const times: number[] = [];
	for (const term of fresh) {
		const one = detectorOf([term]);
		let candidates: number[] = [];
		times.push(
			timed(() => {
				const forms = hashesOf(term);
				candidates = texts.flatMap((_, at) => (mayHold(signatures[at] ?? new Int32Array(1), forms) ? [at] : []));
				for (const at of candidates) one.scan(texts[at] ?? "");
			}),
		);
		shares.push(candidates.length / texts.length);
		const among = new Set(candidates);
		texts.forEach((text, at) => {
			if (!among.has(at) && one.scan(text).length > 0) missed++;
		});
	}
	const bytes = signatures.reduce((sum, one) => sum + one.byteLength, 0) / signatures.length;
	return [
		{
			measure: "a new concept: share of the notes rescanned",
			value: median(shares),
			unit: "share",
			floor: 0.05,
			reach: 0.025,
			detail: `${String(missed)} missed of ${String(fresh.length)} terms × ${String(texts.length)} notes`,
		},
		{
			measure: "a new concept: share of a whole scan's time",
			value: median(times) / scanned,
			unit: "share",
			detail: `${median(times).toFixed(1)} ms of ${scanned.toFixed(0)} ms`,
		},
		{ measure: "a signature", value: bytes, unit: "bytes", detail: `all in ${signed.toFixed(0)} ms` },
	];
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
