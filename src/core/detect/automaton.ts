/**
 * The automaton: finds all terms in a text in one pass, leftmost and longest, in no place that is not prose.
 *
 *   text     … the Middle Cor·ri·dor’s [x](y) …
 *   words      the │ middle │ corridor │ s       one pass over the units folds and hashes them (text/survey)
 *                │      │
 *   filter       ✗      ✓ (middle, corridor)     two sets of bits: words that are a term, pairs that begin one
 *                       │
 *   blocks              ✓ prose                  the one scanner of Markdown, only where something is wanted
 *                       │
 *   trie      root ─middle─▶ 7 ─corridor─▶ 8     edges in one hash table: [node, hash, child, element]
 *                                          │
 *   ends                                   8 ▶ terms that end here
 *
 * An edge is taken when the word is its element, unit by unit, so a collision of hashes costs time and never a wrong
 * mention. Words joined by hyphens are tried apart and as one. Numbers and joined forms were made when the terms were
 * built in. Time: the length of the text, and for each word that passes the filter the length of its path.
 */
import { freshState, type State, usualWindow } from "../text/cursor.ts";
import { block, type CutList, kind } from "../text/cuts.ts";
import { hashedOn, isHyphen, joinedHash } from "../text/letters.ts";
import { lineAt } from "../text/lines.ts";
import { beginScan, step } from "../text/scan.ts";
import { survey, widest } from "../text/survey.ts";
import { gapOf, isBounded, isEmphasisSign, isJoint, isNameSign, signsBefore, signsBehind } from "./gaps.ts";
import { has, mixer, pairOf, passes, type Trie } from "./trie.ts";

/** Whether one of the terms that end at `node` may stand at `[from, to)`; `isOneWord` when they are single words. */
export type Fits = (node: number, text: string, from: number, to: number, isOneWord: boolean) => boolean;

/** Where a scan stopped, to go on from there. */
export interface Stop {
	at: number;
	state: State;
}

/** Finds the terms of a trie. Results are flat: from, to, and twice the node, plus one where a link may stand. */
export class Automaton {
	private cursor = beginScan("", false);
	/** The window whose words were filtered, the words that passed, and which of them is next. */
	private window = -1;
	private readonly candidates = new Int32Array(widest + 4);
	private candidateCount = 0;
	private readonly hyphened = new Int32Array(widest + 4);
	private hyphenedCount = 0;
	private next = 0;
	/** The longest term so far: where it stands, and the word behind it. */
	private bestFrom = 0;
	private bestTo = 0;
	private bestNode = 0;
	private bestNext = 0;
	/** The block that is looked at. */
	private from = 0;
	private to = 0;

	constructor(
		private readonly trie: Trie,
		private readonly fits: Fits,
	) {}

	/** Scans about a window of text. Returns where it stopped, or null at the end. */
	scan(text: string, found: number[], { at, state }: Stop = start): Stop | null {
		this.begin(text, at, state);
		while (this.step(found)) {
			const stop = this.place();
			if (stop.at >= at + usualWindow) return stop;
		}
		return null;
	}

	/** Begins to scan step by step; `isStart` where properties may stand. */
	begin(text: string, at: number, state: State, isStart = at === 0): void {
		this.cursor = beginScan(text, false, at, state, isStart);
		this.window = -1;
	}

	/** Where the next step begins. */
	place(): Stop {
		return this.cursor.place();
	}

	/** How far the last step looked; beyond the text when it would look on. */
	get reach(): number {
		return Math.max(this.cursor.reach, this.cursor.closers.reach);
	}

	get isHeading(): boolean {
		return this.cursor.isHeading;
	}

	/** Finds what stands in the next step of a scan. False at the end of the text. */
	step(found: number[]): boolean {
		const { cursor } = this;
		const { blocks } = cursor.found;
		cursor.clear();
		if (cursor.windows === this.window) cursor.wanted = this.nextPlace();
		if (!step(cursor)) return false;
		if (cursor.windows !== this.window) this.filter();
		for (let index = 0; index < blocks.length; index++)
			if (this.nextPlace(blocks.froms[index]) < (blocks.tos[index] ?? 0)) this.search(index, found);
		return true;
	}

	/** Where the next candidate stands, not before `from`; behind the window when there is none. */
	private nextPlace(from = this.cursor.from): number {
		const { candidates, candidateCount } = this;
		const { bounds } = survey;
		while (this.next < candidateCount && (bounds[2 * (candidates[this.next] ?? 0)] ?? 0) < from) this.next++;
		return this.next < candidateCount ? (bounds[2 * (candidates[this.next] ?? 0)] ?? 0) : this.cursor.to;
	}

