/** Settings from anywhere: what is damaged costs the field it damages, and no more. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as decisions from "../../src/core/decide.ts";
import { defaultSettings, noDecisions, readSettings } from "../../src/core/settings.ts";

describe("Stored settings", () => {
	it("come back as they were", () => {
		const mine = { ...defaultSettings(), density: "all" as const, excluded: ["Private"], mutedNotes: ["a.md"] };
		expect(readSettings(JSON.parse(JSON.stringify(mine)))).toEqual(mine);
	});

	it("are the defaults when there are none", () => {
		for (const stored of [null, undefined, "", 7, [], "{}"]) expect(readSettings(stored)).toEqual(defaultSettings());
	});

	it("lose only what is damaged", () => {
		const read = readSettings({
			density: "loud",
			excluded: ["A", 7, null],
			glossaryFolder: 9,
			firstEssays: -3,
			decisions: { accepted: "x", pinned: ["p"] },
		});
		expect(read).toEqual({ ...defaultSettings(), excluded: ["A"], decisions: { ...noDecisions(), pinned: ["p"] } });
	});

	it("never throw and never reach the prototype", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (stored) => {
				expect(Object.keys(readSettings(stored)).sort()).toEqual(Object.keys(defaultSettings()).sort());
			}),
			{ numRuns: 500 },
		);
		readSettings(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'));
		expect("polluted" in {}).toBe(false);
	});
});

describe("Decisions", () => {
	it("of accepting and rejecting take each other back", () => {
		const rejected = decisions.reject(decisions.accept(noDecisions(), ["star"]), "star");
		expect(rejected).toMatchObject({ accepted: [], rejected: ["star"] });
		expect(decisions.accept(rejected, ["star"])).toMatchObject({ accepted: ["star"], rejected: [] });
	});

	it("of a name or kind are the last one made", () => {
		const twice = decisions.rename(decisions.rename(noDecisions(), "star", "sun"), "star", "fixed star");
		expect(twice.renamed).toEqual([["star", "fixed star"]]);
		expect(decisions.rename(twice, "star", " ").renamed).toEqual([]);
		expect(decisions.setKind(decisions.setKind(noDecisions(), "star", "idea"), "star", "place").kinds).toEqual([
			["star", "place"],
		]);
	});

	it("never merge a concept into itself, or two into each other", () => {
		expect(decisions.merge(noDecisions(), "star", "star").merged).toEqual([]);
		expect(decisions.merge(decisions.merge(noDecisions(), "star", "sun"), "sun", "star").merged).toEqual([
			["sun", "star"],
		]);
	});

	it("of pinning and turning are taken back by doing them twice", () => {
		expect(decisions.togglePin(decisions.togglePin(noDecisions(), "a"), "a").pinned).toEqual([]);
		const turn = { what: "turned", claim: "a", premise: "b" } as const;
		expect(decisions.correct(decisions.correct(noDecisions(), turn), turn).corrections).toEqual([]);
	});
});
