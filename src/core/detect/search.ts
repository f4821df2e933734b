/**
 * The longest term that begins at a word.
 *
 * Most terms are words with single blanks or hyphens between them: those are found by a loop that calls nothing (`findPlain`).
 * Where a line break, a mark of emphasis or a sign stands between or beside the words, or a hyphen that joins them into
 * one, all ways are tried (`walk`). Time: the length of the path, for each word that passes the filter.
 */
import type { Cursor } from "../text/cursor.ts";
import { type CutList, kind } from "../text/cuts.ts";
import { folds, isHyphen } from "../text/letters.ts";
import { lineAt } from "../text/lines.ts";
import { survey } from "../text/survey.ts";
import { mixer } from "./filter.ts";
import {
	gapOf,
	isBounded,
	isEmphasisSign,
	isInLongerName,
	isJoint,
	isNameSign,
	signsBefore,
	signsBehind,
} from "./gaps.ts";
import { hashOn, isHyphened, mostJoined } from "./starts.ts";
import { has, keyOf, leavingBit, markBits, type Trie } from "./trie.ts";

/** Whether one of the terms that end at `node` may stand at `[from, to)`; `isOneWord` when they are single words. */
export type Fits = (node: number, text: string, from: number, to: number, isOneWord: boolean) => boolean;

export class Search {
	/** What was found: where it stands, its node's number, and the word behind it. */
	from = 0;
	to = 0;
	node = 0;
	next = 0;
	/** Whether it is words with single blanks between them. */
	private isPlain = false;
	private cursor!: Cursor;
	/** The block: no term begins before `start`, which moves behind each one found, or ends behind `end`. */
	private start = 0;
	private end = 0;
	/** The first of the block's cuts that ends behind the last word. */
	private cut = 0;

	constructor(
		private readonly trie: Trie,
		private readonly fits: Fits,
	) {}

	/** Looks into a block of what the cursor found. */
	begin(cursor: Cursor, index: number): void {
		const { blocks, inlines } = cursor.found;
		this.cursor = cursor;
		this.start = blocks.froms[index] ?? 0;
		this.end = blocks.tos[index] ?? 0;
		this.cut = inlines.firstBehind(this.start);
		this.next = 0;
	}

	/** Whether a term begins at a word, or at signs before it. */
	find(word: number): boolean {
		const { text, found } = this.cursor;
		const { trie } = this;
		const from = survey.bounds[2 * word] ?? 0;
		while (this.cut < found.inlines.length && (found.inlines.tos[this.cut] ?? 0) <= from) this.cut++;
		this.to = 0;
		this.isPlain = false;
		if (from > this.start && trie.is(trie.root, has.signed) && isNameSign(text.charCodeAt(from - 1))) {
			const signs = signsBefore(text, from, this.start);
			for (let length = signs.length; length > 0 && this.to === 0; length--)
				this.walk(from - length, word, trie.root, signs.slice(-length));
		}
		if (this.to === 0 && !this.findPlain(word, from)) this.walk(from, word, trie.root, "");
		if (this.to > 0) this.start = this.to;
		return this.to > 0;
	}

	/** Whether what was found stands on one line, whole, with nothing in it that was cut out or is in brackets. */
	get isWhole(): boolean {
		const { text, found } = this.cursor;
		const { from, to } = this;
		if (!this.isPlain && text.slice(from, to).includes("\n")) return false;
		const { inlines, brackets } = found;
		const bracket = brackets.firstBehind(from);
		return isFree(inlines, this.firstCut(from), to) && isFree(brackets, bracket, to);
	}

	/** False when this is no plain place, and all ways must be tried. */
	private findPlain(word: number, from: number): boolean {
		const { text } = this.cursor;
		const { end } = this;
		const { slots, shift, written } = this.trie;
		const { bounds, hashes } = survey;
		const allFolds = folds;
		const mask = slots.length - 5;
		let slot = mask + 1;
		let ends = 0;
		let longest = 0;
		let behind = 0;
		let start = from;
		for (let at = word; ; at++) {
			const to = bounds[2 * at + 1] ?? 0;
			const after = text.charCodeAt(to);
			const isHyphenBehind = isHyphen(after);
			if (isHyphenBehind && this.isJoined(slot, at, start)) return false;
			const key = keyOf((slots[slot + 1] ?? 0) >>> markBits, hashes[at] ?? 0);
			if ((((slots[slot + 3] ?? 0) >>> leavingBit(key)) & 1) === 0) break;
			slot = (Math.imul(key, mixer) >>> shift) * 4;
			while (slots[slot] !== key && slots[slot + 1] !== 0) slot = (slot + 4) & mask;
			const marks = slots[slot + 1] ?? 0;
			if (marks === 0) break;
			let place = slots[slot + 2] ?? 0;
			const placeEnd = place + (written[place] ?? 0);
			for (let unit = start; unit < to; unit++) {
				const fold = allFolds[text.charCodeAt(unit)] ?? 0;
				if (fold !== written[++place]) return false;
			}
			if (place !== placeEnd) return false;
			if ((marks & has.end) !== 0) {
				ends++;
				longest = slot;
				behind = at;
			}
			if ((marks & has.tail) !== 0 && isNameSign(after)) return false;
			start = bounds[2 * at + 2] ?? 0;
			if ((marks & has.children) === 0 || start >= end) break;
			if (start === to || ((after === 32 || isHyphenBehind) && start === to + 1)) continue;
			if ((marks & has.signed) !== 0 || isJoint(after) || isEmphasisSign(after)) return false;
			break;
		}
		if (ends === 0) return true;
		this.keep(from, bounds[2 * behind + 1] ?? 0, behind, longest);
		this.isPlain = this.to > 0;
		return this.isPlain || ends === 1;
	}

