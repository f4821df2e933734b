/** Which terms stand in which texts, and how often: the table that ranking reads. */
import { isFunctionWord, stemOf, wordsOf } from "../text/words.ts";

/** Stems of the words that say something, in order, repeats kept. */
export function stemsOf(text: string): string[] {
	return wordsOf(text)
		.map((word) => word.lower)
		.filter((lower) => !isFunctionWord(lower))
		.flatMap((lower) => lower.split(/[-+&/]/))
		.filter((part) => part.length > 1)
		.map(stemOf);
}

export class Postings {
	private readonly places = new Map<string, Map<number, number>>();
	private readonly lengths: number[];
	private readonly norms: number[];
	private readonly mean: number;

	constructor(private readonly texts: string[][]) {
		this.lengths = texts.map((terms) => terms.length);
		this.mean = Math.max(1, this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length));
		for (const [at, terms] of texts.entries()) {
			for (const term of terms) {
				const places = this.places.get(term) ?? new Map<number, number>();
				places.set(at, (places.get(at) ?? 0) + 1);
				this.places.set(term, places);
			}
		}
		this.norms = texts.map(() => 0);
		for (const [term, places] of this.places) {
			for (const [at, count] of places) this.norms[at] = (this.norms[at] ?? 0) + this.tfIdf(term, count) ** 2;
		}
	}

	rarity(term: string): number {
		const count = this.places.get(term)?.size ?? 0;
		return Math.log(1 + (this.texts.length - count + 0.5) / (count + 0.5));
	}

	bm25(query: Map<string, number>): Map<number, number> {
		const scores = new Map<number, number>();
		for (const [term, weight] of query) {
			const rarity = this.rarity(term) * weight;
			for (const [at, count] of this.places.get(term) ?? []) {
				const long = (this.lengths[at] ?? 0) / this.mean;
				const gain = (rarity * count * (saturation + 1)) / (count + saturation * (1 - lengthCost + lengthCost * long));
				scores.set(at, (scores.get(at) ?? 0) + gain);
			}
		}
		return scores;
	}

	/** Cosine of tf·idf vectors. */
	cosine(query: string[]): Map<number, number> {
		const counts = new Map<string, number>();
		for (const term of query) counts.set(term, (counts.get(term) ?? 0) + 1);
		const scores = new Map<number, number>();
		let norm = 0;
		for (const [term, count] of counts) {
			const weight = this.tfIdf(term, count);
			norm += weight ** 2;
			for (const [at, times] of this.places.get(term) ?? []) {
				scores.set(at, (scores.get(at) ?? 0) + weight * this.tfIdf(term, times));
			}
		}
		for (const [at, score] of scores) scores.set(at, score / Math.sqrt((this.norms[at] ?? 1) * norm || 1));
		return scores;
	}

	/** The terms of a text with what each tells of it. */
	*termsOf(at: number): Generator<[string, number]> {
		const terms = this.texts[at] ?? [];
		const length = Math.sqrt(Math.max(1, terms.length));
		for (const term of new Set(terms)) {
			const count = Math.min(this.places.get(term)?.get(at) ?? 0, 2);
			yield [term, (count * this.rarity(term)) / length];
		}
	}

	private tfIdf(term: string, count: number): number {
		return (1 + Math.log(count)) * Math.log(1 + this.texts.length / (this.places.get(term)?.size ?? 0.5));
	}
}

/** BM25's k1 at its usual value, and b lower: sentences differ little in length. */
const saturation = 1.2;
const lengthCost = 0.4;
