/** What the reader can do from the panel; the adapters carry it out. */
import type { Argument, Quote, Statement } from "../core/model.ts";

/** One line of a menu. */
export interface MenuEntry {
	title: string;
	act: () => void;
}

export interface PanelActions {
	openQuote(quote: Quote, event: Event): void;
	/** The pointer rests on what opens a sentence: with the modifier the app previews it. */
	previewQuote(quote: Quote, event: MouseEvent): void;
	copyQuote(quote: Quote): void;
	insertQuote(quote: Quote): void;
	pin(argument: Argument): void;
	hide(argument: Argument): void;
	notAnArgument(argument: Argument): void;
	wrongLink(argument: Argument, premise: Statement): void;
	turnRound(argument: Argument, premise: Statement): void;
	/** A menu at the event with these entries. */
	choose(event: MouseEvent | KeyboardEvent, entries: MenuEntry[]): void;
	/** The menu of the note's own argument: exports. */
	menu(event: MouseEvent, path: string): void;
	/** A quote as text, for dragging it into a note. */
	asMarkdown(quote: Quote): string;
	openConcept(id: string, event: Event): void;
	/** As for quotes: with the modifier the app previews the concept's note, or the sentence that defines it. */
	previewConcept(id: string, event: MouseEvent): void;
	/** What can be done with a concept. */
	conceptMenu(id: string, event: MouseEvent): void;
	showOccurrences(id: string, event: Event): void;
	readThisNote(): void;
	addSample(): void;
}
