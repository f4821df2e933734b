/** What the cursor of a note's editor stands on. The editor's text counts, saved or not. */
import type { MarkdownView } from "obsidian";
import type { Knowledge } from "../core/knowledge.ts";
import type { Mention, Span } from "../core/model.ts";
import { Homes } from "./homes.ts";
import type { Parts } from "./parts.ts";

/** The mentions of the note in a pane, in order. */
export function mentionsOf(parts: Parts, view: MarkdownView): Mention[] {
	return parts.library.knowledge().mentionsIn(view.editor.getValue(), undefined, view.file?.path);
}

/** Asked by every command of the palette in turn, so the last answer is kept. */
export class AtCursor {
	private last: { text: string; at: number; path: string | undefined; knowledge: Knowledge } | null = null;
	private mention: Mention | null = null;

	constructor(private readonly parts: Parts) {}

	mentionIn(view: MarkdownView): Mention | null {
		const knowledge = this.parts.library.knowledge();
		const text = view.editor.getValue();
		const at = view.editor.posToOffset(view.editor.getCursor());
		const path = view.file?.path;
		const { last } = this;
		if (last?.knowledge === knowledge && last.at === at && last.path === path && last.text === text)
			return this.mention;
		this.last = { text, at, path, knowledge };
		this.mention = mentionsOf(this.parts, view).find((mention) => mention.from <= at && at <= mention.to) ?? null;
		return this.mention;
	}

	/** The link to a concept that the cursor stands in; only the cursor's line is looked at unless there are brackets in it. */
	linkIn(view: MarkdownView): LinkAtCursor | null {
		const cursor = view.editor.getCursor();
		const { file } = view;
		if (file === null || !view.editor.getLine(cursor.line).includes("]")) return null;
		const at = view.editor.posToOffset(cursor);
		return new Homes(this.parts, this.parts.library.knowledge()).linkAt(view.editor.getValue(), at, file.path);
	}
}

/** A link to a concept, and that concept. */
export type LinkAtCursor = NonNullable<ReturnType<Homes["linkAt"]>>;

/** The selection; null when nothing is selected. */
export function selectionOf({ editor }: MarkdownView): Span | null {
	const from = editor.posToOffset(editor.getCursor("from"));
	const to = editor.posToOffset(editor.getCursor("to"));
	return from < to ? { from, to } : null;
}

/** Moves the cursor to the next mention after it, or the one before it; beyond the last begins with the first. */
export function stepToMention(parts: Parts, view: MarkdownView, direction: 1 | -1): void {
	const mentions = mentionsOf(parts, view);
	const { editor } = view;
	const at = editor.posToOffset(editor.getCursor());
	const next =
		direction > 0
			? (mentions.find((one) => one.from > at) ?? mentions[0])
			: (mentions.filter((one) => one.to < at).at(-1) ?? mentions.at(-1));
	if (next === undefined) return parts.say(parts.words.notices.noMention);
	const from = editor.offsetToPos(next.from);
	editor.setCursor(from);
	editor.scrollIntoView({ from, to: editor.offsetToPos(next.to) }, true);
}
