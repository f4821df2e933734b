/** How well concepts offered agree with what a careful reader wrote down for an essay. Names agree up to case, quotes, hyphens and number. */
import { normalForm } from "../../src/core/text/words.ts";
import type { Concept } from "../../src/core/model.ts";

export interface GoldConcept {
	name: string;
	aliases?: string[];
	/** 3: must be offered; 2: should; 1: may. */
	salience: number;
	/** How the sentences begin that say what it means. */
	gloss?: string[];
}

export interface Gold {
	concepts: GoldConcept[];
	notConcepts: string[];
}

export interface Scores {
	/** Share of what must be offered among the first 30. */
	mustRecall30: number;
	/** Share of the first 20 that are concepts, each counted once. */
	precision20: number;
	/** How many of the first 30 are no concept at all. */
	junk30: number;
	/** Share of the concepts found and defined in the essay whose gloss is the right sentence. */
	glosses: number;
	missed: string[];
}

export function scoresOf(offered: Concept[], gold: Gold): Scores {
	const homes = new Map(
		gold.concepts.flatMap((one) => [one.name, ...(one.aliases ?? [])].map((name) => [keyOf(name), one] as const)),
	);
	const found = offered.map((one) =>
		[one.label, ...one.aliases].map((name) => homes.get(keyOf(name))).find((home) => home !== undefined),
	);
	const must = gold.concepts.filter(({ salience }) => salience === 3);
	const got = new Set(found.slice(0, 30));
	const junk = new Set(gold.notConcepts.map(keyOf));
	const defined = offered.flatMap(({ gloss }, at) => {
		const openings = found[at]?.gloss;
		return openings === undefined ? [] : [openings.some((opening) => gloss?.quote.exact.startsWith(opening))];
	});
	const missed = must.filter((one) => !got.has(one)).map(({ name }) => name);
	return {
		mustRecall30: 1 - missed.length / must.length,
		precision20: new Set(found.slice(0, 20).filter((home) => home !== undefined)).size / Math.min(20, offered.length),
		junk30: offered.slice(0, 30).filter(({ label }) => junk.has(keyOf(label))).length,
		glosses: defined.filter(Boolean).length / Math.max(1, defined.length),
		missed,
	};
}

function keyOf(name: string): string {
	return normalForm(name.replace(/^(?:the|an?)\s/i, ""));
}
