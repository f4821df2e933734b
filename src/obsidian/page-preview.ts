/** The app's own page preview of what a mark or a row of the panel leads to. Whether it opens is the app's decision. */
import { type App, Keymap } from "obsidian";
import type { Quote } from "../core/model.ts";
import { findAgain } from "../core/text/quote.ts";
import { lineOf } from "./open-quote.ts";
import type { Parts } from "./parts.ts";

/** The note where a concept is at home; without one, the sentence that says what it means. */
export function previewConcept({ app, library }: Parts, id: string, event: MouseEvent): void {
	const { home = null, gloss = null } = library.knowledge().concept(id) ?? {};
	if (home !== null) previewNote(app, home.path, event, targetOf(event));
	else if (gloss !== null) void previewQuote(app, gloss.quote, event);
}

/** The essay at the sentence. It is read only while the modifier is held. */
export async function previewQuote(app: App, quote: Quote, event: MouseEvent): Promise<void> {
	const file = app.vault.getFileByPath(quote.path);
	if (file === null || !Keymap.isModifier(event, "Mod")) return;
	const target = targetOf(event);
	const text = await app.vault.cachedRead(file);
	const place = findAgain(quote, text);
	previewNote(app, quote.path, event, target, place === null ? {} : { scroll: lineOf(text, place.from) });
}

/** `targetEl` is the very element the pointer is on: the app asks for it again and again. */
export function previewNote(
	app: App,
	linktext: string,
	event: MouseEvent,
	targetEl: HTMLElement,
	state: { scroll?: number } = {},
	sourcePath = "",
): void {
	const hoverParent = { hoverPopover: null };
	app.workspace.trigger("hover-link", {
		event,
		source: "glossator",
		hoverParent,
		targetEl,
		linktext,
		sourcePath,
		state,
	});
}

function targetOf(event: MouseEvent): HTMLElement {
	return event.currentTarget as HTMLElement;
}
