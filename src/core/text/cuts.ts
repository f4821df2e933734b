/** What the scanner of Markdown finds, and its memory for what is not to be found. */
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

export interface Cut extends Span {
	kind: CutKind;
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
	/** In the order found; they may nest (code in a link's text). */
	cuts: Cut[];
	blocks: TextBlock[];
	/** Texts of links: read when an essay is mined, never marked. */
	linkTexts: Span[];
	/** Emphasized stretches, without their marks. */
	emphasized: Span[];
}

/** Remembers which closers are not to be found from some place on, so that no search is made twice. */
export class Absent {
	private readonly from = new Map<string, number>();
	constructor(private readonly text: string) {}

	/** Like `indexOf`, in linear time over all calls with the same closer that fail. */
	find(closer: string, at: number): number {
		if (at >= (this.from.get(closer) ?? Infinity)) return -1;
		const place = this.text.indexOf(closer, at);
		if (place < 0) this.from.set(closer, Math.min(at, this.from.get(closer) ?? Infinity));
		return place;
	}
}
