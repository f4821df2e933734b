/**
 * The one door to compromise: parts of speech for the words of sentences.
 *
 * Sentences are tagged together in pieces of up to 1,000 characters, because the tagger's time grows faster than its
 * text, and a longer sentence is cut. Words are ours (`wordsOf`), the tags are those of the tagger's terms at the same
 * places: offsets stay those of the original, contractions and quotes move nothing.
 */
import nlp from "compromise/two";
import type { Span } from "../model.ts";
import { normalWord, type Word, wordsOf } from "./words.ts";

export type PartOfSpeech =
	| "noun"
	| "name"
	| "adjective"
	| "verb"
	| "adverb"
	| "pronoun"
	| "determiner"
	| "preposition"
	| "conjunction"
	| "number"
	| "other";

export interface Token extends Word {
	/** Its part of a normal form: a term's words, joined, are its `normalForm`. */
	normal: string;
	part: PartOfSpeech;
	/** The tagger's own tags, for what a part of speech does not say: Person, Place, Gerund. */
	tags: ReadonlySet<string>;
	/** What stands between this word and the next one, or the sentence's end: empty, a space, punctuation. */
	after: string;
}

/** The words of each sentence with their parts of speech, in step with `sentences`, which are in order. */
export function tag(text: string, sentences: Span[]): Token[][] {
	const words = sentences.map((sentence) => wordsOf(text, sentence));
	const tags = tagsOf(text, words.flat());
	let next = 0;
	return sentences.map((sentence, index) =>
		(words[index] ?? []).map((word, at, own) => {
			const found = tags[next++] ?? none;
			const after = text.slice(word.to, own[at + 1]?.from ?? sentence.to);
			return { ...word, normal: normalWord(word.lower), part: partOf(found), tags: found, after };
		}),
	);
}

/** Tags for words in order, which need not be next to one another. */
function tagsOf(text: string, words: Word[]): ReadonlySet<string>[] {
	const tags: ReadonlySet<string>[] = [];
	for (let first = 0; first < words.length;) {
		const from = words[first]?.from ?? 0;
		let end = first + 1;
		while (end < words.length && (words[end]?.to ?? 0) - from <= longestPiece) end++;
		end = end === words.length ? end : lastStop(text, words, first, end);
		const piece = { from, to: words[end]?.from ?? text.length };
		align(
			termsIn(text, { from, to: Math.min(piece.to, (words[end - 1]?.to ?? 0) + 3) }),
			words.slice(first, end),
			tags,
		);
		first = end;
	}
	return tags;
}

/** Cuts a piece where a sentence or line ends, if one does in its second half. */
function lastStop(text: string, words: Word[], first: number, end: number): number {
	for (let at = end; at > first + (end - first) / 2; at--) {
		const gap = text.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0);
		if (/[.!?\n\uFFFC]/.test(gap)) return at;
	}
	return end;
}

/** Each word takes the tags of the last term that begins in it, as the last part of a compound decides. */
function align(terms: Term[], words: Word[], tags: ReadonlySet<string>[]): void {
	let term = 0;
	for (const word of words) {
		while (term < terms.length && (terms[term]?.to ?? 0) <= word.from) term++;
		let last = term;
		while (last + 1 < terms.length && (terms[last + 1]?.from ?? word.to) < word.to) last++;
		tags.push(terms[last]?.tags ?? none);
	}
}

interface Term extends Span {
	tags: ReadonlySet<string>;
}

function termsIn(text: string, span: Span): Term[] {
	const part = text
		.slice(span.from, span.to)
		.replace(/\uFFFC/g, ".")
		.replace(/[\n\r]/g, " ");
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
	for (const [name, part] of parts) if (tags.has(name)) return part;
	return "other";
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
