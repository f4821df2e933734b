/** Changes are made where they were planned, or not at all, and are taken back without a word of the reader's. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../../src/core/model.ts";
import { applyEdits, undoEdits } from "../../../src/core/write/edits.ts";

const edit = (text: string, words: string, become: string): Edit => {
	const from = text.indexOf(words);
	return { from, to: from + words.length, expected: words, text: become };
};

describe("Edits", () => {
	it("change what they name and nothing else", () => {
		const text = "Two galaxies\r\ncollide. Two stars do not.\uFEFF";
		const applied = applyEdits(text, [
			edit(text, "stars", "[[star|stars]]"),
			edit(text, "galaxies", "[[galaxy|galaxies]]"),
		]);
		expect(applied).toMatchObject({ text: "Two [[galaxy|galaxies]]\r\ncollide. Two [[star|stars]] do not.\uFEFF" });
	});

	it("are all refused when one does not find its words", () => {
		const text = "Two galaxies collide.";
		const late = { ...edit(text, "galaxies", "x"), expected: "galaxy" };
		expect(applyEdits(text, [edit(text, "collide", "y"), late])).toEqual({ conflicts: [late] });
	});

	it("are refused when they overlap", () => {
		const text = "Two galaxies collide.";
		expect(applyEdits(text, [edit(text, "Two galaxies", "x"), edit(text, "galaxies", "y")])).toHaveProperty(
			"conflicts",
		);
	});

	it("are taken back exactly", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 12 }), (pieces) => {
				const text = pieces.join("|");
				let at = 0;
				const edits: Edit[] = [];
				for (const [index, piece] of pieces.entries()) {
					if (index % 2 === 0) edits.push({ from: at, to: at + piece.length, expected: piece, text: `[[${piece}]]` });
					at += piece.length + 1;
				}
				const applied = applyEdits(text, edits);
				if (!("text" in applied)) throw new Error("conflict");
				expect(undoEdits(applied.text, applied.written)).toMatchObject({ text, lost: [] });
			}),
			{ numRuns: 500 },
		);
	});

	it("leave a link of the reader's own that looks like ours, when ours is gone", () => {
		const text = "The [[galaxy]] turns, as I wrote. Far away a galaxy shines on its own.";
		const from = text.lastIndexOf("galaxy");
		const applied = applyEdits(text, [{ from, to: from + 6, expected: "galaxy", text: "[[galaxy]]" }]);
		if (!("text" in applied)) throw new Error("conflict");
		const edited = "Title\n\nThe [[galaxy]] turns, as I wrote.";
		expect(undoEdits(edited, applied.written, applied.text)).toMatchObject({
			text: edited,
			edits: [],
			lost: applied.written,
		});
		const longer = `Title\n\n${applied.text} Or so they say.`;
		expect(undoEdits(longer, applied.written, applied.text)).toMatchObject({
			text: `Title\n\n${text} Or so they say.`,
			lost: [],
		});
	});

	it("are taken back around what the reader typed since, every character of it kept", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(), fc.constantFrom("new ", "ж", "\n", "- ")), { minLength: 1, maxLength: 50 }),
				(typed) => {
					const text = "The Middle Corridor and the C5+1 meet the Middle Corridor in the Middle Corridor.";
					const edits = [...text.matchAll(/Middle Corridor/g)].map((found) => ({
						from: found.index,
						to: found.index + 15,
						expected: "Middle Corridor",
						text: "[[Middle Corridor]]",
					}));
					const applied = applyEdits(text, edits);
					if (!("text" in applied)) throw new Error("conflict");
					let edited = applied.text;
					for (const [place, words] of typed) {
						const at = place % (edited.length + 1);
						edited = edited.slice(0, at) + words + edited.slice(at);
					}
					const { text: undone, lost } = undoEdits(edited, applied.written);
					const without = (whole: string): string => whole.replace(/[[\]]/g, "");
					expect(without(undone)).toBe(without(edited));
					expect(undone.match(/\[\[Middle Corridor\]\]/g)?.length ?? 0).toBe(0);
					expect(lost.length).toBeLessThanOrEqual(3);
				},
			),
			{ numRuns: 1000 },
		);
	});
});
