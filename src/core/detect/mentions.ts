/**
 * Terms and a text → mentions: leftmost, then longest, never overlapping, in no place that is not prose.
 */
import type { Concept, Mention, Span } from "../model.ts";
import { indexAt, type Region, regionsOf } from "../text/regions.ts";
import { isFunctionWord } from "../text/words.ts";
import { formsOf } from "./inflect.ts";

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
	/** How many terms can be found. */
	readonly size: number;
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
	const root: Node = { next: new Map(), ends: [] };
	let size = 0;
	for (const term of terms) if (insert(root, term)) size++;
	return { size, mentionsIn: (text, within) => find(root, text, within) };
}

/** Capitals, with digits perhaps, of up to five letters: WHO is not who. */
export function isAcronym(text: string): boolean {
	return /^\p{Lu}[\p{Lu}\d]{0,4}$/u.test(text);
}

/** A state of the automaton: what folded word may come next, and which terms end here. */
interface Node {
	next: Map<string, Node>;
	ends: Term[];
}

function insert(root: Node, term: Term): boolean {
	const words = piecesOf(term.text, 0, term.text.length).map((piece) => piece.folded);
	if (words.length === 0 || isTooShort(term.text, words)) return false;
	for (const path of pathsOf(words)) {
		let node = root;
		for (const word of path) {
			const next = node.next.get(word) ?? { next: new Map<string, Node>(), ends: [] };
			node.next.set(word, next);
			node = next;
		}
		if (!node.ends.some((end) => end.concept === term.concept && end.caseSensitive === term.caseSensitive))
			node.ends.push(term);
	}
	return true;
}

/** The word sequences in which a term is found: as it is, with its last or first noun in another number, and joined. */
function pathsOf(words: string[]): string[][] {
	const paths = new Map<string, string[]>();
	const add = (path: string[]): void => void paths.set(path.join(" "), path);
	const last = words.length - 1;
	const inner = words.findIndex((word, at) => at > 0 && innerJoints.has(word)) - 1;
	for (const form of formsOf(words[last] ?? "")) add([...words.slice(0, last), form]);
	if (inner >= 0)
		for (const form of formsOf(words[inner] ?? "")) add([...words.slice(0, inner), form, ...words.slice(inner + 1)]);
	for (const path of [...paths.values()]) if (path.length > 1 && path.length < 4) add([path.join("")]);
	return [...paths.values()];
}

function find(root: Node, text: string, within: Span | undefined): Mention[] {
	const regions = regionsOf(text);
	const mentions: Mention[] = [];
	let at = within === undefined ? 0 : indexAt(regions, within.from);
	for (; at < regions.length; at++) {
		const region = regions[at];
		if (region === undefined || (within !== undefined && region.from >= within.to)) break;
		if (region.permission === "leave") continue;
		const end = stretchEnd(regions, at);
		scanStretch(root, text, regions, at, end, mentions);
		at = end - 1;
	}
	return within === undefined ? mentions : mentions.filter((one) => one.from >= within.from && one.to <= within.to);
}

/** Regions that a term may cross follow one another up to the index returned. */
function stretchEnd(regions: Region[], first: number): number {
	let end = first + 1;
	for (; end < regions.length; end++) {
		const region = regions[end];
		if (region === undefined || (region.permission === "leave" && !crossed.has(region.what))) break;
		if (region.what === "between") break;
	}
	return end;
}

interface Piece extends Span {
	folded: string;
}

function scanStretch(
	root: Node,
	text: string,
	regions: Region[],
	first: number,
	end: number,
	mentions: Mention[],
): void {
	const pieces: Piece[] = [];
	for (let at = first; at < end; at++) {
		const region = regions[at];
		if (region !== undefined && region.permission !== "leave") pieces.push(...piecesOf(text, region.from, region.to));
	}
	for (let at = 0; at < pieces.length;) {
		const found = longestAt(root, text, pieces, at, regions);
		if (found === null) at++;
		else {
			mentions.push(found.mention);
			at = found.next;
		}
	}
}

