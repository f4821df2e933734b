/**
 * The one scanner of Markdown: what every stretch of a note is, found in one pass from top to bottom.
 *
 * It goes block by block (fences, headings, tables, lists, paragraphs) and, inside a block of text, from one special
 * character to the next (`inlines.ts`). It finds *cuts*, stretches that are no plain text, and *blocks*, the pieces of
 * text between them. Its time is linear: no search for a closer is made twice (`Closers`). It reads the dialect
 * of the app: CommonMark and GFM with math, comments, wikilinks, tags, callouts, block ids, footnotes, fields and
 * template syntax. Where dialects differ it cuts more rather than less.
 */
import type { Span } from "../model.ts";
import { type BlockKind, Closers, type CutKind, CutList, type Scan, type TextBlock } from "./cuts.ts";
import { scanInlines } from "./inlines.ts";

export function scan(text: string): Scan {
	const found: Scan = {
		cuts: new CutList(),
		inlines: new CutList(),
		brackets: new CutList(),
		blocks: [],
		linkTexts: [],
		emphasized: [],
	};
	const cursor: Cursor = {
		text,
		at: 0,
		found,
		closers: new Closers(text),
		listIndent: -1,
		afterBlank: true,
		apart: true,
	};
	frontmatter(cursor);
	while (cursor.at < text.length) step(cursor);
	return found;
}

/** Where the scanner stands. `listIndent` is the column where the text of the current list item begins, -1 outside lists. */
interface Cursor {
	text: string;
	at: number;
	found: Scan;
	closers: Closers;
	listIndent: number;
	afterBlank: boolean;
	apart: boolean;
}

/** A line with its containers taken off: `body` is where its own text begins, `depth` how many quote marks stand before it. */
interface Line extends Span {
	body: number;
	depth: number;
	indent: number;
	/** Start of the next line. */
	next: number;
}

function step(cursor: Cursor): void {
	const line = lineAt(cursor.text, cursor.at);
	if (line.body >= line.to) return blank(cursor, line);
	if (isIndentedCode(cursor, line)) return cutLines(cursor, line, "code");
	if (mayOpen(cursor.text, line) && blockRules.some((takes) => takes(cursor, line))) return;
	if (mayHeadTable(cursor.text, line) && table(cursor, line)) return;
	textBlock(cursor, line);
}

/** Whether the first sign of a line can open a block that is no text: most lines need not be looked at further. */
function mayOpen(text: string, line: Line): boolean {
	return opening[text.charCodeAt(line.body) & 127] === 1;
}

/** A table's second line begins with a bar, a colon or a dash. */
function mayHeadTable(text: string, line: Line): boolean {
	let at = line.next;
	while (at < text.length && tableIndent.has(text.charCodeAt(at))) at++;
	const first = text.charCodeAt(at);
	return first === 124 || first === 58 || first === 45;
}

function blank(cursor: Cursor, line: Line): void {
	if (line.body > line.from) cut(cursor, line.from, line.body, "prefix");
	cursor.afterBlank = true;
	cursor.apart = true;
	cursor.at = line.next;
}

/** Each looks whether its block begins at a line; if so it takes the block and says true. */
const blockRules: ((cursor: Cursor, line: Line) => boolean)[] = [fence, heading, rule, htmlBlock, definition];

function frontmatter(cursor: Cursor): void {
	const { text } = cursor;
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	if (!/^---[ \t]*\r?\n/.test(text.slice(start, start + 12))) return;
	const close = /^(?:---|\.\.\.)[ \t]*\r?$/m;
	const from = text.indexOf("\n", start) + 1;
	const found = close.exec(text.slice(from));
	const end = found === null ? endOfParagraph(text, from) : from + found.index + found[0].length;
	cut(cursor, start, end, "frontmatter");
	cursor.at = lineAt(text, end).next;
}

/** Without a closing line, only the lines up to the first blank one are taken for properties. */
function endOfParagraph(text: string, from: number): number {
	const gap = /\n[ \t]*\r?\n/.exec(text.slice(from));
	return gap === null ? text.length : from + gap.index;
}

