/** Blocks of no text that end at a closer of their own: properties, fences, definitions of links. */
import type { Cursor } from "./cursor.ts";
import { kind } from "./cuts.ts";
import { behindBlanks, endOfLine, fenceLength, Head, isEnd, nextLine } from "./heads.ts";

/** Properties, at the start of a note. */
export function frontmatter(cursor: Cursor): boolean {
	const { text } = cursor;
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	if (text.charCodeAt(start) !== 45 || !/^---[ \t]*\r?\n/.test(text.slice(start, start + 12))) return false;
	const close = /^(?:---|\.\.\.)[ \t]*\r?$/m;
	const from = text.indexOf("\n", start) + 1;
	const closed = close.exec(text.slice(from));
	const end =
		closed === null ? endOfParagraph(text.slice(0, cursor.length), from) : from + closed.index + closed[0].length;
	cursor.cut(start, end, kind.frontmatter);
	const next = nextLine(text, endOfLine(text, end));
	cursor.looked(closed === null ? cursor.length + 1 : next + 1);
	return cursor.afterPlace(next);
}

/** Without a closing line, only the lines up to the first blank one are taken for properties. */
function endOfParagraph(text: string, from: number): number {
	const gap = /\n[ \t]*\r?\n/.exec(text.slice(from));
	return gap === null ? text.length : from + gap.index;
}

export function fence(cursor: Cursor, line: number, mark: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	const depth = lines.depths[line] ?? 0;
	const length = fenceLength(text, body);
	let end = lines.tos[line] ?? 0;
	if (length === 0 || (mark === 96 && text.slice(body + length, end).includes("`"))) return false;
	const head = new Head();
	for (let next = nextLine(text, end); next < cursor.length; next = nextLine(text, end)) {
		const to = endOfLine(text, next);
		head.read(text, next, to);
		if (depth > 0 && head.depth < depth) break;
		end = to;
		if (text.charCodeAt(head.body) !== mark) continue;
		const closing = fenceLength(text, head.body);
		if (closing >= length && isEnd(text, behindBlanks(text, head.body + closing))) break;
	}
	const next = nextLine(text, end);
	cursor.looked(depth > 0 ? endOfLine(text, next) + 1 : end + 2);
	cursor.cut(lines.froms[line] ?? 0, body, kind.prefix);
	cursor.cut(body, end, kind.fence);
	return cursor.afterPlace(next);
}

/** `[label]: address` is taken whole. */
export function definition(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	if (text.charCodeAt(body + 1) === 91) return false;
	cursor.looked(Math.min(body + longestDefinition, cursor.length + 1));
	const defined = linkDefinition.exec(text.slice(body, body + longestDefinition));
	if (defined === null) return false;
	const end = endOfLine(text, body + defined[0].length);
	cursor.cut(lines.froms[line] ?? 0, end, kind.definition);
	cursor.looked(end + 2);
	return cursor.afterPlace(nextLine(text, end));
}

/**
 * `[label]: address "title"`. The label may go over lines, the address and the title may stand on the next one; a
 * label with anything behind it is taken for one.
 */
const linkDefinition =
	/^\[(?:[^[\]\\\n]|\\.|\n(?![ \t]*\r?\n)){1,300}\]:[ \t]*(?:\r?\n[ \t]*)?(?:<[^<>\n]*>|\S+)(?:[ \t]*(?:\r?\n)?[ \t]*(?:"(?:[^"\n]|\n(?![ \t]*\r?\n))*"|'(?:[^'\n]|\n(?![ \t]*\r?\n))*'))?/;
const longestDefinition = 1000;
