/**
 * What may be done where in a note: a link may be *written*, a term may only be *marked*, or the place is *left* alone.
 * Everything that marks, counts or writes asks here, so that all agree. When in doubt: leave.
 */
import type { Span } from "../model.ts";
import type { BlockKind, CutKind, CutList, TextBlock } from "./cuts.ts";
import { scan } from "./scan.ts";

export type Permission = "write" | "mark" | "leave";

export interface Region extends Span {
	permission: Permission;
	/** What stands there: a kind of cut, or of block where text is. */
	what: CutKind | BlockKind | "between";
}

/** The regions of a note in order, without gaps or overlaps, from its first to its last character. */
export function regionsOf(text: string): Region[] {
	const { froms, whats, permissions } = layOut(text);
	return froms.map((from, at) => ({
		from,
		to: froms[at + 1] ?? text.length,
		permission: permissions[at] ?? "leave",
		what: whats[at] ?? "between",
	}));
}

/** The same in flat lists: each region ends where the next begins. For those who read many notes. */
export interface Layout {
	froms: number[];
	whats: Region["what"][];
	permissions: Permission[];
}

/** The layout of a note. Linear: four ordered lists are merged. */
export function layOut(text: string): Layout {
	const { cuts, inlines, brackets, blocks } = scan(text);
	const painter = new Painter(text.length, cuts, inlines.outermost(), brackets.outermost());
	for (const block of blocks) painter.block(block);
	painter.cutsBefore(text.length, "leave", "between", false);
	return painter.layout;
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
export function placeIn(froms: number[], at: number): number {
	return lastAtMost(froms.length, (index) => froms[index] ?? 0, at);
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
class Painter {
	readonly layout: Layout = { froms: [], whats: [], permissions: [] };
	private at = 0;
	private nextCut = 0;
	private nextInline = 0;
	private nextBracket = 0;

	constructor(
		private readonly length: number,
		private readonly cuts: CutList,
		private readonly inlines: CutList,
		private readonly brackets: CutList,
	) {}

	/** A block's text, less its cuts; text in brackets is marked at most. */
	block(block: TextBlock): void {
		this.cutsBefore(block.from, "leave", "between", false);
		const permission = block.kind === "heading" || block.kind === "callout" ? "mark" : "write";
		this.cutsBefore(block.to, permission, block.kind, true);
	}

	/** All cuts that begin before `end`, and what is between them. */
	cutsBefore(end: number, permission: Permission, what: Region["what"], isText: boolean): void {
		for (;;) {
			const cut = this.cuts.froms[this.nextCut] ?? Infinity;
			const inline = this.inlines.froms[this.nextInline] ?? Infinity;
			const from = cut < inline ? cut : inline;
			if (from >= end) break;
			const list = cut < inline ? this.cuts : this.inlines;
			const index = cut < inline ? this.nextCut++ : this.nextInline++;
			this.between(from, permission, what, isText);
			this.to(list.tos[index] ?? 0, "leave", list.kinds[index] ?? "between");
		}
		this.between(end, permission, what, isText);
	}

	private between(end: number, permission: Permission, what: Region["what"], isText: boolean): void {
		while (isText && this.at < end) {
			while ((this.brackets.tos[this.nextBracket] ?? Infinity) <= this.at) this.nextBracket++;
			const from = this.brackets.froms[this.nextBracket] ?? Infinity;
			if (from >= end) break;
			this.to(from, permission, what);
			this.to(Math.min(this.brackets.tos[this.nextBracket] ?? end, end), "mark", what);
		}
		this.to(end, permission, what);
	}

	private to(end: number, permission: Permission, what: Region["what"]): void {
		const to = Math.min(end, this.length);
		if (to <= this.at) return;
		this.layout.froms.push(this.at);
		this.layout.whats.push(what);
		this.layout.permissions.push(permission);
		this.at = to;
	}
}
