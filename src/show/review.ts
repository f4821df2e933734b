/**
 * The review before glossary notes are written: every candidate with its reason, kind, names and gloss, and what would
 * happen to which note. All is worked by keyboard: arrows go from row to row, Space takes one or leaves it, Delete rejects
 * it, and the focus stays in its place when the rows are drawn anew.
 */
import type { Knowledge } from "../core/knowledge.ts";
import type { Concept, Kind } from "../core/model.ts";
import { oneLine, placeOf } from "./dom.ts";
import { walk } from "./walk.ts";
import type { Wording } from "./wording.ts";

/** A candidate and what writing would do for it. */
export interface Candidate {
	concept: Concept;
	path: string;
	what: "new" | "taken" | "update" | "unchanged" | "conflict" | "adopted";
	why: "edited" | "markers" | "";
	/** Whether anything would be written for it. */
	isWritten: boolean;
	/** Whether it is written unless the reader says otherwise. */
	chosen: boolean;
}

export interface ReviewActions {
	reject(concept: Concept): void;
	rename(concept: Concept, label: string): void;
	merge(concept: Concept, into: string): void;
	setKind(concept: Concept, kind: Kind): void;
	/** The reader changed which candidates are chosen. */
	choose(count: number): void;
}

export class Review {
	private readonly chosen = new Set<string>();
	private readonly seen = new Set<string>();
	/** What the reader filters by; it outlasts a drawing anew. */
	private wanted = "";

	constructor(
		private readonly element: HTMLElement,
		private readonly kinds: readonly Kind[],
		private readonly actions: ReviewActions,
		private readonly words: Wording,
	) {
		element.addClass("glossator-review");
	}

	/** Ids of the concepts to write about. */
	chosenIds(): string[] {
		return [...this.chosen];
	}

	/** Draws the candidates; choices made before stay, and what is seen for the first time begins as proposed. */
	show(candidates: Candidate[], knowledge: Knowledge): void {
		for (const { concept, chosen } of candidates) {
			if (chosen && !this.seen.has(concept.id)) this.chosen.add(concept.id);
			this.seen.add(concept.id);
		}
		const known = new Set(candidates.map((one) => one.concept.id));
		for (const id of this.chosen) if (!known.has(id)) this.chosen.delete(id);
		const refocus = this.placeOfFocus();
		this.element.empty();
		if (candidates.length === 0) {
			this.element.createDiv({ cls: "glossator-empty", text: this.words.review.nothing });
			return;
		}
		const filter = this.element.createEl("input", {
			cls: "glossator-search",
			attr: { type: "search", placeholder: this.words.review.filter, "aria-label": this.words.review.filter },
		});
		const all = this.element.createEl("label", { cls: "glossator-all", text: this.words.review.all });
		const allBox = createEl("input", { attr: { type: "checkbox" } });
		all.prepend(allBox);
		const list = this.element.createDiv({ cls: "glossator-candidates", attr: { role: "list" } });
		list.addEventListener("keydown", (event) => void walk(shownRows(list), event));
		allBox.addEventListener("change", () => {
			for (const box of shownRows(list)) if (box.checked !== allBox.checked && !box.disabled) box.click();
		});
		for (const one of candidates) this.row(list, one, candidates, knowledge);
		const sift = (): void => {
			this.wanted = filter.value;
			const wanted = filter.value.toLowerCase();
			for (const row of Array.from(list.children))
				row.toggleClass("glossator-hidden", !(row.textContent ?? "").toLowerCase().includes(wanted));
		};
		filter.value = this.wanted;
		filter.addEventListener("input", sift);
		sift();
		refocus();
		this.actions.choose(this.chosen.size);
	}

	/** Which control of which row has the focus; calling the answer puts it back there, or on the row that took its place. */
	private placeOfFocus(): () => void {
		const { activeElement } = this.element.ownerDocument;
		const rows = (): HTMLElement[] => Array.from(this.element.querySelectorAll<HTMLElement>(candidateRows));
		const drawn = rows();
		const row = drawn.findIndex((one) => one.contains(activeElement));
		if (row < 0) return activeElement?.matches(searchField) === true ? () => this.refocusFilter() : () => undefined;
		const control = controlsOf(drawn[row]).findIndex((one) => one === activeElement);
		const concept = drawn[row]?.dataset.concept;
		return () => {
			const now = rows();
			const same = now.find((one) => one.dataset.concept === concept);
			controlsOf(same ?? now[Math.min(row, now.length - 1)])[control]?.focus();
		};
	}

	private refocusFilter(): void {
		this.element.querySelector<HTMLElement>(searchField)?.focus();
	}

