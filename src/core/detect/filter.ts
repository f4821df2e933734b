/**
 * Which words may be a term, and which pairs of words begin one: two Bloom filters, with both bits of a word in one
 * place (Putze, Sanders & Singler 2007), so that one look answers. About two in a hundred others pass.
 */
import { hashOf } from "../text/letters.ts";
import { wordOf } from "./forms.ts";

export class WordFilter {
	/** Asked by `passes`. */
	whole = new Int32Array(2);
	pairs = new Int32Array(2);
	/** How far a mixed hash is shifted to be a place in them. */
	shift = 31;
	private readonly firsts: number[] = [];
	private readonly seconds: number[] = [];

	/** Lets a path of elements pass; of those that begin with one word, the word. */
	add([first = "", second = ""]: string[]): void {
		const next = wordOf(second);
		if (next === "") this.firsts.push(hashOf(wordOf(first)));
		else this.seconds.push(pairOf(hashOf(wordOf(first)), hashOf(next)));
	}

	/** Makes the filters; nothing is added after. */
	seal(): void {
		const words = Math.max(this.firsts.length, this.seconds.length);
		let places = fewestPlaces;
		while (1 << places < (words * bitsPerWord) / 32 && places < mostPlaces) places++;
		this.shift = 32 - places;
		this.whole = this.filterOf(this.firsts, 1 << places);
		this.pairs = this.filterOf(this.seconds, 1 << places);
		this.firsts.length = this.seconds.length = 0;
	}

	/** Whether a word may be a term by itself: certainly not when false. */
	mayBeWhole(hash: number): boolean {
		const mixed = Math.imul(hash, mixer);
		return passes(this.whole[mixed >>> this.shift] ?? 0, mixed) === 1;
	}

	/** Whether two words may begin a term of several. */
	mayBeginPair(hash: number, next: number): boolean {
		const mixed = Math.imul(pairOf(hash, next), mixer);
		return passes(this.pairs[mixed >>> this.shift] ?? 0, mixed) === 1;
	}

	get bytes(): number {
		return this.whole.byteLength + this.pairs.byteLength;
	}

	private filterOf(hashes: number[], places: number): Int32Array<ArrayBuffer> {
		const filter = new Int32Array(places);
		for (const hash of hashes) {
			const mixed = Math.imul(hash, mixer);
			const place = mixed >>> this.shift;
			filter[place] = (filter[place] ?? 0) | (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31));
		}
		return filter;
	}
}

/** Whether both bits of a mixed hash are set in its place of a filter: 1 or 0. */
export function passes(place: number, mixed: number): number {
	return (place >>> (mixed & 31)) & (place >>> ((mixed >>> 5) & 31)) & 1;
}

/** One hash for a word and the next. */
export function pairOf(hash: number, next: number): number {
	return (Math.imul(hash, 0x2c1b3c6d) ^ next) | 0;
}

/** Mixes a hash for the sets of bits (Fibonacci hashing: Knuth, TAOCP 3, §6.4). */
export const mixer = 0x9e3779b1;

const bitsPerWord = 16;
const fewestPlaces = 5;
const mostPlaces = 17;
