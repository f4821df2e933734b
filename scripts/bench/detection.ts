/** Scanning Markdown for terms, as a multiple of a bare loop over the same text, beside a package and what one writes first. */
import type { Corpus } from "./corpus.ts";
import { alternation, detectorOf, ours, packaged, plainTrie } from "./contenders.ts";
import { bareLoop, inTurns, type Row } from "./measuring.ts";
import { scanAll } from "../../src/core/text/scan.ts";

export function detection(corpus: Corpus): Row[] {
	const texts = corpus.notes.map((note) => note.text);
	const over =
		(count: (text: string) => number, list = texts) =>
		() =>
			list.reduce((sum, text) => sum + count(text), 0);
	const sample = corpus.sample(1_000_000);
	const regions = inTurns({ bare: over(bareLoop), regions: over((text) => scanAll(text, false).blocks.length) }, 3);
	const rows: Row[] = [ratio("R, Markdown alone", regions.regions, regions.bare)];
	for (const [count, floor, reach] of goals) {
		const terms = corpus.terms(count);
		const detector = ours(detectorOf(terms));
		const whole = inTurns({ bare: over(bareLoop), ours: over(detector) }, 5);
		const mentions = over(detector)() / (corpus.length / 1000);
		const row = ratio(`R at ${String(terms.length)} terms`, whole.ours, whole.bare);
		rows.push({
			...row,
			floor,
			reach,
			detail: `${((whole.ours * 1e6) / corpus.length).toFixed(2)} ns a character, ${mentions.toFixed(1)} mentions in 1,000`,
		});
		const packageCount = packaged(terms);
		const beside = inTurns(
			{
				bare: over(bareLoop, sample),
				ours: over(detector, sample),
				package: over(packageCount, sample),
				trie: over(plainTrie(terms), sample),
			},
			3,
		);
		rows.push(ratio(`  @monyone/aho-corasick/fast, sample`, beside.package, beside.bare));
		rows.push(ratio(`  trie of characters, sample`, beside.trie, beside.bare));
		if (count <= 1000) {
			const pattern = inTurns({ bare: over(bareLoop, sample), pattern: over(alternation(terms), sample) }, 1);
			rows.push(ratio(`  RegExp alternation, sample`, pattern.pattern, pattern.bare));
		}
		const row2 = {
			measure: `  times quicker than the package at ${String(terms.length)}`,
			value: beside.package / beside.ours,
			unit: "times",
		};
		rows.push(count === 10_000 ? { ...row2, floor: 6, reach: 10 } : row2);
	}
	return rows;
}

function ratio(measure: string, time: number, bare: number): Row {
	return { measure, value: time / bare, unit: "x bare", detail: `${time.toFixed(1)} ms` };
}

const goals: [count: number, floor: number, reach: number][] = [
	[100, 3.5, 2.0],
	[1000, 3.5, 2.0],
	[10_000, 4.5, 2.6],
	[75_000, 7.5, 4.5],
	[100_000, 7.5, 4.5],
];
