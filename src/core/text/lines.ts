/** The lines of a window as columns, with their containers taken off. A line is a number. */
import { Head } from "./heads.ts";
import { isHyphen } from "./letters.ts";
import { survey } from "./survey.ts";

/** The most lines that are cut at once. */
export const mostLines = 1 << 16;

export interface Lines {
	/** Where each line begins, where its own text does, and where it ends, without its break. */
	readonly froms: Int32Array;
	readonly bodies: Int32Array;
	readonly tos: Int32Array;
	/** How many quote marks stand before its text, and how far in it is behind them. */
	readonly depths: Int32Array;
	readonly indents: Int32Array;
	/** The first of its signs, and which there are, as bits (`signBit`). */
	readonly firsts: Int32Array;
	readonly masks: Int32Array;
	/** Where hyphens stand, and one place beyond the window. They and line breaks are taken out of the survey's signs. */
	readonly hyphens: Int32Array;
	count: number;
	/** Cuts what was surveyed from `from` to `to`. Returns where it stopped: before `to` when there are too many lines. */
	cut(text: string, from: number, to: number): number;
	/** A line is read on from a place inside it, as if it began there. */
	enter(text: string, line: number, at: number): void;
	/** A line is read on behind its marker. */
	indent(line: number, body: number): void;
}

/** There is one: a window is used up before the next is cut. Lists of fixed size are written quickest (`survey.ts`). */
export const lines = makeLines();

/** A sign as one bit; some signs share one. */
export function signBit(code: number): number {
	return 1 << (code & 31);
}

/** The line that holds a place, by bisection. */
export function lineAt({ froms, count }: Lines, place: number): number {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((froms[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

function makeLines(): Lines {
	const froms = new Int32Array(mostLines + 2);
	const bodies = new Int32Array(mostLines + 2);
	const tos = new Int32Array(mostLines + 2);
	const depths = new Int32Array(mostLines + 2);
	const indents = new Int32Array(mostLines + 2);
	const firsts = new Int32Array(mostLines + 2);
	const masks = new Int32Array(mostLines + 2);
	const hyphens = new Int32Array(survey.signs.length);
	const { signs } = survey;
	const head = new Head();
	const made: Lines = { froms, bodies, tos, depths, indents, firsts, masks, hyphens, count: 0, cut, enter, indent };

	function cut(text: string, from: number, to: number): number {
		const { signCount } = survey;
		made.count = 0;
		let start = from;
		let first = 0;
		let kept = 0;
		let mask = 0;
		let hyphen = 0;
		for (let sign = 0; sign < signCount && made.count < mostLines; sign++) {
			const at = signs[sign] ?? 0;
			const code = text.charCodeAt(at);
			if (code === 10) {
				const isWide = at > start && text.charCodeAt(at - 1) === 13;
				push(text, start, isWide ? at - 1 : at, first, mask);
				start = at + 1;
				first = kept;
				mask = 0;
			} else if (isHyphen(code)) hyphens[hyphen++] = at;
			else {
				signs[kept++] = at;
				mask |= signBit(code);
			}
		}
		const end = made.count < mostLines ? to : start;
		if (start < end) push(text, start, end, first, mask);
		hyphens[hyphen] = to + 1;
		signs[kept] = end;
		firsts[made.count] = kept;
		froms[made.count] = end;
		return end;
	}

	function push(text: string, from: number, to: number, first: number, mask: number): void {
		const line = made.count++;
		froms[line] = from;
		tos[line] = to;
		firsts[line] = first;
		masks[line] = mask;
		readHead(text, line);
	}

	function readHead(text: string, line: number): void {
		head.read(text, froms[line] ?? 0, tos[line] ?? 0);
		bodies[line] = head.body;
		depths[line] = head.depth;
		indents[line] = head.indent;
	}

	function enter(text: string, line: number, at: number): void {
		froms[line] = at;
		readHead(text, line);
	}

	function indent(line: number, body: number): void {
		froms[line] = bodies[line] = body;
		indents[line] = 0;
	}

	return made;
}
