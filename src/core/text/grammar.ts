/**
 * The one door to compromise: parts of speech for the words of a sentence.
 *
 * A sentence of more than 1,000 characters is tagged in pieces, because the tagger's time grows faster than its text.
 * Offsets are found again in the original, word by word, so that contractions and quotes move nothing.
 */
import nlp from "compromise/two";
import type { Span } from "../model.ts";
import { lowerOf, wordsOf } from "./words.ts";

export type PartOfSpeech = "noun" | "name" | "adjective" | "verb" | "adverb" | "pronoun" | "determiner" | "preposition" | "conjunction" | "number" | "other";

export interface Token extends Span {
	text: string;
	/** As `Word.lower`. */
	lower: string;
	part: PartOfSpeech;
	/** Tags that decide a name's kind or a verb's form. */
	tags: ReadonlySet<string>;
	/** What stands between this word and the next: empty, or a space, or punctuation. */
	after: string;
}

/** The words of a sentence with their parts of speech, in order. */
export function tag(text: string, sentence: Span): Token[] {
	const words = wordsOf(text, sentence);
	const tokens: Token[] = [];
	for (let at = 0; at < words.length; ) {
		const first = words[at];
		if (first === undefined) break;
		let end = at + 1;
		while (end < words.length && (words[end]?.to ?? 0) - first.from <= longestPiece) end++;
		const last = words[end - 1] ?? first;
		const terms = termsIn(text, { from: first.from, to: Math.min(last.to + 1, sentence.to) });
		for (let index = at, term = 0; index < end; index++) {
			const word = words[index];
			if (word === undefined) break;
			while (term + 1 < terms.length && (terms[term]?.to ?? 0) <= word.from) term++;
			let within = term;
			while (within + 1 < terms.length && (terms[within + 1]?.from ?? word.to) < word.to) within++;
			const tags = terms[within]?.tags ?? none;
			const next = words[index + 1]?.from ?? sentence.to;
			tokens.push({ ...word, lower: lowerOf(word.text), part: partOf(tags), tags, after: text.slice(word.to, next) });
		}
		at = end;
	}
	return tokens;
}

interface Term extends Span {
	tags: ReadonlySet<string>;
}

function termsIn(text: string, span: Span): Term[] {
	const part = text.slice(span.from, span.to).replace(/[\uFFFC\n\r]/g, " ");
	const terms: Term[] = [];
	let at = 0;
	for (const sentence of nlp(part).document) {
		for (const term of sentence) {
			if (term.text === "") continue;
			const found = part.indexOf(term.text, at);
			if (found < 0) continue;
			at = found + term.text.length;
			terms.push({ from: span.from + found, to: span.from + at, tags: term.tags ?? none });
		}
	}
	return terms;
}

function partOf(tags: ReadonlySet<string>): PartOfSpeech {
	return parts.find(([name]) => tags.has(name))?.[1] ?? "other";
}

/** The first tag that a word has decides. */
const parts: [tag: string, part: PartOfSpeech][] = [
	["Pronoun", "pronoun"],
	["ProperNoun", "name"],
	["Determiner", "determiner"],
	["Preposition", "preposition"],
	["Conjunction", "conjunction"],
	["Value", "number"],
	["Noun", "noun"],
	["Adjective", "adjective"],
	["Verb", "verb"],
	["Adverb", "adverb"],
];

const none: ReadonlySet<string> = new Set();
const longestPiece = 1000;
