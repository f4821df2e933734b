/**
 * What may be done where in a note: a link may be *written*, a term may only be *marked*, or the place is *left* alone.
 * Everything that marks, counts or writes asks here, so that all agree. When in doubt: leave.
 */
import type { Span } from "../model.ts";
import { type BlockKind, type CutKind, cutKinds, CutList, kind, longer, type Scan, type TextBlock } from "./cuts.ts";
import { scan } from "./scan.ts";

export type Permission = "write" | "mark" | "leave";

export interface Region extends Span {
	permission: Permission;
	/** What stands there: a kind of cut, or of block where text is. */
	what: CutKind | BlockKind | "between";
}

/** The regions of a note in order, without gaps or overlaps, from its first to its last character. */
export function regionsOf(text: string): Region[] {
	const { froms, codes, length } = layOut(text);
	return Array.from({ length }, (_, at) => ({
		from: froms[at] ?? 0,
		to: froms[at + 1] ?? text.length,
		permission: permissionOfCode[(codes[at] ?? 0) & 3] ?? "leave",
		what: whats[(codes[at] ?? 0) >> 2] ?? "between",
	}));
}

/**
 * The same in flat lists, for those who read many notes: each region ends where the next begins, and its code tells
 * what is there (`code >> 2`, a place in `whats`) and what may be done (`code & 3`: 0 leave, 1 mark, 2 write).
 */
export interface Layout {
	/** One more than there are regions: the last is the length of the text. */
	froms: Int32Array;
	codes: Int32Array;
	length: number;
}

/** The layout of a note, good until the next is made. Linear: four ordered lists are merged. */
export function layOut(text: string): Layout {
	painter.begin(text.length, scan(text, false));
	return painter;
}

/** Whether a term may cross the region: marks of emphasis, and what stands before a line's text. */
export function isCrossed(code: number): boolean {
	return code === kind.emphasis << 2 || code === kind.prefix << 2;
}

/** The strictest permission that a span touches. */
export function permissionOf(regions: Region[], span: Span): Permission {
	let strictest: Permission = "write";
	for (let at = indexAt(regions, span.from); at < regions.length; at++) {
		const region = regions[at];
		if (region === undefined || region.from >= span.to) break;
		if (region.permission === "leave") return "leave";
		if (region.permission === "mark") strictest = "mark";
	}
	return strictest;
}

/** Whether a bar would end the cell here. */
export function isInTable(regions: Region[], at: number): boolean {
	return regions[indexAt(regions, at)]?.what === "cell";
}

/** The region a place lies in. */
function indexAt(regions: Region[], at: number): number {
	return lastAtMost(regions.length, (index) => regions[index]?.from ?? 0, at);
}

/** The same in a layout. */
export function placeIn({ froms, length }: Layout, at: number): number {
	return lastAtMost(length, (index) => froms[index] ?? 0, at);
}

/** By bisection: the last of `count` growing values that is not greater than `at`. */
function lastAtMost(count: number, valueAt: (index: number) => number, at: number): number {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (valueAt(middle) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Lays regions one behind the other; what lies before the last one's end is dropped. */
class Painter implements Layout {
	froms = new Int32Array(256);
	codes = new Int32Array(256);
	length = 0;
	private at = 0;
	private end = 0;
	private cuts = new CutList();
	private inlines = new CutList();
	private brackets = new CutList();
	private nextCut = 0;
	private nextInline = 0;
	private nextBracket = 0;

	begin(end: number, { cuts, inlines, brackets, blocks }: Scan): void {
		this.cuts = cuts;
		this.inlines = inlines;
		this.brackets = brackets;
		this.end = end;
		this.length = this.at = this.nextCut = this.nextInline = this.nextBracket = 0;
		for (const block of blocks) this.block(block);
		this.cutsBefore(end, betweenCode, false);
		this.froms[this.length] = end;
	}

	/** A block's text, less its cuts; text in brackets is marked at most. */
	private block(block: TextBlock): void {
		this.cutsBefore(block.from, betweenCode, false);
		this.cutsBefore(block.to, blockCodes[block.kind], true);
	}

	/** All cuts that begin before `end`, and what is between them. */
	private cutsBefore(end: number, code: number, isText: boolean): void {
		const { cuts, inlines } = this;
		for (;;) {
			const cut = this.nextCut < cuts.length ? (cuts.froms[this.nextCut] ?? end) : end;
			const inline = this.nextInline < inlines.length ? (inlines.froms[this.nextInline] ?? end) : end;
			const from = cut < inline ? cut : inline;
			if (from >= end) break;
			const list = cut < inline ? cuts : inlines;
			const index = cut < inline ? this.nextCut++ : this.nextInline++;
			if (from > this.at) this.between(from, code, isText);
			this.to(list.tos[index] ?? 0, (list.kinds[index] ?? 0) << 2);
		}
		if (end > this.at) this.between(end, code, isText);
	}

	private between(end: number, code: number, isText: boolean): void {
		const { froms, tos, length } = this.brackets;
		while (isText && this.at < end) {
			while (this.nextBracket < length && (tos[this.nextBracket] ?? 0) <= this.at) this.nextBracket++;
			const from = this.nextBracket < length ? (froms[this.nextBracket] ?? end) : end;
			if (from >= end) break;
			this.to(from, code);
			this.to(Math.min(tos[this.nextBracket] ?? end, end), (code & ~3) | 1);
		}
		this.to(end, code);
	}

	private to(end: number, code: number): void {
		const to = end < this.end ? end : this.end;
		if (to <= this.at) return;
		const index = this.length++;
		if (index + 1 >= this.froms.length) {
			this.froms = longer(this.froms);
			this.codes = longer(this.codes);
		}
		this.froms[index] = this.at;
		this.codes[index] = code;
		this.at = to;
	}
}

const permissionOfCode: Permission[] = ["leave", "mark", "write"];
const blockKinds: BlockKind[] = ["paragraph", "heading", "item", "quote", "cell", "callout", "footnote"];
const whats: Region["what"][] = [...cutKinds, ...blockKinds, "between"];
const betweenCode = (whats.length - 1) << 2;

/** Text may be written in; headings and titles of callouts may only be marked. */
const blockCodes = Object.fromEntries(
	blockKinds.map((block, at) => [
		block,
		((cutKinds.length + at) << 2) | (block === "heading" || block === "callout" ? 1 : 2),
	]),
) as Record<BlockKind, number>;

const painter = new Painter();
