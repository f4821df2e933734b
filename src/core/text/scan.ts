/**
 * The one scanner of Markdown: what every stretch of a note is, found in one pass from top to bottom.
 *
 * It goes block by block (fences, headings, tables, lists, paragraphs) and, inside a block of text, from one sign to the
 * next (`inlines.ts`). It finds *cuts*, stretches that are no plain text, and *blocks*, the pieces of text between them.
 * Its time is linear: no search for a closer is made twice. It reads the dialect of the app: CommonMark and GFM with
 * math, comments, wikilinks, tags, callouts, block ids, footnotes, fields and template syntax. Where dialects differ it
 * cuts more rather than less.
 */
import { definition, fence, frontmatter } from "./closed-blocks.ts";
import { Cursor, usualWindow } from "./cursor.ts";
import { block, type Found, kind } from "./cuts.ts";
import {
	behindBlanks,
	headingLevel,
	interruptsAsItem,
	isRule,
	itemMarker,
	mayInterrupt,
	mayOpen,
	setextLevel,
} from "./heads.ts";
import { htmlBlock, startsBlock } from "./html-blocks.ts";
import { freshState, type State } from "./state.ts";
import { widest } from "./survey.ts";
import { headsTable, takeRow, takeTable } from "./tables.ts";
import { isBlank } from "./units.ts";

/**
 * Begins to scan at `at`, the start of a line, where an earlier scan stood in `state`. `forReading` keeps what only
 * reading needs: texts of links, cuts inside them, emphasis. There is one cursor: a scan is used up before the next.
 */
export function beginScan(
	text: string,
	forReading: boolean,
	at = 0,
	state: State = freshState,
	isStart = at === 0,
): Cursor {
	cursor.begin(text, forReading, at, state, isStart);
	return cursor;
}

/** All of a text at once. */
export function scanAll(text: string, forReading: boolean): Found {
	beginScan(text, forReading);
	const { blocks } = cursor.found;
	for (let ruled = 0; step(cursor);) while (ruled < blocks.length) cursor.rule(ruled++);
	return cursor.found;
}

/** Reads one block, or what belongs together; false at the end of the text. */
export function step(cursor: Cursor): boolean {
	cursor.arrive();
	if (cursor.line >= cursor.lines.count) {
		if (cursor.to >= cursor.length) return false;
		cursor.open(cursor.to, usualWindow);
	}
	const { at, from, to } = cursor;
	cursor.reach = cursor.closers.reach = at;
	cursor.isHeading = false;
	if (to === cursor.length) {
		take(cursor);
		return true;
	}
	return stepInWindow(cursor, at, from);
}

/** The same where the text goes on behind the window: if the step wanted more, it is taken again in a wider one. */
function stepInWindow(cursor: Cursor, at: number, from: number): true {
	const { cuts, inlines, brackets, blocks, linkTexts, emphasized } = cursor.found;
	const { items, afterBlank, apart, table } = cursor;
	const cutCount = cuts.length;
	const inlineCount = inlines.length;
	const bracketCount = brackets.length;
	const blockCount = blocks.length;
	cursor.isShort = false;
	take(cursor);
	if (!cursor.isShort) return true;
	if (at === from && cursor.size >= widest) {
		if (blocks.length > blockCount) blocks.kinds[blocks.length - 1] = block.piece;
		return true;
	}
	cuts.length = cutCount;
	inlines.length = inlineCount;
	brackets.length = bracketCount;
	blocks.length = blockCount;
	while ((linkTexts.at(-1)?.from ?? -1) >= at) linkTexts.pop();
	while ((emphasized.at(-1)?.from ?? -1) >= at) emphasized.pop();
	cursor.setState({ items, afterBlank, apart, table });
	cursor.open(at, at > from ? usualWindow : cursor.size * 2);
	return stepInWindow(cursor, at, cursor.from);
}

function take(cursor: Cursor): boolean {
	const { text, lines, line } = cursor;
	const body = lines.bodies[line] ?? 0;
	const to = lines.tos[line] ?? 0;
	cursor.lookedAt(line);
	if (line === 0 && cursor.from === 0 && cursor.isStart && frontmatter(cursor)) return true;
	if (body >= to) return blank(cursor, line);
	if (cursor.table >= 0 && takeRow(cursor, line)) return true;
	const indent = lines.indents[line] ?? 0;
	if (cursor.afterBlank) {
		cursor.leaveItems(indent);
		if (indent >= 4 && indent >= (cursor.items?.column ?? 0) + 4) return cursor.cutLine(line, kind.code);
	}
	const head = text.charCodeAt(body);
	return (mayOpen(head) && opens(cursor, line, head)) || textBlock(cursor, line, head);
}

function blank(cursor: Cursor, line: number): true {
	const { froms, bodies } = cursor.lines;
	cursor.cut(froms[line] ?? 0, bodies[line] ?? 0, kind.prefix);
	cursor.table = -1;
	return cursor.after(line + 1);
}

/** Takes the block that is no running text and begins at this line, if one does; its first sign tells which it may be. */
function opens(cursor: Cursor, line: number, head: number): boolean {
	if (head === 96 || head === 126) return fence(cursor, line, head);
	if (head === 35) return heading(cursor, line);
	if (head === 60) return htmlBlock(cursor, line);
	if (head === 91) return footnote(cursor, line) || definition(cursor, line);
	return rule(cursor, line);
}

