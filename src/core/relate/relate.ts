/**
 * The arguments for a passage: by the concepts they share with it, rare ones first, by its words (BM25), and by how much
 * of their essay hangs on them. Different essays come before more of the same. Each says why it is shown.
 *
 * BM25 after Robertson & Zaragoza, "The Probabilistic Relevance Framework" (2009), over stems.
 */
import type { Argument, Because, Concept, RelatedArgument } from "../model.ts";
import { buildIndex, stemsOf, type WordIndex } from "./word-index.ts";

export interface Relater {
	/** Best first. `path` is the note the passage stands in; at most `limit` (all that relate, when left out). */
	argumentsFor(concepts: string[], passage: string, where?: { path?: string; limit?: number }): RelatedArgument[];
}

export function buildRelater(reasoning: Argument[], concepts: Concept[]): Relater {
	const index = buildIndex(reasoning.map(wordsOfArgument));
	const labels = new Map(concepts.map((concept) => [concept.id, concept.label]));
	const weights = conceptWeights(reasoning);
	const byConcept = filed(reasoning);
	return {
		argumentsFor: (ids, passage, where = {}) => {
			const words = index.scores(stemsOf(passage));
			const places = placesFor(ids, byConcept, words, reasoning);
			const best = Math.max(1e-9, ...places.map((place) => words.get(place) ?? 0));
			const rated = places.map((place) => rate(place, reasoning, ids, weights, (words.get(place) ?? 0) / best));
			const ordered = spread(
				rated.sort((a, b) => b.score - a.score || a.place - b.place),
				reasoning,
			);
			return ordered
				.slice(0, where.limit ?? ordered.length)
				.map((one) => {
					const argument = reasoning[one.place];
					return argument === undefined ? [] : [explain(argument, one.score, ids, labels, index, passage, where.path)];
				})
				.flat();
		},
	};
}

interface Rated {
	place: number;
	score: number;
}

function wordsOfArgument(argument: Argument): string {
	return [argument.claim, ...argument.supports, ...argument.attacks].map((one) => one.quote.exact).join(" ");
}

function filed(reasoning: Argument[]): Map<string, number[]> {
	const byConcept = new Map<string, number[]>();
	for (const [place, argument] of reasoning.entries()) {
		for (const id of argument.concepts) byConcept.set(id, [...(byConcept.get(id) ?? []), place]);
	}
	return byConcept;
}

/** A concept that every argument speaks of says little. */
function conceptWeights(reasoning: Argument[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const argument of reasoning) for (const id of argument.concepts) counts.set(id, (counts.get(id) ?? 0) + 1);
	return new Map([...counts].map(([id, count]) => [id, Math.log(1 + reasoning.length / count)]));
}

/** Arguments about a concept at hand; where there is none, those that share words with the passage. */
function placesFor(
	ids: string[],
	byConcept: Map<string, number[]>,
	words: Map<number, number>,
	reasoning: Argument[],
): number[] {
	const places = new Set(ids.flatMap((id) => byConcept.get(id) ?? []));
	const near = [...words].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, nearestByWords);
	for (const [place] of near) places.add(place);
	for (const [place, argument] of reasoning.entries()) if (argument.pinned) places.add(place);
	return [...places].sort((a, b) => a - b);
}

function rate(place: number, reasoning: Argument[], ids: string[], weights: Map<string, number>, words: number): Rated {
	const argument = reasoning[place];
	if (argument === undefined) return { place, score: 0 };
	const total = ids.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
	const shared = ids
		.filter((id) => argument.concepts.includes(id))
		.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
	const about = total === 0 ? 0 : shared / total;
	const score = about * byConcepts + words * byWords + argument.centrality * byCentrality;
	return { place, score: score + (argument.pinned ? pinnedFirst : 0) };
}

/** Moves an argument back for each one of its essay before it, so that other essays are heard. */
function spread(rated: Rated[], reasoning: Argument[]): Rated[] {
	const heard = new Map<string, number>();
	return rated
		.map((one) => {
			const path = reasoning[one.place]?.claim.quote.path ?? "";
			const before = heard.get(path) ?? 0;
			heard.set(path, before + 1);
			return { place: one.place, score: one.score / (1 + before * repeatCost) };
		})
		.sort((a, b) => b.score - a.score || a.place - b.place);
}

function explain(
	argument: Argument,
	score: number,
	ids: string[],
	labels: Map<string, string>,
	index: WordIndex,
	passage: string,
	path: string | undefined,
): RelatedArgument {
	const because: Because[] = [];
	if (argument.pinned) because.push({ why: "pinned" });
	const shared = ids.filter((id) => argument.concepts.includes(id)).map((id) => labels.get(id) ?? id);
	if (shared.length > 0) because.push({ why: "concepts", labels: shared.slice(0, mostNamed) });
	else because.push({ why: "words", words: index.sharedWords(wordsOfArgument(argument), passage).slice(0, mostNamed) });
	if (argument.thesis) because.push({ why: "thesis" });
	if (path !== undefined && argument.claim.quote.path === path) because.push({ why: "here" });
	for (const other of argument.disagrees.slice(0, 1)) because.push({ why: "disagrees", essay: other.quote.path });
	return { argument, score: Math.round(score * 10_000) / 10_000, because };
}

/** What each ground adds to a score, at most. */
const byConcepts = 1;
const byWords = 1;
const byCentrality = 0.3;
const pinnedFirst = 10;
/** What each earlier argument of the same essay costs. */
const repeatCost = 0.04;
const nearestByWords = 30;
const mostNamed = 4;