	/** Chooses the words of the window at which a term may begin. */
	private filter(): void {
		const { hyphened } = this;
		const count = this.filterWords();
		let extras = 0;
		for (let index = 0; index < this.hyphenedCount; index++) {
			const word = hyphened[index] ?? 0;
			const joined = this.joined(word);
			if ((joined & 2) !== 0 && (extras === 0 || hyphened[extras - 1] !== word - 1)) hyphened[extras++] = word - 1;
			if ((joined & 1) !== 0) hyphened[extras++] = word;
		}
		this.candidateCount = count;
		if (extras > 0) this.merge(extras);
		this.next = 0;
		this.window = this.cursor.windows;
	}

	/** By words alone; those that a hyphen follows are listed, too. The loop calls nothing, so that it is quick (V8). */
	private filterWords(): number {
		const { candidates, hyphened } = this;
		const { whole, pairs, shift } = this.trie;
		const { bounds, hashes, words } = survey;
		const { hyphens } = this.cursor.lines;
		let count = 0;
		let hyphen = 0;
		let hyphenedCount = 0;
		let hash = hashes[0] ?? 0;
		hashes[words] = 0;
		for (let word = 0; word < words; word++) {
			const nextHash = hashes[word + 1] ?? 0;
			const one = Math.imul(hash, mixer);
			const two = Math.imul(pairOf(hash, nextHash), mixer);
			candidates[count] = word;
			count += passes(whole[one >>> shift] ?? 0, one) | passes(pairs[two >>> shift] ?? 0, two);
			const to = bounds[2 * word + 1] ?? 0;
			while ((hyphens[hyphen] ?? 0) < to) hyphen++;
			if (hyphens[hyphen] === to && bounds[2 * word + 2] === to + 1) hyphened[hyphenedCount++] = word;
			hash = nextHash;
		}
		this.hyphenedCount = hyphenedCount;
		return count;
	}

	/** Puts the first `extras` hyphened words among the candidates, from the last to the first. */
	private merge(extras: number): void {
		const { candidates, hyphened } = this;
		let word = this.candidateCount - 1;
		let extra = extras - 1;
		let place = word + extras;
		for (; extra >= 0; place--) {
			const isLater = word < 0 || (hyphened[extra] ?? 0) > (candidates[word] ?? 0);
			candidates[place] = isLater ? (hyphened[extra--] ?? 0) : (candidates[word--] ?? 0);
		}
		this.candidateCount += extras;
	}

	/** 1 when a word joined with those behind its hyphens passes the filter, plus 2 when the word before does with them. */
	private joined(word: number): number {
		const { trie } = this;
		const { bounds, hashes } = survey;
		let result = 0;
		let hash = hashes[word] ?? 0;
		for (let last = word + 1; last < word + mostJoined && last < survey.words; last++) {
			const from = bounds[2 * last] ?? 0;
			if (from !== (bounds[2 * last - 1] ?? 0) + 1 || (last > word + 1 && !this.isHyphened(last - 1))) break;
			hash = this.hashOn(hash, last);
			if (trie.mayBeWhole(hash) || trie.mayBeginPair(hash, hashes[last + 1] ?? 0)) result |= 1;
			if (word > 0 && trie.mayBeginPair(hashes[word - 1] ?? 0, hash)) result |= 2;
		}
		return result;
	}

	/** Finds the terms of a block. */
	private search(index: number, found: number[]): void {
		const { cursor, candidates } = this;
		const { bounds } = survey;
		const { blocks } = cursor.found;
		cursor.rule(index);
		this.from = blocks.froms[index] ?? 0;
		this.to = blocks.tos[index] ?? 0;
		let free = 0;
		for (; this.next < this.candidateCount; this.next++) {
			const word = candidates[this.next] ?? 0;
			if ((bounds[2 * word] ?? 0) >= this.to) break;
			if (word < free || !this.findAt(word)) continue;
			found.push(this.bestFrom, this.bestTo, this.bestNode * 2 + (this.isWritable(index) ? 1 : 0));
			free = this.bestNext;
			this.from = this.bestTo;
		}
	}

	/** The longest term that begins at a word, or at signs before it. */
	private findAt(word: number): boolean {
		const { trie } = this;
		const { text } = this.cursor;
		const from = survey.bounds[2 * word] ?? 0;
		this.bestTo = 0;
		if (from > 0 && trie.is(0, has.signed) && isNameSign(text.charCodeAt(from - 1))) {
			const signs = signsBefore(text, from, this.from);
			for (let length = signs.length; length > 0 && this.bestTo === 0; length--)
				this.walk(from - length, word, 0, signs.slice(-length));
		}
		if (this.bestTo === 0) this.walk(from, word, 0, "");
		return this.bestTo > 0;
	}

	/** Goes on from a node with a word behind signs: alone, and joined with those behind its hyphens. */
	private walk(start: number, word: number, node: number, signs: string): void {
		const { text } = this.cursor;
		const { bounds, hashes } = survey;
		const from = bounds[2 * word] ?? 0;
		let hash = 0;
		for (let last = word; last < word + mostJoined; last++) {
			if (last === word) hash = hashes[word] ?? 0;
			else if ((bounds[2 * last] ?? 0) < this.to && this.isHyphened(last - 1)) hash = this.hashOn(hash, last);
			else break;
			const child = this.trie.child(node, hash, signs, text, from, bounds[2 * last + 1] ?? 0);
			if (child > 0) this.arrive(start, last, child);
		}
	}

