import { describe, expect, test } from "vitest";
import { proseOf } from "../../../src/core/text/prose.ts";
import { sentencesOf } from "../../../src/core/text/sentences.ts";

function sentences(text: string): string[] {
	return sentencesOf(proseOf(text)).map(({ from, to }) => text.slice(from, to));
}

describe("a sentence ends", () => {
	test("at a mark before a capital", () => expect(sentences("It rains. We stay! Do we? Yes.")).toHaveLength(4));
	test("behind the quotation mark that closes it", () => {
		expect(sentences("He said “no.” Then he left.")).toEqual(["He said “no.”", "Then he left."]);
	});
	test("with its block", () => expect(sentences("# A heading\n\nno mark here\n\nnor here")).toHaveLength(3));
	test("at the full stop of Chinese", () => expect(sentences("我们走。他们来。")).toHaveLength(2));
});

describe("a sentence does not end", () => {
	test.each([
		"Dr. Mori met Prof. Ode at 5 p.m. in Lima.",
		"The U.S. Senate met.",
		"In Brown v. Miller the court held so.",
		"It grew by 3.5 percent, i.e. slowly.",
		"J. K. Ode wrote it.",
		"See fig. 3 for that.",
	])("in: %s", (text) => expect(sentences(text)).toEqual([text]));
});

test("every sentence knows its paragraph; a heading has none", () => {
	const text = "# One\n\nFirst here. Second here.\n\nThird here.";
	expect(sentencesOf(proseOf(text)).map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2]);
});

test("a text without sentence ends is one sentence a paragraph", () => {
	expect(sentences("word ".repeat(5000).trim())).toHaveLength(1);
});
