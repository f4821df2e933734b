/**
 * The automaton: finds all terms in a text in one pass, leftmost and longest.
 *
 *   text    … the Middle Cor·ri·dor’s …        stretches of text from the one scanner of Markdown
 *   pieces      the │ middle │ corridor │ s    folded by a table, hashed on the way, no copy
 *                │      │
 *   filter       ✗      ✓ (middle, corridor)   two sets of bits: pieces that are a term, pairs that begin one
 *                       │
 *   trie      root ─middle─▶ 7 ─corridor─▶ 8   edges in one hash table: [node, hash, child, word]
 *                                          │
 *   ends                                   8 ▶ terms that end here
 *
 * An edge is taken when the piece is its word, unit by unit, so a collision of hashes costs time and never a wrong
 * mention. Pieces joined by hyphens are tried apart and as one. Numbers and joined forms were made when the terms
 * were built in. Time: the length of the text, and for each piece that passes the filter the length of its path.
 */
import { isCrossed, type Layout } from "../text/regions.ts";
import {
	alone,
	blank,
	classes,
	classOf,
	firstLetter,
	ignored,
	isAstralLetter,
	rolled,
	sign,
	surrogate,
	valueOf,
} from "./fold.ts";
import { isBounded, isHyphen, isJoint } from "./joints.ts";
import type { Trie } from "./trie.ts";

/** Whether one of the terms that end at `node` may stand at `[from, to)`; `isOnePiece` when they are single words. */
export type Fits = (node: number, text: string, from: number, to: number, isOnePiece: boolean) => boolean;

/** Finds the terms of a trie. Results are flat: from, to, node, three numbers a mention. */
export class Automaton {
	private text = "";
	private froms = new Int32Array(1024);
	private tos = new Int32Array(1024);
	private layout: Layout = { froms: this.froms, codes: this.froms, length: 0 };
	private hashes = new Int32Array(1024);
	/** 1 where a term may begin. */
	private begins = new Uint8Array(1024);
	private count = 0;
	private bestEnd = 0;
	private bestNode = 0;

	constructor(
		private readonly trie: Trie,
		private readonly fits: Fits,
	) {}

	/** Mentions that begin in regions `[first, end)` of the layout. */
	scan(text: string, layout: Layout, first: number, end: number, found: number[]): void {
		this.text = text;
		this.layout = layout;
		for (let at = first; at < end;) {
			if (((layout.codes[at] ?? 0) & 3) === 0) at++;
			else at = this.stretch(at, found);
		}
		this.text = "";
	}

	/** A stretch: regions of text with nothing between them but what a term may cross. Returns the region behind it. */
	private stretch(first: number, found: number[]): number {
		const { froms, codes, length } = this.layout;
		this.count = 0;
		let at = first;
		for (; at < length; at++) {
			const code = codes[at] ?? 0;
			if ((code & 3) === 0) {
				if (!isCrossed(code)) break;
			} else this.cutPieces(froms[at] ?? 0, froms[at + 1] ?? this.text.length);
		}
		for (let piece = 0; piece < this.count;)
			piece = this.begins[piece] === 1 ? this.longestAt(piece, found) : piece + 1;
		return at;
	}

	/** The loop over characters. Words are handled here, all else in `otherPiece`. */
	private cutPieces(from: number, to: number): void {
		const { text } = this;
		for (let at = from; at < to;) {
			let found = classes[text.charCodeAt(at)] ?? blank;
			if (found === blank) {
				at++;
				continue;
			}
			if (found < firstLetter) {
				at = this.otherPiece(at, to);
				continue;
			}
			const start = at;
			let hash = 0;
			for (;;) {
				hash = (Math.imul(hash, 0x01000193) + found) | 0;
				if (++at >= to) break;
				found = classes[text.charCodeAt(at)] ?? blank;
				if (found >= firstLetter) continue;
				if (found === blank) break;
				found = classOf(text.charCodeAt(at));
				while (found === ignored && ++at < to) found = classOf(text.charCodeAt(at));
				if (at >= to || found < firstLetter) break;
			}
			this.push(start, at, hash);
		}
	}

