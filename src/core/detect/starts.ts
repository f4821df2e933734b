/** The words of a window at which a term may begin. */
import { hashedOn, isHyphen, joinedHash } from "../text/letters.ts";
import type { Lines } from "../text/lines.ts";
import { survey, widest } from "../text/survey.ts";
import { mixer, pairOf, passes, type WordFilter } from "./filter.ts";

/** So many words are tried as one at most. */
export const mostJoined = 3;

export class Starts {
	/** Which words, in order, and how many. */
	readonly words = chosen;
	count = 0;

	constructor(private readonly filter: WordFilter) {}

	/** Chooses among the words of the survey. */
	choose(text: string, { hyphens }: Lines): void {
		this.chooseApart();
		const lastEnd = survey.bounds[2 * survey.words - 1] ?? 0;
		let extras = 0;
		let word = 0;
		for (let hyphen = 0; (hyphens[hyphen] ?? 0) < lastEnd; hyphen++) {
			word = wordBefore(hyphens[hyphen] ?? 0, word);
			if (!isHyphened(text, word)) continue;
			const joined = this.joined(text, word);
			if ((joined & 2) !== 0 && (extras === 0 || (hyphened[extras - 1] ?? 0) < word - 1)) hyphened[extras++] = word - 1;
			if ((joined & 1) !== 0) hyphened[extras++] = word;
		}
		if (extras > 0) this.merge(extras);
	}

	/** By words and pairs alone. The loop calls nothing and has no branch, so that it is quick. */
	private chooseApart(): void {
		const { words } = this;
		const { whole, pairs, shift } = this.filter;
		const { hashes, words: total } = survey;
		let count = 0;
		let hash = hashes[0] ?? 0;
		hashes[total] = 0;
		for (let word = 0; word < total; word = (word + 1) | 0) {
			const next = hashes[word + 1] ?? 0;
			const one = Math.imul(hash, mixer);
			const two = Math.imul(pairOf(hash, next), mixer);
			words[count] = word;
			count = (count + (passes(whole[one >>> shift] ?? 0, one) | passes(pairs[two >>> shift] ?? 0, two))) | 0;
			hash = next;
		}
		this.count = count;
	}

	/** Puts the first `extras` hyphened words among the others, from the last to the first. */
	private merge(extras: number): void {
		const { words } = this;
		let word = this.count - 1;
		let extra = extras - 1;
		let place = word + extras;
		for (; extra >= 0; place--) {
			const isLater = word < 0 || (hyphened[extra] ?? 0) > (words[word] ?? 0);
			words[place] = isLater ? (hyphened[extra--] ?? 0) : (words[word--] ?? 0);
		}
		this.count += extras;
	}

	/** 1 when a word joined with those behind its hyphens passes the filter, plus 2 when the word before does with them. */
	private joined(text: string, word: number): number {
		const { filter } = this;
		const { hashes } = survey;
		let result = 0;
		let hash = hashes[word] ?? 0;
		for (let last = word + 1; last < word + mostJoined && last < survey.words && isHyphened(text, last - 1); last++) {
			hash = hashOn(hash, text, last);
			if (filter.mayBeWhole(hash) || filter.mayBeginPair(hash, hashes[last + 1] ?? 0)) result |= 1;
			if (word > 0 && filter.mayBeginPair(hashes[word - 1] ?? 0, hash)) result |= 2;
		}
		return result;
	}
}

/** The last word that begins before a place, by bisection among those from `first` on. */
function wordBefore(place: number, first: number): number {
	const { bounds } = survey;
	let low = first;
	let high = survey.words - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((bounds[2 * middle] ?? 0) < place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Whether nothing but a hyphen stands between a word and the next. */
export function isHyphened(text: string, word: number): boolean {
	const to = survey.bounds[2 * word + 1] ?? 0;
	return survey.bounds[2 * word + 2] === to + 1 && isHyphen(text.charCodeAt(to));
}

/** The hash of a word behind others as one. */
export function hashOn(hash: number, text: string, word: number): number {
	const { bounds, hashes, hasIgnored } = survey;
	const from = bounds[2 * word] ?? 0;
	const to = bounds[2 * word + 1] ?? 0;
	return hasIgnored ? hashedOn(hash, text, from, to) : joinedHash(hash, hashes[word] ?? 0, to - from);
}

/** There is one of each, as of the survey whose words they name: a window is used up before the next is taken. */
const chosen = new Int32Array(widest + 4);
/** Words that begin a term only joined with what is behind their hyphens. */
const hyphened = new Int32Array(widest + 4);
