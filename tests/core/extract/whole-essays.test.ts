/** The standing check of whole essays: concepts and argument of three columns, beside the gold of a careful reader. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/core/extract/digest.ts";
import { gather } from "../../../src/core/gather/gather.ts";
import { noDecisions } from "../../../src/core/settings.ts";
import { type WholeGold, wholeScoresOf } from "../../essays/score-whole.ts";

const folder = join(import.meta.dirname, "../../essays");
const scores = ["resistance", "borrowed", "ground"].map((name) => {
	const text = readFileSync(join(folder, `${name}.md`), "utf8");
	const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8")) as WholeGold;
	const digest = digestOf({ path: `${name}.md`, title: name, text, author: "", source: "" });
	return wholeScoresOf(text, gather([digest], [], noDecisions()).concepts, digest.reasoning, gold);
});
const mean = (figure: (one: (typeof scores)[number]) => number): number =>
	scores.reduce((sum, one) => sum + figure(one), 0) / scores.length;

describe("three essays of a thousand words, on the mean", () => {
	test("offer what must be offered among their first thirty", () =>
		expect(
			mean((one) => one.mustRecall30),
			`missed: ${scores.flatMap((one) => one.missed).join(", ")}`,
		).toBeGreaterThanOrEqual(0.65));
	test("offer concepts, not words, among their first twenty", () =>
		expect(mean((one) => one.precision20)).toBeGreaterThanOrEqual(0.65));
	test("offer hardly a generic word", () => expect(mean((one) => one.junk30)).toBeLessThanOrEqual(1));
	test("quote the sentence that says what a concept means", () =>
		expect(mean((one) => one.glosses)).toBeGreaterThanOrEqual(0.5));
	test("know other names of a concept", () => expect(mean((one) => one.aliasF)).toBeGreaterThanOrEqual(0.2));
	test("tell claims from premises", () => expect(mean((one) => one.roleF)).toBeGreaterThanOrEqual(0.6));
	test("find what bears on what", () => expect(mean((one) => one.relationF)).toBeGreaterThanOrEqual(0.3));
});
