/** A small BM25 index over stems: which texts share rare words with a passage. */
import { isFunctionWord, stemOf, wordsOf } from "../text/words.ts";

export interface WordIndex {
	/** Score by text, for texts that share a stem with the query. */
	scores(stems: string[]): Map<number, number>;
	/** Words of the passage that a text shares, rarest first, as the passage writes them. */
	sharedWords(text: string, passage: string): string[];
}

/** Stems of the words that say something, in order, repeats kept. */
export function stemsOf(text: string): string[] {
	return wordsOf(text)
		.map((word) => word.lower)
		.filter((lower) => !isFunctionWord(lower))
		.flatMap((lower) => lower.split(/[-+&/]/))
		.filter((part) => part.length > 1)
		.map(stemOf);
}

export function buildIndex(texts: string[]): WordIndex {
	const postings = new Map<string, Map<number, number>>();
	const lengths = texts.map((text, place) => {
		const stems = stemsOf(text);
		for (const stem of stems) {
			const places = postings.get(stem) ?? new Map<number, number>();
			places.set(place, (places.get(place) ?? 0) + 1);
			postings.set(stem, places);
		}
		return stems.length;
	});
	const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
	const rarity = (stem: string): number => {
		const count = postings.get(stem)?.size ?? 0;
		return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
	};
	return {
		scores: (stems) => {
			const scores = new Map<number, number>();
			for (const stem of new Set(stems)) {
				for (const [place, count] of postings.get(stem) ?? []) {
					const long = (lengths[place] ?? 0) / Math.max(1, mean);
					const gain =
						(rarity(stem) * count * (saturation + 1)) / (count + saturation * (1 - lengthCost + lengthCost * long));
					scores.set(place, (scores.get(place) ?? 0) + gain);
				}
			}
			return scores;
		},
		sharedWords: (text, passage) => {
			const stems = new Set(stemsOf(text));
			const words = new Map<string, string>();
			for (const word of wordsOf(passage)) {
				const stem = stemOf(word.lower);
				if (!isFunctionWord(word.lower) && stems.has(stem) && !words.has(stem)) words.set(stem, word.lower);
			}
			return [...words].sort(([a], [b]) => rarity(b) - rarity(a)).map(([, word]) => word);
		},
	};
}

/** BM25's k1 and b, at their usual values. */
const saturation = 1.2;
const lengthCost = 0.75;

/** Positions of the texts of a pool, the one nearest to the query first. The ranking of the panel, for bare texts. */
export function rankPool(query: string, pool: string[]): number[] {
	const scores = buildIndex(pool).scores(stemsOf(query));
	return pool.map((_, at) => at).sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
}
