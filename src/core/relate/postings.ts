/**
 * Which terms stand in which texts, and what each tells of a text by BM25 (Robertson & Zaragoza, "The Probabilistic
 * Relevance Framework", 2009): the table that ranking reads. Built once, in flat arrays, so that a question only adds.
 */
import { eachInSteps, type Steps } from "../steps.ts";

export class Postings {
	private readonly ids = new Map<string, number>();
	private readonly names: string[] = [];
	private readonly counts: number[] = [];
	/** The terms of text `t` are at `firsts[t]` up to `firsts[t + 1]`. */
	private readonly firsts: number[] = [0];
	private readonly terms: number[] = [];
	private readonly times: number[] = [];
	private readonly lengths: number[] = [];
	/** The texts of term `i` are at `starts[i]` up to `starts[i + 1]`. */
	private starts = new Int32Array();
	private texts = new Int32Array();
	private gains = new Float32Array();

	/** `texts` are lists of terms, repeats kept. */
	static *of(texts: string[][]): Steps<Postings> {
		const postings = new Postings();
		yield* eachInSteps(texts, (terms) => postings.add(terms));
		yield;
		postings.makeRoom();
		const next = postings.starts.slice();
		const mean = Math.max(1, postings.terms.length / Math.max(1, texts.length));
		yield* eachInSteps(texts, (_, text) => postings.weigh(text, mean, next));
		return postings;
	}

	/** Adds to `sums`, by text, what these terms tell of it, each times its weight. */
	addScores(asked: Map<string, number>, sums: Float64Array): void {
		for (const [term, weight] of asked) {
			const id = this.ids.get(term);
			if (id === undefined) continue;
			const end = this.starts[id + 1] ?? 0;
			for (let at = this.starts[id] ?? 0; at < end; at++) {
				const text = this.texts[at] ?? 0;
				sums[text] = (sums[text] ?? 0) + weight * (this.gains[at] ?? 0);
			}
		}
	}

	rarity(term: string): number {
		return this.rarityOf(this.ids.get(term));
	}

	/** Adds to `telling`, by the term's number, what each term of a text tells, times `weight`. */
	addTerms(text: number, weight: number, telling: Map<number, number>): void {
		const [from, to] = [this.firsts[text] ?? 0, this.firsts[text + 1] ?? 0];
		const share = weight / Math.sqrt(Math.max(1, this.lengths[text] ?? 1));
		for (let at = from; at < to; at++) {
			const id = this.terms[at] ?? 0;
			const gain = Math.min(mostTimes, this.times[at] ?? 1) * this.rarityOf(id) * share;
			telling.set(id, (telling.get(id) ?? 0) + gain);
		}
	}

	/** The term of this number. */
	named(id: number): string {
		return this.names[id] ?? "";
	}

	private rarityOf(id: number | undefined): number {
		const count = id === undefined ? 0 : (this.counts[id] ?? 0);
		return Math.log(1 + (this.lengths.length - count + 0.5) / (count + 0.5));
	}

	private add(terms: string[]): void {
		const own = new Map<number, number>();
		for (const term of terms) {
			let id = this.ids.get(term);
			if (id === undefined) this.ids.set(term, (id = this.names.push(term) - 1));
			own.set(id, (own.get(id) ?? 0) + 1);
		}
		for (const [id, times] of own) {
			this.terms.push(id);
			this.times.push(times);
			this.counts[id] = (this.counts[id] ?? 0) + 1;
		}
		this.lengths.push(terms.length);
		this.firsts.push(this.terms.length);
	}

	private makeRoom(): void {
		this.starts = new Int32Array(this.counts.length + 1);
		for (const [id, count] of this.counts.entries()) this.starts[id + 1] = (this.starts[id] ?? 0) + count;
		this.texts = new Int32Array(this.terms.length);
		this.gains = new Float32Array(this.terms.length);
	}

	private weigh(text: number, mean: number, next: Int32Array): void {
		const long = 1 - lengthCost + (lengthCost * (this.lengths[text] ?? 0)) / mean;
		for (let at = this.firsts[text] ?? 0; at < (this.firsts[text + 1] ?? 0); at++) {
			const id = this.terms[at] ?? 0;
			const times = this.times[at] ?? 1;
			const place = next[id] ?? 0;
			next[id] = place + 1;
			this.texts[place] = text;
			this.gains[place] = (this.rarityOf(id) * times * (saturation + 1)) / (times + saturation * long);
		}
	}
}

/** BM25's k1 and b at their usual values. */
const saturation = 1.2;
const lengthCost = 0.7;
/** A term that stands more often in one text tells no more of it. */
const mostTimes = 2;
