/** Opens a note at a sentence or a mention; a quote is found again where the essay was edited, and said to be gone where not. */
import { type App, Keymap, MarkdownView, type PaneType, TFile } from "obsidian";
import type { Quote, Span } from "../core/model.ts";
import { findAgain } from "../core/text/quote.ts";

export type OpenedQuote = "opened" | "passage-gone" | "essay-gone";

export async function openQuote(app: App, quote: Quote, event: Event | null): Promise<OpenedQuote> {
	const file = app.vault.getAbstractFileByPath(quote.path);
	if (!(file instanceof TFile)) return "essay-gone";
	const text = await app.vault.cachedRead(file);
	const place = findAgain(quote, text);
	await openSpan(app, file, text, place, event);
	return place === null ? "passage-gone" : "opened";
}

/** Selects the span where the note is edited; in reading view its line is scrolled to. */
export async function openSpan(
	app: App,
	file: TFile,
	text: string,
	span: Span | null,
	event: Event | null,
): Promise<void> {
	const leaf = app.workspace.getLeaf(paneFor(event));
	await leaf.openFile(file, { active: true, eState: { line: lineOf(text, span?.from ?? 0) } });
	const { view } = leaf;
	if (span === null || !(view instanceof MarkdownView) || view.getMode() !== "source") return;
	const { editor } = view;
	const [from, to] = [editor.offsetToPos(span.from), editor.offsetToPos(span.to)];
	editor.setSelection(from, to);
	editor.scrollIntoView({ from, to }, true);
}

/** The line a place is in, from 0. */
export function lineOf(text: string, at: number): number {
	return text.slice(0, at).split("\n").length - 1;
}

/** As the app opens links: in a new pane where the modifier asks for it. */
export function paneFor(event: Event | null): PaneType | boolean {
	if (event === null || !("metaKey" in event)) return false;
	return Keymap.isModEvent(event as MouseEvent | KeyboardEvent);
}
