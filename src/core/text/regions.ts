/**
 * What may be done where in a note: a link may be *written*, a term may only be *marked*, or the place is *left* alone.
 * Everything that marks, counts or writes asks here, so that all agree. When in doubt: leave.
 */
import type { Span } from "../model.ts";
import type { BlockKind, CutKind, TextBlock } from "./cuts.ts";
import { scan } from "./scan.ts";

export type Permission = "write" | "mark" | "leave";

export interface Region extends Span {
	permission: Permission;
	/** What stands there: a kind of cut, or of block where text is. */
	what: CutKind | BlockKind | "between";
}

/** The regions of a note in order, without gaps or overlaps, from its first to its last character. */
export function regionsOf(text: string): Region[] {
	const { cuts, blocks } = scan(text);
	const regions: Region[] = [];
	const paint = new Painter(text.length, regions);
	const ordered = cuts.filter((cut) => cut.kind !== "bracket").sort((a, b) => a.from - b.from || b.to - a.to);
	const brackets = outermost(cuts.filter((cut) => cut.kind === "bracket"));
	let next = 0;
	for (const block of blocks) {
		next = paint.cuts(ordered, next, block.from);
		next = paint.block(block, ordered, next, brackets);
	}
	paint.cuts(ordered, next, text.length);
	paint.to(text.length, "leave", "between");
	return regions;
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

/** The region a place lies in, by bisection. */
export function indexAt(regions: Region[], at: number): number {
	let low = 0;
	let high = regions.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((regions[middle]?.from ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Lays regions one behind the other; what lies before the last one's end is dropped. */
class Painter {
	private at = 0;
	constructor(
		private readonly length: number,
		private readonly regions: Region[],
	) {}

	to(end: number, permission: Permission, what: Region["what"]): void {
		const to = Math.min(end, this.length);
		if (to <= this.at) return;
		this.regions.push({ from: this.at, to, permission, what });
		this.at = to;
	}

	/** All cuts that begin before `end`; returns the first that does not. */
	cuts(cuts: { from: number; to: number; kind: CutKind }[], next: number, end: number): number {
		let index = next;
		for (let cut = cuts[index]; cut !== undefined && cut.from < end; cut = cuts[++index]) {
			this.to(cut.from, "leave", "between");
			this.to(cut.to, "leave", cut.kind);
		}
		this.to(end, "leave", "between");
		return index;
	}

	/** A block's text, less its cuts; text in brackets is marked at most. */
	block(block: TextBlock, cuts: { from: number; to: number; kind: CutKind }[], next: number, brackets: Span[]): number {
		const permission = block.kind === "heading" || block.kind === "callout" ? "mark" : "write";
		let index = next;
		for (let cut = cuts[index]; cut !== undefined && cut.from < block.to; cut = cuts[++index]) {
			this.text(cut.from, permission, block.kind, brackets);
			this.to(cut.to, "leave", cut.kind);
		}
		this.text(block.to, permission, block.kind, brackets);
		return index;
	}

	private text(end: number, permission: Permission, what: BlockKind, brackets: Span[]): void {
		while (this.at < end) {
			const bracket = nextEnclosing(brackets, this.at);
			if (bracket === null || bracket.from >= end) return this.to(end, permission, what);
			this.to(Math.min(bracket.from, end), permission, what);
			this.to(Math.min(bracket.to, end), "mark", what);
		}
	}
}

function outermost(spans: Span[]): Span[] {
	const outer: Span[] = [];
	for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
		if (span.from >= (outer.at(-1)?.to ?? 0)) outer.push(span);
	}
	return outer;
}

/** The first bracketed stretch that ends behind `at`. */
function nextEnclosing(brackets: Span[], at: number): Span | null {
	let low = 0;
	let high = brackets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((brackets[middle]?.to ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return brackets[low] ?? null;
}
