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
import { type BlockKind, Closers, CutList, kind, type Scan, type TextBlock } from "./cuts.ts";
import { Inlines } from "./inlines.ts";
import {
	headingLevel,
	interruptsAsItem,
	isBlank,
	isRule,
	itemMarker,
	type Line,
	Lines,
	mayHeadTable,
	mayOpen,
	setextLevel,
} from "./lines.ts";

/**
 * `forReading` keeps what only reading needs: texts of links, what is cut inside links, emphasized stretches. The lists
 * of cuts are good until the next scan.
 */
export function scan(text: string, forReading: boolean): Scan {
	const found: Scan = { cuts, inlines: inner, brackets, blocks: [], linkTexts: [], emphasized: [] };
	for (const list of [cuts, inner, brackets]) list.clear();
	const inlines = new Inlines(text, found, new Closers(text), forReading);
	const cursor: Cursor = {
		inlines,
		lines: new Lines(text),
		text,
		at: 0,
		found,
		listIndents: [],
		afterBlank: true,
		apart: true,
	};
	frontmatter(cursor);
	while (cursor.at < text.length) step(cursor);
	return found;
}

/** Where the scanner stands. `listIndents` are the columns where the text of the open list items begins. */
interface Cursor {
	text: string;
	at: number;
	found: Scan;
	inlines: Inlines;
	lines: Lines;
	listIndents: number[];
	afterBlank: boolean;
	apart: boolean;
}

function step(cursor: Cursor): void {
	const line = cursor.lines.at(cursor.at);
	if (line.body >= line.to) return blank(cursor, line);
	if (cursor.afterBlank) leaveItems(cursor, line.indent);
	if (isIndentedCode(cursor, line)) return cutLines(cursor, line, kind.code);
	if (mayOpen(cursor.text, line) && opens(cursor, line)) return;
	if (mayHeadTable(cursor.text, line) && table(cursor, line)) return;
	textBlock(cursor, line);
}

function blank(cursor: Cursor, line: Line): void {
	if (line.body > line.from) cut(cursor, line.from, line.body, kind.prefix);
	cursor.afterBlank = true;
	cursor.apart = true;
	cursor.at = line.next;
}

/** Takes the block that is no running text and begins at this line, if one does; its first sign tells which it may be. */
function opens(cursor: Cursor, line: Line): boolean {
	const first = cursor.text.charCodeAt(line.body);
	if (first === 96 || first === 126) return fence(cursor, line);
	if (first === 35) return heading(cursor, line);
	if (first === 60) return htmlBlock(cursor, line);
	if (first === 91) return definition(cursor, line);
	return rule(cursor, line);
}

function frontmatter(cursor: Cursor): void {
	const { text } = cursor;
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	if (!/^---[ \t]*\r?\n/.test(text.slice(start, start + 12))) return;
	const close = /^(?:---|\.\.\.)[ \t]*\r?$/m;
	const from = text.indexOf("\n", start) + 1;
	const found = close.exec(text.slice(from));
	const end = found === null ? endOfParagraph(text, from) : from + found.index + found[0].length;
	cut(cursor, start, end, kind.frontmatter);
	cursor.at = cursor.lines.at(end).next;
}

/** Without a closing line, only the lines up to the first blank one are taken for properties. */
function endOfParagraph(text: string, from: number): number {
	const gap = /\n[ \t]*\r?\n/.exec(text.slice(from));
	return gap === null ? text.length : from + gap.index;
}

function fence(cursor: Cursor, line: Line): boolean {
	const { text } = cursor;
	const open = /^(`{3,}|~{3,})([^\n]*)/.exec(text.slice(line.body, line.to));
	const marks = open?.[1];
	if (marks === undefined || (marks.startsWith("`") && open?.[2]?.includes("`"))) return false;
	let last = line;
	while (last.next < text.length) {
		const following = cursor.lines.at(last.next);
		if (line.depth > 0 && following.depth < line.depth) break;
		last = following;
		if (text.charCodeAt(last.body) !== marks.charCodeAt(0)) continue;
		const closing = /^(`{3,}|~{3,})[ \t]*\r?$/.exec(text.slice(last.body, last.to));
		if (closing?.[1]?.startsWith(marks)) break;
	}
	cut(cursor, line.from, line.body, kind.prefix);
	cut(cursor, line.body, last.to, kind.fence);
	return after(cursor, last.next);
}

function heading(cursor: Cursor, line: Line): boolean {
	const level = headingLevel(cursor.text, line);
	if (level === 0) return false;
	let body = line.body + level;
	while (body < line.to && isBlank(cursor.text.charCodeAt(body))) body++;
	cut(cursor, line.from, body, kind.prefix);
	cursor.at = line.next;
	pushText(cursor, body, line.to, "heading", level, cursor.at);
	cursor.apart = true;
	cursor.afterBlank = true;
	cursor.listIndents.length = 0;
	return true;
}

