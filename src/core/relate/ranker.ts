/**
 * Ranks short texts by their words for a passage.
 *
 * Two voices, both BM25: stems, and senses of general English where a word has one ("cheaper" beside "lowers the
 * price"). Then a second hearing with the rare words of the best texts added to the question (pseudo-relevance feedback:
 * Lavrenko & Croft, SIGIR 2001), because an answer is often put in other words than its question.
 */
import { finish, mapInSteps, type Steps } from "../steps.ts";
import { rootOf, sensesOf } from "../text/senses.ts";
import { isFunctionWord, stemOf, wordsOf } from "../text/words.ts";
import { Postings } from "./postings.ts";

export interface Ranker {
	/** Score by position, 0 for texts that have nothing to do with the query. Comparable within one query. */
	scores(query: string): Float64Array;
	/** Asked for positions of texts: words of the passage that they share, rarest first, as the passage writes them. */
	sharing(passage: string): (positions: number[]) => string[];
}

export function buildRanker(texts: string[]): Ranker {
	return finish(buildRankerInSteps(texts));
}

export function* buildRankerInSteps(texts: string[]): Steps<Ranker> {
	const spell = speller();
	const spelled = yield* mapInSteps(texts, spell);
	const stems = yield* Postings.of(spelled.map((terms) => terms.stems));
	const senses = yield* Postings.of(spelled.map((terms) => terms.senses));
	const sets = spelled.map((terms) => terms.stems);
	return {
		scores: (query) => {
			const terms = spell(query);
			const asked = once(terms.stems);
			const sums = new Float64Array(texts.length);
			stems.addScores(asked, sums);
			const bySense = new Float64Array(texts.length);
			senses.addScores(once(terms.senses), bySense);
			const first = blend(sums, bySense, 1);
			if (asked.size > longestQuestion) return first;
			const again = new Float64Array(texts.length);
			stems.addScores(widened(asked, first, stems), again);
			return blend(again, first, firstShare);
		},
		sharing: (passage) => {
			const words = new Map<string, string>();
			for (const { lower } of wordsOf(passage)) {
				const stem = stemOf(lower);
				if (!words.has(stem)) words.set(stem, lower);
			}
			return (positions) => {
				const shared = new Set(positions.flatMap((at) => sets[at] ?? []).filter((stem) => words.has(stem)));
				return [...shared].sort((a, b) => stems.rarity(b) - stems.rarity(a)).map((stem) => words.get(stem) ?? stem);
			};
		},
	};
}

/** Positions of the texts of a pool, the one nearest to the query first. */
export function rankPool(ranker: Ranker, query: string, size: number): number[] {
	const scores = ranker.scores(query);
	return Array.from({ length: size }, (_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

interface Spelled {
	stems: string[];
	/** Of each word its likeliest sense, or its stem where it has none. */
	senses: string[];
}

/** Words that say something, as stems and as senses, in order, repeats kept. Each word is worked out once. */
function speller(): (text: string) => Spelled {
	const known = new Map<string, Spelled>();
	const wordSpelled = (lower: string): Spelled => {
		const parts = isFunctionWord(lower) ? [] : lower.split(/[-+&/]/).filter((part) => part.length > 1);
		const stems = parts.map(stemOf);
		return { stems, senses: parts.map((part, at) => sensesOf(rootOf(part))[0]?.name ?? stems[at] ?? part) };
	};
	return (text) => {
		const spelled: Spelled = { stems: [], senses: [] };
		for (const { lower } of wordsOf(text)) {
			let word = known.get(lower);
			if (word === undefined) known.set(lower, (word = wordSpelled(lower)));
			spelled.stems.push(...word.stems);
			spelled.senses.push(...word.senses);
		}
		return spelled;
	};
}

function once(terms: string[]): Map<string, number> {
	return new Map(terms.map((term) => [term, 1]));
}

/** The query's stems and the most telling ones of the texts that answered it best. */
function widened(asked: Map<string, number>, answered: Float64Array, stems: Postings): Map<string, number> {
	const best = bestOf(answered, textsHeard);
	const total = best.reduce((sum, at) => sum + (answered[at] ?? 0), 0);
	const telling = new Map<number, number>();
	for (const at of best) stems.addTerms(at, (answered[at] ?? 0) / total, telling);
	const chosen = [...telling].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, stemsAdded);
	const most = chosen[0]?.[1] ?? 1;
	const wide = new Map(asked);
	for (const [id, gain] of chosen) {
		const stem = stems.named(id);
		wide.set(stem, (wide.get(stem) ?? 0) + gain / most);
	}
	return wide;
}

/** Positions of the highest scores above 0, highest first. */
function bestOf(scores: Float64Array, most: number): number[] {
	const best: number[] = [];
	for (let at = 0; at < scores.length; at++) {
		const score = scores[at] ?? 0;
		if (score <= 0 || (best.length === most && score <= (scores[best.at(-1) ?? 0] ?? 0))) continue;
		let place = best.length;
		while (place > 0 && score > (scores[best[place - 1] ?? 0] ?? 0)) place--;
		best.splice(place, 0, at);
		if (best.length > most) best.pop();
	}
	return best;
}

/** Both as shares of their greatest, the second weighted. */
function blend(one: Float64Array, other: Float64Array, share: number): Float64Array {
	const [first, second] = [1 / greatestOf(one), share / greatestOf(other)];
	return one.map((score, at) => score * first + (other[at] ?? 0) * second);
}

function greatestOf(scores: Float64Array): number {
	let most = 1e-9;
	for (const score of scores) most = Math.max(most, score);
	return most;
}

/** What the first hearing weighs beside the second. */
const firstShare = 0.8;
const textsHeard = 10;
const stemsAdded = 60;
/** A whole passage needs no widening: it says enough itself. */
const longestQuestion = 40;