	/** Whether a node has a child by a word, which begins at `from`, joined with those behind its hyphens. */
	private isJoined(slot: number, word: number, from: number): boolean {
		const { text } = this.cursor;
		const { bounds, hashes } = survey;
		let hash = hashes[word] ?? 0;
		for (let last = word + 1; last < word + mostJoined && isHyphened(text, last - 1); last++) {
			hash = hashOn(hash, text, last);
			if (this.trie.child(slot, hash, "", text, from, bounds[2 * last + 1] ?? 0) >= 0) return true;
		}
		return false;
	}

	/** Goes on from a node with a word behind signs: alone, and joined with those behind its hyphens. */
	private walk(start: number, word: number, slot: number, signs: string): void {
		const { text } = this.cursor;
		const { bounds, hashes } = survey;
		const from = bounds[2 * word] ?? 0;
		let hash = 0;
		for (let last = word; last < word + mostJoined; last++) {
			if (last === word) hash = hashes[word] ?? 0;
			else if ((bounds[2 * last] ?? 0) < this.end && isHyphened(text, last - 1)) hash = hashOn(hash, text, last);
			else break;
			const child = this.trie.child(slot, hash, signs, text, from, bounds[2 * last + 1] ?? 0);
			if (child >= 0) this.arrive(start, last, child);
		}
	}

	private arrive(start: number, word: number, slot: number): void {
		const { trie } = this;
		const { bounds } = survey;
		const to = bounds[2 * word + 1] ?? 0;
		if (trie.is(slot, has.end)) this.keep(start, to, word, slot);
		if (trie.is(slot, has.tail)) this.tryTail(start, to, word, slot);
		const next = bounds[2 * word + 2] ?? 0;
		if (next >= this.end || !trie.is(slot, has.children)) return;
		const signs = this.gap(to, next, trie.is(slot, has.signed));
		if (signs !== null) this.walk(start, word + 1, slot, signs);
	}

	private tryTail(start: number, to: number, word: number, slot: number): void {
		const { text } = this.cursor;
		const signs = signsBehind(text, to);
		for (let length = signs.length; length > 0; length--) {
			const child = this.trie.child(slot, 0, signs.slice(0, length), text, to, to);
			if (child >= 0) this.keep(start, to + length, word, child);
		}
	}

	private keep(from: number, to: number, word: number, slot: number): void {
		const { text } = this.cursor;
		if (to <= this.to || to > this.end || !isBounded(text, from, to) || !this.isClear(from, to)) return;
		if (isInLongerName(text, from, to)) return;
		const node = this.trie.numberOf(slot);
		if (this.trie.is(slot, has.exact) && !this.fits(node, text, from, to, to - from === wordLength(word))) return;
		this.from = from;
		this.to = to;
		this.node = node;
		this.next = word + 1;
	}

	/** What stands between two words, as it counts (`gapOf`); signs only where one is wanted. */
	private gap(from: number, to: number, wantsSigns: boolean): string | null {
		const { text, lines } = this.cursor;
		if (to - from > widestGap) return null;
		if (to - from === 1) {
			const code = text.charCodeAt(from);
			if (code === 32 || code === 10 || isHyphen(code)) return "";
			if (!wantsSigns && !isJoint(code)) return null;
		}
		let between = "";
		for (let at = from; at < to; at++) {
			const code = text.charCodeAt(at);
			if (isEmphasisSign(code) && this.isEmphasis(at)) continue;
			if (!wantsSigns && !isJoint(code)) return null;
			between += text.charAt(at);
			if (code === 10) at = Math.max(at, (lines.bodies[lineAt(lines, at + 1)] ?? 0) - 1);
		}
		return between === "\n" || between === " " ? "" : gapOf(between);
	}

	private isEmphasis(at: number): boolean {
		const { inlines } = this.cursor.found;
		const cut = inlines.firstBehind(at, this.cut);
		return cut < inlines.length && (inlines.froms[cut] ?? 0) <= at && inlines.kinds[cut] === kind.emphasis;
	}

	/** Whether nothing in `[from, to)` was cut out of the text, but for marks of emphasis. */
	private isClear(from: number, to: number): boolean {
		const { inlines } = this.cursor.found;
		for (let cut = this.firstCut(from); cut < inlines.length && (inlines.froms[cut] ?? 0) < to; cut++)
			if (inlines.kinds[cut] !== kind.emphasis) return false;
		return true;
	}

	/** The first cut that ends behind a place: that of the word, or before it when the term begins with signs. */
	private firstCut(place: number): number {
		const { inlines } = this.cursor.found;
		let cut = this.cut;
		while (cut > 0 && (inlines.tos[cut - 1] ?? 0) > place) cut--;
		return cut;
	}
}

/** Whether a stretch of the list begins behind `to`, or there is none. */
function isFree(list: CutList, index: number, to: number): boolean {
	return index >= list.length || (list.froms[index] ?? 0) >= to;
}

function wordLength(word: number): number {
	return (survey.bounds[2 * word + 1] ?? 0) - (survey.bounds[2 * word] ?? 0);
}

const widestGap = 80;
