/**
 * Terms and a text → mentions: leftmost, then longest, never overlapping, in no place that is not prose.
 */
import type { Concept, Mention, Span } from "../model.ts";
import { eachInSteps, finish, type Steps } from "../steps.ts";
import { isCrossed, layOut, type Layout, placeIn } from "../text/regions.ts";
import { isFunctionWord } from "../text/words.ts";
import { Automaton } from "./automaton.ts";
import { piecesOf } from "./fold.ts";
import { pathsOf } from "./inflect.ts";
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
	/** The same without objects: from, to and a number for the terms that end there, three numbers a mention. */
	scan(text: string): number[];
	/** How many terms can be found. */
	readonly size: number;
	/** How many were left out: beyond `mostTerms`, longer than any name, or too common to be marked. */
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
	const ends: Term[][] = [];
	let size = 0;
	yield* eachInSteps(terms, (term) => {
		if (size < mostTerms && insert(trie, ends, term)) size++;
	});
	trie.seal();
	const automaton = new Automaton(trie, (node, text, from, to, isOnePiece) =>
		(ends[node] ?? []).some((term) => fits(term, text, from, to, isOnePiece)),
	);
	const flat = (text: string, layout: Layout, within: Span | undefined): number[] => {
		const found: number[] = [];
		const first = within === undefined ? 0 : stretchAround(layout, within.from);
		const end = within === undefined ? layout.length : Math.min(layout.length, placeIn(layout, within.to) + 1);
		automaton.scan(text, layout, first, end, found);
		return found;
	};
	return {
		size,
		leftOut: terms.length - size,
		bytes: trie.bytes,
		scan: (text) => flat(text, layOut(text), undefined),
		mentionsIn: (text, within) => {
			const layout = layOut(text);
			return mentionsOf(text, layout, flat(text, layout, within), ends, within);
		},
	};
}

/** More terms than this are left out: no reader has so many, and memory is finite. */
export const mostTerms = 200_000;

/** Capitals, with digits perhaps, of up to five letters: WHO is not who. */
export function isAcronym(text: string): boolean {
	return /^\p{Lu}[\p{Lu}\d]{0,4}$/u.test(text);
}

function insert(trie: Trie, ends: Term[][], term: Term): boolean {
	if (term.text.length > longestTerm) return false;
	const words = piecesOf(term.text);
	if (words.length === 0 || isTooShort(term.text, words)) return false;
	for (const path of pathsOf(words)) {
		const node = trie.insert(path);
		const known = ends[node];
		if (known === undefined) ends[node] = [term];
		else if (!known.some((end) => end.concept === term.concept && end.caseSensitive === term.caseSensitive))
			known.push(term);
	}
	return true;
}

function mentionsOf(text: string, layout: Layout, found: number[], ends: Term[][], within?: Span): Mention[] {
	const mentions: Mention[] = [];
	for (let at = 0; at < found.length; at += 3) {
		const span = { from: found[at] ?? 0, to: found[at + 1] ?? 0 };
		if (within !== undefined && (span.from < within.from || span.to > within.to)) continue;
		const isOnePiece = piecesOf(text.slice(span.from, span.to)).length === 1;
		const terms = (ends[found[at + 2] ?? 0] ?? []).filter((term) => fits(term, text, span.from, span.to, isOnePiece));
		const concepts = [...new Set(terms.map((term) => term.concept))];
		mentions.push({ ...span, term: terms[0]?.text ?? "", concepts, writable: isWritable(text, layout, span) });
	}
	return mentions;
}

/** The first region of the stretch that a place lies in: a term may begin before what is asked for. */
function stretchAround(layout: Layout, at: number): number {
	let first = placeIn(layout, at);
	while (first > 0 && mayHold(layout.codes[first - 1] ?? 0)) first--;
	return first;
}

function mayHold(code: number): boolean {
	return (code & 3) !== 0 || isCrossed(code);
}

function fits(term: Term, text: string, from: number, to: number, isOnePiece: boolean): boolean {
	if (!term.caseSensitive) return true;
	if (!text.startsWith(term.text, from)) return false;
	const rest = to - from - term.text.length;
	return rest === 0 || (rest === 1 && isOnePiece && text.charCodeAt(to - 1) === 115);
}

/** Whether a link may stand here without changing what is around it. */
function isWritable(text: string, layout: Layout, span: Span): boolean {
	const region = placeIn(layout, span.from);
	if (((layout.codes[region] ?? 0) & 3) !== 2 || span.to > (layout.froms[region + 1] ?? text.length)) return false;
	if (/[\n\r]/.test(text.slice(span.from, span.to))) return false;
	return !/[![\]\\^]/.test(text.charAt(span.from - 1)) && !/[[\](]/.test(text.charAt(span.to));
}

function isTooShort(text: string, words: string[]): boolean {
	if (words.every((word) => isFunctionWord(word)) && !/\p{Lu}{2}/u.test(text)) return true;
	return [...text].length < 2;
}

/** Longer names are left out. */
const longestTerm = 300;
