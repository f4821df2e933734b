/** Marks while the reader types: those touched go at once, new ones come when the typing rests. */
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildKnowledge, type Knowledge } from "../../src/core/knowledge.ts";
import type { Concept } from "../../src/core/model.ts";
import { markExtension, refreshMarks } from "../../src/show/editor.ts";
import type { Density } from "../../src/show/mark.ts";

const galaxy: Concept = {
	id: "galaxy",
	label: "galaxy",
	aliases: [],
	kind: "idea",
	form: "word",
	definitions: [],
	gloss: null,
	essays: [],
	home: null,
	standing: "known",
	accepted: true,
	muted: false,
	score: 1,
	reasons: [],
	caseSensitive: [],
};

function open(doc: string, density: () => Density = () => "all"): { view: EditorView; scans: () => number } {
	const knowledge = buildKnowledge({
		concepts: [galaxy],
		reasoning: [],
		digests: [],
		occurrences: () => [],
		notHere: [],
		ignored: [],
	});
	const scan = vi.spyOn(knowledge, "mentionsIn");
	const source = { knowledge: (): Knowledge => knowledge, pathOf: () => "a.md", density };
	const state = EditorState.create({ doc, extensions: [markExtension(source)] });
	return { view: new EditorView({ state, parent: document.body }), scans: () => scan.mock.calls.length };
}

function type(view: EditorView, insert: string, from: number, to = from): void {
	view.dispatch({ changes: { from, to, insert }, userEvent: "input.type" });
}

function marksOf(view: EditorView): string[] {
	return Array.from(view.contentDOM.querySelectorAll(".glossator-mark"), (mark) => mark.textContent);
}

describe("In the editor", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it("a keystroke reads no text; the note is read once when the typing rests", () => {
		const { view, scans } = open("A galaxy. ");
		const before = scans();
		for (const [at, key] of [..."Two galaxies."].entries()) type(view, key, 10 + at);
		expect(scans()).toBe(before);
		vi.runAllTimers();
		expect(scans()).toBe(before + 1);
		expect(marksOf(view)).toEqual(["galaxy", "galaxies"]);
	});

	it("a mark moves with its words, and goes when they change", () => {
		const { view } = open("A galaxy, a galaxy.");
		type(view, "Look: ", 0);
		expect(marksOf(view)).toEqual(["galaxy", "galaxy"]);
		type(view, "x", 10);
		expect(marksOf(view)).toEqual(["galaxy"]);
	});

	it("a text that is replaced is marked at once", () => {
		const { view } = open("A galaxy.");
		view.dispatch({ changes: { from: 0, to: 9, insert: "No star, one galaxy." } });
		expect(marksOf(view)).toEqual(["galaxy"]);
	});

	it("another density holds at once, without reload", () => {
		let density: Density = "all";
		const { view } = open("A galaxy, a galaxy.", () => density);
		for (const [next, count] of [
			["first", 1],
			["none", 0],
			["unexplained", 2],
		] as const) {
			density = next;
			view.dispatch({ effects: refreshMarks.of(null) });
			expect(marksOf(view)).toHaveLength(count);
		}
	});

	it("a closed pane reads nothing any more", () => {
		const { view, scans } = open("A galaxy.");
		type(view, "x", 0);
		const before = scans();
		view.destroy();
		vi.runAllTimers();
		expect(scans()).toBe(before);
	});
});
