/**
 * Terms that the author set apart: in quotation marks, written with signs and digits, or as a heading.
 */
import type { Span } from "../model.ts";
import type { Token } from "../text/grammar.ts";
import { isGeneric } from "./general-english.ts";
import type { Run } from "./run.ts";

/** Terms in quotation marks inside a sentence, without the marks and a comma before the closing one. */
export function quotedIn(text: string, sentence: Span): Span[] {
	const spans: Span[] = [];
	const part = text.slice(sentence.from, sentence.to);
	if (!quotationMark.test(part)) return spans;
	for (const pattern of quotations) {
		for (const found of part.matchAll(pattern)) {
			const inner = found[1] ?? "";
			const clean = inner.replace(/[\s,.;:]+$/, "");
			const from = sentence.from + found.index + found[0].indexOf(inner);
			if (inner.endsWith(",") && said.test(part.slice(found.index + found[0].length))) continue;
			if (isTerm(clean)) spans.push({ from, to: from + clean.length });
		}
	}
	return spans.sort((a, b) => a.from - b.from);
}

/** Words that are written with signs or digits: G7, R&D, H2O. */
export function isSymbol(token: Token): boolean {
	if (token.text === token.lower || /^\d|^[\p{Ll}-]+$/u.test(token.text)) return false;
	return /^(?=.*\p{Lu})(?=.*[\d+&/#])[\p{L}\d+&/#-]+$/u.test(token.text) && !/^\p{Lu}\p{Ll}+[-/]/u.test(token.text);
}

/** A short heading is a term, without its number. */
export function headingTerm(tokens: Token[]): Run[] {
	let first = 0;
	while (first < tokens.length && /^[\d.]+$|^[IVX]+$/.test(tokens[first]?.text ?? "")) first++;
	const words = tokens.slice(first);
	if (words.length === 0 || words.length > 5 || words.some((word) => word.part === "verb" || word.part === "pronoun"))
		return [];
	if (words.length === 1 && isGeneric(words[0]?.normal ?? "")) return [];
	return words.some((word) => word.part === "noun" || word.part === "name") &&
		!/^(?:how|why|what|when|where|who)$/.test(words[0]?.lower ?? "")
		? [{ first, end: tokens.length }]
		: [];
}

/** Up to six words, none of them ending a sentence; one-word quotations need a letter more than a mere pronoun. */
function isTerm(text: string): boolean {
	const words = text.split(/\s+/).filter((word) => word !== "");
	if (isTitle(words)) return true;
	if (words.length === 0 || words.length > mostWords || text.length < 3) return false;
	if (words.length > 1 && opensClause.test(text)) return false;
	if (/[.!?;](?:\s|$)/.test(text) || !/\p{L}/u.test(text)) return false;
	return (
		words.length > 1 || !/^(?:yes|no|not|the|this|that|it|i|we|you|he|she|they|if|but|and|or|so|then)$/i.test(text)
	);
}

/** A work's title: capitals but for small words. */
function isTitle(words: string[]): boolean {
	if (
		words.length < 2 ||
		words.length > longestTitle ||
		!words.every((word) => /^[\p{Lu}\d“‘]|^\p{Ll}{1,5}$|^[-–—:&]$/u.test(word))
	)
		return false;
	return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length && /^\p{Lu}|^\d/u.test(words[0] ?? "");
}

/** A quotation that opens so is part of a sentence, no term. */
const opensClause =
	/^(?:in|on|at|by|for|from|with|to|of|as|and|but|or|if|when|while|because|that|which|who|it|we|they|he|she|i|you|there|this|these|not|is|are|was|were|has|have|can|will|would|should|must|do|does|did)\s/i;

/** Behind the comma of a quotation that is speech. */
const said =
	/^\s+(?:(?:he|she|they|we|i) )?(?:wrote|writes|said|says|asked|asks|replied|argued|argues|added|noted|observed|told)\b/i;

const longestTitle = 16;
const mostWords = 6;

const quotationMark = /["'“„«‘]/;

/** A quotation opens after a space or bracket and closes before one, so an apostrophe is none. */
const quotations = [
	/[“„«]([^“”„«»]{2,140})[”»“]/g,
	/(?:^|[\s(—–-])"([^"]{2,140})"(?=[\s.,;:)!?—–-]|$)/g,
	/(?:^|[\s(—–-])‘((?:[^‘’]|’(?=\p{L})){2,80})’(?=[\s.,;:)!?—–-]|$)/gu,
	/(?:^|[\s(—–-])'([^'\n]{2,60})'(?=[\s.,;:)!?—–-]|$)/g,
];
