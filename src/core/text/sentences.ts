/**
 * Sentences of prose: where one ends, and where it only looks so (abbreviations, initials, decimals, quotations).
 * A sentence never crosses a block; a heading is one of its own. Linear in the text.
 */
import type { Block, Prose } from "./prose.ts";
import type { Span } from "../model.ts";

export interface Sentence extends Span {
	/** Index into `Prose.blocks`. */
	block: number;
	/** As the block's: from 1, 0 in a heading. */
	paragraph: number;
}

export function sentencesOf(prose: Prose): Sentence[] {
	const marks = new Marks(prose.text);
	return prose.blocks.flatMap((block, index) => sentencesIn(prose.text, block, index, marks));
}

function sentencesIn(text: string, block: Block, index: number, marks: Marks): Sentence[] {
	const sentences: Sentence[] = [];
	let from = block.from;
	const push = (to: number): void => {
		const span = trimmed(text, from, to);
		if (span.to > span.from) sentences.push({ ...span, block: index, paragraph: block.paragraph });
		from = to;
	};
	for (let mark = marks.from(block.from); mark !== null && mark.from < block.to; mark = marks.from(mark.to)) {
		const end = Math.min(mark.to, block.to);
		if (endsSentence(text, mark.from, end, block.to)) push(end);
	}
	push(block.to);
	return sentences;
}

/** The marks that may end a sentence, each looked for once, however many blocks have none. */
class Marks {
	private next: Span | null = { from: -1, to: 0 };
	constructor(private readonly text: string) {}

	/** The first mark at or behind a place; places may only grow. */
	from(at: number): Span | null {
		if (this.next === null || this.next.from >= at) return this.next;
		terminator.lastIndex = at;
		const found = terminator.exec(this.text);
		this.next = found === null ? null : { from: found.index, to: found.index + found[0].length };
		return this.next;
	}
}

/** A mark that may end a sentence, with what closes behind it. */
const terminator = /(?:[.!?…]+|[。！？]+)["”’»)\]]*/g;

function endsSentence(text: string, at: number, end: number, blockEnd: number): boolean {
	if (end >= blockEnd) return true;
	const mark = text.charAt(at);
	if ("。！？".includes(mark)) return true;
	if (!/\s/.test(text.charAt(end))) return false;
	const rest = text.slice(end, Math.min(end + 40, blockEnd)).trimStart();
	if (rest === "") return true;
	if (/^\p{Ll}/u.test(rest)) return false;
	if (mark !== "." || text.charAt(at + 1) === ".") return true;
	const before = /[\p{L}\p{N}.’']+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
	const word = before.toLowerCase();
	if (titles.has(word) || (numbered.has(word) && /^\p{N}/u.test(rest))) return false;
	if (/^\p{Lu}$/u.test(before))
		return /^(?:The|In|It|This|That|These|Those|We|He|She|They|A|An|But|And|As|If)\b/.test(rest);
	if (/^(?:\p{L}\.)+\p{L}$/u.test(before) || abbreviations.has(word)) return startsSentence.test(rest);
	return true;
}

function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && /[\s\uFFFC]/.test(text.charAt(start))) start++;
	while (end > start && /[\s\uFFFC]/.test(text.charAt(end - 1))) end--;
	return { from: start, to: end };
}

/** Words whose period never ends a sentence: a name follows. */
const titles = new Set("mr mrs ms v vs dr prof st gen sen rep gov lt capt sgt rev hon pres messrs al".split(" "));

/** Words whose period ends no sentence before a number. */
const numbered = new Set("fig figs eq no nos vol pp p ch sec art col".split(" "));

/** Words whose period may end a sentence, if what follows can only begin one. */
const abbreviations = new Set(
	"etc inc ltd co corp jr sr vs e.g i.e cf approx dept est jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n".split(
		" ",
	),
);

const startsSentence =
	/^["“‘(]?(?:The|This|That|These|Those|It|In|On|At|By|For|We|He|She|They|I|You|A|An|But|And|As|If|While|When|However|Moreover|There|Its|Our|Their|His|Her|Such|Many|Most|Some|All|No|Yet|So|To|With|Since|After|Before|Although|Thus|Hence|Therefore)\b/;
