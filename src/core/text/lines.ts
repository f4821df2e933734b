/** Lines of Markdown with their containers taken off, and what their first signs say. No search goes past a line's end. */
import type { Span } from "../model.ts";

/** `body` is where a line's own text begins, `depth` how many quote marks stand before it. */
export interface Line extends Span {
	body: number;
	depth: number;
	indent: number;
	/** Start of the next line. */
	next: number;
}

/** The lines of a text. The last two are remembered: a block looks at the line behind it, which is then looked at again. */
export class Lines {
	private last: Line = { from: -1, to: -1, body: -1, depth: 0, indent: 0, next: -1 };
	private before = this.last;
	constructor(private readonly text: string) {}

	/** The line from `from` on, which need not be where it begins. */
	at(from: number): Line {
		if (this.last.from === from) return this.last;
		if (this.before.from === from) return this.before;
		this.before = this.last;
		this.last = lineAt(this.text, from);
		return this.last;
	}
}

/** Unit by unit: on wide strings `indexOf` costs more than the lines of a note are long. */
function lineAt(text: string, from: number): Line {
	let body = from;
	let depth = 0;
	let indent = 0;
	let code = text.charCodeAt(body);
	for (; ; code = text.charCodeAt(++body)) {
		if (code === 62 && indent < 4) {
			depth++;
			indent = text.charCodeAt(body + 1) === 32 ? -1 : 0;
		} else if (code === 32) indent++;
		else if (code === 9) indent += 4 - (Math.max(indent, 0) % 4);
		else if (!(code === 0xfeff && body === 0)) break;
	}
	let end = body;
	while (end < text.length && text.charCodeAt(end) !== 10) end++;
	const to = end > from && end < text.length && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
	return { from, to, body: body < to ? body : to, depth, indent, next: end < text.length ? end + 1 : end };
}

export function isBlank(code: number): boolean {
	return code === 32 || code === 9;
}

/** Whether the first sign of a line can open a block that is no text: most lines need not be looked at further. */
export function mayOpen(text: string, line: Line): boolean {
	return opening[text.charCodeAt(line.body) & 127] === 1;
}

/** A table's second line begins with a bar, a colon or a dash. */
export function mayHeadTable(text: string, line: Line): boolean {
	let at = line.next;
	let code = text.charCodeAt(at);
	while (code === 32 || code === 9 || code === 62) code = text.charCodeAt(++at);
	return code === 124 || code === 58 || code === 45;
}

/** 1 to 6 for `#` to `######` with a blank or nothing behind, else 0. */
export function headingLevel(text: string, line: Line): number {
	let at = line.body;
	while (at < line.to && text.charCodeAt(at) === 35) at++;
	const level = at - line.body;
	if (level === 0 || level > 6) return 0;
	return at >= line.to || isBlank(text.charCodeAt(at)) ? level : 0;
}

/** Three or more of `-`, `*` or `_`, and blanks. */
export function isRule(text: string, line: Line): boolean {
	const mark = text.charCodeAt(line.body);
	if (mark !== 45 && mark !== 42 && mark !== 95) return false;
	let count = 0;
	for (let at = line.body; at < line.to; at++) {
		const code = text.charCodeAt(at);
		if (code === mark) count++;
		else if (!isBlank(code)) return false;
	}
	return count >= 3;
}

/** 1 for a line of `=`, 2 for one of `-`, else 0. */
export function setextLevel(text: string, line: Line): number {
	const mark = text.charCodeAt(line.body);
	if (mark !== 45 && mark !== 61) return 0;
	let at = line.body;
	while (at < line.to && text.charCodeAt(at) === mark) at++;
	while (at < line.to && isBlank(text.charCodeAt(at))) at++;
	return at < line.to ? 0 : mark === 61 ? 1 : 2;
}

/** How long the marker of a list item is, with its blanks and a task's box; 0 when the line begins none. */
export function itemMarker(text: string, line: Line): number {
	let at = line.body;
	const first = text.charCodeAt(at);
	if (first === 42 || first === 43 || first === 45) at++;
	else {
		while (isDigit(text.charCodeAt(at)) && at < line.body + 9) at++;
		const end = text.charCodeAt(at);
		if (at === line.body || (end !== 46 && end !== 41)) return 0;
		at++;
	}
	if (at < line.to && !isBlank(text.charCodeAt(at))) return 0;
	at = behindBlanks(text, at, line.to);
	const isBox = at + 3 < line.to && text.charCodeAt(at) === 91 && text.charCodeAt(at + 2) === 93;
	if (isBox && isBlank(text.charCodeAt(at + 3))) at = behindBlanks(text, at + 3, line.to);
	return at - line.body;
}

/** Whether a line begins an item that may interrupt a paragraph: it is not empty, and its number is 1. */
export function interruptsAsItem(text: string, line: Line): boolean {
	const first = text.charCodeAt(line.body);
	let at = line.body + 1;
	if (first === 49) {
		const end = text.charCodeAt(at++);
		if (end !== 46 && end !== 41) return false;
	} else if (first !== 42 && first !== 43 && first !== 45) return false;
	return isBlank(text.charCodeAt(at)) && behindBlanks(text, at, line.to) < line.to;
}

function behindBlanks(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && isBlank(text.charCodeAt(at))) at++;
	return at;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** What a fence, heading, rule, block of HTML or definition begins with. */
const opening = new Uint8Array(128);
for (const sign of "`~#-*_<[") opening[sign.charCodeAt(0)] = 1;
