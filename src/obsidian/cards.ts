/** Cards of concepts: what is in them and what their buttons do, wherever they are opened from. */
import { type App, Keymap, MarkdownView, Platform } from "obsidian";
import * as decisions from "../core/decide.ts";
import type { Concept, Mention } from "../core/model.ts";
import { renderCard } from "../show/card.ts";
import { placeInEditor } from "../show/editor.ts";
import { Hover, type OpenCard } from "../show/hover.ts";
import { openCard } from "./card-popover.ts";
import { generateNotes } from "./generate.ts";
import { openQuote, paneFor } from "./open-quote.ts";
import { previewNote } from "./page-preview.ts";
import { decide, type Parts } from "./parts.ts";

/** Opens cards by pointer, tap and key in all documents it is attached to. */
export class Cards {
	readonly hover: Hover;

	constructor(private readonly parts: Parts) {
		this.hover = new Hover({
			clock: {
				setTimeout: (task, wait) => window.setTimeout(task, wait),
				clearTimeout: (timer) => window.clearTimeout(timer),
			},
			open: (mark) => this.open(mark, conceptsOf(mark), offsetOf(mark), false),
			openWithFocus: (mark) => void this.open(mark, conceptsOf(mark), offsetOf(mark), true),
			defersToApp: (event, mark) => this.defersToApp(event, mark),
		});
	}

	/** By command: the focus goes into the card and comes back. */
	openAtCursor({ concepts, from }: Mention, anchor: HTMLElement): void {
		this.open(anchor, concepts, from, true);
	}

	/** The note of the likeliest of these concepts, if it has one. */
	openNoteOf([id = ""]: string[]): void {
		const concept = this.parts.library.knowledge().concept(id);
		if (concept !== null) void this.openNote(concept, null);
	}

	/** A click on a mark: Mod opens the note; in reading view a plain one opens the card. */
	click(event: MouseEvent): void {
		const mark = (event.target as Element | null)?.closest?.<HTMLElement>(".glossator-mark") ?? null;
		if (mark === null) return;
		const concept = this.parts.library.knowledge().concept(conceptsOf(mark)[0] ?? "");
		if (concept !== null && concept.home !== null && Keymap.isModEvent(event) !== false) {
			event.preventDefault();
			void this.openNote(concept, event);
		} else if (mark.closest(".cm-editor") === null) this.hover.openNow(mark, event);
	}

	private open(mark: HTMLElement, ids: string[], at: number | null, takesFocus: boolean): OpenCard | null {
		const { parts } = this;
		const knowledge = parts.library.knowledge();
		if (parts.settings().hover === "nothing" && !takesFocus && !Platform.isMobile) return null;
		if (!ids.some((id) => knowledge.concept(id) !== null)) return null;
		const path = pathOf(parts.app, mark) ?? parts.atHand.view()?.file?.path ?? "";
		const here = { path, at, count: (id: string) => parts.concordance.conceptsIn(path).get(id)?.count ?? 0 };
		const card: { open: OpenCard | null } = { open: null };
		const close = (): void => (takesFocus ? card.open?.close() : this.hover.close());
		const fill = (element: HTMLElement): void =>
			renderCard(
				element,
				ids,
				knowledge,
				here,
				{
					openNote: (concept, event) => {
						close();
						void this.openNote(concept, event);
					},
					createNote: (concept) => {
						close();
						void generateNotes(parts, concept.id);
					},
					openQuote: (quote, event) => {
						close();
						void this.openAt(quote, event);
					},
					editDefinition: (concept) => {
						close();
						const own = concept.definitions.find((one) => one.by === "yours");
						if (own !== undefined) void this.openAt(own.quote, null);
					},
					notHere: (concept) => {
						close();
						void decide(parts, (all) => decisions.notHere(all, concept.id, path));
					},
					neverMark: (concept) => {
						close();
						void decide(parts, (all) => decisions.mute(all, concept.id));
					},
				},
				parts.words,
			);
		card.open = openCard(parts.app, mark, fill, takesFocus);
		return card.open;
	}

	/** With the modifier, or by setting, the app's own preview of the concept's note opens instead. */
	private defersToApp(event: MouseEvent, mark: HTMLElement): boolean {
		const { parts } = this;
		const wantsPreview = parts.settings().hover === "page-preview" || Keymap.isModifier(event, "Mod");
		const home = parts.library.knowledge().concept(conceptsOf(mark)[0] ?? "")?.home ?? null;
		if (!wantsPreview || home === null) return parts.settings().hover === "nothing";
		previewNote(parts.app, home.path, event, mark, {}, pathOf(parts.app, mark) ?? "");
		return true;
	}

	private async openNote({ home }: Concept, event: MouseEvent | null): Promise<void> {
		if (home === null) return;
		const heading = home.heading === "" ? "" : `#${home.heading}`;
		await this.parts.app.workspace.openLinkText(`${home.path}${heading}`, "", event === null ? false : paneFor(event));
	}

	private async openAt(quote: Parameters<typeof openQuote>[1], event: MouseEvent | null): Promise<void> {
		const result = await openQuote(this.parts.app, quote, event);
		if (result === "passage-gone") this.parts.say(this.parts.words.notices.passageGone);
		if (result === "essay-gone") this.parts.say(this.parts.words.notices.essayGone);
	}
}

/** The ids a mark carries. They come from the page, so their shape is checked. */
export function conceptsOf(mark: HTMLElement): string[] {
	try {
		const ids: unknown = JSON.parse(mark.getAttribute("data-concepts") ?? "[]");
		return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
	} catch {
		return [];
	}
}

/** Where in its note a mark begins: reading view says it, the editor is asked. Null where the note's text is not at hand. */
function offsetOf(mark: HTMLElement): number | null {
	const said = mark.getAttribute("data-from");
	return said === null ? placeInEditor(mark) : Number(said);
}

/** The note a place of the page belongs to: that of the pane that holds it, active or not. */
function pathOf(app: App, element: HTMLElement): string | null {
	for (const leaf of app.workspace.getLeavesOfType("markdown")) {
		if (leaf.view instanceof MarkdownView && leaf.view.containerEl.contains(element))
			return leaf.view.file?.path ?? null;
	}
	return null;
}
