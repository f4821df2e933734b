/** One keystroke in a long note: what marks add to a bare transaction, and a rescan of what is seen against a package. */
import { EditorState, RangeSetBuilder } from "@codemirror/state";
import { Decoration } from "@codemirror/view";
import type { Corpus } from "./corpus.ts";
import { detectorOf, packaged } from "./contenders.ts";
import { median, type Row, sink } from "./measuring.ts";

export function keystroke(corpus: Corpus): Row[] {
	const text = corpus.sample(400_000).join("\n\n").slice(0, 100_000);
	const terms = corpus.terms(10_000);
	const detector = detectorOf(terms);
	const packageCount = packaged(terms);
	const tracked = detector.track(text);
	const mark = Decoration.mark({ class: "glossator-mark" });
	const times = { transaction: [] as number[], marks: [] as number[], scan: [] as number[], package: [] as number[] };
	let state = EditorState.create({ doc: text });
	for (let press = 0; press < 1500; press++) {
		const at = (press * 7919) % 90_000;
		timed(times.transaction, () => (state = state.update({ changes: { from: at, insert: "x" } }).state));
		const { doc } = state;
		timed(times.marks, () => {
			const slice = (from: number, to: number): string => doc.sliceString(from, to);
			tracked.change({ from: at, to: at, length: 1 }, { length: doc.length, slice });
			const builder = new RangeSetBuilder<Decoration>();
			for (const mention of tracked.mentionsIn({ from: at, to: at + 5000 }))
				builder.add(mention.from, mention.to, mark);
			return builder.finish();
		});
		const seen = doc.sliceString(at, at + 5000);
		timed(times.scan, () => detector.scan(seen));
		timed(times.package, () => packageCount(seen));
	}
	const warm = (list: number[]): number => median(list.slice(500)) * 1000;
	return [
		{
			measure: "following a keystroke and marking the visible 5 KB, 10,000 terms, against a bare transaction",
			value: warm(times.marks) / warm(times.transaction),
			unit: "x",
			floor: 15,
			reach: 10,
			detail: `${warm(times.marks).toFixed(0)} µs, transaction ${warm(times.transaction).toFixed(1)} µs`,
		},
		{
			measure: "rescan of the visible 5 KB, share of the package's time",
			value: warm(times.scan) / warm(times.package),
			unit: "share",
			floor: 0.167,
			reach: 0.1,
			detail: `${warm(times.scan).toFixed(0)} µs of ${warm(times.package).toFixed(0)} µs`,
		},
	];
}

function timed(list: number[], work: () => unknown): void {
	const start = performance.now();
	sink(work());
	list.push(performance.now() - start);
}
