/**
 * The arguments for a passage: by the sentences they are made of. A sentence is near by the concepts it shares with the
 * passage, rare ones first, and by its words; an argument is as near as its nearest sentence, a little nearer when more
 * of its essay hangs on it. Different essays come before more of the same. Each says why it is shown.
 */
import type { Argument, Because, Concept, RelatedArgument, Statement } from "../model.ts";
import { finish, mapInSteps, type Steps } from "../steps.ts";
import { buildRankerInSteps, type Ranker } from "./ranker.ts";

export interface Relater {
	/** Best first. `path` is the note the passage stands in; at most `limit` (all that relate, when left out). */
	argumentsFor(concepts: string[], passage: string, where?: { path?: string; limit?: number }): RelatedArgument[];
}

/** `find` says which concepts a text speaks of. */
export function buildRelater(reasoning: Argument[], concepts: Concept[], find: (text: string) => string[]): Relater {
	return finish(buildRelaterInSteps(reasoning, concepts, find));
}

export function* buildRelaterInSteps(
	reasoning: Argument[],
	concepts: Concept[],
	find: (text: string) => string[],
): Steps<Relater> {
	const sentences = (yield* mapInSteps(reasoning, (argument) => sentencesOf(argument, find), fewArguments)).flat();
	const ranker = yield* buildRankerInSteps(sentences.map(({ statement }) => statement.quote.exact));
	const labels = new Map(concepts.map((concept) => [concept.id, concept.label]));
	const weights = conceptWeights(sentences);
	return {
		argumentsFor: (ids, passage, { path, limit } = {}) => {
			const rated = rateSentences(sentences, ranker.scores(passage), new Set(ids), weights);
			const related = reasoning.flatMap((argument) => {
				const nearest = rated.get(argument) ?? [];
				const first = nearest[0];
				if (first === undefined && !argument.pinned) return [];
				const score = (first?.score ?? 0) + argument.centrality * byCentrality + (argument.pinned ? pinnedFirst : 0);
				return [{ argument, score, because: [], nearest }];
			});
			const ordered: RelatedArgument[] = [];
			for (const one of spread(related)) {
				if (ordered.length === limit) break;
				one.because = becauseOf(one, ids, labels, ranker, passage, path);
				if (one.because.length > 0) ordered.push(one);
			}
			return ordered;
		},
	};
}

interface Sentence {
	argument: Argument;
	statement: Statement;
	concepts: string[];
}

function sentencesOf(argument: Argument, find: (text: string) => string[]): Sentence[] {
	return [argument.claim, ...argument.supports, ...argument.attacks].map((statement) => ({
		argument,
		statement,
		concepts: find(statement.quote.exact),
	}));
}

/** A concept that every sentence speaks of says little. */
function conceptWeights(sentences: Sentence[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { concepts } of sentences) for (const id of concepts) counts.set(id, (counts.get(id) ?? 0) + 1);
	return new Map([...counts].map(([id, count]) => [id, Math.log(1 + sentences.length / count)]));
}

/** The sentences of each argument that share something with the passage, nearest first. */
function rateSentences(
	sentences: Sentence[],
	words: Map<number, number>,
	ids: Set<string>,
	weights: Map<string, number>,
): Map<Argument, { statement: Statement; score: number }[]> {
	const mostWords = Math.max(1e-9, ...words.values());
	const total = [...ids].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
	const byArgument = new Map<Argument, { statement: Statement; score: number }[]>();
	for (const [at, { argument, statement, concepts }] of sentences.entries()) {
		const shared = concepts.reduce((sum, id) => sum + (ids.has(id) ? (weights.get(id) ?? 0) : 0), 0);
		const near = ((words.get(at) ?? 0) / mostWords) * byWords + (total === 0 ? 0 : shared / total) * byConcepts;
		if (near <= farthest) continue;
		const known = byArgument.get(argument) ?? [];
		known.push({ statement, score: Math.round(near * 10_000) / 10_000 });
		byArgument.set(argument, known);
	}
	for (const known of byArgument.values()) known.sort((a, b) => b.score - a.score);
	return byArgument;
}

/** Orders by score, where each argument of an essay heard before costs a little, so that other essays are heard. */
function spread(related: RelatedArgument[]): RelatedArgument[] {
	const heard = new Map<string, number>();
	for (const one of related.sort((a, b) => b.score - a.score)) {
		const { path } = one.argument.claim.quote;
		const before = heard.get(path) ?? 0;
		heard.set(path, before + 1);
		one.score = Math.round((one.score / (1 + before * repeatCost)) * 10_000) / 10_000;
	}
	return related.sort((a, b) => b.score - a.score);
}

/** Empty for an argument that only sounds like the passage, letter by letter. */
function becauseOf(
	{ argument, nearest }: RelatedArgument,
	ids: string[],
	labels: Map<string, string>,
	ranker: Ranker,
	passage: string,
	path: string | undefined,
): Because[] {
	const because: Because[] = argument.pinned ? [{ why: "pinned" }] : [];
	const shared = ids.filter((id) => argument.concepts.includes(id)).map((id) => labels.get(id) ?? id);
	if (shared.length > 0) because.push({ why: "concepts", labels: shared.slice(0, mostNamed) });
	else {
		const text = nearest.map(({ statement }) => statement.quote.exact).join(" ");
		const words = ranker.sharedWords(text, passage).slice(0, mostNamed);
		if (words.length > 0) because.push({ why: "words", words });
	}
	if (because.length === 0) return [];
	if (argument.thesis) because.push({ why: "thesis" });
	if (path !== undefined && argument.claim.quote.path === path) because.push({ why: "here" });
	for (const other of argument.disagrees.slice(0, 1)) because.push({ why: "disagrees", essay: other.quote.path });
	return because;
}

/** What each ground adds to a score, at most. */
const byConcepts = 0.5;
const byWords = 1;
const byCentrality = 0.1;
const pinnedFirst = 10;
/** What each earlier argument of the same essay costs. */
const repeatCost = 0.01;
/** Below this, a sentence has nothing to do with the passage. */
const farthest = 0.08;
const mostNamed = 4;
/** So many arguments are a step of building. */
const fewArguments = 8;
