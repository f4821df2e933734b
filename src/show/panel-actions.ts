/** What the reader can do from the panel; the adapters carry it out. */
import type { Argument, Quote, Statement } from "../core/model.ts";

export interface PanelActions {
	openQuote(quote: Quote, event: Event): void;
	copyQuote(quote: Quote): void;
	insertQuote(quote: Quote): void;
	pin(argument: Argument): void;
	hide(argument: Argument): void;
	notAnArgument(argument: Argument): void;
	wrongLink(argument: Argument, premise: Statement): void;
	turnRound(argument: Argument, premise: Statement): void;
	/** A menu at the event with these entries. */
	choose(event: MouseEvent | KeyboardEvent, entries: { title: string; act: () => void }[]): void;
	/** The menu of the note's own argument: exports. */
	menu(event: MouseEvent, path: string): void;
	/** A quote as text, for dragging it into a note. */
	asMarkdown(quote: Quote): string;
	openConcept(id: string, event: Event): void;
	showOccurrences(id: string, event: Event): void;
	openNote(path: string, event: Event): void;
	readThisNote(): void;
	addSample(): void;
}
