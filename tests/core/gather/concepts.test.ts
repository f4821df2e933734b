import { describe, expect, test } from "vitest";
import { gather } from "../../../src/core/gather/gather.ts";
import { idOf } from "../../../src/core/gather/concept-ids.ts";
import type { Concept, Decisions, Digest, GlossaryEntry, Keyphrase, Quote } from "../../../src/core/model.ts";
import { noDecisions } from "../../../src/core/settings.ts";

function quote(path: string, exact: string): Quote {
	return { path, from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
}

function taught(path: string, name: string, more: Partial<Keyphrase> = {}): Keyphrase {
	const definitions = [{ quote: quote(path, `${name} as ${path} has it.`), by: "copula", weight: 0.8 }];
	const base = {
		name,
		aliases: [],
		kind: "idea",
		form: "phrase",
		score: 3,
		reasons: [{ why: "quoted" }],
		count: 2,
		paragraphs: [1],
	} as const;
	return {
		...base,
		aliases: [],
		reasons: [...base.reasons],
		paragraphs: [1],
		definitions,
		gloss: definitions[0] ?? null,
		...more,
	};
}

function digest(path: string, ...keyphrases: Keyphrase[]): Digest {
	const reasoning = { units: [], relations: [], thesis: -1 };
	return {
		version: 1,
		path,
		title: path,
		author: "",
		source: "",
		words: 900,
		paragraphs: 9,
		keyphrases,
		reasoning,
		complaints: [],
	};
}

function entry(name: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry {
	const base = {
		path: `Glossary/${name}.md`,
		heading: "",
		id: "",
		name,
		aliases: [],
		kind: null,
		definition: null,
		caseSensitive: [],
		scope: [],
	};
	return { ...base, ...more };
}

function concepts(digests: Digest[], glossary: GlossaryEntry[] = [], decisions: Partial<Decisions> = {}): Concept[] {
	return gather(digests, glossary, { ...noDecisions(), ...decisions }).concepts;
}

function one(list: Concept[], id: string): Concept {
	const found = list.find((concept) => concept.id === id);
	if (found === undefined) throw new Error(`No ${id} among: ${list.map((concept) => concept.id).join(", ")}`);
	return found;
}

describe("essays that speak of one thing teach one concept", () => {
	test("under one name in any spelling", () => {
		const list = concepts([digest("A.md", taught("A.md", "silt tax")), digest("B.md", taught("B.md", "Silt-taxes"))]);
		expect(list).toHaveLength(1);
		expect(list[0]).toMatchObject({ id: "silt-tax", essays: ["A.md", "B.md"] });
	});
	test("where one's name is the other's alias", () => {
		const list = concepts([
			digest("A.md", taught("A.md", "Harbor Accord", { aliases: ["HA"] })),
			digest("B.md", taught("B.md", "HA")),
		]);
		expect(list.map(({ aliases, label }) => [label, ...aliases].sort())).toEqual([["HA", "Harbor Accord"]]);
	});
	test("but an abbreviation of two things joins neither", () => {
		const list = concepts([
			digest("A.md", taught("A.md", "Harbor Accord", { aliases: ["HA"] })),
			digest("B.md", taught("B.md", "Heron Act", { aliases: ["HA"] })),
		]);
		expect(list.map(({ label }) => label).sort()).toEqual(["Harbor Accord", "Heron Act"]);
	});
	test("two essays count for more than one", () => {
		const list = concepts([
			digest("A.md", taught("A.md", "tide"), taught("A.md", "silt")),
			digest("B.md", taught("B.md", "silt")),
		]);
		expect(list[0]?.label).toBe("silt");
	});
});

describe("the order of reading does not matter", () => {
	const digests = [
		digest("C.md", taught("C.md", "silt taxes"), taught("C.md", "HA")),
		digest("A.md", taught("A.md", "silt tax"), taught("A.md", "Harbor Accord", { aliases: ["HA"] })),
		digest("B.md", taught("B.md", "silt tax", { kind: "program" })),
	];
	const glossary = [entry("Quay", { aliases: ["HA"] }), entry("Silt tax")];
	test("to the byte", () => {
		const straight = JSON.stringify(gather(digests, glossary, noDecisions()));
		expect(JSON.stringify(gather([...digests].reverse(), [...glossary].reverse(), noDecisions()))).toBe(straight);
	});
});

describe("an id", () => {
	test("is the name's words in the singular", () => expect(idOf("Spheres of Influence")).toBe("sphere-of-influence"));
	test("is never empty", () => expect(idOf("…")).not.toBe(""));
	test("of a note that has one wins, whatever the note is called now", () => {
		const list = concepts([digest("A.md", taught("A.md", "silt tax"))], [entry("Charge on mud", { id: "silt-tax" })]);
		expect(list).toHaveLength(1);
		expect(one(list, "silt-tax")).toMatchObject({ label: "Charge on mud", aliases: ["silt tax"], standing: "known" });
	});
	test("that the reader decided upon stays when another label wins", () => {
		const before = [digest("A.md", taught("A.md", "mud charge", { aliases: ["silt tax"] }))];
		const after = [...before, digest("B.md", taught("B.md", "silt tax")), digest("C.md", taught("C.md", "silt tax"))];
		expect(one(concepts(before), "mud-charge").label).toBe("mud charge");
		expect(one(concepts(after, [], { accepted: ["mud-charge"] }), "mud-charge")).toMatchObject({
			label: "silt tax",
			accepted: true,
		});
	});
	test("is told apart where two homes have one name", () => {
		const list = concepts(
			[],
			[entry("Mercury", { path: "Chem/Mercury.md" }), entry("Mercury", { path: "Sky/Mercury.md" })],
		);
		expect(list.map(({ id }) => id).sort()).toEqual(["mercury", "mercury-2"]);
	});
	test.each(["__proto__", "constructor", "toString"])("may be %s", (name) => {
		expect(concepts([digest("A.md", taught("A.md", name))], [entry(name)])).toHaveLength(1);
	});
});

describe("standing", () => {
	const many = Array.from({ length: 25 }, (_, at) =>
		taught("A.md", `term ${String.fromCharCode(97 + at)}${at}x`, { score: 4 - at / 100 }),
	);
	test("an essay's first twenty are known, the rest offered", () => {
		const list = concepts([digest("A.md", ...many)]);
		expect(list.filter(({ standing }) => standing === "known")).toHaveLength(20);
		expect(list.filter(({ standing }) => standing === "offered")).toHaveLength(5);
	});
	test("a weak term is only offered", () => {
		expect(concepts([digest("A.md", taught("A.md", "tide", { score: 0.4 }))])[0]?.standing).toBe("offered");
	});
	test("what the reader accepted is known, what the reader rejected is neither", () => {
		const list = concepts([digest("A.md", ...many)], [], { accepted: ["term-y24x"], rejected: ["term-a0x"] });
		expect(one(list, "term-y24x")).toMatchObject({ standing: "known", accepted: true });
		expect(one(list, "term-a0x").standing).toBe("rejected");
	});
	test("a concept with a home is known, whatever else", () => {
		expect(one(concepts([], [entry("Tide")], { rejected: ["tide"] }), "tide")).toMatchObject({
			standing: "known",
			accepted: true,
		});
	});
});

describe("the reader's decisions come last and stay", () => {
	const taughtTwice = [
		digest("A.md", taught("A.md", "silt tax", { aliases: ["mud levy"] }), taught("A.md", "quay fee")),
	];
	test("the reader's own definition is the gloss", () => {
		const definition = quote("Glossary/Silt tax.md", "What I mean by it.");
		const made = one(concepts(taughtTwice, [entry("Silt tax", { definition })]), "silt-tax");
		expect(made.gloss).toMatchObject({ by: "yours", quote: definition });
		expect(made.definitions).toHaveLength(2);
	});
	test("a label, a kind and a mute", () => {
		const list = concepts(taughtTwice, [], {
			renamed: [["silt-tax", "Dredging fee"]],
			kinds: [["silt-tax", "program"]],
			muted: ["silt-tax"],
		});
		expect(one(list, "silt-tax")).toMatchObject({ label: "Dredging fee", kind: "program", muted: true });
		expect(one(list, "silt-tax").aliases).toContain("silt tax");
	});
	test("a removed alias does not come back", () => {
		const list = concepts(taughtTwice, [], { removedAliases: [["silt-tax", "Mud levies"]] });
		expect(one(list, "silt-tax").aliases).not.toContain("mud levy");
	});
	test("a merge takes over names, definitions and essays", () => {
		const list = concepts(taughtTwice, [], { merged: [["quay-fee", "silt-tax"]] });
		expect(list).toHaveLength(1);
		expect(one(list, "silt-tax").aliases).toEqual(["mud levy", "quay fee"]);
		expect(one(list, "silt-tax").definitions).toHaveLength(2);
	});
	test("merges in a circle lose nothing", () => {
		const circle: [string, string][] = [
			["quay-fee", "silt-tax"],
			["silt-tax", "quay-fee"],
		];
		expect(
			concepts(taughtTwice, [], { merged: circle }).flatMap(({ label, aliases }) => [label, ...aliases]),
		).toContain("quay fee");
	});
	test("names in capitals count only as written", () => {
		expect(one(concepts([digest("A.md", taught("A.md", "WHO"))]), "who").caseSensitive).toEqual(["WHO"]);
	});
});
