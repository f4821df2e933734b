/**
 * The arguments for a passage: by the sentences they are made of. A sentence is near by the concepts it shares with the
 * passage, rare ones first, and by its words; an argument is as near as its nearest sentence, a little nearer when more
 * of its essay hangs on it. Different essays come before more of the same. Each says why it is shown.
 */
import type { Argument, Because, Concept, RelatedArgument, Statement } from "../model.ts";
import { eachInSteps, finish, mapInSteps, type Steps } from "../steps.ts";
import { buildRankerInSteps } from "./ranker.ts";

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
	const grouped = yield* mapInSteps(reasoning, (argument) => sentencesOf(argument, find), fewArguments);
	const sentences = grouped.flat();
	const ranker = yield* buildRankerInSteps(sentences.map(({ statement }) => statement.quote.exact));
	const labels = new Map(concepts.map((concept) => [concept.id, concept.label]));
	const topics = yield* topicsOf(sentences);
	return {
		argumentsFor: (ids, passage, { path, limit } = {}) => {
			const nearness = nearnessOf(ranker.scores(passage), new Set(ids), topics);
			const related: Rated[] = [];
			let first = 0;
			for (const [at, argument] of reasoning.entries()) {
				const positions = nearIn(nearness, first, (first += grouped[at]?.length ?? 0));
				if (positions.length === 0 && !argument.pinned) continue;
				const near = nearness[positions[0] ?? -1] ?? 0;
				const score = near + argument.centrality * byCentrality + (argument.pinned ? pinnedFirst : 0);
				related.push({ argument, score, positions });
			}
			const sharedBy = ranker.sharing(passage);
			const ordered: RelatedArgument[] = [];
			for (const { argument, score, positions } of spread(related)) {
				if (ordered.length === limit) break;
				const because = becauseOf(argument, ids, labels, () => sharedBy(positions), path);
				if (because.length === 0) continue;
				const nearest = positions.flatMap((at) => {
					const statement = sentences[at]?.statement;
					return statement === undefined ? [] : [{ statement, score: round(nearness[at] ?? 0) }];
				});
				ordered.push({ argument, score, because, nearest });
			}
			return ordered;
		},
	};
}

/** An argument on its way: its sentences that are near, by position, the nearest first. */
interface Rated {
	argument: Argument;
	score: number;
	positions: number[];
}

interface Sentence {
	statement: Statement;
	concepts: string[];
}

function sentencesOf(argument: Argument, find: (text: string) => string[]): Sentence[] {
	return [argument.claim, ...argument.supports, ...argument.attacks].map((statement) => ({
		statement,
		concepts: find(statement.quote.exact),
	}));
}

/** Where each concept is spoken of, and what that weighs: one that every sentence speaks of says little. */
function* topicsOf(sentences: Sentence[]): Steps<Map<string, { positions: number[]; weight: number }>> {
	const topics = new Map<string, { positions: number[]; weight: number }>();
	yield* eachInSteps(sentences, ({ concepts }, at) => {
		for (const id of concepts) {
			const topic = topics.get(id);
			if (topic === undefined) topics.set(id, { positions: [at], weight: 0 });
			else topic.positions.push(at);
		}
	});
	for (const topic of topics.values()) topic.weight = Math.log(1 + sentences.length / topic.positions.length);
	return topics;
}

/** How near each sentence is, by its words and by the concepts it shares. */
function nearnessOf(
	words: Float64Array,
	ids: Set<string>,
	topics: Map<string, { positions: number[]; weight: number }>,
): Float64Array {
	let most = 1e-9;
	for (const score of words) most = Math.max(most, score);
	const near = words.map((score) => (score / most) * byWords);
	let total = 0;
	for (const id of ids) total += topics.get(id)?.weight ?? 0;
	for (const id of ids) {
		const topic = topics.get(id);
		for (const at of topic?.positions ?? []) near[at] = (near[at] ?? 0) + ((topic?.weight ?? 0) / total) * byConcepts;
	}
	return near;
}

/** Positions from `from` up to `to` that are near enough, the nearest first. */
function nearIn(nearness: Float64Array, from: number, to: number): number[] {
	const positions: number[] = [];
	for (let at = from; at < to; at++) if ((nearness[at] ?? 0) > farthest) positions.push(at);
	return positions.sort((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || a - b);
}

function round(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}

/** Orders by score, where each argument of an essay heard before costs a little, so that other essays are heard. */
function spread(related: Rated[]): Rated[] {
	const heard = new Map<string, number>();
	for (const one of related.sort((a, b) => b.score - a.score)) {
		const { path } = one.argument.claim.quote;
		const before = heard.get(path) ?? 0;
		heard.set(path, before + 1);
		one.score = round(one.score / (1 + before * repeatCost));
	}
	return related.sort((a, b) => b.score - a.score);
}

/** Empty for an argument that only sounds like the passage, by words of like sense. */
function becauseOf(
	argument: Argument,
	ids: string[],
	labels: Map<string, string>,
	sharedWords: () => string[],
	path: string | undefined,
): Because[] {
	const because: Because[] = argument.pinned ? [{ why: "pinned" }] : [];
	const shared = ids.filter((id) => argument.concepts.includes(id)).map((id) => labels.get(id) ?? id);
	if (shared.length > 0) because.push({ why: "concepts", labels: shared.slice(0, mostNamed) });
	else {
		const words = sharedWords().slice(0, mostNamed);
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
