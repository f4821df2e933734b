import { describe, expect, test } from "vitest";
import { gather } from "../../../src/core/gather/gather.ts";
import type { Argument, Decisions, Digest, Relation, Unit } from "../../../src/core/model.ts";
import { noDecisions } from "../../../src/core/settings.ts";

/** An essay whose first sentence is its claim; the others support it, or attack it where they begin with "But". */
function essay(path: string, ...sentences: string[]): Digest {
	const units = sentences.map((exact, at): Unit => {
		const quote = { path, from: at * 100, to: at * 100 + exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
		return { quote, role: at === 0 ? "claim" : "premise", voice: "author", cue: "" };
	});
	const relations = sentences.slice(1).map((exact, at): Relation => {
		return { source: at + 1, target: 0, kind: exact.startsWith("But") ? "attacks" : "supports", cue: "" };
	});
	const reasoning = { units, relations, thesis: 0 };
	return {
		version: 1,
		path,
		title: path,
		author: "",
		source: "",
		words: 0,
		paragraphs: 1,
		keyphrases: [],
		reasoning,
		complaints: [],
	};
}

function gathered(digests: Digest[], decisions: Partial<Decisions> = {}): Argument[] {
	return gather(digests, [], { ...noDecisions(), ...decisions }).reasoning;
}

/** What two essays that say this make of each other. */
function verdict(one: string, other: string): string {
	const reasoning = gathered([essay("A.md", one), essay("B.md", other)]);
	if (reasoning.some(({ alsoSaid }) => alsoSaid.length > 0)) return "same";
	return reasoning.some(({ disagrees }) => disagrees.length > 0) ? "opposite" : "neither";
}

describe("two essays", () => {
	test.each([
		["Grain subsidies hurt small farmers.", "Small farmers are harmed by subsidies for grain."],
		["A longer school day improves results.", "Pupils' results get better when the school day is longer."],
		["Summits without budgets are soon forgotten.", "Meetings that come without a budget are quickly forgotten."],
	])("say the same: %s %s", (one, other) => expect(verdict(one, other)).toBe("same"));
	test.each([
		["The treaty protects small states.", "The treaty endangers small states."],
		["The bank should raise interest rates.", "The bank should not raise interest rates this year."],
		["The dam is a danger to the valley.", "The dam makes the valley safer."],
	])("disagree: %s %s", (one, other) => expect(verdict(one, other)).toBe("opposite"));
	test.each([
		["Wind farms lower the price of electricity.", "Wind farms lower the price of houses nearby."],
		["Norway should join the talks on the strait.", "Sweden should join the talks on the strait."],
		["The bank raised its rates in 2022.", "The bank raised its rates in 2023."],
		["The dam will be safe if it is inspected.", "The dam will be safe."],
		["The ferry carries grain to the mainland.", "The ferry carries tourists to the island."],
	])("speak of different things: %s %s", (one, other) => expect(verdict(one, other)).toBe("neither"));
	test("each quote the other where they disagree", () => {
		const [one, other] = gathered([
			essay("A.md", "The treaty protects small states."),
			essay("B.md", "The treaty endangers small states."),
		]);
		expect(one?.disagrees[0]).toMatchObject({ argument: other?.id, quote: { path: "B.md" } });
		expect(other?.disagrees[0]).toMatchObject({ argument: one?.id, quote: { path: "A.md" } });
	});
	test("are heard alike in either order", () => {
		const digests = [
			essay("A.md", "Grain subsidies hurt small farmers.", "They buy the land."),
			essay("B.md", "Small farmers are harmed by subsidies for grain."),
		];
		expect(gathered(digests)).toEqual(gathered([...digests].reverse()));
	});
	test("may share a reason, which is then a claim of its own", () => {
		const reasoning = gathered([
			essay("A.md", "Keep the ferry.", "Grain subsidies hurt small farmers."),
			essay("B.md", "Sell the mill.", "Small farmers are harmed by subsidies for grain."),
		]);
		expect(reasoning.map(({ claim, alsoSaid }) => [claim.quote.exact, alsoSaid.length])).toContainEqual([
			"Grain subsidies hurt small farmers.",
			1,
		]);
	});
});

test("what is only granted is found too, with what answers it", () => {
	const digest = essay(
		"A.md",
		"It may be that the harbor is old.",
		"But old quays are strong.",
		"Their stones are thick.",
	);
	const [granted, answer, reason] = digest.reasoning.units;
	for (const [unit, role] of [
		[granted, "concession"],
		[answer, "premise"],
		[reason, "premise"],
	] as const)
		if (unit !== undefined) unit.role = role;
	digest.reasoning.relations = [
		{ source: 1, target: 0, kind: "attacks", cue: "But" },
		{ source: 2, target: 1, kind: "supports", cue: "" },
	];
	const [argument] = gathered([digest]);
	expect(argument?.claim.role).toBe("concession");
	expect(argument?.attacks.map(({ quote }) => quote.exact)).toEqual([
		"But old quays are strong.",
		"Their stones are thick.",
	]);
});

describe("the reader's word is the last", () => {
	const digests = [essay("A.md", "The harbor should stay.", "It feeds four villages.", "But it costs much.")];
	const [argument] = gathered(digests);
	const claim = argument?.id ?? "";
	const premise = argument?.supports[0]?.id ?? "";
	test("a pinned argument", () => expect(gathered(digests, { pinned: [claim] })[0]?.pinned).toBe(true));
	test("a hidden one", () => expect(gathered(digests, { hidden: [claim] })).toEqual([]));
	test("no argument", () =>
		expect(gathered(digests, { corrections: [{ what: "not-an-argument", claim }] })).toEqual([]));
	test("a wrong link", () =>
		expect(gathered(digests, { corrections: [{ what: "wrong-link", claim, premise }] })[0]?.supports).toEqual([]));
	test("for, not against", () => {
		const turned = gathered(digests, { corrections: [{ what: "turned", claim, premise }] })[0];
		expect(turned?.attacks.map(({ quote }) => quote.exact)).toEqual(["It feeds four villages.", "But it costs much."]);
	});
	test("holds in the essay's outline and map too", () => {
		const told = (decisions: Partial<Decisions>): string[] =>
			gather(digests, [], { ...noDecisions(), ...decisions }).digests.flatMap(({ reasoning: { units, relations } }) =>
				units.map(({ role }, at) => {
					const kind = relations.find(({ source }) => source === at)?.kind;
					return kind === undefined ? role : `${role} ${kind}`;
				}),
			);
		expect(told({})).toEqual(["claim", "premise supports", "premise attacks"]);
		expect(told({ corrections: [{ what: "turned", claim, premise }] })[1]).toBe("premise attacks");
		expect(told({ corrections: [{ what: "wrong-link", claim, premise }] })[1]).toBe("premise");
		expect(told({ corrections: [{ what: "not-an-argument", claim }] })).toEqual(["none", "none", "none"]);
		expect(told({ hidden: [claim] })).toEqual(["none", "none", "none"]);
	});
});

describe("the reader's word on a claim that two essays make", () => {
	const digests = [
		essay("A.md", "Grain subsidies hurt small farmers.", "They raise the rent."),
		essay("B.md", "Small farmers are harmed by subsidies for grain.", "Their neighbors buy the land."),
	];
	const [joined] = gathered(digests);
	const [home, guest] = [joined?.claim.id ?? "", joined?.alsoSaid[0]?.id ?? ""];
	test("holds for the reasons of both", () => {
		const premise = joined?.supports.find(({ quote }) => quote.path === "B.md")?.id ?? "";
		const corrected = gathered(digests, { corrections: [{ what: "turned", claim: home, premise }] })[0];
		expect(corrected?.attacks.map(({ quote }) => quote.exact)).toEqual(["Their neighbors buy the land."]);
	});
	test("hides it in other words too", () => {
		expect(gathered(digests, { hidden: [home] })).toEqual([]);
		expect(gathered(digests, { hidden: [guest] })).toEqual([]);
	});
	test("keeps a pin set before the other was read", () =>
		expect(gathered(digests, { pinned: [guest] })[0]?.pinned).toBe(true));
});
