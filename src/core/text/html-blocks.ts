/** Blocks of HTML, and whether a line begins a block that ends the paragraph before it (CommonMark 0.31 §4.6). */
import type { Cursor } from "./cursor.ts";
import { kind } from "./cuts.ts";
import { endOfLine, fenceLength, Head, headingLevel, isEnd, isRule, mayOpen, nextLine } from "./heads.ts";

/** Takes the block of HTML that begins at this line, if one does. */
export function htmlBlock(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	const start = text.slice(body, Math.min(lines.tos[line] ?? 0, body + 400));
	const closed = closedHtml.find(([open]) => open.test(start));
	if (closed !== undefined) {
		const close = closed[1].exec(text.slice(body));
		return cutTo(cursor, line, endOfLine(text, close === null ? cursor.length : body + close.index + close[0].length));
	}
	if (!blockTag.test(start) && !loneTag.test(start)) return false;
	const head = new Head();
	let end = lines.tos[line] ?? 0;
	for (let next = nextLine(text, end); next < cursor.length; next = nextLine(text, end)) {
		const to = endOfLine(text, next);
		head.read(text, next, to);
		if (isEnd(text, head.body) || head.depth < (lines.depths[line] ?? 0)) break;
		end = to;
	}
	return cutTo(cursor, line, end);
}

/** All from the line to the end of another is no text. */
function cutTo(cursor: Cursor, line: number, end: number): true {
	const { text, lines } = cursor;
	const next = nextLine(text, end);
	cursor.looked(endOfLine(text, next) + 1);
	cursor.cut(lines.froms[line] ?? 0, end, kind.html);
	return cursor.afterPlace(next);
}

/** Whether a line begins a block that ends the paragraph before it, items and rulers aside. */
export function startsBlock(text: string, body: number, to: number): boolean {
	const first = text.charCodeAt(body);
	if (!mayOpen(first)) return false;
	if (first === 35) return headingLevel(text, body) > 0;
	if (first === 60) return isClosedOrBlockHtml(text.slice(body, Math.min(to, body + 200)));
	if (first === 96) return /^`{3,}[^`]*$/.test(text.slice(body, Math.min(to, body + 200)));
	if (first === 126) return fenceLength(text, body) > 0;
	return first !== 91 && isRule(text, body);
}

function isClosedOrBlockHtml(start: string): boolean {
	return start.startsWith("<") && (blockTag.test(start) || closedHtml.some(([open]) => open.test(start)));
}

/** HTML blocks that end at their own closer, whatever stands between (1 to 5). */
const closedHtml: [open: RegExp, close: RegExp][] = [
	[/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
];

/** Tags that open an HTML block up to the next blank line (6 and 7). */
const blockTag =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul|svg|video|audio|canvas|object|embed)(?:[\s>]|\/>|$)/i;
const loneTag = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>[ \t]*\r?$/i;
