/** How a sentence speaks. */
import { describe, expect, test } from "vitest";
import {
	claimStrength,
	isAbout,
	isGeneralNeed,
	isQuestion,
	isRecommendation,
	isScene,
	pointsBack,
} from "../../../src/core/extract/mood.ts";

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

test("a scene is set, and is no claim", () => {
	for (const scene of [
		"On a cold Monday in May I stood at the lock with the keeper.",
		"Last summer our ferry stopped twice in the fog.",
		"The keeper showed me a drawer full of letters.",
	])
		expect(isScene(scene), scene).toBe(true);
	for (const claim of [
		"We argued for years that the ferry is better than the bridge.",
		"Last year's budget should be the model for this one.",
		"The lock was built by farmers.",
	])
		expect(isScene(claim), claim).toBe(false);
});

test("what any such thing needs is told, what somebody ought to do is asked for", () => {
	expect(isGeneralNeed("A ferry that stops must warm its engine again.")).toBe(true);
	expect(isGeneralNeed("The council must buy a ferry.")).toBe(false);
	expect(isRecommendation("Ask your council about the ferry.")).toBe(true);
	expect(isRecommendation("The islands would do well to buy a ferry.")).toBe(true);
	expect(isRecommendation("Open water is cheaper than a road.")).toBe(false);
});

test("what is singled out, or named by the writer, asks more to be agreed with", () => {
	const plain = claimStrength("The ferry runs on Sundays.");
	expect(claimStrength("What is lacking is a ferry on Sundays.")).toBeGreaterThan(plain);
	expect(claimStrength("I call this the Sunday trap.")).toBeGreaterThan(plain);
	expect(claimStrength("This essay argues that ferries run.")).toBeGreaterThan(plain);
});
