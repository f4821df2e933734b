/** A candidate: one normal form that may be a term of an essay, with where it occurs. */
import type { Span } from "../model.ts";
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import type { Capitals } from "./names.ts";
import { isCapitalized, type Run } from "./run.ts";
import type { Reading } from "./reading.ts";
import { spellingOf } from "./spelling.ts";

/** The rule that made a candidate. */
export type Source =
	"name" | "quoted" | "symbol" | "phrase" | "word" | "heading" | "emphasized" | "linked" | "pair" | "named";

/** Where a candidate occurs: a run of the tokens of one sentence. */
export interface Place extends Span, Run {
	sentence: number;
}

export interface Candidate {
	key: string;
	sources: Set<Source>;
	/** The words of its first place. */
	words: Token[];
	/** Spelling → how often, names and quotations as they stand, other first words without a sentence's capital. */
	spellings: Map<string, number>;
	/** Every occurrence, in order. */
	places: Place[];
	/** How many of them stand in no longer candidate. */
	alone: number;
	/** Longer candidates it stands in. */
	inside: Set<string>;
	/** How many stand directly before a noun, as its modifier. */
	modifies: number;
	/** How many are a thing in general, without article or other announcement: demand response, due process. */
	bare: number;
	/** How many stand behind "the". */
	definite: number;
	/** Where the author calls it by this name: offsets of its first word. */
	named: Set<number>;
	/** Ascending, without 0. */
	paragraphs: number[];
}

export type Candidates = Map<string, Candidate>;

/** The normal form of words. */
export function keyOf(words: Token[]): string {
	let key = "";
	for (const word of words) key += word.normal;
	return key;
}

/** Adds a candidate for a run of a sentence's tokens, or a source to the one that is there. Null when it can be none. */
export function addCandidate(
	candidates: Candidates,
	reading: Reading,
	sentence: number,
	given: Run,
	source: Source,
	capitals: Capitals,
): Candidate | null {
	const tokens = reading.tokens[sentence] ?? [];
	const run = withoutArticle(tokens, given);
	const words = tokens.slice(run.first, run.end);
	const key = keyOf(words);
	if (
		(key.length < 2 && source !== "symbol") ||
		key === "" ||
		words.length > mostWords ||
		words.every((word) => /^[\d.,]+$/.test(word.text))
	)
		return null;
	if (words.length === 1 && isFunctionWord(words[0]?.lower ?? "") && source !== "name" && source !== "pair")
		return null;
	let candidate = candidates.get(key);
	if (candidate === undefined) {
		candidate = {
			key,
			sources: new Set(),
			words,
			spellings: new Map(),
			places: [],
			alone: 0,
			modifies: 0,
			bare: 0,
			definite: 0,
			inside: new Set(),
			named: new Set(),
			paragraphs: [],
		};
		candidates.set(key, candidate);
	}
	candidate.sources.add(source);
	if (source === "named") candidate.named.add(words[0]?.from ?? 0);
	const asItStands =
		source === "name" ||
		(source === "quoted" && words.length < 2) ||
		(source !== "heading" && words.slice(1).some(isCapitalized));
	const spelling = spellingOf(reading.prose.text, words, capitals, asItStands);
	candidate.spellings.set(spelling, (candidate.spellings.get(spelling) ?? 0) + (source === "heading" ? 0.1 : 1));
	return candidate;
}

/** The tokens that lie in a span; none when the span cuts a word or crosses a sentence. */
export function runOf(tokens: Token[], { from, to }: Span): Run[] {
	const first = tokens.findIndex((token) => token.from >= from);
	if (first < 0 || (tokens[first]?.from ?? to) >= to) return [];
	let end = first;
	while (end < tokens.length && (tokens[end]?.to ?? 0) <= to) end++;
	return end > first ? [{ first, end }] : [];
}

function withoutArticle(tokens: Token[], { first, end }: Run): Run {
	return end - first > 1 && /^(?:the|a|an)$/.test(tokens[first]?.lower ?? "")
		? { first: first + 1, end }
		: { first, end };
}

/** More words than any term has. */
export const mostWords = 20;
