/**
 * Marks in the editor: the one door to CodeMirror. Decorations only; the text is never replaced, so typing, IME and
 * spell check do not notice. While the reader types, marks are mapped through the changes and those touched go; the note
 * is read anew when the typing rests, and at once when its text or the Knowledge was replaced.
 */
import { syntaxTree } from "@codemirror/language";
import {
	type ChangeSet,
	type EditorState,
	type Extension,
	RangeSetBuilder,
	StateEffect,
	type Transaction,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { Knowledge } from "../core/knowledge.ts";
import type { Mention } from "../core/model.ts";
import { chooseMarks, type Density } from "./mark.ts";

/** What the marks of a pane are made from; asked each time, so a new Knowledge needs no new extension. */
export interface MarkSource {
	knowledge(): Knowledge;
	/** The pane's own note; null where there is none (a canvas card). */
	pathOf(state: EditorState): string | null;
	/** How much is marked there now; "none" where marks are off. */
	density(path: string | null): Density;
}

/** Dispatched when Knowledge or settings changed: all marks are found anew. */
export const refreshMarks = StateEffect.define<null>();

export function markExtension(source: MarkSource): Extension {
	const plugin = ViewPlugin.define((view) => new Marks(view, source), {
		decorations: (marks) => marks.decorations,
		eventHandlers: {
			compositionend(_, view) {
				this.findAfter(view, compositionRest);
			},
		},
	});
	return [plugin, EditorView.baseTheme({})];
}

/** All that a keystroke does to marks: those whose own words did not change move with them, the others go. */
export function moveMarks(marks: DecorationSet, changes: ChangeSet): DecorationSet {
	let kept = marks;
	changes.iterChangedRanges((filterFrom, filterTo) => {
		kept = kept.update({ filterFrom, filterTo, filter: (from, to) => to < filterFrom || from > filterTo });
	});
	return kept.map(changes);
}

class Marks {
	decorations: DecorationSet = Decoration.none;
	private mentions: Mention[] = [];
	private isStale = false;
	private timer: number | null = null;

	constructor(
		view: EditorView,
		private readonly source: MarkSource,
	) {
		this.find(view);
	}

	update(update: ViewUpdate): void {
		const isAsked = update.transactions.some((one) => one.effects.some((effect) => effect.is(refreshMarks)));
		if (update.docChanged) this.decorations = moveMarks(this.decorations, update.changes);
		if (update.docChanged || isAsked) this.isStale = true;
		if (update.view.composing) return;
		if (isAsked || !update.transactions.every(isTyped)) this.find(update.view);
		else if (this.isStale && (update.docChanged || this.timer === null)) this.findAfter(update.view, typingRest);
		else if (!this.isStale && (update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)))
			this.draw(update.view);
	}

	destroy(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
	}

	/** Finds the marks anew when nothing was typed for so many milliseconds. */
	findAfter(view: EditorView, milliseconds: number): void {
		this.destroy();
		this.timer = window.setTimeout(() => {
			this.timer = null;
			view.dispatch({ effects: refreshMarks.of(null) });
		}, milliseconds);
	}

	private find(view: EditorView): void {
		this.destroy();
		this.timer = null;
		this.isStale = false;
		const density = this.source.density(this.source.pathOf(view.state));
		const isMarked = density !== "none" && view.state.doc.length <= longest;
		const text = isMarked ? view.state.doc.toString() : "";
		const path = this.source.pathOf(view.state) ?? undefined;
		const knowledge = this.source.knowledge();
		const mentions = isMarked ? knowledge.mentionsIn(text, undefined, path) : [];
		this.mentions = chooseMarks(mentions, text, density, knowledge);
		this.draw(view);
	}

	/** Decorates what is visible. */
	private draw(view: EditorView): void {
		const builder = new RangeSetBuilder<Decoration>();
		let last = -1;
		for (const { from, to } of view.visibleRanges) {
			for (const mention of between(this.mentions, from, to)) {
				if (mention.from <= last || isLeft(view.state, mention)) continue;
				builder.add(mention.from, mention.to, decorationFor(mention));
				last = mention.from;
			}
		}
		this.decorations = builder.finish();
	}
}

function isTyped(transaction: Transaction): boolean {
	return !transaction.docChanged || typing.some((event) => transaction.isUserEvent(event));
}

function decorationFor(mention: Mention): Decoration {
	const several = mention.concepts.length > 1 ? " glossator-several" : "";
	return Decoration.mark({
		class: `glossator-mark${several}`,
		attributes: { "data-concepts": JSON.stringify(mention.concepts) },
	});
}

/** Mentions that touch `[from, to]`; the list is in order. */
function between(mentions: Mention[], from: number, to: number): Mention[] {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.to ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	const found: Mention[] = [];
	for (let at = low; at < mentions.length; at++) {
		const mention = mentions[at];
		if (mention === undefined || mention.from > to) break;
		found.push(mention);
	}
	return found;
}

/** The app's own syntax tree may take a mark away. Its node names are token classes joined by `_`. */
function isLeft(state: EditorState, { from, to }: Mention): boolean {
	let left = false;
	syntaxTree(state).iterate({
		from,
		to,
		enter: (node) => {
			if (node.from < to && node.to > from && node.name.split("_").some((name) => leftNames.has(name))) left = true;
			return !left;
		},
	});
	return left;
}

const leftNames = new Set([
	"codeblock",
	"HyperMD-codeblock",
	"inline-code",
	"internal-link",
	"hmd-internal-link",
	"link",
	"url",
	"hashtag",
	"math",
	"comment",
	"hmd-frontmatter",
	"hmd-embed",
]);

/** Longer notes are not marked while they are edited. */
const longest = 2_000_000;

/** Milliseconds after the end of a composition when the editor has its text for certain. */
const compositionRest = 100;

/** What the reader does in quick succession, by CodeMirror's names for it. */
const typing = ["input", "delete", "undo", "redo"];

/** Milliseconds without typing after which the note is read anew: longer than between two keys of a steady typist. */
const typingRest = 250;
