/** Tables: a row of cells over a ruler, and the rows behind it, which are read one by one. */
import type { Span } from "../model.ts";
import type { Cursor } from "./cursor.ts";
import { block, kind } from "./cuts.ts";
import { isRulerLike } from "./heads.ts";
import { startsBlock } from "./html-blocks.ts";
import { survey } from "./survey.ts";
import { isSpace } from "./units.ts";

/** Whether a line is the head of a table, with its ruler under it: bars in both, and as many cells. */
export function headsTable({ text, lines }: Cursor, head: number): boolean {
	const ruler = head + 1;
	const rulerBody = lines.bodies[ruler] ?? 0;
	if (!isRulerLike(text, rulerBody)) return false;
	const body = lines.bodies[head] ?? 0;
	if (!text.slice(body, lines.tos[head]).includes("|")) return false;
	const bars = text.slice(rulerBody, lines.tos[ruler]).trim();
	if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(bars) || !bars.includes("|")) return false;
	return cellsOf(text, body, lines.tos[head] ?? 0).length === cellsOf(text, rulerBody, lines.tos[ruler] ?? 0).length;
}

/** Takes the first two lines of a table. */
export function takeTable(cursor: Cursor, head: number): true {
	const { lines } = cursor;
	row(cursor, head);
	cursor.cut(lines.froms[head + 1] ?? 0, lines.tos[head + 1] ?? 0, kind.bar);
	cursor.table = lines.depths[head] ?? 0;
	return cursor.after(head + 2);
}

/** Takes the next row of the table that goes on, if there is one. */
export function takeRow(cursor: Cursor, line: number): boolean {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	const goesOn = body < (lines.tos[line] ?? 0) && lines.depths[line] === cursor.table;
	if (!goesOn || startsBlock(text, body, lines.tos[line] ?? 0)) {
		cursor.table = -1;
		return false;
	}
	row(cursor, line);
	return cursor.after(line + 1);
}

function row(cursor: Cursor, line: number): void {
	const { text, lines } = cursor;
	const body = lines.bodies[line] ?? 0;
	const to = lines.tos[line] ?? 0;
	const mask = lines.masks[line] ?? 0;
	cursor.cut(lines.froms[line] ?? 0, body, kind.prefix);
	let sign = lines.firsts[line] ?? 0;
	let at = body;
	for (const cell of cellsOf(text, body, to)) {
		cursor.cut(at, cell.from, kind.bar);
		while ((survey.signs[sign] ?? to) < cell.from) sign++;
		cursor.pushText(cell.from, cell.to, block.cell, 0, sign, mask, line + 1);
		at = cell.to;
	}
	cursor.cut(at, to, kind.bar);
}

/** The cells of a row, without the bars: a bar after a backslash is text. */
function cellsOf(text: string, body: number, to: number): Span[] {
	const cells: Span[] = [];
	let end = to;
	while (end > body && isSpace(text.charCodeAt(end - 1))) end--;
	let from = text.charCodeAt(body) === 124 ? body + 1 : body;
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