function rule(cursor: Cursor, line: Line): boolean {
	if (!isRule(cursor.text, line)) return false;
	cut(cursor, line.from, line.to, kind.rule);
	return after(cursor, line.next);
}

function htmlBlock(cursor: Cursor, line: Line): boolean {
	const { text } = cursor;
	const start = text.slice(line.body, Math.min(line.to, line.body + 400));
	const closed = closedHtml.find(([open]) => open.test(start));
	if (closed !== undefined) {
		const close = closed[1].exec(text.slice(line.body));
		const end = close === null ? text.length : line.body + close.index + close[0].length;
		cut(cursor, line.from, cursor.lines.at(end).to, kind.html);
		return after(cursor, cursor.lines.at(end).next);
	}
	if (!blockTag.test(start) && !loneTag.test(start)) return false;
	let last = line;
	while (last.next < text.length) {
		const following = cursor.lines.at(last.next);
		if (following.body >= following.to || following.depth < line.depth) break;
		last = following;
	}
	cut(cursor, line.from, last.to, kind.html);
	return after(cursor, last.next);
}

function table(cursor: Cursor, line: Line): boolean {
	const { text } = cursor;
	if (line.next >= text.length || !text.slice(line.body, line.to).includes("|")) {
		if (!mayHeadOneColumn(text, line)) return false;
	}
	const ruler = cursor.lines.at(line.next);
	const bars = text.slice(ruler.body, ruler.to).trim();
	if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(bars) || !bars.includes("|")) return false;
	if (cellsOf(text, line).length !== cellsOf(text, ruler).length) return false;
	row(cursor, line);
	cut(cursor, ruler.from, ruler.to, kind.bar);
	let last = ruler;
	while (last.next < text.length) {
		const following = cursor.lines.at(last.next);
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
	cut(cursor, line.from, line.body, kind.prefix);
	let at = line.body;
	for (const cell of cellsOf(cursor.text, line)) {
		if (cell.from > at) cut(cursor, at, cell.from, kind.bar);
		pushText(cursor, cell.from, cell.to, "cell", 0, line.to);
		at = cell.to;
	}
	if (at < line.to) cut(cursor, at, line.to, kind.bar);
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
	const start = cursor.text.slice(line.body, Math.min(line.to, line.body + 1000));
	const note = /^\[\^[^\]\s]+\]:[ \t]*/.exec(start);
	if (note !== null) {
		cut(cursor, line.from, line.body + note[0].length, kind.footnote);
		takeText(cursor, within(line, line.body + note[0].length), "footnote", 1);
		return true;
	}
	const found = linkDefinition.exec(cursor.text.slice(line.body, line.body + longestDefinition));
	if (found === null) return false;
	const last = cursor.lines.at(line.body + found[0].length);
	cut(cursor, line.from, last.to, kind.definition);
	return after(cursor, last.next);
}

function textBlock(cursor: Cursor, line: Line): void {
	const { text } = cursor;
	const marker = itemMarker(text, line);
	if (marker > 0) {
		const body = line.body + marker;
		cut(cursor, line.from, line.body, kind.prefix);
		cut(cursor, line.body, body, kind.marker);
		openItem(cursor, line.indent, marker);
		cursor.afterBlank = false;
		if (body >= line.to) return void after(cursor, line.next);
		const inner = within(line, body);
		if (beginsWithCode(text, line, body)) return cutLines(cursor, inner, kind.code);
		if (mayOpen(text, inner) && opens(cursor, inner)) return openItem(cursor, line.indent, marker);
		takeText(cursor, inner, "item", 1 + Math.floor(line.indent / 2));
		return;
	}
	cut(cursor, line.from, line.body, kind.prefix);
	const callout = line.depth > 0 ? /^\[![^\]\n]+\][+-]?[ \t]*/.exec(text.slice(line.body, line.to)) : null;
	if (callout !== null) {
		cut(cursor, line.body, line.body + callout[0].length, kind.marker);
		cursor.at = line.next;
		if (line.body + callout[0].length < line.to) {
			pushText(cursor, line.body + callout[0].length, line.to, "callout", line.depth, cursor.at);
		}
		cursor.apart = true;
		return;
	}
	takeText(cursor, line, line.depth > 0 ? "quote" : "paragraph", line.depth);
}

/** Five blanks or more behind a marker: its text is indented code. */
function beginsWithCode(text: string, line: Line, body: number): boolean {
	let columns = 0;
	for (let at = body - 1; at > line.body && isBlank(text.charCodeAt(at)); at--)
		columns += text.charCodeAt(at) === 9 ? 4 : 1;
	return columns > 4;
}

/** A line without its marker. */
function within({ to, depth, next }: Line, body: number): Line {
	return { from: body, to, body, depth, indent: 0, next };
}