function longestAt(
	root: Node,
	text: string,
	pieces: Piece[],
	first: number,
	regions: Region[],
): { mention: Mention; next: number } | null {
	let node = root;
	let best: { mention: Mention; next: number } | null = null;
	const from = pieces[first]?.from ?? 0;
	for (let at = first; at < pieces.length; at++) {
		let piece = pieces[at];
		if (piece === undefined || (at > first && !isJoint(text, pieces[at - 1]?.to ?? 0, piece.from, regions))) break;
		let next: Node | undefined = node.next.get(piece.folded);
		for (
			let more = at + 1;
			next === undefined && more < at + 3 && isHyphen(text, piece.to, pieces[more]?.from);
			more++
		) {
			piece = { from: piece.from, to: pieces[more]?.to ?? 0, folded: piece.folded + (pieces[more]?.folded ?? "") };
			next = node.next.get(piece.folded);
			if (next !== undefined) at = more;
		}
		if (next === undefined) break;
		node = next;
		const ends = node.ends.filter((term) => fits(term, text, from, piece.to, first === at));
		if (ends[0] === undefined || !isBounded(text, from, piece.to)) continue;
		const concepts = [...new Set(ends.map((term) => term.concept))];
		const span = { from, to: piece.to };
		best = {
			mention: { ...span, term: ends[0].text, concepts, writable: isWritable(text, regions, span) },
			next: at + 1,
		};
	}
	return best;
}

function fits(term: Term, text: string, from: number, to: number, isOneWord: boolean): boolean {
	const surface = text.slice(from, to);
	if (!term.caseSensitive) return true;
	return surface === term.text || (isOneWord && surface === `${term.text}s`);
}

/** What may stand between two words of a term: blanks, one line break, hyphens, or nothing that is seen. */
function isJoint(text: string, from: number, to: number, regions: Region[]): boolean {
	if (to - from > 80) return false;
	let between = "";
	for (let at = from; at < to; at++) {
		const region = regions[indexAt(regions, at)];
		if (region === undefined || region.permission !== "leave") between += text.charAt(at);
		else if (!crossed.has(region.what)) return false;
	}
	return /^(?:[ \t\u00A0\u2002-\u200A\u202F]*(?:\r?\n[ \t]*)?|[-‐‑–\u00AD]|)$/.test(between);
}

function isHyphen(text: string, from: number, to: number | undefined): boolean {
	return to !== undefined && /^[-‐‑\u00AD]$/.test(text.slice(from, to));
}

function isBounded(text: string, from: number, to: number): boolean {
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.slice(from, to))) return true;
	return (
		!/[\p{L}\p{N}\p{M}_]/u.test(text.charAt(from - 1)) &&
		!/^(?:[\p{L}\p{N}\p{M}_$]|\+(?!\p{L}))/u.test(text.slice(to, to + 2))
	);
}

/** Whether a link may stand here without changing what is around it. */
function isWritable(text: string, regions: Region[], span: Span): boolean {
	const region = regions[indexAt(regions, span.from)];
	if (region === undefined || region.permission !== "write" || span.to > region.to) return false;
	if (/[\n\r]/.test(text.slice(span.from, span.to))) return false;
	return !/[![\]\\^]/.test(text.charAt(span.from - 1)) && !/[[\](]/.test(text.charAt(span.to));
}

/** Words and single signs, folded. A CJK character is a piece of its own. */
function piecesOf(text: string, from: number, to: number): Piece[] {
	const pieces: Piece[] = [];
	const part = text.slice(from, to);
	for (const found of part.matchAll(piecePattern)) {
		const start = from + found.index;
		pieces.push({ from: start, to: start + found[0].length, folded: foldOf(found[0]) });
	}
	return pieces;
}

function foldOf(piece: string): string {
	return piece
		.normalize("NFKD")
		.replace(/[\p{M}\u00AD\u200B-\u200D]/gu, "")
		.toLowerCase();
}

function isTooShort(text: string, words: string[]): boolean {
	if (words.every((word) => isFunctionWord(word)) && !/\p{Lu}{2}/u.test(text)) return true;
	return [...text].length < 2;
}

const piecePattern =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}\u00AD\u200D])+|[+&.#@/$%()]/gu;

const crossed = new Set<Region["what"]>(["emphasis", "prefix"]);
const innerJoints = new Set(["of", "for", "in", "on", "to", "at", "with"]);
