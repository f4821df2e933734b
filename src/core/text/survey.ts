/**
 * The one pass over all units of a text: where its words are, with their hashes, and where signs stand.
 *
 *   text     a  *red*  shift.
 *   bounds  │0│1│  │4   7│ │10  15│      two for each word: from, to
 *   hashes   h0    h1     h2             folded and rolled on the way, no copy of the text
 *   signs      3    7        15          what Markdown may mean, and line breaks
 *
 * What comes behind goes from sign to sign and from word to word, never again over all units. The loop has no branch
 * that depends on the text, but for rare units: a word's end cannot be guessed, and guessing wrong costs more than
 * writing a number that the next one overwrites. The lists are of one fixed size, named again inside the function, and
 * a long text is taken window by window: where a list is known for certain, writing to it takes half the time (V8).
 */
import {
	alone,
	folds,
	hashedOn,
	ignored,
	isAstralLetter,
	kana,
	kindOf,
	rolled,
	surrogate,
	units,
	usual,
} from "./letters.ts";

/** The most units that are taken at once. */
export const widest = 1 << 20;

export interface Survey {
	/** Two for each word; behind the last stand two beyond the window. */
	readonly bounds: Int32Array;
	readonly hashes: Int32Array;
	readonly signs: Int32Array;
	words: number;
	signCount: number;
	/** Whether a word holds marks or soft hyphens, which do not count. */
	hasIgnored: boolean;
	/** Takes `[from, to)`; places are places in the text. Linear. Good until the next is taken. */
	take(text: string, from: number, to: number): void;
}

/** There is one: a window is used up before the next is taken. */
export const survey = makeSurvey();

function makeSurvey(): Survey {
	const allBounds = new Int32Array(2 * widest + 4);
	const allHashes = new Int32Array(widest + 4);
	const allSigns = new Int32Array(widest + 4);
	const allUnits = units;
	const made: Survey = {
		bounds: allBounds,
		hashes: allHashes,
		signs: allSigns,
		words: 0,
		signCount: 0,
		hasIgnored: false,
		take,
	};

	function take(text: string, from: number, to: number): void {
		const bounds = allBounds;
		const hashes = allHashes;
		const signs = allSigns;
		const table = allUnits;
		let bound = 0;
		let sign = 0;
		let hash = 0;
		let hasIgnored = false;
		for (let at = from; at < to;) {
			for (; at < to; at = (at + 1) | 0) {
				const unit = table[text.charCodeAt(at)] ?? 0;
				if ((unit & 0x20000000) !== 0) break;
				const mask = unit >> 31;
				bounds[bound] = at;
				bound = (bound + ((mask ^ bound) & 1)) | 0;
				hash = (((hash << 5) | (hash >>> 27)) ^ unit) & mask;
				hashes[bound >> 1] = hash;
				signs[sign] = at;
				sign = (sign + ((unit >>> 30) & 1)) | 0;
			}
			if (at >= to) break;
			const kind = kindOf(text.charCodeAt(at));
			if (kind === ignored) {
				at = (at + 1) | 0;
				hasIgnored = true;
			}
			if (kind === usual || kind === ignored) continue;
			bounds[bound] = at;
			bound = (bound + (bound & 1)) | 0;
			hash = 0;
			for (let unit = kind; unit === alone && at < to;) {
				const code = text.charCodeAt(at);
				unit = kindOf(code);
				if (unit !== alone) break;
				hashes[bound >> 1] = rolled(0, folds[code] ?? 0);
				bounds[bound] = at;
				at = (at + 1) | 0;
				bounds[bound + 1] = at;
				bound = (bound + 2) | 0;
			}
			if (kind === alone) continue;
			const behind = endOfRare(text, at, to, kind);
			if (behind > at) {
				hashes[bound >> 1] = hashedOn(0, text, at, behind);
				bounds[bound] = at;
				bounds[bound + 1] = behind;
				bound = (bound + 2) | 0;
				at = behind;
			} else at = (at + 1) | 0;
		}
		bounds[bound] = to;
		bound = (bound + (bound & 1)) | 0;
		bounds[bound] = bounds[bound + 1] = to + 1;
		made.words = bound >> 1;
		made.signCount = sign;
		made.hasIgnored = hasIgnored;
	}

	return made;
}

/** Behind the word of Katakana, or of one letter beyond the first plane, that begins here; `at` when none does. */
function endOfRare(text: string, at: number, to: number, kind: number): number {
	if (kind === surrogate) return at + 1 < to && isAstralLetter(text, at) ? at + 2 : at;
	let end = at;
	while (kind === kana && end < to && kindOf(text.charCodeAt(end)) === kana) end++;
	return end;
}
