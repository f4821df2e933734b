/**
 * Terms and a text → mentions: leftmost, then longest, never overlapping, in no place that is not prose.
 */
import type { Concept, Mention, Span } from "../model.ts";
import { eachInSteps, finish, type Steps } from "../steps.ts";
import type { Stop } from "../text/state.ts";
import { isFunctionWord } from "../text/words.ts";
import { Automaton } from "./automaton.ts";
import { WordFilter } from "./filter.ts";
import { pathsOf } from "./forms.ts";
import { Tracked } from "./tracked.ts";
import { Trie } from "./trie.ts";

/** A name of a concept, as it shall be found. */
export interface Term {
	text: string;
	concept: string;
	/** Found only as it is written. */
	caseSensitive: boolean;
}

export interface Detector {
	/** Mentions in a note; those inside `within` when it is given, though the note is read from its start. */
	mentionsIn(text: string, within?: Span): Mention[];
	/** The same, a pause after each 32 KB of text. */
	mentionsInSteps(text: string): Steps<Mention[]>;
	/** The same without objects: from, to and a number for the terms that end there, three numbers a mention. */
	scan(text: string): number[];
	/** The mentions of a text that is being edited. */
	track(text: string): Tracked;
	/** How many terms can be found. */
	readonly size: number;
	/** How many were left out, beyond `mostTerms`. */
	readonly leftOut: number;
	/** Bytes of the tables. */
	readonly bytes: number;
}

/** All names of these concepts. */
export function termsOf(concepts: Concept[]): Term[] {
	return concepts.flatMap((concept) =>
		[...new Set([concept.label, ...concept.aliases])].map((text) => ({
			text,
			concept: concept.id,
			caseSensitive: concept.caseSensitive.includes(text) || isAcronym(text),
		})),
	);
}

export function buildDetector(terms: Term[]): Detector {
	return finish(buildDetectorInSteps(terms));
}

export function* buildDetectorInSteps(terms: Term[]): Steps<Detector> {
	const trie = new Trie();
	const filter = new WordFilter();
	const ends: (Term[] | undefined)[] = [];
	let size = 0;
	let leftOut = 0;
	yield* eachInSteps(terms, (term) => {
		if (size >= mostTerms) leftOut++;
		else if (insert(trie, filter, ends, term)) size++;
	});
	filter.seal();
	const automaton = new Automaton(trie, filter, (node, text, from, to, isOneWord) =>
		(ends[node] ?? []).some((term) => fits(term, text, from, to, isOneWord)),
	);
	const scan = (text: string, until: number): number[] => {
		const found: number[] = [];
		for (let stop: Stop | null | undefined; stop !== null && (stop?.at ?? 0) < until;)
			stop = automaton.scan(text, found, stop);
		return found;
	};
	return {
		size,
		leftOut,
		bytes: trie.bytes + filter.bytes,
		scan: (text) => scan(text, Infinity),
		mentionsIn: (text, within) => mentionsOf(text, scan(text, within?.to ?? Infinity), ends, within),
		track: (text) => new Tracked(automaton, (part, found) => mentionsOf(part, found, ends), text),
		*mentionsInSteps(text) {
			const found: number[] = [];
			for (let stop = automaton.scan(text, found); stop !== null; stop = automaton.scan(text, found, stop)) yield;
			return mentionsOf(text, found, ends);
		},
	};
}

/** More terms than this are left out, and the reader is told: memory is finite. */
export const mostTerms = 200_000;

/** Capitals, with digits perhaps, of up to five letters: WHO is not who. */
export function isAcronym(text: string): boolean {
	return /^\p{Lu}[\p{Lu}\d]{0,4}$/u.test(text);
}

function insert(trie: Trie, filter: WordFilter, ends: (Term[] | undefined)[], term: Term): boolean {
	if (term.text.length > longestTerm) return false;
	const paths = pathsOf(term.text);
	if (isTooCommon(term.text, paths[0] ?? [])) return false;
	for (const path of paths) {
		filter.add(path);
		const node = trie.insert(path, term.caseSensitive);
		const known = ends[node];
		if (known === undefined) ends[node] = [term];
		else if (!known.some((end) => end.concept === term.concept && end.caseSensitive === term.caseSensitive))
			known.push(term);
	}
	return paths.length > 0;
}

function mentionsOf(text: string, found: number[], ends: (Term[] | undefined)[], within?: Span): Mention[] {
	const mentions: Mention[] = [];
	for (let at = 0; at < found.length; at += 3) {
		const span = { from: found[at] ?? 0, to: found[at + 1] ?? 0 };
		if (within !== undefined && (span.from < within.from || span.to > within.to)) continue;
		const end = found[at + 2] ?? 0;
		const isOneWord = !/[^\p{L}\p{N}\p{M}]/u.test(text.slice(span.from, span.to));
		const terms = (ends[end >> 1] ?? []).filter((term) => fits(term, text, span.from, span.to, isOneWord));
		const concepts = [...new Set(terms.map((term) => term.concept))];
		const writable = (end & 1) === 1 && isApart(text, span);
		mentions.push({ ...span, term: terms[0]?.text ?? "", concepts, writable });
	}
	return mentions;
}

function fits(term: Term, text: string, from: number, to: number, isOneWord: boolean): boolean {
	if (!term.caseSensitive) return true;
	if (!text.startsWith(term.text, from)) return false;
	const rest = to - from - term.text.length;
	return rest === 0 || (rest === 1 && isOneWord && text.charCodeAt(to - 1) === 115);
}

/** Whether a link here would not change what is beside it. */
function isApart(text: string, { from, to }: Span): boolean {
	return !/[![\]\\^]/.test(text.charAt(from - 1)) && !/[[\](]/.test(text.charAt(to));
}

/** One letter, or nothing but the words that hold sentences together. */
function isTooCommon(text: string, elements: string[]): boolean {
	return [...text].length < 2 || (elements.every(isFunctionWord) && !/\p{Lu}{2}/u.test(text));
}

/** Longer names are left out. */
const longestTerm = 300;
