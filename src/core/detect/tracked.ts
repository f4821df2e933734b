/**
 * The mentions of a text that is being edited, found anew only where an edit reaches.
 *
 * The text is kept as the steps in which the scanner took it: where each begins, in which state, and how far it
 * looked. An edit spoils the steps that looked at it; they are taken anew, from the first of them on, until a step
 * begins where an old one began, in the same state: all behind it stands as it was. So a keystroke costs its block, and
 * a fence, comment or list that opens or closes costs as far as it goes.
 */
import type { Mention, Span } from "../model.ts";
import { freshState, isSameState, type State } from "../text/state.ts";
import type { Automaton } from "./automaton.ts";

/** A change of a text: `[from, to)` of what it was became `length` units. */
export interface Change extends Span {
	length: number;
}

/** The text as it is now, and how long it is. */
export interface Slices {
	length: number;
	slice(from: number, to: number): string;
}

/** Makes mentions, placed in a part of the text, of what the automaton found there. */
export type MentionsOf = (part: string, found: number[]) => Mention[];

/** What one step of the scanner found. Mentions are placed from the step's start, so that they need not be moved. */
interface Step {
	from: number;
	state: State;
	/** Behind the last place that was looked at. */
	reach: number;
	isHeading: boolean;
	mentions: Mention[];
}

export class Tracked {
	private steps: Step[] = [];
	/** Of the steps that an edit did not spoil, the first that stands behind it. */
	private rest: Step[] = [];

	constructor(
		private readonly automaton: Automaton,
		private readonly mentionsOf: MentionsOf,
		text: string,
	) {
		this.takeFrom(0, freshState, { length: text.length, slice: (from, to) => text.slice(from, to) });
	}

	/** Mentions that touch a span, in order. */
	mentionsIn({ from, to }: Span): Mention[] {
		const mentions: Mention[] = [];
		for (let at = this.stepAt(from); at < this.steps.length; at++) {
			const step = this.steps[at];
			if (step === undefined || step.from > to) break;
			for (const mention of step.mentions)
				if (step.from + mention.to >= from && step.from + mention.from <= to) mentions.push(moved(mention, step.from));
		}
		return mentions;
	}

	/** Where the section that holds a place begins: at its heading, or at the start of the text. */
	sectionAt(place: number): number {
		let at = this.stepAt(place);
		while (at > 0 && this.steps[at]?.isHeading !== true) at--;
		return this.steps[at]?.from ?? 0;
	}

	/** Where the headings in a span begin. */
	headingsIn({ from, to }: Span): number[] {
		const headings: number[] = [];
		for (let at = this.stepAt(from); at < this.steps.length; at++) {
			const step = this.steps[at];
			if (step === undefined || step.from > to) break;
			if (step.isHeading && step.from >= from) headings.push(step.from);
		}
		return headings;
	}

	/** Follows a change of the text, which is now as `text` says. */
	change({ from, to, length }: Change, text: Slices): void {
		const { steps } = this;
		const spoiled = steps.findIndex((step) => step.reach > from);
		const first = spoiled < 0 ? Math.max(0, steps.length - 1) : spoiled;
		const shift = length - (to - from);
		const { from: start, state } = steps[first] ?? { from: 0, state: freshState };
		this.rest = steps.slice(first).filter((step) => step.from >= to);
		for (const step of this.rest) {
			step.from += shift;
			step.reach += shift;
		}
		steps.length = first;
		this.takeFrom(start, state, text);
		this.rest = [];
	}

	/** Takes steps from a place on, part by part of the text, until the rest may stay as it is. */
	private takeFrom(from: number, state: State, text: Slices): void {
		let base = from;
		let now = state;
		for (let size = usualPart; ;) {
			const isLast = base + size >= text.length;
			const part = text.slice(base, isLast ? text.length : base + size);
			const stop = this.takePart(part, base, now, isLast);
			if (stop === null) return;
			size = stop.at === 0 ? size * 2 : usualPart;
			base += stop.at;
			now = stop.state;
		}
	}

	/** Null when all is taken; else where the part, cut off, does not tell what the next step is. */
	private takePart(part: string, base: number, state: State, isLast: boolean): { at: number; state: State } | null {
		const { automaton, steps } = this;
		automaton.begin(part, 0, state, base === 0);
		for (;;) {
			const place = automaton.place();
			if (this.isKnown(base + place.at, place.state)) return null;
			const found: number[] = [];
			if (!automaton.step(found)) return isLast ? null : place;
			const { reach, isHeading } = automaton;
			if (reach > part.length && !isLast) return place;
			const mentions = this.mentionsOf(part, found).map((mention) => moved(mention, -place.at));
			steps.push({ from: base + place.at, state: place.state, reach: base + reach, isHeading, mentions });
		}
	}

	/** Whether an old step begins here in this state: then it and all behind it are taken over. */
	private isKnown(at: number, state: State): boolean {
		const { rest } = this;
		let gone = 0;
		while ((rest[gone]?.from ?? Infinity) < at) gone++;
		if (gone > 0) rest.splice(0, gone);
		const known = rest[0];
		if (known?.from !== at || !isSameState(known.state, state)) return false;
		this.steps = this.steps.concat(rest);
		return true;
	}

	/** The step that holds a place, by bisection. */
	private stepAt(place: number): number {
		let low = 0;
		let high = this.steps.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.steps[middle]?.from ?? 0) <= place) low = middle;
			else high = middle - 1;
		}
		return Math.max(0, low);
	}
}

function moved(mention: Mention, by: number): Mention {
	return { ...mention, from: mention.from + by, to: mention.to + by };
}

/** Units of a part: a few blocks. One that does not fit is given twice as much. */
const usualPart = 4096;