	private row(list: HTMLElement, candidate: Candidate, all: Candidate[], knowledge: Knowledge): void {
		const { concept } = candidate;
		const { review } = this.words;
		const row = list.createDiv({ cls: "glossator-candidate", attr: { role: "listitem", "data-concept": concept.id } });
		const head = row.createDiv({ cls: "glossator-head" });
		const box = head.createEl("input", {
			attr: { type: "checkbox", "aria-label": `${review.accept}: ${concept.label}`, "data-row": "" },
		});
		box.checked = this.chosen.has(concept.id);
		box.disabled = !candidate.isWritten;
		box.addEventListener("change", () => this.take(concept.id, box.checked));
		const name = head.createEl("input", {
			cls: "glossator-name",
			attr: { type: "text", "aria-label": `${review.rename}: ${concept.label}` },
		});
		name.value = concept.label;
		name.addEventListener("change", () => this.actions.rename(concept, name.value));
		this.kindChoice(head, concept);
		this.mergeChoice(head, concept, all);
		const reject = head.createEl("button", {
			text: review.reject,
			attr: { type: "button", "aria-label": `${review.reject}: ${concept.label}` },
		});
		reject.addEventListener("click", () => this.actions.reject(concept));
		row.addEventListener("keydown", (event) => {
			if (event.key === "Delete" && event.target === box) this.actions.reject(concept);
		});
		const details = row.createDiv({ cls: "glossator-details" });
		if (concept.aliases.length > 0)
			details.createDiv({ cls: "glossator-names", text: `${this.words.alsoCalled} ${concept.aliases.join(", ")}` });
		if (concept.gloss !== null) {
			const quote = details.createEl("blockquote", { cls: "glossator-quote" });
			quote.createEl("p", { text: oneLine(concept.gloss.quote.exact, 240) });
			quote.createEl("small", { cls: "glossator-muted", text: placeOf(concept.gloss.quote, knowledge, this.words) });
		}
		const reasons = concept.reasons.filter((one) => one.why !== "pair" || one.short !== concept.label);
		const why = reasons.map((reason) => this.words.reason(reason)).join("; ");
		details.createDiv({ cls: "glossator-muted", text: `${review.why}: ${why}` });
		details.createDiv({ cls: "glossator-fate", text: this.fateOf(candidate) });
	}

	private kindChoice(head: HTMLElement, concept: Concept): void {
		const select = head.createEl("select", {
			cls: "dropdown",
			attr: { "aria-label": `${this.words.review.kind}: ${concept.label}` },
		});
		for (const kind of this.kinds) select.createEl("option", { text: this.words.kind(kind), attr: { value: kind } });
		select.value = concept.kind;
		select.addEventListener("change", () => {
			const kind = this.kinds.find((one) => one === select.value);
			if (kind !== undefined) this.actions.setKind(concept, kind);
		});
	}

	private mergeChoice(head: HTMLElement, concept: Concept, all: Candidate[]): void {
		const label = `${this.words.review.mergeInto}: ${concept.label}`;
		const select = head.createEl("select", { cls: "dropdown glossator-merge", attr: { "aria-label": label } });
		select.createEl("option", { text: this.words.review.mergeInto, attr: { value: "" } });
		// Filled when it is reached: all choices of all rows would be as many as their square.
		const fill = (): void => {
			if (select.options.length > 1) return;
			for (const { concept: other } of all) {
				if (other.id !== concept.id) select.createEl("option", { text: other.label, attr: { value: other.id } });
			}
		};
		select.addEventListener("focus", fill);
		select.addEventListener("pointerdown", fill);
		select.addEventListener("change", () => {
			if (select.value !== "") this.actions.merge(concept, select.value);
		});
	}

	private take(id: string, isTaken: boolean): void {
		if (isTaken) this.chosen.add(id);
		else this.chosen.delete(id);
		this.actions.choose(this.chosen.size);
	}

	private fateOf({ what, why, path }: Candidate): string {
		const { review } = this.words;
		if (what === "conflict") return why === "edited" ? review.edited(path) : review.broken(path);
		const fates = {
			new: () => review.willCreate(path),
			taken: () => review.willCreateBeside(path),
			update: () => review.willUpdate(path),
			unchanged: () => review.unchanged(path),
			adopted: () => review.adopted(path),
		};
		return fates[what]();
	}
}

/** The boxes of the rows that the filter shows. */
function shownRows(list: HTMLElement): HTMLInputElement[] {
	return Array.from(list.querySelectorAll<HTMLInputElement>(`${candidateRows}:not(.glossator-hidden) [data-row]`));
}

function controlsOf(row: Element | undefined): HTMLElement[] {
	return Array.from(row?.querySelectorAll<HTMLElement>("input, select, button") ?? []);
}

const candidateRows = ".glossator-candidate";
const searchField = ".glossator-search";
