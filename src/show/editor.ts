/**
 * Marks in the editor: the one door to CodeMirror. Decorations only; the text is never replaced, so typing, IME and
 * spell check do not notice. Each pane's text is followed edit by edit, so that a keystroke costs its block.
 */
import { syntaxTree } from "@codemirror/language";
import { type ChangeSet, type EditorState, type Extension, RangeSetBuilder, StateEffect } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Knowledge, longestNote, type TrackedText } from "../core/knowledge.ts";
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
		eventHandlers: { compositionend: (_, view) => void window.setTimeout(() => view.dispatch({}), compositionRest) },
	});
	return [plugin, EditorView.baseTheme({})];
}

/** Where a mark of an editor stands in its text now; null when it is in none. */
export function placeInEditor(mark: HTMLElement): number | null {
	return EditorView.findFromDOM(mark)?.posAtDOM(mark) ?? null;
}

class Marks {
	decorations: DecorationSet = Decoration.none;
	/** The text as it was last followed; null where nothing is marked. */
	private tracked: TrackedText | null = null;
	/** What was typed since. */
	private changes: ChangeSet | null = null;

	constructor(
		view: EditorView,
		private readonly source: MarkSource,
	) {
		this.begin(view.state);
		this.draw(view);
	}

	update(update: ViewUpdate): void {
		const isAsked = update.transactions.some((one) => one.effects.some((effect) => effect.is(refreshMarks)));
		if (update.docChanged) {
			this.decorations = this.decorations.map(update.changes);
			this.changes = this.changes?.compose(update.changes) ?? update.changes;
		}
		if (isAsked) this.begin(update.state);
		if (update.view.composing) return;
		const isSeen = update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state);
		if (!isAsked && !isSeen && this.changes === null) return;
		this.follow(update.state);
		this.draw(update.view);
	}

	/** Reads the whole text. */
	private begin(state: EditorState): void {
		const path = this.source.pathOf(state) ?? undefined;
		const isMarked = this.density(state) !== "none" && state.doc.length <= longestNote;
		this.tracked = isMarked ? this.source.knowledge().track(state.doc.toString(), path) : null;
		this.changes = null;
	}

	/** Follows what was typed, as one change. */
	private follow({ doc }: EditorState): void {
		const { changes } = this;
		this.changes = null;
		if (changes === null || changes.empty) return;
		let from = Infinity;
		let to = 0;
		changes.iterChangedRanges((start, end) => {
			from = Math.min(from, start);
			to = Math.max(to, end);
		});
		const length = doc.length - (changes.length - (to - from));
		const slice = (start: number, end: number): string => doc.sliceString(start, end);
		this.tracked?.change({ from, to, length }, { length: doc.length, slice });
	}

	private density(state: EditorState): Density {
		return this.source.density(this.source.pathOf(state));
	}

	/** Decorates what is visible. */
	private draw(view: EditorView): void {
		const builder = new RangeSetBuilder<Decoration>();
		let last = -1;
		for (const { from, to } of view.visibleRanges) {
			for (const mention of this.chosen(view.state, from, to)) {
				if (mention.from <= last || mention.to < from || isLeft(view.state, mention)) continue;
				builder.add(mention.from, mention.to, decorationFor(mention));
				last = mention.from;
			}
		}
		this.decorations = builder.finish();
	}

	/** What is marked from the section on that holds `from`. */
	private chosen(state: EditorState, from: number, to: number): Mention[] {
		const { tracked, source } = this;
		if (tracked === null) return [];
		const density = this.density(state);
		const span = { from: density === "first" ? tracked.sectionAt(from) : from, to };
		return chooseMarks(tracked.mentionsIn(span), () => tracked.headingsIn(span), density, source.knowledge());
	}
}

function decorationFor(mention: Mention): Decoration {
	const several = mention.concepts.length > 1 ? " glossator-several" : "";
	return Decoration.mark({
		class: `glossator-mark${several}`,
		attributes: { "data-concepts": JSON.stringify(mention.concepts) },
	});
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

/** Milliseconds after the end of a composition when the editor has its text for certain. */
const compositionRest = 100;
