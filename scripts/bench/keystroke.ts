/**
 * One keystroke in a long note, against a bare transaction: finding the marks of what is seen; moving them, which is what
 * the editor does while the reader types (drawing them is not counted: there is no page here); reading the whole note
 * anew, which it does when the typing rests. And a rescan of what is seen against a package.
 */
import { EditorState, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet } from "@codemirror/view";
import type { Detector } from "../../src/core/detect/mentions.ts";
import { moveMarks } from "../../src/show/editor.ts";
import type { Corpus } from "./corpus.ts";
import { detectorOf, packaged } from "./contenders.ts";
import { median, type Row, sink } from "./measuring.ts";

export function keystroke(corpus: Corpus): Row[] {
	const text = corpus.sample(400_000).join("\n\n").slice(0, 100_000);
	const terms = corpus.terms(10_000);
	const detector = detectorOf(terms);
	const packageCount = packaged(terms);
	const times = {
		transaction: [] as number[],
		keystroke: [] as number[],
		marks: [] as number[],
		rest: [] as number[],
		scan: [] as number[],
		package: [] as number[],
	};
	let state = EditorState.create({ doc: text });
	for (let press = 0; press < 1500; press++) {
		const at = (press * 7919) % 90_000;
		const seen = state.doc.sliceString(at, at + 5000);
		let marks = Decoration.none;
		timed(times.marks, () => (marks = marksOf(detector, seen, at)));
		const change = { changes: { from: at + 2500, insert: "x" } };
		const transaction = state.update(change);
		timed(times.transaction, () => (state = state.update(change).state));
		timed(times.keystroke, () => moveMarks(marks, transaction.changes));
		if (press % 10 === 0) timed(times.rest, () => marksOf(detector, state.doc.toString(), 0));
		timed(times.scan, () => detector.scan(seen));
		timed(times.package, () => packageCount(seen));
	}
	const warm = (list: number[]): number => median(list.slice(list.length / 3)) * 1000;
	return [
		{
			measure: "marks of the visible 5 KB, 10,000 terms, against a bare transaction",
			value: warm(times.marks) / warm(times.transaction),
			unit: "x",
			floor: 15,
			reach: 10,
			detail: `${warm(times.marks).toFixed(0)} µs, transaction ${warm(times.transaction).toFixed(1)} µs`,
		},
		{
			measure: "what the editor does at a keystroke: those marks moved, against a bare transaction",
			value: warm(times.keystroke) / warm(times.transaction),
			unit: "x",
			floor: 15,
			reach: 10,
			detail: `${warm(times.keystroke).toFixed(1)} µs, transaction ${warm(times.transaction).toFixed(1)} µs`,
		},
		{
			measure: "once typing rests: all of a 100 KB note read anew, against a bare transaction",
			value: warm(times.rest) / warm(times.transaction),
			unit: "x",
			detail: `${warm(times.rest).toFixed(0)} µs, 250 ms after the last key, not at each`,
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

function marksOf(detector: Detector, text: string, start: number): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	for (const mention of detector.mentionsIn(text)) builder.add(start + mention.from, start + mention.to, mark);
	return builder.finish();
}

function timed(list: number[], work: () => unknown): void {
	const start = performance.now();
	sink(work());
	list.push(performance.now() - start);
}

const mark = Decoration.mark({ class: "glossator-mark" });
