/** How a sentence speaks. */
import { describe, expect, test } from "vitest";
import { claimStrength, isAbout, isQuestion, isRecommendation, pointsBack } from "../../../src/core/extract/mood.ts";

describe("a recommendation", () => {
	test.each([
		"The harbor should stay open.",
		"The council must not sell the quays.",
		"It is time to build a ferry.",
		"Let us keep the harbor.",
	])("says what to do: %s", (sentence) => expect(isRecommendation(sentence)).toBe(true));
	test.each([
		"The harbor stayed open.",
		"The harbor should have stayed open.",
		"Should the harbor stay open?",
		"The quays belong to a council which must answer to nobody.",
		"Unless the harbor must close, it pays.",
	])("does not: %s", (sentence) => expect(isRecommendation(sentence)).toBe(false));
});

describe("a sentence points back", () => {
	test.each(["This is why it floods.", "They feed four villages.", "Such roads are dear."])(
		"that begins: %s",
		(sentence) => expect(pointsBack(sentence)).toBe(true),
	);
	test.each(["It is unlikely that the toll will fall.", "The toll is high."])("but not: %s", (sentence) =>
		expect(pointsBack(sentence)).toBe(false),
	);
});

test("a judgment asks more to be agreed with than a number", () => {
	expect(claimStrength("A ferry is better than a bridge.")).toBeGreaterThan(claimStrength("The ferry has 40 seats."));
	expect(claimStrength("We do not believe in bridges.")).toBeGreaterThan(claimStrength("We walked over bridges."));
});

test("a question is one, with its quotation marks too", () => {
	expect(isQuestion("“Who pays for the ferry?”")).toBe(true);
	expect(isQuestion("Nobody asked who pays.")).toBe(false);
});

test("who wrote an essay is no part of its argument", () => {
	expect(isAbout("The author is a fellow of the harbor school.")).toBe(true);
	expect(isAbout("The authors of the plan are mistaken.")).toBe(false);
});
