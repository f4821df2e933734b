/**
 * Ranks short texts by their words for a passage.
 *
 * Three voices: BM25 over stems (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009); the cosine of
 * four-letter pieces, which sees through endings that the stems keep; and a second hearing with the rare words of the
 * best texts added to the question (pseudo-relevance feedback: Lavrenko & Croft, SIGIR 2001), because an answer is often
 * put in other words than its question.
 */
import { finish, mapInSteps, type Steps } from "../steps.ts";
import { stemOf, wordsOf } from "../text/words.ts";
import { Postings, stemsOf } from "./postings.ts";

export interface Ranker {
	/** Score by position, for texts that have anything to do with the query. Comparable within one query. */
	scores(query: string): Map<number, number>;
	/** Words of the passage that a text shares, rarest first, as the passage writes them. */
	sharedWords(text: string, passage: string): string[];
}

export function buildRanker(texts: string[]): Ranker {
	return finish(buildRankerInSteps(texts));
}

export function* buildRankerInSteps(texts: string[]): Steps<Ranker> {
	const words = yield* Postings.of(yield* mapInSteps(texts, stemsOf));
	const pieces = yield* Postings.of(yield* mapInSteps(texts, piecesOf));
	return {
		scores: (query) => {
			const stems = stemsOf(query);
			const asked = new Map(stems.map((stem): [string, number] => [stem, 1]));
			const first = blend(words.bm25(asked), pieces.cosine(piecesOf(query)), pieceShare);
			if (stems.length > longestQuestion) return first;
			return blend(words.bm25(widened(asked, first, words)), first, firstShare);
		},
		sharedWords: (text, passage) => {
			const stems = new Set(stemsOf(text));
			const shared = new Map<string, string>();
			for (const { lower } of wordsOf(passage)) {
				const stem = stemOf(lower);
				if (stems.has(stem) && !shared.has(stem)) shared.set(stem, lower);
			}
			return [...shared].sort(([a], [b]) => words.rarity(b) - words.rarity(a)).map(([, word]) => word);
		},
	};
}

/** Positions of the texts of a pool, the one nearest to the query first. */
export function rankPool(ranker: Ranker, query: string, size: number): number[] {
	const scores = ranker.scores(query);
	return Array.from({ length: size }, (_, at) => at).sort(
		(a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b,
	);
}

/** The query's stems and the most telling ones of the texts that answered it best. */
function widened(asked: Map<string, number>, answered: Map<number, number>, words: Postings): Map<string, number> {
	const best = [...answered].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, textsHeard);
	const total = best.reduce((sum, [, score]) => sum + score, 0);
	const telling = new Map<string, number>();
	for (const [at, score] of best) {
		for (const [stem, gain] of words.termsOf(at)) telling.set(stem, (telling.get(stem) ?? 0) + (gain * score) / total);
	}
	const chosen = [...telling].sort((a, b) => b[1] - a[1]).slice(0, stemsAdded);
	const most = chosen[0]?.[1] ?? 1;
	const wide = new Map(asked);
	for (const [stem, gain] of chosen) wide.set(stem, (wide.get(stem) ?? 0) + (addedWeight * gain) / most);
	return wide;
}

/** Both as shares of their greatest, the second weighted. */
function blend(one: Map<number, number>, other: Map<number, number>, share: number): Map<number, number> {
	const scale = (scores: Map<number, number>): number => {
		let most = 1e-9;
		for (const score of scores.values()) most = Math.max(most, score);
		return 1 / most;
	};
	const [first, second] = [scale(one), scale(other) * share];
	const sum = new Map([...one].map(([at, score]): [number, number] => [at, score * first]));
	for (const [at, score] of other) sum.set(at, (sum.get(at) ?? 0) + score * second);
	return sum;
}

/** Four-letter pieces of the stems, with a blank at either end of a word. */
function piecesOf(text: string): string[] {
	const line = ` ${stemsOf(text).join(" ")} `;
	const pieces: string[] = [];
	for (let at = 0; at + 4 <= line.length; at++) pieces.push(line.slice(at, at + 4));
	return pieces;
}

/** What the second and third voice weigh beside the first. */
const pieceShare = 1;
const firstShare = 0.5;
const textsHeard = 10;
const stemsAdded = 60;
const addedWeight = 1;
/** A whole passage needs no widening: it says enough itself. */
const longestQuestion = 40;