	/** The hash of a word behind others as one. */
	private hashOn(hash: number, word: number): number {
		const { bounds, hashes, hasIgnored } = survey;
		const from = bounds[2 * word] ?? 0;
		const to = bounds[2 * word + 1] ?? 0;
		return hasIgnored ? hashedOn(hash, this.cursor.text, from, to) : joinedHash(hash, hashes[word] ?? 0, to - from);
	}

	/** Whether nothing but a hyphen stands between a word of the block and the next. */
	private isHyphened(word: number): boolean {
		const to = survey.bounds[2 * word + 1] ?? 0;
		return survey.bounds[2 * word + 2] === to + 1 && isHyphen(this.cursor.text.charCodeAt(to));
	}

	private arrive(start: number, word: number, node: number): void {
		const { trie } = this;
		const { bounds } = survey;
		const to = bounds[2 * word + 1] ?? 0;
		if (trie.is(node, has.end)) this.keep(start, to, word, node);
		if (trie.is(node, has.tail)) this.tryTail(start, to, word, node);
		const next = bounds[2 * word + 2] ?? 0;
		if (next >= this.to || !trie.is(node, has.children)) return;
		const signs = this.gap(to, next, trie.is(node, has.signed));
		if (signs !== null) this.walk(start, word + 1, node, signs);
	}

	private tryTail(start: number, to: number, word: number, node: number): void {
		const { text } = this.cursor;
		const signs = signsBehind(text, to);
		for (let length = signs.length; length > 0; length--) {
			const child = this.trie.child(node, 0, signs.slice(0, length), text, to, to);
			if (child > 0) this.keep(start, to + length, word, child);
		}
	}

	private keep(from: number, to: number, word: number, node: number): void {
		const { text } = this.cursor;
		if (to <= this.bestTo || to > this.to || !isBounded(text, from, to) || !this.isClear(from, to)) return;
		if (this.trie.is(node, has.exact) && !this.fits(node, text, from, to, to - from === wordLength(word))) return;
		this.bestFrom = from;
		this.bestTo = to;
		this.bestNode = node;
		this.bestNext = word + 1;
	}

	/** What stands between two words, as it counts (`gapOf`); signs only where one is wanted. */
	private gap(from: number, to: number, wantsSigns: boolean): string | null {
		const { text, lines } = this.cursor;
		if (to - from === 1) {
			const code = text.charCodeAt(from);
			if (code === 32) return "";
			if (!wantsSigns && !isJoint(code)) return null;
		}
		if (to - from > widestGap) return null;
		let between = "";
		for (let at = from; at < to; at++) {
			const code = text.charCodeAt(at);
			if (isEmphasisSign(code) && this.isEmphasis(at)) continue;
			if (!wantsSigns && !isJoint(code)) return null;
			between += text.charAt(at);
			if (code === 10) at = Math.max(at, (lines.bodies[lineAt(lines, at + 1)] ?? 0) - 1);
		}
		return gapOf(between);
	}

	private isEmphasis(at: number): boolean {
		const { inlines } = this.cursor.found;
		const cut = inlines.firstBehind(at);
		return cut < inlines.length && (inlines.froms[cut] ?? 0) <= at && inlines.kinds[cut] === kind.emphasis;
	}

	/** Whether nothing in `[from, to)` was cut out of the text, but for marks of emphasis. */
	private isClear(from: number, to: number): boolean {
		const { inlines } = this.cursor.found;
		if (inlines.length === 0) return true;
		for (let cut = inlines.firstBehind(from); cut < inlines.length && (inlines.froms[cut] ?? 0) < to; cut++)
			if (inlines.kinds[cut] !== kind.emphasis) return false;
		return true;
	}

	/** Whether the term that was found stands on one line, whole, in text where links may be. */
	private isWritable(index: number): boolean {
		const { text, found } = this.cursor;
		const what = found.blocks.kinds[index];
		if (what === block.heading || what === block.callout || what === block.piece) return false;
		const { bestFrom: from, bestTo: to } = this;
		return (
			!text.slice(from, to).includes("\n") && !touches(found.inlines, from, to) && !touches(found.brackets, from, to)
		);
	}
}

/** Whether a stretch of the list lies in `[from, to)`, or part of it. */
function touches(list: CutList, from: number, to: number): boolean {
	const first = list.firstBehind(from);
	return first < list.length && (list.froms[first] ?? 0) < to;
}

function wordLength(word: number): number {
	return (survey.bounds[2 * word + 1] ?? 0) - (survey.bounds[2 * word] ?? 0);
}

const start: Stop = { at: 0, state: freshState };

/** So many words are tried as one at most. */
const mostJoined = 3;
const widestGap = 80;
