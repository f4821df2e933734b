import { expect, test } from "vitest";
import { tag } from "../../../src/core/text/grammar.ts";

test("every word has its place in the original, whatever stands around it", () => {
	const text = "‘Slow’ policy isn’t — it’s “old”; 😀 cafés don't.";
	const [tokens] = tag(text, [{ from: 0, to: text.length }]);
	expect(tokens?.map((token) => token.text)).toEqual(["Slow", "policy", "isn’t", "it’s", "old", "cafés", "don't"]);
	for (const token of tokens ?? []) expect(text.slice(token.from, token.to)).toBe(token.text);
});

test("words carry their part of speech", () => {
	const text = "The old harbor closed slowly.";
	const [tokens] = tag(text, [{ from: 0, to: text.length }]);
	expect(tokens?.map((token) => token.part)).toEqual(["determiner", "adjective", "noun", "verb", "adverb"]);
});

test("sentences are answered in step, also one without words", () => {
	const text = "One ship. !!! Two ships.";
	const tagged = tag(text, [
		{ from: 0, to: 9 },
		{ from: 10, to: 13 },
		{ from: 14, to: 24 },
	]);
	expect(tagged.map((tokens) => tokens.length)).toEqual([2, 0, 2]);
});

test("a sentence without end is tagged to its last word", () => {
	const text = "the quiet river ".repeat(3000).trim();
	const [tokens] = tag(text, [{ from: 0, to: text.length }]);
	expect(tokens).toHaveLength(9000);
	expect(tokens?.at(-1)).toMatchObject({ text: "river", part: "noun" });
});
