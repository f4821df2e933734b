/**
 * The automaton: finds all terms in a text in one pass, leftmost and longest, in no place that is not prose.
 *
 *   text     … the Middle Cor·ri·dor’s [x](y) …
 *   survey     the │ middle │ corridor │ s       one pass over the units folds and hashes them (text/survey)
 *                │      │
 *   starts       ✗      ✓ (middle, corridor)     two sets of bits: words that are a term, pairs that begin one
 *                       │
 *   blocks              ✓ prose                  the one scanner of Markdown, only where something is wanted
 *                       │
 *   search    root ─middle─▶ 7 ─corridor─▶ 8     the longest path of the trie that begins there
 *                                          │
 *   ends                                   8 ▶ terms that end here
 *
 * Numbers and joined forms were made when the terms were built in. Time: the length of the text, and for each word that
 * passes the filter the length of its path.
 */
import { usualWindow } from "../text/cursor.ts";
import { start, type State, type Stop } from "../text/state.ts";
import { block } from "../text/cuts.ts";
import { beginScan, step } from "../text/scan.ts";
import { survey } from "../text/survey.ts";
import type { WordFilter } from "./filter.ts";
import { type Fits, Search } from "./search.ts";
import { Starts } from "./starts.ts";
import type { Trie } from "./trie.ts";

/** Finds the terms of a trie. Results are flat: from, to, and twice the node, plus one where a link may stand. */
export class Automaton {
	private cursor = beginScan("", false);
	/** The window whose words were filtered, and which of them is next. */
	private window = -1;
	private next = 0;
	private readonly starts: Starts;
	private readonly search: Search;

	constructor(trie: Trie, filter: WordFilter, fits: Fits) {
		this.starts = new Starts(filter);
		this.search = new Search(trie, fits);
	}

	/** Scans about a window of text. Returns where it stopped, or null at the end. */
	scan(text: string, found: number[], { at, state }: Stop = start): Stop | null {
		this.begin(text, at, state);
		while (this.step(found)) if (this.cursor.next >= at + usualWindow) return this.place();
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
		if (cursor.windows !== this.window) {
			this.starts.choose(cursor.text, cursor.lines);
			this.next = 0;
			this.window = cursor.windows;
		}
		for (let index = 0; index < blocks.length; index++)
			if (this.nextPlace(blocks.froms[index]) < (blocks.tos[index] ?? 0)) this.searchBlock(index, found);
		return true;
	}

	/** Where the next word stands at which a term may begin, not before `from`; behind the window when there is none. */
	private nextPlace(from = this.cursor.from): number {
		const { words, count } = this.starts;
		const { bounds } = survey;
		while (this.next < count && (bounds[2 * (words[this.next] ?? 0)] ?? 0) < from) this.next++;
		return this.next < count ? (bounds[2 * (words[this.next] ?? 0)] ?? 0) : this.cursor.to;
	}

	/** Finds the terms of a block. */
	private searchBlock(index: number, found: number[]): void {
		const { cursor, search } = this;
		const { words, count } = this.starts;
		const { bounds } = survey;
		const { blocks } = cursor.found;
		const to = blocks.tos[index] ?? 0;
		const what = blocks.kinds[index];
		const isWritable = what !== block.heading && what !== block.callout && what !== block.piece;
		cursor.rule(index);
		search.begin(cursor, index);
		for (; this.next < count; this.next++) {
			const word = words[this.next] ?? 0;
			if ((bounds[2 * word] ?? 0) >= to) break;
			if (word >= search.next && search.find(word))
				found.push(search.from, search.to, search.node * 2 + (isWritable && search.isWhole ? 1 : 0));
		}
	}
}
