/**
 * The one door to compromise: parts of speech for the words of sentences.
 *
 * A sentence of more than 1,000 characters is cut, because the tagger's time grows faster than its sentences. Words are ours (`wordsOf`), the tags are those of the tagger's terms at the same
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
	const tags = tagsOf(text, words);
	let next = 0;
	return sentences.map((sentence, index) =>
		(words[index] ?? []).map((word, at, own) => {
			const found = tags[next++] ?? none;
			const after = text.slice(word.to, own[at + 1]?.from ?? sentence.to);
			return { ...word, normal: normalWord(word.lower), part: partOf(found), tags: found, after };
		}),
	);
}

/** Tags of all words, in slices of many sentences, because every call of the tagger has a price of its own. */
function tagsOf(text: string, sentences: Word[][]): ReadonlySet<string>[] {
	const tags: ReadonlySet<string>[] = [];
	for (let first = 0; first < sentences.length;) {
		const from = sentences[first]?.[0]?.from ?? 0;
		let end = first + 1;
		while (end < sentences.length && (sentences[end]?.at(-1)?.to ?? 0) - from <= longestSlice) end++;
		const slice = sentences.slice(first, end).filter((words) => words.length > 0);
		align(termsIn(text, slice), slice.flat(), tags);
		first = end;
	}
	return tags;
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

function termsIn(text: string, sentences: Word[][]): Term[] {
	const from = sentences[0]?.[0]?.from ?? 0;
	const part = withEnds(text, sentences);
	const terms: Term[] = [];
	let at = 0;
	for (const sentence of nlp(part).document) {
		for (const term of sentence) {
			if (term.text === "") continue;
			const found = part.slice(at, at + longestGap + term.text.length).indexOf(term.text);
			if (found < 0) continue;
			at += found + term.text.length;
			terms.push({ from: from + at - term.text.length, to: from + at, tags: term.tags ?? none });
		}
	}
	return terms;
}

/** The sentences' stretch of text, as long as it is, with line breaks only where the tagger shall end a sentence. */
function withEnds(text: string, sentences: Word[][]): string {
	const from = sentences[0]?.[0]?.from ?? 0;
	const to = Math.min(text.length, (sentences.at(-1)?.at(-1)?.to ?? 0) + 2);
	const letters = text
		.slice(from, to)
		.replace(/\uFFFC/g, ".")
		.replace(/[\n\r\u2028\u2029]/g, " ")
		.split("");
	for (const words of sentences) {
		let start = words[0]?.from ?? 0;
		words.forEach((word, at) => {
			const next = words[at + 1];
			if (/[-‐]\s/.test(word.text)) joinLines(letters, word, from);
			if (word.to - word.from > longestWord) letters.fill("x", word.from - from, word.to - from);
			if (next !== undefined && next.to - start <= longestSentence) return;
			start = next?.from ?? 0;
			const gap = letters.indexOf(" ", word.to - from);
			if (gap >= 0 && (next === undefined || gap < next.from - from)) letters[gap] = "\n";
		});
	}
	return letters.join("");
}

/** Writes a word that is broken at a line's end as one, with the rest of its place blank. */
function joinLines(letters: string[], word: Word, offset: number): void {
	const joined = word.text.replace(/[-‐]\s+/g, "");
	for (let at = 0; at < word.text.length; at++) letters[word.from - offset + at] = joined[at] ?? " ";
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
const longestSentence = 1000;
/** A longer run of letters and signs is no word the tagger could know. */
const longestWord = 100;
const longestSlice = 20_000;
/** A term the tagger rewrote is looked for no farther than this. */
const longestGap = 2000;
