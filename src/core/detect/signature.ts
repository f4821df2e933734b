/**
 * Which notes can hold a term, without reading them: a Bloom filter of each note's words (Bloom 1970; 12 bits a
 * distinct word and three bits set, so that one in a hundred is there by chance). It is made of the same pieces in
 * the same regions as the automaton's, so a note that holds a term is never missed.
 */
import { layOut } from "../text/regions.ts";
import { alone, classOf, firstLetter, ignored, isAstralLetter, piecesOf, rolled, sign, surrogate } from "./fold.ts";
import { pathsOf } from "./inflect.ts";
import { isHyphen } from "./joints.ts";

/** A note's words: a filter, a few hundred bytes. */
export type Signature = Int32Array;

export function signatureOf(text: string): Signature {
	const { froms, codes, length } = layOut(text);
	const words = new Set<number>();
	for (let at = 0; at < length; at++)
		if (((codes[at] ?? 0) & 3) !== 0) addPieces(text, froms[at] ?? 0, froms[at + 1] ?? text.length, words);
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
	return pathsOf(piecesOf(term)).map((path) => path.map(hashOf));
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

/** Every piece, and what two or three that hyphens join are as one. */
function addPieces(text: string, from: number, to: number, words: Set<number>): void {
	let one = 0;
	let two = 0;
	for (let at = from; at < to;) {
		const end = endOfPiece(text, at, to);
		if (end === at) {
			at++;
			continue;
		}
		const isJoined = at > from && isHyphen(text.charCodeAt(at - 1)) && one !== 0;
		const hash = hashOn(0, text, at, end);
		words.add(hash);
		const pair = isJoined ? hashOn(one, text, at, end) : 0;
		if (isJoined) words.add(pair);
		if (isJoined && two !== 0) words.add(hashOn(two, text, at, end));
		one = isHyphen(text.charCodeAt(end)) ? hash : 0;
		two = one === 0 ? 0 : pair;
		at = end;
	}
}

/** Behind the piece that begins at `at`; `at` when none does. */
function endOfPiece(text: string, at: number, to: number): number {
	const found = classOf(text.charCodeAt(at));
	if (found === sign || found === alone) return at + 1;
	if (found === surrogate) return at + 1 < to && isAstralLetter(text, at) ? at + 2 : at;
	let end = at;
	for (
		let next = found;
		next >= firstLetter || (next === ignored && end > at);
		next = end < to ? classOf(text.charCodeAt(end)) : 0
	)
		end++;
	return end;
}

function hashOn(hash: number, text: string, from: number, to: number): number {
	let longer = hash;
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		const found = classOf(unit);
		if (found !== ignored) longer = rolled(longer, found >= firstLetter ? found : unit);
	}
	return longer;
}

function hashOf(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = rolled(hash, word.charCodeAt(at));
	return hash;
}

function placeOf(hash: number, factor: number, bits: Signature): number {
	return Math.floor((Math.imul(hash ^ (hash >>> 15), factor) >>> 0) * ((bits.length * 32) / 0x100000000));
}

const bitsPerWord = 12;
const factors = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];
