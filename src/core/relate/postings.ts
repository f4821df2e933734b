/** Which terms stand in which texts, and how often: the table that ranking reads. */
import { eachInSteps, type Steps } from "../steps.ts";
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
	private readonly places = new Map<string, Places>();
	private readonly lengths: number[];
	private readonly norms: number[];
	private readonly mean: number;

	private constructor(private readonly texts: string[][]) {
		this.lengths = texts.map((terms) => terms.length);
		this.mean = Math.max(1, this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length));
		this.norms = texts.map(() => 0);
	}

	static *of(texts: string[][]): Steps<Postings> {
		const postings = new Postings(texts);
		yield* eachInSteps(texts, (terms, at) => {
			for (const term of terms) postings.add(term, at);
		});
		yield* eachInSteps(postings.places, ([term, places]) => postings.addNorms(term, places));
		return postings;
	}

	rarity(term: string): number {
		const count = this.places.get(term)?.texts.length ?? 0;
		return Math.log(1 + (this.texts.length - count + 0.5) / (count + 0.5));
	}

	bm25(query: Map<string, number>): Map<number, number> {
		const sums = new Float64Array(this.texts.length);
		for (const [term, weight] of query) {
			const rarity = this.rarity(term) * weight;
			const { texts, counts } = this.places.get(term) ?? nowhere;
			for (let index = 0; index < texts.length; index++) {
				const at = texts[index] ?? 0;
				const count = counts[index] ?? 0;
				const long = (this.lengths[at] ?? 0) / this.mean;
				const gain = (rarity * count * (saturation + 1)) / (count + saturation * (1 - lengthCost + lengthCost * long));
				sums[at] = (sums[at] ?? 0) + gain;
			}
		}
		return scoresOf(sums);
	}

	/** Cosine of tf·idf vectors. */
	cosine(query: string[]): Map<number, number> {
		const asked = new Map<string, number>();
		for (const term of query) asked.set(term, (asked.get(term) ?? 0) + 1);
		const sums = new Float64Array(this.texts.length);
		let norm = 0;
		for (const [term, times] of asked) {
			const rarity = this.logRarity(term);
			const weight = (1 + Math.log(times)) * rarity;
			norm += weight ** 2;
			const { texts, counts } = this.places.get(term) ?? nowhere;
			for (let index = 0; index < texts.length; index++) {
				const at = texts[index] ?? 0;
				const count = counts[index] ?? 1;
				sums[at] = (sums[at] ?? 0) + weight * rarity * (count === 1 ? 1 : 1 + Math.log(count));
			}
		}
		for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / Math.sqrt((this.norms[at] ?? 1) * norm || 1);
		return scoresOf(sums);
	}

	/** The terms of a text with what each tells of it. */
	*termsOf(at: number): Generator<[string, number]> {
		const terms = this.texts[at] ?? [];
		const length = Math.sqrt(Math.max(1, terms.length));
		for (const term of new Set(terms)) {
			const count = terms.indexOf(term) === terms.lastIndexOf(term) ? 1 : 2;
			yield [term, (count * this.rarity(term)) / length];
		}
	}

	/** Texts come in ascending order, so a text's place is the last one or new. */
	private add(term: string, at: number): void {
		const places = this.places.get(term);
		if (places === undefined) this.places.set(term, { texts: [at], counts: [1] });
		else if (places.texts.at(-1) === at) places.counts.push((places.counts.pop() ?? 0) + 1);
		else {
			places.texts.push(at);
			places.counts.push(1);
		}
	}

	private addNorms(term: string, { texts, counts }: Places): void {
		const rarity = this.logRarity(term);
		for (const [index, at] of texts.entries())
			this.norms[at] = (this.norms[at] ?? 0) + ((1 + Math.log(counts[index] ?? 1)) * rarity) ** 2;
	}

	private logRarity(term: string): number {
		return Math.log(1 + this.texts.length / (this.places.get(term)?.texts.length ?? 0.5));
	}
}

/** The texts a term stands in, ascending, and how often in each. */
interface Places {
	texts: number[];
	counts: number[];
}

const nowhere: Places = { texts: [], counts: [] };

function scoresOf(sums: Float64Array): Map<number, number> {
	const scores = new Map<number, number>();
	for (let at = 0; at < sums.length; at++) if ((sums[at] ?? 0) > 0) scores.set(at, sums[at] ?? 0);
	return scores;
}

/** BM25's k1 at its usual value, and b lower: sentences differ little in length. */
const saturation = 1.2;
const lengthCost = 0.4;
