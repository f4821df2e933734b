/** What the scanner of Markdown finds, and its memory for where things close. */
import type { Span } from "../model.ts";

/** What a stretch is that is no plain text. */
export type CutKind =
	| "frontmatter"
	| "own"
	| "fence"
	| "code"
	| "math"
	| "comment"
	| "html"
	| "link"
	| "image"
	| "url"
	| "definition"
	| "footnote"
	| "block-id"
	| "field"
	| "template"
	| "entity"
	| "bar"
	| "hashtag"
	| "marker"
	| "rule"
	| "bracket"
	| "prefix"
	| "emphasis";

/** Stretches with their kinds, in flat lists: a note of a megabyte has a hundred thousand of them. */
export class CutList {
	readonly froms: number[] = [];
	readonly tos: number[] = [];
	readonly kinds: CutKind[] = [];

	push(from: number, to: number, kind: CutKind): void {
		this.froms.push(from);
		this.tos.push(to);
		this.kinds.push(kind);
	}

	/** Drops what the stretch from `from` to the end of the list covers, as what is found last may enclose it. */
	pushOutermost(from: number, to: number, kind: CutKind): void {
		while (this.froms.length > 0 && (this.froms[this.froms.length - 1] ?? 0) >= from) {
			this.froms.pop();
			this.tos.pop();
			this.kinds.pop();
		}
		this.push(from, to, kind);
	}

	/** The same without what lies inside another, in the order of the text. What encloses must come after what it encloses. */
	outermost(): CutList {
		const outer = new CutList();
		for (let at = 0; at < this.froms.length; at++)
			outer.pushOutermost(this.froms[at] ?? 0, this.tos[at] ?? 0, this.kinds[at] ?? "bracket");
		return outer;
	}
}

export type BlockKind = "paragraph" | "heading" | "item" | "quote" | "cell" | "callout" | "footnote";

/** A piece of running text. `depth` is a heading's level, or how deep a quote or list item is nested. */
export interface TextBlock extends Span {
	kind: BlockKind;
	depth: number;
	/** Whether a blank line or something that is no text stands before it. */
	apart: boolean;
}

export interface Scan {
	/** Cuts between and at the edges of blocks, in the order of the text. */
	cuts: CutList;
	/** Cuts inside blocks; one that encloses others comes after them (code in a link's text). */
	inlines: CutList;
	/** Text in brackets that is no link: it may be marked, never written. As `inlines`. */
	brackets: CutList;
	blocks: TextBlock[];
	/** Texts of links: read when an essay is mined, never marked. */
	linkTexts: Span[];
	/** Emphasized stretches, without their marks. */
	emphasized: Span[];
}

/** Remembers where a closer is to be found next, so that no search is made twice. */
export class Closers {
	private readonly known = new Map<string, { from: number; place: number }>();
	constructor(private readonly text: string) {}

	/** Like `indexOf`; all calls with one closer and places that only grow take linear time together. */
	find(closer: string, at: number): number {
		const known = this.known.get(closer);
		if (known === undefined) {
			const place = this.text.indexOf(closer, at);
			this.known.set(closer, { from: at, place });
			return place;
		}
		if (at < known.from || (known.place >= 0 && at > known.place)) known.place = this.text.indexOf(closer, at);
		else return known.place;
		known.from = at;
		return known.place;
	}
}
