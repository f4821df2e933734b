/** Lists the reader chooses from: concepts, and entries for the settings. */
import { type App, FuzzySuggestModal, SuggestModal } from "obsidian";
import type { Concept } from "../core/model.ts";
import type { Wording } from "../show/wording.ts";

/** Any of the concepts, found by label or alias. */
export class ConceptChooser extends FuzzySuggestModal<Concept> {
	constructor(
		app: App,
		private readonly concepts: Concept[],
		placeholder: string,
		private readonly choose: (concept: Concept) => void,
	) {
		super(app);
		this.setPlaceholder(placeholder);
		this.modalEl.setAttribute("aria-label", placeholder);
	}

	override getItems(): Concept[] {
		return this.concepts;
	}

	override getItemText(concept: Concept): string {
		return [concept.label, ...concept.aliases].join(" · ");
	}

	override onChooseItem(concept: Concept): void {
		this.choose(concept);
	}
}

/** An entry for a list of the settings: one of those offered, or what is typed. */
export class EntryChooser extends SuggestModal<string> {
	constructor(
		app: App,
		private readonly offers: string[],
		words: Wording,
		private readonly choose: (entry: string) => void,
	) {
		super(app);
		this.setPlaceholder(words.entries.choose);
		this.modalEl.setAttribute("aria-label", words.entries.choose);
	}

	override getSuggestions(query: string): string[] {
		const typed = query.trim();
		const fitting = this.offers.filter((offer) => offer.toLowerCase().includes(typed.toLowerCase()));
		return typed === "" ? fitting : [typed, ...fitting.filter((offer) => offer !== typed)];
	}

	override renderSuggestion(entry: string, element: HTMLElement): void {
		element.setText(entry);
	}

	override onChooseSuggestion(entry: string): void {
		this.choose(entry);
	}
}
