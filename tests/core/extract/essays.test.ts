/** The standing check: three essays on three subjects, with the concepts a careful reader would look up. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/core/extract/digest.ts";
import { gather } from "../../../src/core/gather/gather.ts";
import { noDecisions } from "../../../src/core/settings.ts";
import { type Gold, scoresOf } from "../../essays/score.ts";

const folder = join(import.meta.dirname, "../../essays");
const gold = new Map(
	Object.entries(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Record<string, Gold>),
);

describe.each([...gold])("the essay %s", (name, expected) => {
	const text = readFileSync(join(folder, `${name}.md`), "utf8");
	const essay = {
		path: `${name}.md`,
		title: name,
		text,
		author: name === "streets" ? "Ines Halloran" : "",
		source: "",
	};
	const scores = scoresOf(gather([digestOf(essay)], [], noDecisions()).concepts, expected);

	test("offers what must be offered among its first thirty", () => {
		expect(scores.mustRecall30, `missed: ${scores.missed.join(", ")}`).toBeGreaterThanOrEqual(0.75);
	});
	test("offers concepts, not words, among its first twenty", () =>
		expect(scores.precision20).toBeGreaterThanOrEqual(0.65));
	test("offers no generic words", () => expect(scores.junk30).toBe(0));
	test("quotes the sentence that says what a concept means", () => expect(scores.glosses).toBeGreaterThanOrEqual(0.6));
});