/** Takes the lines of a paragraph from `line.body` on; a setext ruler under it makes it a heading. */
function takeText(cursor: Cursor, line: Line, block: BlockKind, depth: number): void {
	const { text } = cursor;
	let last = line;
	let level = 0;
	while (last.next < text.length) {
		const following = cursor.lines.at(last.next);
		if (following.body >= following.to || following.depth > line.depth) break;
		level = following.depth === line.depth ? setextLevel(text, following) : 0;
		if (level > 0) {
			cut(cursor, following.from, following.to, kind.rule);
			cursor.at = following.next;
			break;
		}
		if (startsBlock(text, following) || interruptsAsItem(text, following)) break;
		cut(cursor, following.from, following.body, kind.prefix);
		last = following;
	}
	const next = level > 0 ? cursor.at : last.next;
	cursor.at = next;
	pushText(cursor, line.body, last.to, level > 0 ? "heading" : block, level > 0 ? level : depth, next);
	cursor.apart = level > 0;
	cursor.afterBlank = level > 0;
}

/** A block of text, scanned for what is in it. What opens in it and closes behind it moves the cursor there. */
function pushText(cursor: Cursor, from: number, to: number, as: BlockKind, depth: number, next: number): void {
	const { found, inlines, apart } = cursor;
	const block: TextBlock = { from, to, kind: as, depth, apart };
	found.blocks.push(block);
	cursor.apart = false;
	const end = inlines.scan(from, to);
	if (end <= to) return;
	block.to = Math.min(block.to, end);
	if (end > next) {
		cursor.at = end;
		cursor.apart = true;
	}
}

function cutLines(cursor: Cursor, line: Line, what: number): void {
	cut(cursor, line.from, line.to, what);
	cursor.at = line.next;
	cursor.apart = true;
}

function cut(cursor: Cursor, from: number, to: number, what: number): void {
	if (to > from) cursor.found.cuts.push(from, to, what);
}

function after(cursor: Cursor, next: number): true {
	cursor.at = next;
	cursor.apart = true;
	cursor.afterBlank = true;
	return true;
}

/** Four columns further in than the text of the item it belongs to. */
function isIndentedCode(cursor: Cursor, line: Line): boolean {
	if (!cursor.afterBlank || line.indent < 4) return false;
	return line.indent >= (cursor.listIndents.at(-1) ?? 0) + 4;
}

function openItem(cursor: Cursor, indent: number, marker: number): void {
	leaveItems(cursor, indent);
	if (cursor.listIndents.length < deepestList) cursor.listIndents.push(indent + marker);
}

/** Closes the items whose text begins further in. */
function leaveItems({ listIndents }: Cursor, indent: number): void {
	while (listIndents.length > 0 && (listIndents[listIndents.length - 1] ?? 0) > indent) listIndents.pop();
}

function startsBlock(text: string, line: Line): boolean {
	if (!mayOpen(text, line)) return false;
	const first = text.charCodeAt(line.body);
	if (first === 35) return headingLevel(text, line) > 0;
	if (first === 60) return isClosedOrBlockHtml(text.slice(line.body, Math.min(line.to, line.body + 200)));
	if (first === 96) return /^`{3,}[^`]*$/.test(text.slice(line.body, Math.min(line.to, line.body + 200)));
	if (first === 126) return text.startsWith("~~~", line.body);
	return first !== 91 && isRule(text, line);
}

function isClosedOrBlockHtml(start: string): boolean {
	return start.startsWith("<") && (blockTag.test(start) || closedHtml.some(([open]) => open.test(start)));
}

/**
 * `[label]: address "title"`. The label may go over lines, the address and the title may stand on the next one; a
 * label with anything behind it is taken for one.
 */
const linkDefinition =
	/^\[(?:[^[\]\\\n]|\\.|\n(?![ \t]*\r?\n)){1,300}\]:[ \t]*(?:\r?\n[ \t]*)?(?:<[^<>\n]*>|\S+)(?:[ \t]*(?:\r?\n)?[ \t]*(?:"(?:[^"\n]|\n(?![ \t]*\r?\n))*"|'(?:[^'\n]|\n(?![ \t]*\r?\n))*'))?/;
const longestDefinition = 1000;
const deepestList = 32;

/** HTML blocks that end at their own closer, whatever stands between (CommonMark 0.31 §4.6, 1 to 5). */
const closedHtml: [open: RegExp, close: RegExp][] = [
	[/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
];

/** Tags that open an HTML block up to the next blank line (CommonMark 0.31 §4.6, 6 and 7). */
const blockTag =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul|svg|video|audio|canvas|object|embed)(?:[\s>]|\/>|$)/i;
const loneTag = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>[ \t]*\r?$/i;

/** One set of lists for all texts: a scan is used up before the next begins. */
const cuts = new CutList();
const inner = new CutList();
const brackets = new CutList();