function fence(cursor: Cursor, line: Line): boolean {
	const { text } = cursor;
	const first = text.charCodeAt(line.body);
	if (first !== 96 && first !== 126) return false;
	const open = /^(`{3,}|~{3,})([^\n]*)/.exec(text.slice(line.body, line.to));
	const marks = open?.[1];
	if (marks === undefined || (marks.startsWith("`") && open?.[2]?.includes("`"))) return false;
	let last = line;
	while (last.next < text.length) {
		const following = lineAt(text, last.next);
		if (line.depth > 0 && following.depth < line.depth) break;
		last = following;
		if (text.charCodeAt(last.body) !== marks.charCodeAt(0)) continue;
		const closing = /^(`{3,}|~{3,})[ \t]*\r?$/.exec(text.slice(last.body, last.to));
		if (closing?.[1]?.startsWith(marks)) break;
	}
	cut(cursor, line.from, line.body, "prefix");
	cut(cursor, line.body, last.to, "fence");
	return after(cursor, last.next);
}

function heading(cursor: Cursor, line: Line): boolean {
	if (cursor.text.charCodeAt(line.body) !== 35) return false;
	const marks = /^#{1,6}(?=[ \t]|\r?$)[ \t]*/.exec(cursor.text.slice(line.body, line.to))?.[0];
	if (marks === undefined) return false;
	cut(cursor, line.from, line.body + marks.length, "prefix");
	cursor.at = line.next;
	pushText(cursor, line.body + marks.length, line.to, "heading", marks.trimEnd().length, cursor.at);
	cursor.apart = true;
	cursor.afterBlank = true;
	cursor.listIndent = -1;
	return true;
}

function rule(cursor: Cursor, line: Line): boolean {
	if (line.to - line.body < 3 || !ruleSigns.has(cursor.text.charCodeAt(line.body + 1))) return false;
	if (!/^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$/.test(cursor.text.slice(line.body, line.to)))
		return false;
	cut(cursor, line.from, line.to, "rule");
	return after(cursor, line.next);
}

function htmlBlock(cursor: Cursor, line: Line): boolean {
	const { text } = cursor;
	if (text.charCodeAt(line.body) !== 60) return false;
	const start = text.slice(line.body, Math.min(line.to, line.body + 400));
	const closed = closedHtml.find(([open]) => open.test(start));
	if (closed !== undefined) {
		const close = closed[1].exec(text.slice(line.body));
		const end = close === null ? text.length : line.body + close.index + close[0].length;
		cut(cursor, line.from, lineAt(text, end).to, "html");
		return after(cursor, lineAt(text, end).next);
	}
	if (!blockTag.test(start) && !loneTag.test(start)) return false;
	let last = line;
	while (last.next < text.length) {
		const following = lineAt(text, last.next);
		if (following.body >= following.to || following.depth < line.depth) break;
		last = following;
	}
	cut(cursor, line.from, last.to, "html");
	return after(cursor, last.next);
}

function table(cursor: Cursor, line: Line): boolean {
	const { text } = cursor;
	if (line.next >= text.length || !text.slice(line.body, line.to).includes("|")) {
		if (!mayHeadOneColumn(text, line)) return false;
	}
	const ruler = lineAt(text, line.next);
	const bars = text.slice(ruler.body, ruler.to).trim();
	if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(bars) || !bars.includes("|")) return false;
	if (cellsOf(text, line).length !== cellsOf(text, ruler).length) return false;
	row(cursor, line);
	cut(cursor, ruler.from, ruler.to, "bar");
	let last = ruler;
	while (last.next < text.length) {
		const following = lineAt(text, last.next);
		if (following.body >= following.to || following.depth !== line.depth || startsBlock(text, following)) break;
		last = following;
		row(cursor, last);
	}
	return after(cursor, last.next);
}

function mayHeadOneColumn(text: string, line: Line): boolean {
	return text.charCodeAt(line.body) === 124;
}

function row(cursor: Cursor, line: Line): void {
	cut(cursor, line.from, line.body, "prefix");
	let at = line.body;
	for (const cell of cellsOf(cursor.text, line)) {
		if (cell.from > at) cut(cursor, at, cell.from, "bar");
		pushText(cursor, cell.from, cell.to, "cell", 0, line.to);
		at = cell.to;
	}
	if (at < line.to) cut(cursor, at, line.to, "bar");
}

