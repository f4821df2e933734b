/**
 * How well all that an essay taught agrees with a careful reader's gold: concepts, other names, roles of sentences, and
 * which sentence bears on which. A sentence's role is the strongest among the units that lie mostly in it.
 */
import type { Concept, Reasoning, Role, Span } from "../../src/core/model.ts";
import { normalForm } from "../../src/core/text/words.ts";
import { type GoldConcept, type Scores, scoresOf } from "./score.ts";

export interface WholeGold {
	concepts: (GoldConcept & { aliases: string[]; gloss: string[] })[];
	notConcepts: string[];
	/** In order; a concept's gloss and a relation name them by id. */
	sentences: (Span & { id: string; role: Role })[];
	relations: { source: string; target: string; type: "support" | "attack" }[];
}

export interface WholeScores extends Scores {
	aliasF: number;
	/** Mean F of claims (with recommendations) and of premises (with evidence and examples). */
	roleF: number;
	relationF: number;
}

export function wholeScoresOf(text: string, offered: Concept[], reasoning: Reasoning, gold: WholeGold): WholeScores {
	const opening = (id: string): string => {
		const found = gold.sentences.find((one) => one.id === id);
		return found === undefined ? "" : text.slice(found.from, found.from + 20);
	};
	const concepts = gold.concepts.map((one) => ({ ...one, gloss: one.gloss.map(opening) }));
	return {
		...scoresOf(offered, {
			concepts: concepts.map(({ gloss, ...one }) => (gloss.length === 0 ? one : { ...one, gloss })),
			notConcepts: gold.notConcepts,
		}),
		aliasF: aliasF(offered, gold),
		...argued(reasoning, gold),
	};
}

/** Pairs of a concept and another name for it, of the first concept offered under any of its names. */
function aliasF(offered: Concept[], gold: WholeGold): number {
	const wanted = new Set<string>();
	const got = new Set<string>();
	for (const { name, aliases } of gold.concepts) {
		const keys = new Set([name, ...aliases].map(normalForm));
		const main = normalForm(name);
		for (const key of keys) if (key !== main) wanted.add(`${main}|${key}`);
		const found = offered.find(({ label, aliases: others }) =>
			[label, ...others].some((one) => keys.has(normalForm(one))),
		);
		if (found === undefined) continue;
		for (const one of [found.label, ...found.aliases])
			if (normalForm(one) !== main) got.add(`${main}|${normalForm(one)}`);
	}
	return fOf(wanted, got);
}

function argued({ units, relations }: Reasoning, gold: WholeGold): { roleF: number; relationF: number } {
	const homes = units.map(({ quote }) => homeOf(quote, gold.sentences));
	const roles = new Map<string, string>();
	units.forEach(({ role }, at) => {
		const home = homes[at] ?? "";
		const coarse = coarseOf(role);
		if ((strength.get(coarse) ?? 0) > (strength.get(roles.get(home) ?? "none") ?? 0)) roles.set(home, coarse);
	});
	const having = (role: string, of: [string, string][]): Set<string> =>
		new Set(of.filter(([, own]) => own === role).map(([id]) => id));
	const wanted = gold.sentences.map(({ id, role }): [string, string] => [id, coarseOf(role)]);
	const roleF = ["claim", "premise"].map((role) => fOf(having(role, wanted), having(role, [...roles])));
	const links = relations
		.map(({ source, target }) => [homes[source] ?? "", homes[target] ?? ""])
		.filter(([source, target]) => source !== "" && target !== "" && source !== target);
	return {
		roleF: roleF.reduce((sum, one) => sum + one, 0) / roleF.length,
		relationF: fOf(
			new Set(gold.relations.map(({ source, target }) => `${source}>${target}`)),
			new Set(links.map((link) => link.join(">"))),
		),
	};
}

/** The sentence that holds most of a span; empty when none holds any. */
function homeOf({ from, to }: Span, sentences: WholeGold["sentences"]): string {
	let most = 0;
	let home = "";
	for (const one of sentences) {
		const shared = Math.min(to, one.to) - Math.max(from, one.from);
		if (shared > most) [most, home] = [shared, one.id];
	}
	return home;
}

function coarseOf(role: Role): string {
	if (role === "recommendation") return "claim";
	return role === "evidence" || role === "example" ? "premise" : role;
}

function fOf(wanted: Set<string>, got: Set<string>): number {
	const both = [...got].filter((one) => wanted.has(one)).length;
	return both === 0 ? 0 : (2 * both) / (wanted.size + got.size);
}

const strength = new Map([
	["claim", 3],
	["premise", 2],
	["concession", 2],
]);
