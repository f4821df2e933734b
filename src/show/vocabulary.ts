/** The concepts of the note at hand and of the vault, searchable, each with its counts. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Concept } from "../core/model.ts";
import { textButton } from "./dom.ts";
import type { PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

export function renderVocabulary(
	parent: HTMLElement,
	knowledge: Knowledge,
	inNote: ReadonlyMap<string, { count: number }>,
	actions: PanelActions,
	words: Wording,
): void {
	const attr = { type: "search", placeholder: words.panel.search, "aria-label": words.panel.search };
	const search = parent.createEl("input", { cls: "glossator-search", attr });
	const list = parent.createDiv({ attr: { role: "list" } });
	const known = knowledge.concepts().filter((concept) => concept.standing === "known");
	const draw = (): void => {
		const wanted = search.value.toLowerCase().trim();
		const found = known.filter((concept) => wanted === "" || namesOf(concept).some((name) => name.includes(wanted)));
		const here = found.filter((concept) => inNote.has(concept.id));
		const elsewhere = found.filter((concept) => !inNote.has(concept.id));
		list.empty();
		for (const concept of [...here, ...elsewhere].slice(0, mostRows)) {
			row(list, concept, inNote.get(concept.id)?.count ?? 0, knowledge, actions, words);
		}
	};
	search.addEventListener("input", draw);
	draw();
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
	const places = knowledge.occurrences(concept.id);
	const total = places.reduce((sum, place) => sum + place.count, 0);
	const counts = `${here > 0 ? `${words.mentionsHere(here)} · ` : ""}${words.mentionsInNotes(total, places.length)}`;
	const button = textButton(line, counts, (event) => actions.showOccurrences(concept.id, event));
	button.setAttribute("aria-label", `${counts}. ${words.panel.occurrences(concept.label)}`);
}

function namesOf(concept: Concept): string[] {
	return [concept.label, ...concept.aliases].map((name) => name.toLowerCase());
}

const mostRows = 60;