	/** A unit that is no letter, or not known yet. Returns where to go on. */
	private otherPiece(at: number, to: number): number {
		const unit = this.text.charCodeAt(at);
		const found = classOf(unit);
		if (found >= firstLetter) return at;
		if (found === sign || found === alone) this.push(at, at + 1, rolled(0, unit));
		if (found !== surrogate || at + 1 >= to || !isAstralLetter(this.text, at)) return at + 1;
		this.push(at, at + 2, rolled(rolled(0, unit), this.text.charCodeAt(at + 1)));
		return at + 2;
	}

	/** Adds a piece, and says of it and the one before whether a term may begin there. */
	private push(from: number, to: number, hash: number): void {
		const index = this.count++;
		if (index >= this.froms.length) this.grow();
		this.froms[index] = from;
		this.tos[index] = to;
		this.hashes[index] = hash;
		const { trie } = this;
		if (index > 0 && trie.mayBeginPair(this.hashes[index - 1] ?? 0, hash)) this.begins[index - 1] = 1;
		if (isHyphen(this.text.charCodeAt(to))) {
			this.begins[index] = 1;
			if (index > 0) this.begins[index - 1] = 1;
		} else this.begins[index] = trie.mayBeWhole(hash) ? 1 : 0;
	}

	private grow(): void {
		const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
			const list = new Int32Array(old.length * 2);
			list.set(old);
			return list;
		};
		this.froms = wider(this.froms);
		this.tos = wider(this.tos);
		this.hashes = wider(this.hashes);
		const begins = new Uint8Array(this.begins.length * 2);
		begins.set(this.begins);
		this.begins = begins;
	}

	/** The longest term that begins at a piece, if any. Returns the piece to go on with. */
	private longestAt(first: number, found: number[]): number {
		this.bestEnd = 0;
		this.walk(first, first, 0);
		if (this.bestEnd === 0) return first + 1;
		const last = this.bestEnd - 1;
		found.push(this.froms[first] ?? 0, this.tos[last] ?? 0, this.bestNode);
		return this.bestEnd;
	}

	/** Goes on from a node with the piece at `at`: alone, and joined with those behind its hyphens. */
	private walk(first: number, at: number, node: number): void {
		const from = this.froms[at] ?? 0;
		const joined = Math.min(this.count, at + mostJoined);
		let hash = 0;
		for (let last = at; last < joined; last++) {
			if (last === at) hash = this.hashes[at] ?? 0;
			else if (
				(this.froms[last] ?? 0) - (this.tos[last - 1] ?? 0) === 1 &&
				isHyphen(this.text.charCodeAt(this.tos[last - 1] ?? 0))
			)
				hash = this.hashOn(hash, last);
			else break;
			const to = this.tos[last] ?? 0;
			const child = this.trie.child(node, hash, this.text, from, to);
			if (child > 0) this.arrive(first, last + 1, child);
		}
	}

	private arrive(first: number, next: number, node: number): void {
		const { trie, text } = this;
		const from = this.froms[first] ?? 0;
		const to = this.tos[next - 1] ?? 0;
		if (
			next > this.bestEnd &&
			trie.isEnd(node) &&
			isBounded(text, from, to) &&
			this.fits(node, text, from, to, next === first + 1)
		) {
			this.bestEnd = next;
			this.bestNode = node;
		}
		if (next >= this.count || !trie.hasChildren(node)) return;
		if (this.joins(to, this.froms[next] ?? 0)) this.walk(first, next, node);
	}

	private joins(from: number, to: number): boolean {
		if (from === to || (to - from === 1 && this.text.charCodeAt(from) === 32)) return true;
		return isJoint(this.text, this.layout, from, to);
	}

	private hashOn(hash: number, piece: number): number {
		let longer = hash;
		for (let at = this.froms[piece] ?? 0; at < (this.tos[piece] ?? 0); at++) {
			const value = valueOf(this.text.charCodeAt(at));
			if (value !== 0) longer = rolled(longer, value);
		}
		return longer;
	}
}

/** So many pieces are tried as one word at most. */
const mostJoined = 3;
