/**
 * What may be done where in a note: a link may be *written*, a term may only be *marked*, or the place is *left* alone.
 * Everything that marks, counts or writes asks here, so that all agree. When in doubt: leave.
 */
import type { Span } from "../model.ts";
import { type BlockKind, blockKinds, type CutKind, cutKinds, type Found } from "./cuts.ts";
import { scanAll } from "./scan.ts";

export type Permission = "write" | "mark" | "leave";

export interface Region extends Span {
	permission: Permission;
	/** What stands there: a kind of cut, or of block where text is. */
	what: CutKind | BlockKind | "between";
}

/** The regions of a note in order, without gaps or overlaps, from its first to its last character. Linear: four ordered lists are merged. */
export function regionsOf(text: string): Region[] {
	return new Painter(scanAll(text, false), text.length).regions;
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
	readonly regions: Region[] = [];
	private at = 0;
	private nextCut = 0;
	private nextInline = 0;
	private nextBracket = 0;

	constructor(
		private readonly found: Found,
		private readonly end: number,
	) {
		const { blocks } = found;
		for (let block = 0; block < blocks.length; block++) {
			this.cutsBefore(blocks.froms[block] ?? 0, "between", false);
			this.cutsBefore(blocks.tos[block] ?? 0, blockKinds[blocks.kinds[block] ?? 0] ?? "between", true);
		}
		this.cutsBefore(end, "between", false);
	}

	/** All cuts that begin before `end`, and what is between them. */
	private cutsBefore(end: number, what: Region["what"], isText: boolean): void {
		const { cuts, inlines } = this.found;
		for (;;) {
			const cut = this.nextCut < cuts.length ? (cuts.froms[this.nextCut] ?? end) : end;
			const inline = this.nextInline < inlines.length ? (inlines.froms[this.nextInline] ?? end) : end;
			const from = Math.min(cut, inline);
			if (from >= end) break;
			const list = cut < inline ? cuts : inlines;
			const index = cut < inline ? this.nextCut++ : this.nextInline++;
			this.between(from, what, isText);
			this.to(list.tos[index] ?? 0, cutKinds[list.kinds[index] ?? 0] ?? "between", "leave");
		}
		this.between(end, what, isText);
	}

	/** Headings and titles of callouts may only be marked, and so may text in brackets; other text may be written in. */
	private between(end: number, what: Region["what"], isText: boolean): void {
		const permission = !isText ? "leave" : what === "heading" || what === "callout" ? "mark" : "write";
		const { froms, tos, length } = this.found.brackets;
		while (isText && this.at < end) {
			while (this.nextBracket < length && (tos[this.nextBracket] ?? 0) <= this.at) this.nextBracket++;
			const from = this.nextBracket < length ? (froms[this.nextBracket] ?? end) : end;
			if (from >= end) break;
			this.to(from, what, permission);
			this.to(Math.min(tos[this.nextBracket] ?? end, end), what, "mark");
		}
		this.to(end, what, permission);
	}

	private to(end: number, what: Region["what"], permission: Permission): void {
		const to = Math.min(end, this.end);
		if (to <= this.at) return;
		this.regions.push({ from: this.at, to, permission, what });
		this.at = to;
	}
}
