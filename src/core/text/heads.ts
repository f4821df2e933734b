/** What stands at the head of a line of Markdown, and what its first signs say of it. No search goes past its end. */
import { isBlank, isDigit } from "./units.ts";

/** What stands before a line's own text: quote marks and blanks. */
export class Head {
	body = 0;
	depth = 0;
	indent = 0;

	read(text: string, from: number, to: number): void {
		let body = from;
		let depth = 0;
		let indent = 0;
		for (; body < to; body++) {
			const code = text.charCodeAt(body);
			if (code > 62 && code !== 0xfeff) break;
			if (code === 62 && indent < 4) {
				depth++;
				indent = text.charCodeAt(body + 1) === 32 ? -1 : 0;
			} else if (code === 32) indent++;
			else if (code === 9) indent += 4 - (Math.max(indent, 0) % 4);
			else if (code !== 0xfeff) break;
		}
		this.body = body;
		this.depth = depth;
		this.indent = indent;
	}
}

/** Whether a line ends here: at its break, or at the end of the text. */
export function isEnd(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 10 || (code === 13 && text.charCodeAt(at + 1) === 10);
}

/** Where the line that holds a place ends: a carriage return belongs to its break. */
export function endOfLine(text: string, at: number): number {
	const lineBreak = text.indexOf("\n", at);
	return lineBreak > at && text.charCodeAt(lineBreak - 1) === 13 ? lineBreak - 1 : lineBreak;
}

/** Start of the line behind a line's end. */
export function nextLine(text: string, end: number): number {
	return end + (text.charCodeAt(end) === 13 ? 2 : 1);
}

/** Behind a run of one unit. */
export function behind(text: string, from: number, code: number): number {
	let at = from;
	while (text.charCodeAt(at) === code) at++;
	return at;
}

export function behindBlanks(text: string, from: number): number {
	let at = from;
	while (isBlank(text.charCodeAt(at))) at++;
	return at;
}

/** Whether the first sign of a line can open a block that is no text: most lines need not be looked at further. */
export function mayOpen(code: number): boolean {
	return ((heads[code] ?? 0) & opener) !== 0;
}

/** Whether a line that begins so may end the paragraph before it: as a block, a ruler or an item. */
export function mayInterrupt(code: number): boolean {
	return (heads[code] ?? 0) !== 0;
}

/** Whether a line is made of bars, colons, dashes and blanks, as a table's second line is. */
export function isRulerLike(text: string, body: number): boolean {
	let at = body;
	for (let code = text.charCodeAt(at); code === 124 || code === 58 || code === 45 || isBlank(code);)
		code = text.charCodeAt(++at);
	return at > body && isEnd(text, at);
}

/** 1 to 6 for `#` to `######` with a blank or nothing behind, else 0. */
export function headingLevel(text: string, body: number): number {
	const at = behind(text, body, 35);
	const level = at - body;
	if (level === 0 || level > 6) return 0;
	return isBlank(text.charCodeAt(at)) || isEnd(text, at) ? level : 0;
}

/** Three or more of `-`, `*` or `_`, and blanks. */
export function isRule(text: string, body: number): boolean {
	const mark = text.charCodeAt(body);
	if (mark !== 45 && mark !== 42 && mark !== 95) return false;
	let count = 0;
	for (let at = body; !isEnd(text, at); at++) {
		const code = text.charCodeAt(at);
		if (code === mark) count++;
		else if (!isBlank(code)) return false;
	}
	return count >= 3;
}

/** 1 for a line of `=`, 2 for one of `-`, else 0. */
export function setextLevel(text: string, body: number): number {
	const mark = text.charCodeAt(body);
	if (mark !== 45 && mark !== 61) return 0;
	return isEnd(text, behindBlanks(text, behind(text, body, mark))) ? (mark === 61 ? 1 : 2) : 0;
}

/** How many ticks or tildes, three at least, a line begins with; else 0. */
export function fenceLength(text: string, body: number): number {
	const length = behind(text, body, text.charCodeAt(body)) - body;
	return length >= 3 ? length : 0;
}

/** How long the marker of a list item is, with its blanks and a task's box; 0 when the line begins none. */
export function itemMarker(text: string, body: number): number {
	let at = body;
	const first = text.charCodeAt(at);
	if (first === 42 || first === 43 || first === 45) at++;
	else if (!isDigit(first)) return 0;
	else {
		while (isDigit(text.charCodeAt(at)) && at < body + 9) at++;
		const end = text.charCodeAt(at++);
		if (end !== 46 && end !== 41) return 0;
	}
	if (!isBlank(text.charCodeAt(at))) return isEnd(text, at) ? at - body : 0;
	at = behindBlanks(text, at);
	const isBox = text.charCodeAt(at) === 91 && text.charCodeAt(at + 2) === 93 && !isEnd(text, at + 1);
	if (isBox && isBlank(text.charCodeAt(at + 3))) at = behindBlanks(text, at + 3);
	return at - body;
}

/** Whether a line begins an item that may interrupt a paragraph: it is not empty, and its number is 1. */
export function interruptsAsItem(text: string, body: number): boolean {
	const first = text.charCodeAt(body);
	let at = body + 1;
	if (first === 49) {
		const end = text.charCodeAt(at++);
		if (end !== 46 && end !== 41) return false;
	} else if (first !== 42 && first !== 43 && first !== 45) return false;
	return isBlank(text.charCodeAt(at)) && !isEnd(text, behindBlanks(text, at));
}

/** What a line's first unit may begin: a fence, heading, rule, block of HTML or definition; a ruler or an item. */
const heads = new Uint8Array(65_536);
const opener = 1;
for (const sign of "`~#-*_<[") heads[sign.charCodeAt(0)] = opener;
for (const sign of "=+1") heads[sign.charCodeAt(0)] = 2;
