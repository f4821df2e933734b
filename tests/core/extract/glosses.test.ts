import { describe, expect, test } from "vitest";
import { definingSentences } from "../../../src/core/extract/definitions.ts";
import { concept } from "./offers.ts";

const use = "\n\nWe saw the silt tax again. Nobody paid the silt tax there.";

describe("a gloss is the sentence that defines", () => {
	test.each([
		["copula", "The silt tax is a charge that ships pay for dredging."],
		["means", "The term silt tax refers to a charge for dredging."],
		["dubbed", "This charge is known as the silt tax, and it is old."],
		["dubbed", "It lives on a charge that pilots call silt tax."],
		["apposition", "They live on the silt tax, a burden on ships that dredge."],
		["genus", "They live on the silt tax, a charge that ships pay for dredging."],
		["genus", "They live on the silt tax (the practice of charging every ship)."],
		["means", "By silt tax we mean a charge on every ship."],
		["dubbed", "The silt tax, as the harbor master described it, feeds the dredgers."],
		["dubbed", "Pilots know this charge as the silt tax, and it is old."],
		["dubbed", "The usual name for that charge is silt tax."],
		["dubbed", "Some of it comes from what must be called the silt tax, and it hurts."],
		["relative", "They live on the silt tax, which pays for dredging."],
		["dash", "They live on the silt tax — a charge on every ship."],
		["when", "The silt tax begins when a ship crosses the bar."],
		["contrast", "The silt tax is not a fine but a fee."],
	])("by %s: %s", (by, sentence) => {
		const { gloss } = concept(`Ports are old.\n\nSome say the silt tax hurts trade. ${sentence}${use}`, "silt tax");
		expect(gloss).toMatchObject({ by, quote: { exact: sentence, paragraph: 2 } });
	});

	test("a list's next member says nothing of the one before", () => {
		const { gloss } = concept(
			"It was a lamp at the harbor office, a bell on the quay, a rope. The harbor office slept.",
			"harbor office",
		);
		expect(gloss?.by).toBe("context");
	});
	test("where nothing defines it, a sentence that says something of it, named so", () => {
		const { gloss } = concept(
			"Nobody likes the silt tax much.\n\nThe silt tax hurts small boats most of all.",
			"silt tax",
		);
		expect(gloss?.by).toBe("context");
	});
	test("always the author's words, at their place", () => {
		const text = "Ports are *old*.\n\n> The **silt tax** is a charge that\n> ships pay.\n\nSilt tax!";
		const { gloss } = concept(text, "silt tax");
		expect(text.slice(gloss?.quote.from, gloss?.quote.to)).toBe(gloss?.quote.exact);
		expect(gloss?.quote.exact).toContain("charge that\n> ships pay.");
	});
	test("a longer term's definition is not its part's", () => {
		const text = "A fee is called the silt tax.\n\nThe tax is due. Every tax hurts. A tax on silt is a tax.";
		expect(
			concept(text, "tax")
				.definitions.filter(({ by }) => by !== "context")
				.map(({ quote }) => quote.exact),
		).not.toContain("A fee is called the silt tax.");
	});
});

test("defining sentences are told apart without knowing their terms", () => {
	const sentences = [
		"A lagoon is a shallow body of water that is cut off from the sea.",
		"We walked along the shore.",
		"Water held back behind a bank, called a head, drives the wheel.",
		"It was late.",
	];
	expect(definingSentences(sentences)).toEqual([
		{ s: 0, term: "lagoon" },
		{ s: 2, term: "head" },
	]);
});
