/** Mentions of a text that is edited: after each edit they are those of a fresh look at it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDetector } from "../../../src/core/detect/mentions.ts";

const terms = ["red shift", "tidal lock", "galaxy", "C5+1", "IT"].map((text) => ({
	text,
	concept: text,
	caseSensitive: text === "IT",
}));
const detector = buildDetector(terms);

/** Types `edits` one after the other; after each, what is tracked must equal what is found afresh. */
function follow(text: string, edits: [at: number, removed: number, inserted: string][]): void {
	const tracked = detector.track(text);
	let now = text;
	for (const [place, removed, inserted] of edits) {
		const from = Math.min(place, now.length);
		const to = Math.min(from + removed, now.length);
		now = now.slice(0, from) + inserted + now.slice(to);
		const { length } = now;
		const slice = (start: number, end: number): string => now.slice(start, end);
		tracked.change({ from, to, length: inserted.length }, { length, slice });
		expect(tracked.mentionsIn({ from: 0, to: length })).toEqual(detector.mentionsIn(now));
	}
}

const piece = fc.constantFrom("red shift ", "tidal lock", "galaxy ", "C5+1 ", "IT ", "red", " shift", "\n", "\n", "\n\n", "\n\n", "- ", "  - ", "    ", "> ", "# ", "```\n", "~~~\n", "`", "$$", "$", "%%", "<!--", "-->", "<div>\n", "</div>", "<script>", "</script>", "[", "](x) ", "[[", "]]", "[a]: b\n", "|", "|-|-|\n", "---\n", "===\n", "%%glossator:a%%\n", "%%/glossator%%", "{{", "}}", "a:: b\n", "**", "_", "1. ", "\r\n", "[^1]: ", "plain words here. ", "\ufeff", "\\"); // prettier-ignore
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const edit = fc.tuple(
	fc.nat(400),
	fc.nat(12),
	fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join("")),
);

describe("The mentions of a text that is edited are those of a fresh look", () => {
	it("after each of ten thousand edits of any kind", () => {
		fc.assert(
			fc.property(text, fc.array(edit, { minLength: 8, maxLength: 12 }), (before, edits) => follow(before, edits)),
			{ numRuns: 1000 },
		);
	});

	it.each<[what: string, before: string, edits: [number, number, string][]]>([
		["a fence is opened above and closed again", "a\n\nred shift\n\ngalaxy", [[0, 0, "```\n"], [0, 4, ""]]], // prettier-ignore
		["a fence is closed at the end", "```\nred shift\n\ngalaxy\n\n", [[23, 0, "```\nred shift"]]],
		["a comment closes far below", "%% red shift\n\ngalaxy\n\nend", [[24, 0, "%%\nred shift"]]],
		["math closes far below a paragraph", "a $$ red shift\n\ngalaxy\n\nend", [[26, 0, "$$ galaxy"]]],
		["properties are closed", "---\nred shift: galaxy\n\ntidal lock\n", [[33, 0, "---\ngalaxy"]]],
		["a paragraph becomes a table", "red | shift\n|-\ngalaxy | galaxy", [[14, 0, "|-|"]]],
		["a list is undone around code", "- a\n\n      red shift", [[0, 2, ""]]],
		["all is deleted and typed anew", "red shift", [[0, 9, ""], [0, 0, "galaxy"]]], // prettier-ignore
	])("when %s", (_, before, edits) => follow(before, edits));
});

describe("A keystroke in a long note", () => {
	const paragraph = "The red shift of a galaxy, and so on for a line or two of words.\n\n";
	it("is read no further than its block and the next", () => {
		let read = 0;
		const now = paragraph.repeat(2000);
		const tracked = detector.track(now);
		const at = paragraph.length * 1000 + 40;
		const typed = `${now.slice(0, at)}x${now.slice(at)}`;
		const slice = (from: number, to: number): string => {
			read += to - from;
			return typed.slice(from, to);
		};
		tracked.change({ from: at, to: at, length: 1 }, { length: typed.length, slice });
		expect(read).toBeLessThan(5000);
		expect(tracked.mentionsIn({ from: 0, to: typed.length })).toHaveLength(4000);
	});

	it("knows the section it stands in", () => {
		const tracked = detector.track("a\n\n# One\n\nred shift\n\n## Two\n\ngalaxy");
		expect([0, 5, 15, 25, 33].map((at) => tracked.sectionAt(at))).toEqual([0, 3, 3, 21, 21]);
	});
});
