/**
 * A term as a path of elements, in all the forms in which it may stand. An element is a folded word with the signs
 * before it (`c5`, `+1`); signs behind the last word are an element by themselves (`c`, `++`).
 */
import { foldedWord, isLetter } from "../text/letters.ts";
import { padded } from "../text/padded.ts";
import { survey, widest } from "../text/survey.ts";
import { gapOf, mostSigns, signsBefore, signsBehind } from "./gaps.ts";
import { formsOf } from "./inflect.ts";

/** The paths of a term: as it is, in other numbers, joined, without its apostrophe. None when it has no word. */
export function pathsOf(term: string): string[][] {
	const elements = elementsOf(term);
	if (elements === null) return [];
	const plain = elements.every((element) => wordOf(element) === element);
	const paths = plain ? inflected(elements) : inflectedEnd(elements);
	const bare = withoutApostrophes(elements);
	return bare === null ? paths : [...paths, bare];
}

/** The word of an element; empty when it has signs alone. */
export function wordOf(element: string): string {
	return isLetter(element.charCodeAt(0)) ? element : element.replace(/^[^\p{L}\p{N}]+/u, "");
}

/** Null when there is no word, or between two of them what no term crosses. */
function elementsOf(term: string): string[] | null {
	survey.take(padded(term), 0, Math.min(term.length, widest));
	const { bounds, words } = survey;
	if (words === 0) return null;
	const elements: string[] = [];
	let behind = 0;
	for (let word = 0; word < words; word++) {
		const from = bounds[2 * word] ?? 0;
		const to = bounds[2 * word + 1] ?? 0;
		const signs = word === 0 ? signsBefore(term, from, 0) : gapOf(term.slice(behind, from));
		if (signs === null || signs.length > mostSigns) return null;
		elements.push(signs + foldedWord(term, from, to));
		behind = to;
	}
	const tail = signsBehind(term, behind);
	return tail === "" ? elements : [...elements, tail];
}

/** The last word and the noun before "of" in other numbers; two or three words as one. */
function inflected(words: string[]): string[][] {
	const last = words.length - 1;
	const paths = inflectedEnd(words);
	const inner = postposed.has(words[last] ?? "")
		? last - 1
		: words.findIndex((word, at) => at > 0 && innerJoints.has(word)) - 1;
	if (inner >= 0)
		for (const form of formsOf(words[inner] ?? "")) if (form !== words[inner]) paths.push(words.with(inner, form));
	if (last === 1 || last === 2) for (const path of paths.slice()) paths.push([path.join("")]);
	return paths;
}

function inflectedEnd(elements: string[]): string[][] {
	const last = elements.at(-1) ?? "";
	const word = wordOf(last);
	if (word === "") return [elements];
	const signs = last.slice(0, last.length - word.length);
	return formsOf(word).map((form) => [...elements.slice(0, -1), signs + form]);
}

/** `moores law`, `workers rights`; null when there is none to leave out. */
function withoutApostrophes(elements: string[]): string[] | null {
	const bare: string[] = [];
	for (const element of elements) {
		if (element === "'s" && bare.length > 0) bare.push(`${bare.pop() ?? ""}s`);
		else bare.push(element.startsWith("'") ? element.slice(1) : element);
	}
	return elements.some((element) => element.startsWith("'")) ? bare : null;
}

/** A noun before one of these may be plural, too. */
const innerJoints = new Set(["of", "for", "in", "on", "to", "at", "with"]);
/** Adjectives that stand behind their noun, which is the one in the plural. */
const postposed = new Set(["general", "martial", "elect", "laureate", "emeritus"]);
