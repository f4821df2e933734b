/**
 * What is read of a note when an essay is mined: a text of the same length in which all that is no prose is blank.
 *
 * A link's text is read. Emphasis marks and quote prefixes become spaces; what no phrase may cross (code, math, HTML,
 * table bars) begins with one `barrier`. Our own region is blank: what we write we never mine.
 */
import type { Span } from "../model.ts";
import { type BlockKind, type BlockList, type CutList, kind, type TextBlock } from "./cuts.ts";
import { scanAll } from "./scan.ts";

/** Stands in prose where something was that no phrase may cross. */
export const barrier = "\uFFFC";

export interface Block extends Span {
	kind: BlockKind;
	/** From 1; 0 for headings. List items and cells that follow one another share a paragraph. */
	paragraph: number;
	/** A heading's level, or how deep a quote or list item is nested. */
	depth: number;
}

export interface Prose {
	/** As long as the note; line breaks are kept. */
	text: string;
	blocks: Block[];
	/** Emphasized stretches and texts of links: what the author set apart. */
	emphasis: Span[];
	links: Span[];
}

export function proseOf(text: string): Prose {
	const found = scanAll(text, true);
	const letters = text.split("");
	eachCut(found.inlines, (from, to, what) => {
		if (what === kind.link) blank(letters, from, to, false);
	});
	for (const { from, to } of found.linkTexts) for (let at = from; at < to; at++) letters[at] = text.charAt(at);
	for (const cuts of [found.cuts, found.inlines])
		eachCut(cuts, (from, to, what) => {
			if (what !== kind.link) blank(letters, from, to, !crossed.has(what));
		});
	return {
		text: letters.join(""),
		blocks: numbered(text, found.blocks),
		emphasis: found.emphasized.slice(),
		links: found.linkTexts.slice(),
	};
}

/** Every paragraph's span; the first is paragraph 1. */
export function paragraphsOf(text: string): Span[] {
	const spans: Span[] = [];
	for (const { paragraph, from, to } of proseOf(text).blocks) {
		if (paragraph === 0) continue;
		const known = spans[paragraph - 1];
		if (known === undefined) spans.push({ from, to });
		else known.to = Math.max(known.to, to);
	}
	return spans;
}

function eachCut({ froms, tos, kinds, length }: CutList, take: (from: number, to: number, what: number) => void): void {
	for (let at = 0; at < length; at++) take(froms[at] ?? 0, tos[at] ?? 0, kinds[at] ?? 0);
}

function blank(letters: string[], from: number, to: number, isBarrier: boolean): void {
	for (let at = from; at < to; at++) {
		const letter = letters[at];
		if (letter !== "\n" && letter !== "\r") letters[at] = isBarrier && at === from ? barrier : " ";
	}
}

function numbered(text: string, found: BlockList): Block[] {
	const blocks: Block[] = [];
	let paragraph = 0;
	for (let index = 0; index < found.length; index++) {
		const block = found.at(index);
		if (block.kind === "heading" || block.kind === "callout") {
			blocks.push({ ...shape(block), paragraph: 0 });
			continue;
		}
		for (const piece of unwrapped(text, block)) {
			const last = blocks.at(-1);
			const isNext = block.apart || last === undefined || last.paragraph === 0 || piece.from > block.from;
			if (isNext || !flocks.has(block.kind) || last.kind !== block.kind) paragraph++;
			blocks.push({ ...shape(block), ...piece, paragraph });
		}
	}
	return blocks;
}

function shape({ from, to, kind, depth }: TextBlock): Omit<Block, "paragraph"> {
	return { from, to, kind, depth };
}

/** The lines of a block whose lines are paragraphs (longer, at the median, than anyone wraps); else the block itself. */
function unwrapped(text: string, block: TextBlock): Span[] {
	const lines: Span[] = [];
	for (let from = block.from; from < block.to;) {
		const end = text.indexOf("\n", from);
		const to = end < 0 || end > block.to ? block.to : end;
		if (text.slice(from, to).trim() !== "") lines.push({ from, to });
		from = to + 1;
	}
	const lengths = lines.map(({ from, to }) => to - from).sort((a, b) => a - b);
	return (lengths[lengths.length >> 1] ?? 0) > widestWrap ? lines : [{ from: block.from, to: block.to }];
}

/** Lines of more characters, at the median, are paragraphs of their own. */
const widestWrap = 200;

/** Cuts that a phrase may cross. */
const crossed = new Set<number>([kind.emphasis, kind.prefix, kind.marker, kind.footnote, kind.blockId]);

/** Kinds of block that make one paragraph together. */
const flocks = new Set<BlockKind>(["item", "cell"]);
