/** The concepts of the note at hand and of the vault, searchable, each with its counts. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Concept } from "../core/model.ts";
import { textButton } from "./dom.ts";
import type { PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

/** What the reader looks for; kept while the panel is drawn anew. */
export interface Sought {
	words: string;
	/** How many rows are drawn at most. */
	rows: number;
}

export const nothingSought = (): Sought => ({ words: "", rows: rowsAtFirst });

export function renderVocabulary(
	parent: HTMLElement,
	knowledge: Knowledge,
	inNote: ReadonlyMap<string, { count: number }>,
	sought: Sought,
	actions: PanelActions,
	words: Wording,
): void {
	const attr = { type: "search", placeholder: words.panel.search, "aria-label": words.panel.search };
	const search = parent.createEl("input", { cls: "glossator-search", attr });
	search.value = sought.words;
	const list = parent.createDiv();
	const known = knowledge.concepts().filter((concept) => concept.standing === "known");
	const draw = (): void => {
		const wanted = sought.words.toLowerCase().trim();
		const found = known.filter((concept) => wanted === "" || namesOf(concept).some((name) => name.includes(wanted)));
		const here = found.filter((concept) => inNote.has(concept.id));
		const elsewhere = found.filter((concept) => !inNote.has(concept.id));
		list.empty();
		const drawn = group(list, words.panel.inThisNote, here.slice(0, sought.rows));
		const more = group(list, words.panel.inVault, elsewhere.slice(0, sought.rows - here.length));
		for (const [concept, rows] of [...drawn, ...more])
			row(rows, concept, inNote.get(concept.id)?.count ?? 0, knowledge, actions, words);
		if (found.length === 0) list.createDiv({ cls: "glossator-empty", text: words.panel.noSuchConcept });
		const left = found.length - sought.rows;
		if (left <= 0) return;
		textButton(list, words.panel.showMore(Math.min(left, rowsMore)), () => {
			const place = sought.rows;
			sought.rows += rowsMore;
			draw();
			list.querySelectorAll<HTMLElement>("[data-row]")[place]?.focus();
		}).addClass("glossator-show-more");
	};
	search.addEventListener("input", () => {
		Object.assign(sought, { words: search.value, rows: rowsAtFirst });
		draw();
	});
	draw();
}

/** A heading and an empty list for these concepts; each with the list it goes to. Nothing for none. */
function group(parent: HTMLElement, heading: string, concepts: Concept[]): [Concept, HTMLElement][] {
	if (concepts.length === 0) return [];
	parent.createDiv({ cls: "glossator-group", text: heading, attr: { role: "heading", "aria-level": "3" } });
	const rows = parent.createDiv({ attr: { role: "list", "aria-label": heading } });
	return concepts.map((concept) => [concept, rows]);
}

function row(
	list: HTMLElement,
	concept: Concept,
	here: number,
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const line = list.createDiv({ cls: "glossator-term", attr: { role: "listitem" } });
	const attr = { type: "button", "data-row": "" };
	const name = line.createEl("button", { cls: "glossator-term-name", text: concept.label, attr });
	name.addEventListener("click", (event) => actions.openConcept(concept.id, event));
	name.addEventListener("mouseover", (event) => actions.previewConcept(concept.id, event));
	line.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		actions.conceptMenu(concept.id, event);
	});
	const places = knowledge.occurrences(concept.id);
	const total = places.reduce((sum, place) => sum + place.count, 0);
	const counts = `${here > 0 ? `${words.mentionsHere(here)} · ` : ""}${words.mentionsInNotes(total, places.length)}`;
	const button = textButton(line, counts, (event) => actions.showOccurrences(concept.id, event));
	button.setAttribute("aria-label", `${counts}. ${words.panel.occurrences(concept.label)}`);
}

function namesOf(concept: Concept): string[] {
	return [concept.label, ...concept.aliases].map((name) => name.toLowerCase());
}

const rowsAtFirst = 60;
const rowsMore = 60;
