/** The side panel in a leaf of the app: gathers what it shows, carries out what it asks. */
import { ItemView, Menu, type WorkspaceLeaf } from "obsidian";
import * as decisions from "../core/decide.ts";
import type { Quote } from "../core/model.ts";
import { quoteAsMarkdown } from "../show/dom.ts";
import type { MenuEntry, PanelActions } from "../show/panel-actions.ts";
import { Panel, type PanelState, type PanelTab } from "../show/panel.ts";
import { exportArgument } from "./exporting.ts";
import { generateNotes } from "./generate.ts";
import { showOccurrences } from "./occurrences.ts";
import { openQuote, paneFor } from "./open-quote.ts";
import { decide, type Parts } from "./parts.ts";
import { addSample } from "./sample.ts";
import { previewConcept, previewQuote } from "./page-preview.ts";
import { readNoteAtHand } from "./reading.ts";

export const panelType = "glossator-arguments";

export class PanelView extends ItemView {
	private panel: Panel | null = null;
	private seen: unknown[] | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly parts: Parts,
	) {
		super(leaf);
		this.icon = "message-square-quote";
		this.navigation = false;
	}

	override getViewType(): string {
		return panelType;
	}

	override getDisplayText(): string {
		return this.parts.words.panel.title;
	}

	protected override onOpen(): Promise<void> {
		this.contentEl.empty();
		this.panel = new Panel(this.contentEl.createDiv(), this.actions(), this.parts.words);
		this.recount();
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		this.panel = null;
		return Promise.resolve();
	}

	/** The panel was hidden, and is seen again. */
	override onResize(): void {
		this.refresh();
	}

	/**
	 * Shows what is known of the passage at hand now. What is shown already stays, and so do focus and scroll. While the
	 * panel is not seen nothing is asked: it follows once it is seen.
	 */
	refresh(): void {
		if (this.panel === null || !this.containerEl.isShown()) return;
		const sight = this.sight();
		if (this.seen !== null && sight.every((one, at) => one === this.seen?.[at])) return;
		this.seen = sight;
		this.panel.show(this.state());
	}

	/** Counts changed: what is shown is drawn anew. */
	recount(): void {
		this.seen = null;
		this.refresh();
	}

	/** All that decides what is shown, compared by identity. */
	private sight(): unknown[] {
		const { library, essays, atHand } = this.parts;
		const passage = atHand.passage();
		const words = passage?.text.slice(passage.span.from, passage.span.to);
		return [library.knowledge(), essays.isReading(), library.digestsRead().length, passage?.path, words];
	}

	openTab(tab: PanelTab): void {
		this.panel?.open(tab);
	}

	private state(): PanelState {
		const { library, essays, atHand, concordance, counting } = this.parts;
		const knowledge = library.knowledge();
		const passage = atHand.passage();
		const base = { knowledge, isReading: essays.isReading(), essays: library.digestsRead().length };
		if (passage === null) return { ...base, ...nowhere };
		const { path, text, span } = passage;
		const here = [
			...new Set(knowledge.mentionsIn(text, span, path).flatMap((mention) => mention.concepts.slice(0, 1))),
		];
		return {
			...base,
			path,
			isEssay: library.has(path),
			complaints: counting.isTooLong(path) ? ["unmarked"] : knowledge.complaintsOf(path),
			related: knowledge.argumentsFor(here, text.slice(span.from, span.to), path),
			conceptsHere: here,
			conceptsInNote: concordance.conceptsIn(path),
		};
	}

	private actions(): PanelActions {
		const { parts } = this;
		const change = (turn: Parameters<typeof decide>[1]): void => void decide(parts, turn);
		return {
			openQuote: (quote, event) => void this.open(quote, event),
			copyQuote: (quote) => void this.copy(quote),
			insertQuote: (quote) => this.insert(quote),
			pin: (argument) => change((all) => decisions.togglePin(all, argument.id)),
			hide: (argument) => change((all) => decisions.hide(all, argument.id)),
			notAnArgument: ({ claim }) =>
				change((all) => decisions.correct(all, { what: "not-an-argument", claim: claim.id })),
			wrongLink: ({ claim }, premise) =>
				change((all) => decisions.correct(all, { what: "wrong-link", claim: claim.id, premise: premise.id })),
			turnRound: ({ claim }, premise) =>
				change((all) => decisions.correct(all, { what: "turned", claim: claim.id, premise: premise.id })),
			choose: (event, entries) => showMenu(event, entries),
			menu: (event, path) => this.exportMenu(event, path),
			asMarkdown: (quote) => this.asMarkdown(quote),
			openConcept: (id, event) => void this.openConcept(id, event),
			previewConcept: (id, event) => previewConcept(parts, id, event),
			previewQuote: (quote, event) => void previewQuote(parts.app, quote, event),
			conceptMenu: (id, event) => showMenu(event, this.conceptEntries(id, event)),
			showOccurrences: (id) => void showOccurrences(parts, id),
			readThisNote: () => void readNoteAtHand(parts),
			addSample: () => void addSample(parts),
		};
	}

	private async open(quote: Quote, event: Event): Promise<void> {
		const result = await openQuote(this.parts.app, quote, event);
		if (result === "passage-gone") this.parts.say(this.parts.words.notices.passageGone);
		if (result === "essay-gone") this.parts.say(this.parts.words.notices.essayGone);
	}

	private async copy(quote: Quote): Promise<void> {
		await navigator.clipboard.writeText(this.asMarkdown(quote));
		this.parts.say(this.parts.words.notices.copied);
	}

	private insert(quote: Quote): void {
		const view = this.parts.atHand.view();
		// In reading view there is a cursor too, but the reader does not see where.
		if (view?.getMode() !== "source") this.parts.say(this.parts.words.notices.noEditor);
		else view.editor.replaceSelection(this.asMarkdown(quote));
	}

	private asMarkdown(quote: Quote): string {
		const title = this.parts.library.knowledge().essay(quote.path)?.title ?? quote.path;
		return quoteAsMarkdown(quote, title, this.parts.words);
	}

	/** A concept's note, or the sentence that says what it means. */
	private async openConcept(id: string, event: Event): Promise<void> {
		const concept = this.parts.library.knowledge().concept(id);
		if (concept === null) return;
		if (concept.home !== null) await this.parts.app.workspace.openLinkText(concept.home.path, "", paneFor(event));
		else if (concept.gloss !== null) await this.open(concept.gloss.quote, event);
	}

	private conceptEntries(id: string, event: MouseEvent): MenuEntry[] {
		const { parts } = this;
		const { card, commands } = parts.words;
		const hasNote = parts.library.knowledge().concept(id)?.home != null;
		return [
			{ title: commands["show-occurrences"], act: () => void showOccurrences(parts, id) },
			hasNote
				? { title: card.openNote, act: () => void this.openConcept(id, event) }
				: { title: card.createNote, act: () => void generateNotes(parts, id) },
			{ title: card.neverMark, act: () => void decide(parts, (all) => decisions.mute(all, id)) },
		];
	}

	private exportMenu(event: MouseEvent, path: string): void {
		const file = this.parts.app.vault.getFileByPath(path);
		if (file === null) return;
		const { commands } = this.parts.words;
		showMenu(event, [
			{ title: commands["export-argdown"], act: () => void exportArgument(this.parts, file, "argdown") },
			{ title: commands["export-mermaid"], act: () => void exportArgument(this.parts, file, "mermaid") },
			{ title: commands["export-canvas"], act: () => void exportArgument(this.parts, file, "canvas") },
		]);
	}
}

function showMenu(event: MouseEvent | KeyboardEvent, entries: MenuEntry[]): void {
	const menu = new Menu();
	for (const { title, act } of entries) menu.addItem((item) => item.setTitle(title).onClick(act));
	// A button pressed by key makes a click without a place.
	if ("clientX" in event && (event.clientX !== 0 || event.clientY !== 0)) return void menu.showAtMouseEvent(event);
	const box = (event.target as HTMLElement).getBoundingClientRect();
	menu.showAtPosition({ x: box.left, y: box.bottom }, (event.target as HTMLElement).ownerDocument);
}

const nowhere = {
	path: null,
	isEssay: false,
	complaints: [],
	related: [],
	conceptsHere: [],
	conceptsInNote: new Map<string, { count: number }>(),
};
