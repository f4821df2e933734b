/** Where the scanner of Markdown stands in a text, and what it lays down. One is used for all texts, one at a time. */
import { Closers } from "./closers.ts";
import { block, BlockList, CutList, type Found } from "./cuts.ts";
import { Inlines } from "./inlines.ts";
import { lineAt, lines, signBit } from "./lines.ts";
import { padded } from "./padded.ts";
import type { Item, State, Stop } from "./state.ts";
import { survey, widest } from "./survey.ts";

/** Units of a window: what is written for them stays near. A block that is longer is given more. */
export const usualWindow = 1 << 15;

export class Cursor implements State {
	text = "";
	/** Of the text, which is padded. */
	length = 0;
	items: Item | null = null;
	afterBlank = true;
	apart = true;
	table = -1;
	/** The line it stands at, of those in the window. */
	line = 0;
	readonly lines = lines;
	/** The window, how wide it was to be, and how many there were. */
	from = 0;
	to = 0;
	size = usualWindow;
	windows = 0;
	/** Where to go on when a step is taken next: behind what closed there; -1 for the line's start. */
	private pending = -1;
	/** Blocks that end before are not laid down, and no cuts between blocks: nobody wants them. */
	wanted = -1;
	/** How far was looked; beyond the text where it was looked for more. */
	reach = 0;
	/** Whether the last step holds a heading. */
	isHeading = false;
	/** Whether the text is read from its start, where properties may stand. */
	isStart = true;
	/** Whether a line was wanted that lies beyond the window. */
	isShort = false;
	readonly closers = new Closers();
	readonly found: Found = {
		cuts: new CutList(),
		inlines: new CutList(),
		brackets: new CutList(),
		blocks: new BlockList(),
		linkTexts: [],
		emphasized: [],
	};
	private readonly inlines = new Inlines(this.found, this.closers);

	begin(text: string, forReading: boolean, at: number, state: State, isStart: boolean): void {
		this.text = padded(text);
		this.length = text.length;
		this.isStart = isStart;
		this.setState(state);
		this.wanted = this.pending = -1;
		this.closers.begin(this.text, this.length);
		this.inlines.begin(this.text, this.length, forReading);
		this.clear();
		this.open(at, usualWindow);
	}

	setState({ items, afterBlank, apart, table }: State): void {
		this.items = items;
		this.afterBlank = afterBlank;
		this.apart = apart;
		this.table = table;
	}

	/** Forgets what was found. */
	clear(): void {
		const { cuts, inlines, brackets, blocks, linkTexts, emphasized } = this.found;
		cuts.length = inlines.length = brackets.length = blocks.length = 0;
		if (linkTexts.length > 0) linkTexts.length = 0;
		if (emphasized.length > 0) emphasized.length = 0;
	}

	/** Surveys the lines from `at` on: as many whole ones as fit in `size` units, else as much of the first as can be. */
	open(at: number, size: number): void {
		const { text } = this;
		let to = this.length;
		if (to - at > size) {
			const lastBreak = text.lastIndexOf("\n", at + size - 1);
			const lineEnd = Math.min(to, (lastBreak < at ? text.indexOf("\n", at) : lastBreak) + 1);
			to = lineEnd - at <= widest ? lineEnd : endOfPiece(text, at);
		}
		survey.take(this.text, at, to);
		this.line = 0;
		this.pending = -1;
		this.from = at;
		this.to = this.lines.cut(this.text, at, to);
		this.size = size;
		this.windows++;
	}

	/** Where the cursor stands. */
	get at(): number {
		return this.lines.froms[this.line] ?? 0;
	}

	/** Where the next step begins. */
	get next(): number {
		return this.pending < 0 ? this.at : this.pending;
	}

	/** The same, and in which state. */
	place(): Stop {
		const { items, afterBlank, apart, table } = this;
		return { at: this.next, state: { items, afterBlank, apart, table } };
	}

