/** Which mentions are marked at each density. */
import { describe, expect, it } from "vitest";
import { buildKnowledge } from "../../src/core/knowledge.ts";
import type { Mention } from "../../src/core/model.ts";
import { chooseMarks } from "../../src/show/mark.ts";

const nothing = buildKnowledge({
	concepts: [],
	reasoning: [],
	digests: [],
	occurrences: () => [],
	notHere: [],
	ignored: [],
});

/** Letters of a text are mentions: `a` and `b` of a concept each, `c` of both. */
function firsts(text: string): string {
	const concepts = new Map([
		["a", ["a"]],
		["b", ["b"]],
		["c", ["a", "b"]],
	]);
	const mentions: Mention[] = [...text].flatMap((term, from) => {
		const ids = concepts.get(term);
		return ids === undefined ? [] : [{ from, to: from + 1, term, concepts: ids, writable: true }];
	});
	const marked = new Set(chooseMarks(mentions, text, "first", nothing).map((one) => one.from));
	return [...text].map((letter, at) => (marked.has(at) ? `[${letter}]` : letter)).join("");
}

describe("The first of each concept in a section is marked", () => {
	it.each([
		["[a] a [b] b"],
		["[a]\n\n# 1\n\n[a] a"],
		["[c] a b: the card of both was there to open"],
		["[a] [c] b: the second meaning is new"],
		["[b] [a] c: both were marked before"],
	])("%s", (expected) => {
		const [marks = ""] = expected.split(":");
		expect(firsts(marks.replace(/[[\]]/g, ""))).toBe(marks);
	});
});
