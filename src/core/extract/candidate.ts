/** A candidate: one normal form that may be a term of an essay, with where it occurs. */
import type { Span } from "../model.ts";
import type { Token } from "../text/grammar.ts";
import type { Run } from "./names.ts";

/** The rule that made a candidate. */
export type Source = "name" | "quoted" | "symbol" | "phrase" | "word" | "heading" | "emphasized" | "linked" | "pair";

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

/** More words than any term has. */
export const mostWords = 20;
