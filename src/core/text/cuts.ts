/** What the scanner of Markdown finds, and its memory for where things close. */
import type { Span } from "../model.ts";

/** What a stretch is that is no plain text; a number each, for lists of numbers. */
export const kind = {
	frontmatter: 0,
	own: 1,
	fence: 2,
	code: 3,
	math: 4,
	comment: 5,
	html: 6,
	link: 7,
	image: 8,
	url: 9,
	definition: 10,
	footnote: 11,
	blockId: 12,
	field: 13,
	template: 14,
	entity: 15,
	bar: 16,
	hashtag: 17,
	marker: 18,
	rule: 19,
	bracket: 20,
	prefix: 21,
	emphasis: 22,
} as const;

/** Their names, by number. */
export const cutKinds = Object.keys(kind) as CutKind[];

export type CutKind = keyof typeof kind;

/** Stretches with their kinds, in flat lists that are used again: a vault has millions of them. */
export class CutList {
	froms = new Int32Array(256);
	tos = new Int32Array(256);
	kinds = new Int32Array(256);
	length = 0;

	clear(): void {
		this.length = 0;
	}

	push(from: number, to: number, what: number): void {
		const at = this.length++;
		if (at >= this.froms.length) this.grow();
		this.froms[at] = from;
		this.tos[at] = to;
		this.kinds[at] = what;
	}

	/** The same, but drops what the stretch covers: what is found last may enclose what was found before. */
	pushOutermost(from: number, to: number, what: number): void {
		while (this.length > 0 && (this.froms[this.length - 1] ?? 0) >= from) this.length--;
		this.push(from, to, what);
	}

	private grow(): void {
		this.froms = longer(this.froms);
		this.tos = longer(this.tos);
		this.kinds = longer(this.kinds);
	}
}

/** The list with twice the room. */
export function longer(list: Int32Array): Int32Array<ArrayBuffer> {
	const wider = new Int32Array(list.length * 2);
	wider.set(list);
	return wider;
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
	/** Cuts inside blocks, in order; for reading those inside a link are kept, before the link. */
	inlines: CutList;
	/** Text in brackets that is no link: it may be marked, never written. The outermost, in order. */
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