	/** Goes where the next step is to begin, which need not be a line's start: it is read on there as if it were. */
	arrive(): void {
		const { lines, pending } = this;
		if (pending < 0) return;
		this.pending = -1;
		if (pending >= this.to) return this.open(pending, usualWindow);
		this.line = lineAt(lines, pending);
		if (pending > (lines.froms[this.line] ?? 0)) lines.enter(this.text, this.line, pending);
	}

	/** Whether there is a line behind this one. */
	hasNext(line: number): boolean {
		if (line + 1 < this.lines.count) return true;
		if (this.to < this.length) this.isShort = true;
		this.looked(this.length + 1);
		return false;
	}

	/** What is decided depends on the text up to here. */
	looked(to: number): void {
		if (to > this.reach) this.reach = to;
	}

	/** The same of a line and its break. */
	lookedAt(line: number): void {
		this.looked(Math.max((this.lines.tos[line] ?? 0) + 1, this.lines.froms[line + 1] ?? 0));
	}

	cut(from: number, to: number, what: number): void {
		if (to > from && this.wanted < 0) this.found.cuts.push(from, to, what);
	}

	/** A line that is no text. */
	cutLine(line: number, what: number): true {
		this.cut(this.lines.froms[line] ?? 0, this.lines.tos[line] ?? 0, what);
		this.line = line + 1;
		this.apart = true;
		return true;
	}

	/**
	 * A block of text, its signs and which they are; `next` is the line behind it. What stands inside is found when it is
	 * asked for (`rule`), and at once where something may open that closes behind the block.
	 */
	pushText(from: number, to: number, as: number, depth: number, signs: number, mask: number, next: number): void {
		const { blocks } = this.found;
		if (as === heading) this.isHeading = true;
		const isUnwanted = to <= this.wanted && (mask & leaping) === 0;
		const index = isUnwanted ? -1 : blocks.push(from, to, as, depth, this.apart);
		this.apart = false;
		this.line = next;
		if (isUnwanted) return;
		blocks.firstSigns[index] = signs;
		blocks.endSigns[index] = this.lines.firsts[next] ?? 0;
		if ((mask & leaping) === 0) return;
		const end = this.rule(index);
		if (end <= to || end <= (this.lines.froms[next] ?? 0)) return;
		this.pending = end;
		this.apart = true;
	}

	/** Finds what stands inside a block. Returns where it ends: behind it when a comment or the like closes there. */
	rule(index: number): number {
		const { froms, tos, firstSigns, endSigns, ruled } = this.found.blocks;
		const to = tos[index] ?? 0;
		if (ruled[index] === 1) return to;
		ruled[index] = 1;
		return this.inlines.rule(froms[index] ?? 0, to, firstSigns[index] ?? 0, endSigns[index] ?? 0);
	}

	/** Goes on at a line behind a block that is no text. */
	after(next: number): true {
		this.line = next;
		this.pending = -1;
		this.apart = true;
		this.afterBlank = true;
		return true;
	}

	/** The same at a place, which may be beyond the text. */
	afterPlace(at: number): true {
		this.after(this.line);
		this.pending = Math.min(at, this.length);
		return true;
	}

	openItem(indent: number, marker: number): void {
		this.leaveItems(indent);
		const depth = (this.items?.depth ?? 0) + 1;
		if (depth <= deepestList) this.items = { column: indent + marker, depth, outer: this.items };
	}

	/** Closes the items whose text begins further in. */
	leaveItems(indent: number): void {
		while (this.items !== null && this.items.column > indent) this.items = this.items.outer;
	}
}

/** Where the first part of an overlong line ends: between two sentences or words, if there is a blank. */
function endOfPiece(text: string, at: number): number {
	const end = at + widest;
	const stop = text.lastIndexOf(". ", end - 2) + 2;
	if (stop > end - longestSentence) return stop;
	const blank = text.lastIndexOf(" ", end - 1) + 1;
	return blank > at ? blank : end;
}

const deepestList = 32;
const { heading } = block;
const longestSentence = 4096;

/** What these signs open may close behind their block. */
const leaping = signBit(36) | signBit(37) | signBit(60);
