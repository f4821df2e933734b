/** What was planted in the sample vault: claims said twice in other words, disagreements, and look-alikes of both. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/core/extract/digest.ts";
import { gather } from "../../src/core/gather/gather.ts";
import type { Argument } from "../../src/core/model.ts";
import { noDecisions } from "../../src/core/settings.ts";

type Place = [title: string, sentence: string];
type Planted = Record<"same" | "opposite" | "lookalike", [Place, Place][]>;

const folder = join(import.meta.dirname, "../../sample-vault/Clippings");
const planted = JSON.parse(readFileSync(join(import.meta.dirname, "planted.json"), "utf8")) as Planted;
const digests = readdirSync(folder).map((name) =>
	digestOf({ path: `Clippings/${name}`, title: name.replace(".md", ""), text: readFileSync(join(folder, name), "utf8"), author: "", source: "" }),
);
const { reasoning } = gather(digests, [], noDecisions());

const stands = (quote: { path: string; exact: string }, [title, sentence]: Place): boolean =>
	quote.path === `Clippings/${title}.md` && quote.exact.includes(sentence.slice(0, 40));
const holds = (argument: Argument, place: Place): boolean =>
	[argument.claim, ...argument.alsoSaid].some((one) => stands(one.quote, place));

const isSame = ([a, b]: [Place, Place]): boolean => reasoning.some((one) => holds(one, a) && holds(one, b));
const isOpposite = ([a, b]: [Place, Place]): boolean =>
	reasoning.some((one) => holds(one, a) && one.disagrees.some((other) => stands(other.quote, b) || reasoning.some((argument) => argument.id === other.argument && holds(argument, b))));

describe("Of what the three essays say to one another", () => {
	const same = planted.same.filter(isSame);
	const opposite = planted.opposite.filter(isOpposite);

	it("what is said twice is found", () => {
		console.log(`said twice: ${same.length} of ${planted.same.length}, disagreements: ${opposite.length} of ${planted.opposite.length}`);
		expect(same.length).toBeGreaterThanOrEqual(5);
	});

	it("what is denied is found", () => {
		expect(opposite.length).toBeGreaterThanOrEqual(5);
	});

	it("what only looks alike is neither", () => {
		expect(planted.lookalike.filter((pair) => isSame(pair) || isOpposite(pair))).toEqual([]);
	});

	it("nothing is taken for both", () => {
		expect(planted.same.filter(isOpposite)).toEqual([]);
		expect(planted.opposite.filter(isSame)).toEqual([]);
	});
});
