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

	/** The first that ends behind a place, from `first` on. They are in order. */
	firstBehind(at: number, first = 0): number {
		let low = first;
		let high = this.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.tos[middle] ?? 0) > at) high = middle;
			else low = middle + 1;
		}
		return low;
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

/** What a block of text is, a number each. A piece is of one that is too long to be read at once. */
export const block = {
	paragraph: 0,
	heading: 1,
	item: 2,
	quote: 3,
	cell: 4,
	callout: 5,
	footnote: 6,
	piece: 7,
} as const;

/** Their names, by number. */
export const blockKinds = Object.keys(block) as BlockKind[];

export type BlockKind = keyof typeof block;

/** A piece of running text. */
export interface TextBlock extends Span {
	kind: BlockKind;
	/** A heading's level, or how deep a quote or list item is nested. */
	depth: number;
	/** Whether a blank line or something that is no text stands before it. */
	apart: boolean;
}

/** Pieces of running text, in flat lists, each with the range of its signs. */
export class BlockList {
	froms = new Int32Array(64);
	tos = new Int32Array(64);
	kinds = new Int32Array(64);
	depths = new Int32Array(64);
	aparts = new Int32Array(64);
	firstSigns = new Int32Array(64);
	endSigns = new Int32Array(64);
	/** Whether what stands inside was found. */
	ruled = new Int32Array(64);
	length = 0;

	/** Returns its place in the list. */
	push(from: number, to: number, what: number, depth: number, apart: boolean): number {
		const at = this.length++;
		if (at >= this.froms.length) this.grow();
		this.froms[at] = from;
		this.tos[at] = to;
		this.kinds[at] = what;
		this.depths[at] = depth;
		this.aparts[at] = apart ? 1 : 0;
		this.ruled[at] = 0;
		return at;
	}

	at(index: number): TextBlock {
		return {
			from: this.froms[index] ?? 0,
			to: this.tos[index] ?? 0,
			kind: blockKinds[this.kinds[index] ?? 0] ?? "paragraph",
			depth: this.depths[index] ?? 0,
			apart: this.aparts[index] === 1,
		};
	}

	private grow(): void {
		for (const name of ["froms", "tos", "kinds", "depths", "aparts", "firstSigns", "endSigns", "ruled"] as const)
			this[name] = longer(this[name]);
	}
}

export interface Found {
	/** Cuts between and at the edges of blocks, in the order of the text. */
	cuts: CutList;
	/** Cuts inside blocks, in order; for reading those inside a link are kept, before the link. */
	inlines: CutList;
	/** Text in brackets that is no link: it may be marked, never written. The outermost, in order. */
	brackets: CutList;
	blocks: BlockList;
	/** Texts of links: read when an essay is mined, never marked. */
	linkTexts: Span[];
	/** Emphasized stretches, without their marks. */
	emphasized: Span[];
}
