/** The list of a concept's occurrences, filtered by typing. */
import { type App, SuggestModal, type TFile } from "obsidian";
import type { Mention } from "../core/model.ts";

/** One mention in a note of the vault. */
export interface Occurrence {
	file: TFile;
	/** The note as it was read. */
	text: string;
	mention: Mention;
}

/** The mentions of a concept, each with its note and the words around it. */
export class OccurrenceChooser extends SuggestModal<Occurrence> {
	constructor(
		app: App,
		private readonly found: Occurrence[],
		placeholder: string,
		private readonly choose: (one: Occurrence, event: MouseEvent | KeyboardEvent) => void,
	) {
		super(app);
		this.limit = mostOccurrences;
		this.setPlaceholder(placeholder);
		this.modalEl.setAttribute("aria-label", placeholder);
	}

	override getSuggestions(query: string): Occurrence[] {
		const wanted = query.toLowerCase();
		return this.found.filter((one) => {
			const { before, term, after } = wordsAround(one);
			return `${one.file.path}\n${before}${term}${after}`.toLowerCase().includes(wanted);
		});
	}

	override renderSuggestion(one: Occurrence, element: HTMLElement): void {
		const { before, term, after } = wordsAround(one);
		element.addClass("glossator-occurrence");
		const line = element.createDiv();
		line.createSpan({ text: before });
		line.createEl("strong", { text: term });
		line.createSpan({ text: after });
		element.createDiv({ cls: "glossator-muted", text: one.file.path.replace(/\.md$/, "") });
	}

	override onChooseSuggestion(one: Occurrence, event: MouseEvent | KeyboardEvent): void {
		this.choose(one, event);
	}
}

/** The mention with what stands before and after it on its line, cut between words. */
function wordsAround({ text, mention }: Occurrence): { before: string; term: string; after: string } {
	const start = text.lastIndexOf("\n", mention.from - 1) + 1;
	const end = text.indexOf("\n", mention.to);
	const before = unmarked(text.slice(start, mention.from).replace(/^[\s>#*|-]+/, ""));
	const after = unmarked(text.slice(mention.to, end < 0 ? text.length : end));
	return {
		before: before.length > mostAround ? `… ${before.slice(-mostAround).replace(/^\S*\s/, "")}` : before,
		term: text.slice(mention.from, mention.to).replace(/\s+/g, " "),
		after: after.length > mostAround ? `${after.slice(0, mostAround).replace(/\s\S*$/, "")} …` : after,
	};
}

/** Without the marks of emphasis, code and table cells, which only disturb in a list. */
function unmarked(text: string): string {
	return text.replace(/\*\*|__|`|==|\s*\|\s*$/g, "").replace(/\s*\|\s*/g, " · ");
}

/** Rows in the list. */
export const mostOccurrences = 300;
/** Letters shown on either side of a mention. */
const mostAround = 60;
