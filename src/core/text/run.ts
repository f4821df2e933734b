/** What the rules for signs share while one block of text is read. */
import { closer, type Closers } from "./closers.ts";
import { type Found, kind } from "./cuts.ts";

export interface Run {
	/** The text, padded, and its own length. */
	text: string;
	length: number;
	readonly found: Found;
	readonly closers: Closers;
	/** Whether what only reading needs is kept, too. */
	forReading: boolean;
	/** The block. */
	from: number;
	to: number;
	/** Which of the survey's signs is looked at, and which is the first behind the block. */
	sign: number;
	endSign: number;
	/** Open `[`. */
	readonly brackets: number[];
	/** Open emphasis marks: what, and where its text begins. */
	readonly emphasis: { marks: number; from: number }[];
	/** Lengths of backtick runs that have no closer in this block. */
	readonly noCode: number[];
	/** Up to here no address of mail ends: there is no dot behind the `@`. */
	noMail: number;
	/** Up to here no wikilink closes. */
	noLink: number;
}

/** Looks at a special character; returns where to go on, always further than `at`. */
export type Rule = (run: Run, at: number) => number;

/** Takes `[from, to)` out of the text; returns `to`. */
export function cut(run: Run, from: number, to: number, what: number): number {
	const { found, forReading } = run;
	if (what === kind.bracket) found.brackets.pushOutermost(from, to, what);
	else if (forReading) found.inlines.push(from, to, what);
	else found.inlines.pushOutermost(from, to, what);
	return to;
}

/** Where the line that holds `at` ends, or the block. */
export function lineEnd({ text, to, closers }: Run, at: number): number {
	const end = closers.within(closer.lineBreak, at, to);
	const stop = end < 0 ? to : end;
	return stop > at && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
}