/** The cells of a row, without the bars: a bar after a backslash is text. */
function cellsOf(text: string, line: Line): Span[] {
	const cells: Span[] = [];
	const end = line.from + text.slice(line.from, line.to).trimEnd().length;
	let from = text.charCodeAt(line.body) === 124 ? line.body + 1 : line.body;
	for (let at = from; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 92) at++;
		else if (code === 124) {
			cells.push({ from, to: at });
			from = at + 1;
		}
	}
	if (from < end) cells.push({ from, to: end });
	return cells;
}

/** `[label]: address` is taken whole; of `[^label]: text` only the label. */
function definition(cursor: Cursor, line: Line): boolean {
	if (cursor.text.charCodeAt(line.body) !== 91) return false;
	const start = cursor.text.slice(line.body, Math.min(line.to, line.body + 1000));
	const note = /^\[\^[^\]\s]+\]:[ \t]*/.exec(start);
	if (note !== null) {
		cut(cursor, line.from, line.body + note[0].length, "footnote");
		takeText(cursor, { ...line, body: line.body + note[0].length }, "footnote", 1);
		return true;
	}
	if (!/^\[(?:[^[\]\\]|\\.)+\]:[ \t]*\S/.test(start)) return false;
	cut(cursor, line.from, line.to, "definition");
	return after(cursor, line.next);
}

function textBlock(cursor: Cursor, line: Line): void {
	const { text } = cursor;
	const item = mayMarkItem(text.charCodeAt(line.body))
		? listMarker.exec(text.slice(line.body, Math.min(line.to, line.body + 60)))
		: null;
	if (item !== null) {
		const body = line.body + item[0].length;
		cut(cursor, line.from, line.body, "prefix");
		cut(cursor, line.body, body, "marker");
		cursor.listIndent = line.indent + item[0].length;
		cursor.afterBlank = false;
		if (body >= line.to) return void after(cursor, line.next);
		const inner: Line = { ...line, from: body, body, indent: 0 };
		if (heading({ ...cursor, found: cursor.found }, inner)) cursor.at = line.next;
		else takeText(cursor, inner, "item", 1 + Math.floor(line.indent / 2));
		return;
	}
	if (cursor.afterBlank && line.indent < cursor.listIndent) cursor.listIndent = -1;
	cut(cursor, line.from, line.body, "prefix");
	const callout = line.depth > 0 ? /^\[![^\]\n]+\][+-]?[ \t]*/.exec(text.slice(line.body, line.to)) : null;
	if (callout !== null) {
		cut(cursor, line.body, line.body + callout[0].length, "marker");
		cursor.at = line.next;
		if (line.body + callout[0].length < line.to) {
			pushText(cursor, line.body + callout[0].length, line.to, "callout", line.depth, cursor.at);
		}
		cursor.apart = true;
		return;
	}
	takeText(cursor, line, line.depth > 0 ? "quote" : "paragraph", line.depth);
}

function mayMarkItem(first: number): boolean {
	return first === 42 || first === 43 || first === 45 || (first >= 48 && first <= 57);
}

/** Takes the lines of a paragraph from `line.body` on; a setext ruler under it makes it a heading. */
function takeText(cursor: Cursor, line: Line, kind: BlockKind, depth: number): void {
	const { text } = cursor;
	let last = line;
	let level = 0;
	while (last.next < text.length) {
		const following = lineAt(text, last.next);
		if (following.body >= following.to || following.depth > line.depth) break;
		level = following.depth === line.depth ? setextLevel(text, following) : 0;
		if (level > 0) {
			cut(cursor, following.from, following.to, "rule");
			cursor.at = following.next;
			break;
		}
		if (startsBlock(text, following) || interruptsAsItem(text, following)) break;
		cut(cursor, following.from, following.body, "prefix");
		last = following;
	}
	const next = level > 0 ? cursor.at : last.next;
	cursor.at = next;
	pushText(cursor, line.body, last.to, level > 0 ? "heading" : kind, level > 0 ? level : depth, next);
	cursor.apart = level > 0;
	cursor.afterBlank = false;
}

