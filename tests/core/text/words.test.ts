import { describe, expect, test } from "vitest";
import { isFunctionWord, lowerOf, normalForm, singularOf, stemOf, wordsOf } from "../../../src/core/text/words.ts";

describe("the normal form", () => {
	const same = (...terms: string[]): void => expect([...new Set(terms.map(normalForm))]).toHaveLength(1);

	test("folds case, diacritics and width", () => same("Café Society", "cafe society", "CAFE SOCIETY", "Ｃafe society"));
	test("folds number in every word", () => same("sphere of influence", "spheres of influence"));
	test("folds hyphen, space and solid writing", () =>
		same("non-proliferation", "nonproliferation", "non proliferation"));
	test("folds a plural before a hyphen", () => same("rules-based order", "rule based order"));
	test("folds quotation marks and possessives", () =>
		same("‘slow trade’ policy", "slow trade policy", "slow trade policy’s"));
	test("folds a line break after a hyphen", () => same("multi-\nlateral", "multilateral", "multi-lateral"));
	test("keeps signs that make a name", () => expect(normalForm("R&D+2")).not.toBe(normalForm("RD2")));
	test("tells words apart that only look alike", () => expect(normalForm("news")).not.toBe(normalForm("new")));
	test("is empty where there is no letter or digit", () => expect(normalForm("… — !")).toBe(""));
});

describe("words", () => {
	const words = (text: string): string[] => wordsOf(text).map((word) => word.text);

	test("keep what is written inside them", () => {
		expect(words("The G7's well-known R&D, v2.1, isn’t U.S.-made.")).toEqual([
			"The",
			"G7's",
			"well-known",
			"R&D",
			"v2.1",
			"isn’t",
			"U.S",
			"made",
		]);
	});
	test("split at a slash between words, not between letters", () => {
		expect(words("Oslo/Bergen and TCP/IP")).toEqual(["Oslo", "Bergen", "and", "TCP/IP"]);
	});
	test("have offsets into the text they were read from", () => {
		const text = "xx naïve 😀 señor";
		for (const word of wordsOf(text, { from: 3, to: text.length }))
			expect(text.slice(word.from, word.to)).toBe(word.text);
	});
	test("are read in any script", () =>
		expect(words("Москва и 東京, ελλάδα")).toEqual(["Москва", "и", "東京", "ελλάδα"]));
});

test.each([
	["policies", "policy"],
	["crises", "crisis"],
	["boxes", "box"],
	["analyses", "analysis"],
	["wives", "wife"],
	["class", "class"],
	["physics", "physics"],
	["bus", "bus"],
])("the singular of %s is %s", (plural, singular) => expect(singularOf(plural)).toBe(singular));

test("a stem joins a word's forms and never vanishes", () => {
	expect(stemOf("organizations")).toBe(stemOf("organized"));
	expect(stemOf("ing").length).toBeGreaterThan(0);
});

test("possessives are cut in both writings", () => {
	expect(lowerOf("Peru’s")).toBe("peru");
	expect(lowerOf("states'")).toBe("states");
});

test("function words are known", () => {
	expect(isFunctionWord("although")).toBe(true);
	expect(isFunctionWord("harbor")).toBe(false);
});
