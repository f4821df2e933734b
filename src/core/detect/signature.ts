/**
 * Which notes can hold a term, without reading them: a Bloom filter of each note's words (Bloom 1970; 12 bits a
 * distinct word and three bits set, so that one in a hundred is there by chance). It is made of the same pieces in
 * the same regions as the automaton's, so a note that holds a term is never missed.
 */
import { finish, type Steps } from "../steps.ts";
import { type Cursor, usualWindow } from "../text/cursor.ts";
import { start, type Stop } from "../text/state.ts";
import { kind } from "../text/cuts.ts";
import { hashedOn, hashOf, isHyphen } from "../text/letters.ts";
import { beginScan, step } from "../text/scan.ts";
import { survey } from "../text/survey.ts";
import { pathsOf, wordOf } from "./forms.ts";

/** A note's words: a filter, a few hundred bytes. */
export type Signature = Int32Array;

export function signatureOf(text: string): Signature {
	return finish(signatureInSteps(text));
}

/** The same, with a pause after each 32 KB of text. */
export function* signatureInSteps(text: string): Steps<Signature> {
	const words = new Set<number>();
	for (let stop: Stop | null = start; stop !== null;) {
		stop = addPart(text, stop, words);
		yield;
	}
	const bits = new Int32Array(Math.max(1, Math.ceil((words.size * bitsPerWord) / 32)));
	for (const word of words)
		for (const factor of factors) {
			const place = placeOf(word, factor, bits);
			bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
		}
	return bits;
}

/** The forms of a term as hashes of words, to be asked of many signatures. */
export function hashesOf(term: string): number[][] {
	return pathsOf(term).map((path) =>
		path
			.map(wordOf)
			.filter((word) => word !== "")
			.map(hashOf),
	);
}

/** Whether all words of one of the forms are there. */
export function mayHold(signature: Signature, forms: number[][]): boolean {
	return forms.some((form) => form.every((hash) => holds(signature, hash)));
}

function holds(signature: Signature, hash: number): boolean {
	return factors.every((factor) => {
		const place = placeOf(hash, factor, signature);
		return (((signature[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
	});
}

/** Adds the words of about a window of text. Returns where it stopped, or null at the end. */
function addPart(text: string, { at, state }: Stop, words: Set<number>): Stop | null {
	const cursor = beginScan(text, false, at, state);
	const { blocks } = cursor.found;
	let window = -1;
	let word = 0;
	for (; step(cursor); cursor.clear()) {
		for (let index = 0; index < blocks.length; index++) {
			if (window !== cursor.windows) word = 0;
			window = cursor.windows;
			word = addWords(cursor, index, word, words);
		}
		if (cursor.next >= at + usualWindow) return cursor.place();
	}
	return null;
}

/** Adds the words of a block that were not cut out, from word `first` on. Returns the word behind them. */
function addWords(cursor: Cursor, index: number, first: number, words: Set<number>): number {
	const { text, found } = cursor;
	const { bounds, hashes } = survey;
	const { inlines, blocks } = found;
	cursor.rule(index);
	const to = blocks.tos[index] ?? 0;
	let cut = inlines.firstBehind(blocks.froms[index] ?? 0);
	let word = first;
	for (; word < survey.words; word++) {
		const from = bounds[2 * word] ?? 0;
		if (from >= to) break;
		while (cut < inlines.length && ((inlines.tos[cut] ?? 0) <= from || inlines.kinds[cut] === kind.emphasis)) cut++;
		const isCut = cut < inlines.length && (inlines.froms[cut] ?? 0) <= from;
		if (isCut || from < (blocks.froms[index] ?? 0)) continue;
		words.add(hashes[word] ?? 0);
		for (let last = word, hash = hashes[word] ?? 0; last < word + 2 && isHyphened(text, last); last++) {
			hash = hashedOn(hash, text, bounds[2 * last + 2] ?? 0, bounds[2 * last + 3] ?? 0);
			words.add(hash);
		}
	}
	return word;
}

/** Whether nothing but a hyphen stands between a word and the next. */
function isHyphened(text: string, word: number): boolean {
	const to = survey.bounds[2 * word + 1] ?? 0;
	return survey.bounds[2 * word + 2] === to + 1 && isHyphen(text.charCodeAt(to));
}

function placeOf(hash: number, factor: number, bits: Signature): number {
	return Math.floor((Math.imul(hash ^ (hash >>> 15), factor) >>> 0) * ((bits.length * 32) / 0x100000000));
}

const bitsPerWord = 12;
const factors = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];
