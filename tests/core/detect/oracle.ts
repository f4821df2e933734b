/**
 * A slow, obvious finder of terms that the automaton must equal: regular expressions for pieces, a Map of paths, all
 * starts tried in turn. It shares the regions and the forms of words with the automaton, nothing else.
 */
import { formsOf } from "../../../src/core/detect/inflect.ts";
import type { Term } from "../../../src/core/detect/mentions.ts";
import { type Region, regionsOf } from "../../../src/core/text/regions.ts";
import { isFunctionWord } from "../../../src/core/text/words.ts";

interface Piece {
	from: number;
	to: number;
	folded: string;
}

/** Surfaces with their places and terms' concepts: "from-to:concepts". */
export function oracle(terms: Term[], text: string): string[] {
	const paths = new Map<string, Term[]>();
	for (const term of terms) for (const path of pathsOf(term)) paths.set(path, [...(paths.get(path) ?? []), term]);
	const found: string[] = [];
	for (const stretch of stretchesOf(regionsOf(text))) {
		const pieces = stretch.flatMap((region) => piecesOf(text, region.from, region.to));
		for (let first = 0; first < pieces.length;) {
			const best = longestAt(paths, text, stretch, pieces, first);
			if (best === null) first++;
			else {
				found.push(best.shown);
				first = best.next;
			}
		}
	}
	return found;
}

function pathsOf(term: Term): Set<string> {
	const words = piecesOf(term.text, 0, term.text.length).map((piece) => piece.folded);
	if (words.length === 0 || [...term.text].length < 2) return new Set();
	if (words.every((word) => isFunctionWord(word)) && !/\p{Lu}{2}/u.test(term.text)) return new Set();
	const paths: string[][] = formsOf(words.at(-1) ?? "").map((form) => [...words.slice(0, -1), form]);
	const inner = words.findIndex((word, at) => at > 0 && /^(?:of|for|in|on|to|at|with)$/.test(word)) - 1;
	if (inner >= 0) paths.push(...formsOf(words[inner] ?? "").map((form) => words.with(inner, form)));
	if (words.length === 2 || words.length === 3) paths.push(...paths.map((path) => [path.join("")]));
	return new Set(paths.map((path) => path.join(" ")));
}

function longestAt(
	paths: Map<string, Term[]>,
	text: string,
	stretch: Region[],
	pieces: Piece[],
	first: number,
): { shown: string; next: number } | null {
	let best: { shown: string; next: number } | null = null;
	const from = pieces[first]?.from ?? 0;
	const go = (at: number, path: string): void => {
		for (let last = at; last < Math.min(at + 3, pieces.length); last++) {
			if (last > at && !/^[-‐‑\u00AD]$/.test(text.slice(pieces[last - 1]?.to, pieces[last]?.from))) return;
			const longer = `${path} ${pieces
				.slice(at, last + 1)
				.map((piece) => piece.folded)
				.join("")}`.trimStart();
			const to = pieces[last]?.to ?? 0;
			const ends = (paths.get(longer) ?? []).filter((term) => fits(term, text.slice(from, to), first === last));
			if (ends.length > 0 && isBounded(text, from, to) && last + 1 > (best?.next ?? 0))
				best = {
					shown: `${String(from)}-${String(to)}:${[...new Set(ends.map((end) => end.concept))].join("+")}`,
					next: last + 1,
				};
			const next = pieces[last + 1];
			if (next !== undefined && longer.length < 200 && joins(text, stretch, to, next.from)) go(last + 1, longer);
		}
	};
	go(first, "");
	return best;
}

function fits(term: Term, surface: string, isOnePiece: boolean): boolean {
	return !term.caseSensitive || surface === term.text || (isOnePiece && surface === `${term.text}s`);
}

function joins(text: string, stretch: Region[], from: number, to: number): boolean {
	let between = "";
	for (let at = from; at < to; at++) {
		const region = stretch.find((one) => one.from <= at && at < one.to);
		if (region?.permission !== "leave") between += text.charAt(at);
	}
	return to - from <= 80 && /^(?:[ \t\u00A0\u2002-\u200A\u202F]*(?:\r?\n[ \t]*)?|[-‐‑–\u00AD]|)$/.test(between);
}

function isBounded(text: string, from: number, to: number): boolean {
	const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
	const word = /[\p{L}\p{N}\p{M}\u200D_]/u;
	const goesOn = (inner: string, outer: string): boolean =>
		!unspaced.test(inner) && word.test(outer) && !unspaced.test(outer);
	return (
		!goesOn(text.charAt(from), text.charAt(from - 1)) &&
		!goesOn(text.charAt(to - 1), text.charAt(to)) &&
		!/^(?:\$|\+(?!\p{L}|\p{N}))/u.test(text.slice(to, to + 2))
	);
}

/** Runs of text regions with nothing between but marks of emphasis and what stands before lines. */
function stretchesOf(regions: Region[]): Region[][] {
	const stretches: Region[][] = [];
	let open: Region[] = [];
	for (const region of regions) {
		const isCrossed = region.what === "emphasis" || region.what === "prefix";
		if (region.permission !== "leave" || (isCrossed && open.length > 0)) open.push(region);
		else if (open.length > 0) {
			stretches.push(open);
			open = [];
		}
	}
	return [...stretches, open].map((stretch) => stretch);
}

function piecesOf(text: string, from: number, to: number): Piece[] {
	return [...text.slice(from, to).matchAll(piece)].map(({ index, 0: found }) => ({
		from: from + index,
		to: from + index + found.length,
		folded: fold(found),
	}));
}

/** Unit by unit, as offsets must not move. */
function fold(found: string): string {
	return found
		.replace(/[\p{M}\u00AD\u200D]/gu, "")
		.split("")
		.map((unit) => {
			const folded = unit.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
			return folded.length === 1 ? folded : unit.toLowerCase().charAt(0);
		})
		.join("");
}

const piece = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}\u00AD\u200D])*|[+&.#@/$%()]/gu; // prettier-ignore
