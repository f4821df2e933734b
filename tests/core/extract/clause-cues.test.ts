/** Each cue of a clause hears its example, and not a clause that only sounds like it. */
import { describe, expect, test } from "vitest";
import * as cues from "../../../src/core/extract/clause-cues.ts";
import { argumentGraphOf } from "../../../src/core/extract/argument-graph.ts";

const heard: [keyof typeof cues, string, string][] = [
	["isBackedUp", "because the road is safe", "for example the road"],
	["isConceding", "Some say the road is steep", "Something is steep"],
	["isSubordinateConcession", "Although the road is steep", "While the same road is steep"],
	["isContrary", "But the road is steep", "Butter is dear"],
	["isConcluding", "Therefore the road should be built", "So far the road is closed"],
	["isSummary", "All in all, the road should be built", "All of it is closed"],
	["isAdding", "The road is also safe", "The road is safe"],
	["isExplaining", "For example, the road was closed", "For years the road was closed"],
	["isRunningOn", "and the road is safe", "to conclude, the road is safe"],
];

describe("a cue", () => {
	test.each(heard)("%s: %s; not: %s", (cue, yes, no) => {
		expect(cues[cue](yes)).toBe(true);
		expect(cues[cue](no)).toBe(false);
	});
	test("of every kind has an example here", () =>
		expect(heard.map(([cue]) => cue).sort()).toEqual(Object.keys(cues).sort()));
});

describe("the claim of a short argument", () => {
	const cases: [string, string[], number][] = [
		["the first part", ["The ferry should stay.", "It feeds four villages.", "It is also cheap."], 0],
		[
			"a short last part",
			[
				"Ferries carry the post and the milk of four villages in every weather.",
				"Their crews know each family on the islands.",
				"Ferries are good.",
			],
			2,
		],
		[
			"what follows a concession",
			[
				"Although the toll on the ferry is high this year,",
				"it is unlikely that the islanders will leave it.",
				"The road round the bay takes three hours.",
			],
			1,
		],
		["an answer", ["Bridges are built in a summer.", "They rust in the salt.", "No, the ferry should stay."], 2],
		[
			"the first part, where the last only says it again",
			["The ferry should stay.", "It feeds four villages.", "Overall, the ferry is useful and should stay."],
			0,
		],
	];
	test.each(cases)("is %s", (_, segments, claim) => expect(argumentGraphOf(segments).claim).toBe(claim));
	test("is served by what is added to a reason", () =>
		expect(
			argumentGraphOf(["The ferry should stay.", "It feeds four villages.", "It is also cheap."]).edges[1],
		).toEqual({ source: 2, target: 0, kind: "supports" }));
});
