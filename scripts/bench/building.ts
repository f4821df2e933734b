/** Building the detector: time beside the package's, and bytes a term. */
import type { Corpus } from "./corpus.ts";
import { detectorOf, packaged } from "./contenders.ts";
import { inTurns, type Row } from "./measuring.ts";

export function building(corpus: Corpus): Row[] {
	const rows: Row[] = [];
	for (const count of [1000, 10_000]) {
		const terms = corpus.terms(count);
		const time = inTurns({ ours: () => detectorOf(terms).size, package: () => packaged(terms)("x") }, 3);
		const detector = detectorOf(terms);
		rows.push(
			{
				measure: `building ${String(count)} terms, share of the package's time`,
				value: time.ours / time.package,
				unit: "share",
				floor: 0.25,
				reach: 0.125,
				detail: `${time.ours.toFixed(1)} ms`,
			},
			{
				measure: `bytes a term at ${String(count)}`,
				value: detector.bytes / detector.size,
				unit: "bytes",
				floor: 300,
				reach: 250,
			},
		);
	}
	return rows;
}