/** A block of text, scanned for what is in it. What opens in it and closes behind it moves the cursor there. */
function pushText(cursor: Cursor, from: number, to: number, kind: BlockKind, depth: number, next: number): void {
	const { text, found, closers, apart } = cursor;
	const block: TextBlock = { from, to, kind, depth, apart };
	found.blocks.push(block);
	cursor.apart = false;
	const end = scanInlines(text, from, to, found, closers);
	if (end <= to) return;
	block.to = Math.min(block.to, end);
	if (end > next) {
		cursor.at = end;
		cursor.apart = true;
	}
}

function cutLines(cursor: Cursor, line: Line, kind: CutKind): void {
	cut(cursor, line.from, line.to, kind);
	cursor.at = line.next;
	cursor.apart = true;
}

function cut(cursor: Cursor, from: number, to: number, kind: CutKind): void {
	if (to > from) cursor.found.cuts.push(from, to, kind);
}

function after(cursor: Cursor, next: number): true {
	cursor.at = next;
	cursor.apart = true;
	cursor.afterBlank = true;
	return true;
}

function isIndentedCode(cursor: Cursor, line: Line): boolean {
	if (!cursor.afterBlank || line.indent < 4) return false;
	return cursor.listIndent < 0 || line.indent >= cursor.listIndent + 4;
}

function startsBlock(text: string, line: Line): boolean {
	if (!mayOpen(text, line)) return false;
	const start = text.slice(line.body, Math.min(line.to, line.body + 200));
	return (
		/^(?:#{1,6}(?:[ \t]|\r?$)|`{3,}[^`]*$|~{3,}|(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$)/.test(
			start,
		) || isClosedOrBlockHtml(start)
	);
}

function isClosedOrBlockHtml(start: string): boolean {
	return start.startsWith("<") && (blockTag.test(start) || closedHtml.some(([open]) => open.test(start)));
}

function interruptsAsItem(text: string, line: Line): boolean {
	const first = text.charCodeAt(line.body);
	if (first !== 42 && first !== 43 && first !== 45 && first !== 49) return false;
	return /^(?:[-*+]|1[.)])[ \t]+\S/.test(text.slice(line.body, Math.min(line.to, line.body + 60)));
}

function setextLevel(text: string, line: Line): number {
	const first = text.charCodeAt(line.body);
	if (first !== 45 && first !== 61) return 0;
	const ruler = /^(?:(=+)|(-+))[ \t]*\r?$/.exec(text.slice(line.body, line.to));
	return ruler === null ? 0 : ruler[1] === undefined ? 2 : 1;
}

function lineAt(text: string, from: number): Line {
	const breakAt = text.indexOf("\n", from);
	const to = breakAt < 0 ? text.length : breakAt > from && text.charCodeAt(breakAt - 1) === 13 ? breakAt - 1 : breakAt;
	let body = from;
	let depth = 0;
	let indent = 0;
	for (; body < to; body++) {
		const code = text.charCodeAt(body);
		if (code === 62 && indent < 4) {
			depth++;
			indent = text.charCodeAt(body + 1) === 32 ? -1 : 0;
		} else if (code === 32) indent++;
		else if (code === 9) indent += 4 - (Math.max(indent, 0) % 4);
		else if (!(code === 0xfeff && body === 0)) break;
	}
	return { from, to, body, depth, indent, next: breakAt < 0 ? text.length : breakAt + 1 };
}

/** What a fence, heading, rule, block of HTML or definition begins with. */
const opening = new Uint8Array(128);
for (const sign of "`~#-*_<[") opening[sign.charCodeAt(0)] = 1;

/** What may stand second in a thematic break. */
const ruleSigns = new Set([9, 32, 42, 45, 95]);

/** What may stand before a table's second line: blanks and quote marks. */
const tableIndent = new Set([9, 32, 62]);

/** A list marker, with a task's box. */
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\r?$))(?:\[.\](?=[ \t])[ \t]*)?/;

/** HTML blocks that end at their own closer, whatever stands between (CommonMark 0.31 §4.6, 1 to 5). */
const closedHtml: [open: RegExp, close: RegExp][] = [
	[/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
];

/** Tags that open an HTML block up to the next blank line (CommonMark 0.31 §4.6, 6 and 7). */
const blockTag =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul|svg|video|audio|canvas|object|embed)(?:[\s>]|\/>|$)/i;
const loneTag = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>[ \t]*\r?$/i;
