/**
 * Abbreviations and their long forms: "long form (SF)" and "SF (long form)".
 *
 * Which brackets hold a pair, and the window of words before them, are those of Schwartz & Hearst, "A simple algorithm
 * for identifying abbreviation definitions in biomedical text" (PSB 2003); how the long form is found: `long-forms.ts`.
 */
import type { Span } from "../model.ts";
import { isFunctionWord } from "../text/words.ts";
import { initialsForm, lettersForm, longFormOf } from "./long-forms.ts";

export interface AbbreviationPair {
	short: Span;
	long: Span;
}

export function abbreviationsOf(text: string): AbbreviationPair[] {
	const pairs: AbbreviationPair[] = [];
	for (const found of text.matchAll(brackets)) {
		const open = found.index;
		const inside = { from: open + 1, to: open + found[0].length - 1 };
		const pair = shortInside(text, inside, open) ?? longInside(text, inside, open);
		if (pair !== null) pairs.push(pair);
	}
	return [...pairs, ...withOr(text)].sort((a, b) => a.short.from - b.short.from);
}

/** "long form, or SF", where every letter opens a word. */
function withOr(text: string): AbbreviationPair[] {
	return [...text.matchAll(orShort)].flatMap((found) => {
		const short = found[1] ?? "";
		const from = found.index + found[0].length;
		const start = Math.max(0, found.index - longestBefore);
		const before = text.slice(start, found.index).replace(/[\s,]+$/, "");
		const to = start + before.length;
		const long = isShortForm(short) ? initialsForm(short, before) : null;
		if (long === null) return [];
		return [{ short: { from, to: from + short.length }, long: { from: to - long.length, to } }];
	});
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
	const found = lettersForm(short, long);
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
	const long = longFormOf(short, candidate);
	if (long === null) return null;
	const to = from + start + candidate.length;
	return { from: to - long.length, to };
}

/** One capital, or two to ten characters, at most two words, a letter in it, a letter or digit first. */
function isShortForm(text: string): boolean {
	if (/^\p{Lu}$/u.test(text)) return true;
	if (text.length < 2 || text.length > 10 || text.split(/\s+/).length > 2) return false;
	if (!/^[\p{L}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false;
	if (/^\p{Ll}{2,5}$/u.test(text)) return !isFunctionWord(text);
	return /\p{Lu}|\d/u.test(text) && !/^\p{Lu}\p{Ll}+$/u.test(text);
}

function sentenceBefore(text: string, open: number): number {
	const from = Math.max(0, open - longestBefore);
	const part = text.slice(from, open);
	const stop = Math.max(part.lastIndexOf(". "), part.lastIndexOf("\n"), part.lastIndexOf("; "), part.lastIndexOf(")"));
	return from + stop + 1;
}

const longestBefore = 400;
/** Brackets, with small ones inside a word of theirs: (V(T)). */
const brackets = /[([]((?:[\p{L}\d]\([\p{L}\d]{1,3}\)|[^()[\]]){1,120})[)\]]/gu;
const orShort = /\b(?:or|abbreviated(?:\s(?:as|to))?)\s["“]?(?=(\p{Lu}[\p{L}\d-]*\p{Lu}s?)\b)/gu;