function heading(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	const level = headingLevel(text, lines.bodies[line] ?? 0);
	if (level === 0) return false;
	const body = behindBlanks(text, (lines.bodies[line] ?? 0) + level);
	cursor.cut(lines.froms[line] ?? 0, body, kind.prefix);
	pushLine(cursor, line, body, block.heading, level);
	cursor.apart = true;
	cursor.afterBlank = true;
	cursor.items = null;
	return true;
}

function rule(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	if (!isRule(text, lines.bodies[line] ?? 0)) return false;
	cursor.cut(lines.froms[line] ?? 0, lines.tos[line] ?? 0, kind.rule);
	return cursor.after(line + 1);
}

/** Of `[^label]: text` only the label is no text. */
function footnote(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	if (text.charCodeAt(body + 1) !== 94) return false;
	const label = /^\[\^[^\]\s]+\]:[ \t]*/.exec(text.slice(body, Math.min(lines.tos[line] ?? 0, body + longestLabel)));
	if (label === null) return false;
	cursor.cut(lines.froms[line] ?? 0, body + label[0].length, kind.footnote);
	lines.indent(line, body + label[0].length);
	return takeLines(cursor, line, block.footnote, 1);
}

function textBlock(cursor: Cursor, line: number, head: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	const marker = itemMarker(text, body);
	if (marker > 0) return item(cursor, line, marker);
	cursor.cut(lines.froms[line] ?? 0, body, kind.prefix);
	const depth = lines.depths[line] ?? 0;
	if (depth > 0 && head === 91 && callout(cursor, line)) return true;
	return takeText(cursor, line, depth > 0 ? block.quote : block.paragraph, depth);
}

function item(cursor: Cursor, line: number, marker: number): boolean {
	const { text, lines } = cursor;
	const indent = lines.indents[line] ?? 0;
	const start = lines.bodies[line] ?? 0;
	const body = start + marker;
	cursor.cut(lines.froms[line] ?? 0, start, kind.prefix);
	cursor.cut(start, body, kind.marker);
	cursor.openItem(indent, marker);
	cursor.afterBlank = false;
	if (body >= (lines.tos[line] ?? 0)) return cursor.after(line + 1);
	lines.indent(line, body);
	if (beginsWithCode(text, start, body)) return cursor.cutLine(line, kind.code);
	const head = text.charCodeAt(body);
	if (mayOpen(head) && opens(cursor, line, head)) {
		cursor.openItem(indent, marker);
		return true;
	}
	return takeText(cursor, line, block.item, 1 + (indent >> 1));
}

function callout(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	const to = lines.tos[line] ?? 0;
	const mark = /^\[![^\]\n]+\][+-]?[ \t]*/.exec(text.slice(body, to));
	if (mark === null) return false;
	const title = body + mark[0].length;
	cursor.cut(body, title, kind.marker);
	if (title < to) pushLine(cursor, line, title, block.callout, lines.depths[line] ?? 0);
	else cursor.line = line + 1;
	cursor.apart = true;
	return true;
}

/** Five blanks or more behind a marker: its text is indented code. */
function beginsWithCode(text: string, from: number, to: number): boolean {
	let columns = 0;
	for (let at = to - 1; at > from && isBlank(text.charCodeAt(at)); at--) columns += text.charCodeAt(at) === 9 ? 4 : 1;
	return columns > 4;
}

/** A block of text that goes from `body` to the end of its line. */
function pushLine(cursor: Cursor, line: number, body: number, as: number, depth: number): void {
	const { tos, firsts, masks } = cursor.lines;
	cursor.pushText(body, tos[line] ?? 0, as, depth, firsts[line] ?? 0, masks[line] ?? 0, line + 1);
}

/** Takes the lines of a paragraph, or the table whose head is `line`. */
function takeText(cursor: Cursor, line: number, as: number, depth: number): boolean {
	if (cursor.hasNext(line)) {
		cursor.lookedAt(line + 1);
		if (headsTable(cursor, line)) return takeTable(cursor, line);
	}
	return takeLines(cursor, line, as, depth);
}

/** Takes lines as long as no other block begins; a setext ruler under them makes them a heading. */
function takeLines(cursor: Cursor, first: number, as: number, depth: number): true {
	const { text, lines } = cursor;
	const { froms, bodies, tos, depths, masks } = lines;
	const quotes = depths[first] ?? 0;
	let mask = masks[first] ?? 0;
	let last = first;
	let level = 0;
	while (cursor.hasNext(last)) {
		const next = last + 1;
		const body = bodies[next] ?? 0;
		cursor.lookedAt(next);
		if (body >= (tos[next] ?? 0) || (depths[next] ?? 0) > quotes) break;
		if (mayInterrupt(text.charCodeAt(body))) {
			level = depths[next] === quotes ? setextLevel(text, body) : 0;
			if (level > 0) break;
			if (startsBlock(text, body, tos[next] ?? 0) || interruptsAsItem(text, body)) break;
		}
		cursor.cut(froms[next] ?? 0, body, kind.prefix);
		mask |= masks[next] ?? 0;
		last = next;
	}
	if (level > 0) cursor.cut(froms[last + 1] ?? 0, tos[last + 1] ?? 0, kind.rule);
	const next = level > 0 ? last + 2 : last + 1;
	const what = level > 0 ? block.heading : as;
	cursor.pushText(bodies[first] ?? 0, tos[last] ?? 0, what, level || depth, lines.firsts[first] ?? 0, mask, next);
	cursor.apart = level > 0;
	cursor.afterBlank = level > 0;
	return true;
}

const cursor = new Cursor();
const longestLabel = 1000;
