/**
 * Marks in the editor: the one door to CodeMirror. Decorations only; the text is never replaced, so typing, IME and
 * spell check do not notice. What is marked is found anew when the text or the Knowledge changes, and mapped meanwhile.
 */
import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, RangeSetBuilder, StateEffect } from "@codemirror/state";
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
		eventHandlers: { compositionend: (_, view) => void window.setTimeout(() => view.dispatch({}), compositionRest) },
	});
	return [plugin, EditorView.baseTheme({})];
}

/** Mentions of a whole note, as its pane would show them. */
export function mentionsOf(state: EditorState, source: MarkSource): Mention[] {
	return source.knowledge().mentionsIn(state.doc.toString(), undefined, source.pathOf(state) ?? undefined);
}

class Marks {
	decorations: DecorationSet = Decoration.none;
	private mentions: Mention[] = [];
	private isStale = false;

	constructor(
		view: EditorView,
		private readonly source: MarkSource,
	) {
		this.find(view);
	}

	update(update: ViewUpdate): void {
		const isAsked = update.transactions.some((one) => one.effects.some((effect) => effect.is(refreshMarks)));
		if (update.docChanged) this.decorations = this.decorations.map(update.changes);
		if (update.docChanged || isAsked) this.isStale = true;
		if (update.view.composing) return;
		if (this.isStale) this.find(update.view);
		else if (update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state))
			this.draw(update.view);
	}

	private find(view: EditorView): void {
		this.isStale = false;
		const density = this.source.density(this.source.pathOf(view.state));
		const text = view.state.doc.toString();
		const mentions = density === "none" || text.length > longest ? [] : mentionsOf(view.state, this.source);
		this.mentions = chooseMarks(mentions, text, density, this.source.knowledge());
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
