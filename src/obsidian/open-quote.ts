/** Opens an essay at a quoted sentence, found again where the essay was edited; says so when it is gone. */
import { type App, Keymap, MarkdownView, type PaneType, TFile } from "obsidian";
import type { Quote } from "../core/model.ts";
import { findAgain } from "../core/text/quote.ts";

export type OpenedQuote = "opened" | "passage-gone" | "essay-gone";

export async function openQuote(app: App, quote: Quote, event: Event | null): Promise<OpenedQuote> {
	const file = app.vault.getAbstractFileByPath(quote.path);
	if (!(file instanceof TFile)) return "essay-gone";
	const text = await app.vault.cachedRead(file);
	const place = findAgain(quote, text);
	const leaf = app.workspace.getLeaf(paneFor(event));
	const line = place === null ? 0 : text.slice(0, place.from).split("\n").length - 1;
	await leaf.openFile(file, { active: true, eState: { line } });
	if (place === null) return "passage-gone";
	const view = leaf.view;
	if (view instanceof MarkdownView && view.getMode() === "source") {
		const { editor } = view;
		const from = editor.offsetToPos(place.from);
		const to = editor.offsetToPos(place.to);
		editor.setSelection(from, to);
		editor.scrollIntoView({ from, to }, true);
	}
	return "opened";
}

/** As the app opens links: in a new pane where the modifier asks for it. */
export function paneFor(event: Event | null): PaneType | boolean {
	if (event === null || !("metaKey" in event)) return false;
	return Keymap.isModEvent(event as MouseEvent | KeyboardEvent);
}
