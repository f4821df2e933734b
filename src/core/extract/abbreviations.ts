/**
 * Abbreviations and their long forms: "long form (SF)" and "SF (long form)".
 *
 * The method of Schwartz & Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text"
 * (PSB 2003): the letters of the short form are found in the long form from right to left, the first one at the start
 * of a word. Their window of words is kept for the plain case and widened for capitalized long forms.
 */
import type { Span } from "../model.ts";

export interface AbbreviationPair {
	short: Span;
	long: Span;
}

export function abbreviationsOf(text: string): AbbreviationPair[] {
	const pairs: AbbreviationPair[] = [];
	for (const found of text.matchAll(/[([]([^()[\]]{1,120})[)\]]/g)) {
		const open = found.index;
		const inside = { from: open + 1, to: open + found[0].length - 1 };
		const pair = shortInside(text, inside, open) ?? longInside(text, inside, open);
		if (pair !== null) pairs.push(pair);
	}
	return pairs;
}

/** Whether a short form's letters stand in a long form in order, the first at its start. */
export function lettersFit(short: string, long: string): boolean {
	return bestLongForm(short, long)?.length === long.length;
}

/** "long form (SF)": what stands in brackets, up to a comma or semicolon, is the short form. */
function shortInside(text: string, inside: Span, open: number): AbbreviationPair | null {
	const raw = text.slice(inside.from, inside.to);
	const first = /^\s*["“‘']?([^,;:]*?)["”’']?\s*(?:[,;:].*)?$/s.exec(raw)?.[1] ?? "";
	const from = inside.from + raw.indexOf(first);
	if (!isShortForm(first)) return null;
	const sentence = sentenceBefore(text, open);
	const long = longFormBefore(text, sentence, open, first);
	return long === null ? null : { short: { from, to: from + first.length }, long };
}

/** "SF (long form)". */
function longInside(text: string, inside: Span, open: number): AbbreviationPair | null {
	const before = /([^\s()[\],;:]+)\s*$/.exec(text.slice(Math.max(0, open - 40), open));
	const short = before?.[1] ?? "";
	const raw = text.slice(inside.from, inside.to);
	const long = /^\s*["“‘']?([^,;]*?)["”’']?\s*(?:[,;].*)?$/s.exec(raw)?.[1] ?? "";
	if (before === null || !isShortForm(short) || !/\p{Lu}/u.test(short) || long.split(/\s+/).length < 2) return null;
	const found = bestLongForm(short, long);
	if (found === null || found.trim().length < long.trim().length * 0.7) return null;
	const shortFrom = open - before[0].length;
	const from = inside.from + raw.indexOf(long) + long.length - found.length;
	return { short: { from: shortFrom, to: shortFrom + short.length }, long: { from, to: from + found.length } };
}

function longFormBefore(text: string, from: number, open: number, short: string): Span | null {
	const before = text.slice(from, open).replace(/\s+$/, "");
	const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
	const window = Math.min(letters + 5, letters * 2);
	const words = [...before.matchAll(/\S+/g)];
	const start = words[Math.max(0, words.length - window)]?.index ?? 0;
	const candidate = before.slice(start).replace(/[\s"”’',;:]+$/, "");
	const long = bestLongForm(short, candidate);
	if (long === null) return null;
	const to = from + start + candidate.length;
	return acceptable(short, long) ? { from: to - long.length, to } : null;
}

/** The shortest stretch at the end of `candidate` that holds the short form's letters in order (Schwartz & Hearst, fig. 1). */
function bestLongForm(short: string, candidate: string): string | null {
	const plain = short.replace(/(\p{Lu})s$/u, "$1");
	let at = candidate.length - 1;
	for (let index = plain.length - 1; index >= 0; index--) {
		const letter = plain.charAt(index).toLowerCase();
		if (!/[\p{L}\p{N}]/u.test(letter)) continue;
		while (at >= 0 && (candidate.charAt(at).toLowerCase() !== letter || (index === 0 && isInside(candidate, at)))) at--;
		if (at < 0) return null;
		at--;
	}
	const start = Math.max(candidate.lastIndexOf(" ", at), candidate.lastIndexOf("\n", at)) + 1;
	const long = candidate.slice(start).replace(/^["“‘'(,;]+/, "");
	return long === "" ? null : long;
}

function isInside(text: string, at: number): boolean {
	return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function acceptable(short: string, long: string): boolean {
	const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
	const words = long.split(/[\s-]+/).length;
	if (long.length <= short.length || words > Math.min(letters + 5, letters * 2)) return false;
	return (
		!` ${long} `.includes(` ${short} `) && (words > 1 || letters >= 2) && !/^(?:the|a|an|of|in|and|or)\s/i.test(long)
	);
}

/** Two to ten characters, at most two words, a letter in it, a letter or digit first. */
function isShortForm(text: string): boolean {
	if (text.length < 2 || text.length > 10 || text.split(/\s+/).length > 2) return false;
	if (!/^[\p{L}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false;
	return /\p{Lu}|\d/u.test(text) && !/^\p{Lu}\p{Ll}+$/u.test(text);
}

function sentenceBefore(text: string, open: number): number {
	const from = Math.max(0, open - 400);
	const part = text.slice(from, open);
	const stop = Math.max(part.lastIndexOf(". "), part.lastIndexOf("\n"), part.lastIndexOf("; "), part.lastIndexOf(")"));
	return from + stop + 1;
}
