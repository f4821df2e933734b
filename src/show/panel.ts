/**
 * The side panel: who argues what about the passage at hand, the essay's own argument as outline and map, and the
 * concepts of note and vault. It draws a state; it decides nothing. Lists are walked with the arrow keys.
 */
import type { Knowledge } from "../core/knowledge.ts";
import type { Complaint, RelatedArgument } from "../core/model.ts";
import { renderArguments } from "./argument-list.ts";
import { renderMap } from "./argument-map.ts";
import { textButton } from "./dom.ts";
import { renderOutline } from "./outline.ts";
import type { PanelActions } from "./panel-actions.ts";
import { nothingSought, renderVocabulary } from "./vocabulary.ts";
import { keepFocus, rowsIn, walk } from "./walk.ts";
import type { Wording } from "./wording.ts";

export type PanelTab = "related" | "outline" | "map" | "concepts";

/** All that the panel shows. */
export interface PanelState {
	knowledge: Knowledge;
	/** Essays are being read, so empty lists may fill. */
	isReading: boolean;
	/** How many essays are known. */
	essays: number;
	/** The note at hand; null when none is open. */
	path: string | null;
	isEssay: boolean;
	complaints: Complaint[];
	related: RelatedArgument[];
	/** Concepts of the passage, in its order. */
	conceptsHere: string[];
	/** Concepts of the note with their counts. */
	conceptsInNote: ReadonlyMap<string, { count: number }>;
}

export class Panel {
	private tab: PanelTab = "related";
	/** Concept the list is narrowed to; empty for all. */
	private filter = "";
	private rows = rowsAtFirst;
	private readonly sought = nothingSought();
	private state: PanelState | null = null;
	private readonly bodyId = `glossator-panel-${++panels}`;

	constructor(
		private readonly element: HTMLElement,
		private readonly actions: PanelActions,
		private readonly words: Wording,
	) {
		element.addClass("glossator-panel");
		element.addEventListener("keydown", (event) => void walk(rowsIn(element), event));
	}

	/** Draws a new state. The tab stays; filter and rows asked for stay while the passage is the same. */
	show(state: PanelState): void {
		const before = this.state;
		this.state = state;
		if (!state.conceptsHere.includes(this.filter)) this.filter = "";
		if (before?.path !== state.path || before.conceptsHere.join() !== state.conceptsHere.join())
			this.rows = rowsAtFirst;
		this.draw();
	}

	open(tab: PanelTab): void {
		this.tab = tab;
		this.draw();
	}

	private draw(): void {
		const state = this.state;
		if (state === null) return;
		const scroll = this.element.scrollTop;
		const putFocusBack = keepFocus(this.element);
		this.element.empty();
		this.tabs(state);
		const body = this.element.createDiv({
			cls: "glossator-body",
			attr: { role: "tabpanel", id: this.bodyId, "aria-label": this.nameOf(this.tab) },
		});
		if (state.essays === 0 && state.knowledge.concepts().length === 0) this.nothingYet(body, state);
		else this.drawTab(body, state);
		this.element.scrollTop = scroll;
		putFocusBack();
	}

	private tabs(state: PanelState): void {
		const head = this.element.createDiv({ cls: "glossator-tabs" });
		const bar = head.createDiv({ cls: "glossator-tablist", attr: { role: "tablist" } });
		const tabs: PanelTab[] = state.isEssay ? ["related", "outline", "map", "concepts"] : ["related", "concepts"];
		if (!tabs.includes(this.tab)) this.tab = "related";
		for (const tab of tabs) {
			const isOpen = tab === this.tab;
			const attr = {
				type: "button",
				role: "tab",
				"aria-selected": String(isOpen),
				"aria-controls": this.bodyId,
				tabindex: isOpen ? "0" : "-1",
			};
			const button = bar.createEl("button", { cls: "glossator-tab", text: this.nameOf(tab), attr });
			button.addEventListener("click", () => {
				this.open(tab);
				this.element.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
			});
		}
		bar.addEventListener("keydown", (event) => {
			const stops = Array.from(bar.querySelectorAll<HTMLElement>('[role="tab"]'));
			walk(stops, event, "ArrowLeft", "ArrowRight")?.click();
		});
		if (state.isEssay) {
			const attr = { type: "button", "aria-label": this.words.panel.more };
			const more = head.createEl("button", { cls: "glossator-tab glossator-more", text: "⋯", attr });
			more.addEventListener("click", (event) => this.actions.menu(event, state.path ?? ""));
		}
	}

	private nameOf(tab: PanelTab): string {
		const { panel } = this.words;
		return { related: panel.forPassage, outline: panel.outline, map: panel.map, concepts: panel.concepts }[tab];
	}

	private drawTab(body: HTMLElement, state: PanelState): void {
		const { knowledge, path } = state;
		for (const complaint of state.complaints)
			body.createDiv({ cls: "glossator-note", text: this.words.complaint(complaint) });
		const essay = path ?? "";
		if (this.tab === "outline") renderOutline(body, knowledge, essay, this.actions, this.words);
		else if (this.tab === "map") renderMap(body, knowledge.reasoningOf(essay), this.actions, this.words);
		else if (this.tab === "concepts")
			renderVocabulary(body, knowledge, state.conceptsInNote, this.sought, this.actions, this.words);
		else this.related(body, state);
	}

	private related(body: HTMLElement, state: PanelState): void {
		this.chips(body, state);
		const shown = state.related.filter((one) => this.filter === "" || one.argument.concepts.includes(this.filter));
		if (shown.length === 0) {
			if (state.isReading) body.createDiv({ cls: "glossator-empty", text: this.words.panel.loading });
			else this.nothingHere(body, state);
			return;
		}
		if (state.conceptsHere.length === 0) body.createDiv({ cls: "glossator-muted", text: this.words.panel.byWords });
		renderArguments(body, shown.slice(0, this.rows), state.knowledge, this.actions, this.words);
		const left = shown.length - this.rows;
		if (left <= 0) return;
		const more = textButton(body, this.words.panel.showMore(Math.min(left, rowsMore)), () => {
			const drawn = rowsIn(this.element).length;
			this.rows += rowsMore;
			this.draw();
			rowsIn(this.element)[drawn]?.focus();
		});
		more.addClass("glossator-show-more");
	}

	private chips(body: HTMLElement, state: PanelState): void {
		if (state.conceptsHere.length === 0) return;
		const row = body.createDiv({ cls: "glossator-chips" });
		for (const id of state.conceptsHere.slice(0, mostChips)) {
			const attr = { type: "button", "aria-pressed": String(id === this.filter) };
			const chip = row.createEl("button", {
				cls: "glossator-chip",
				text: state.knowledge.concept(id)?.label ?? id,
				attr,
			});
			chip.addEventListener("click", () => {
				this.filter = this.filter === id ? "" : id;
				this.rows = rowsAtFirst;
				this.draw();
			});
		}
	}

	private nothingHere(body: HTMLElement, state: PanelState): void {
		const empty = body.createDiv({ cls: "glossator-empty" });
		if (state.path === null) return empty.setText(this.words.panel.noNote);
		empty.createDiv({ text: this.words.panel.nothingHere });
		empty.createDiv({ cls: "glossator-muted", text: this.words.panel.nothingHereHint });
		if (state.path !== null && !state.isEssay) {
			const read = empty.createEl("button", { text: this.words.panel.readThisNote, attr: { type: "button" } });
			read.addEventListener("click", () => this.actions.readThisNote());
		}
	}

	private nothingYet(body: HTMLElement, state: PanelState): void {
		const empty = body.createDiv({ cls: "glossator-empty" });
		empty.createDiv({ text: state.isReading ? this.words.panel.loading : this.words.panel.noEssays });
		empty.createDiv({ cls: "glossator-muted", text: this.words.panel.noEssaysHint });
		const row = empty.createDiv({ cls: "glossator-buttons" });
		if (state.path !== null) {
			const read = row.createEl("button", {
				text: this.words.panel.readThisNote,
				cls: "mod-cta",
				attr: { type: "button" },
			});
			read.addEventListener("click", () => this.actions.readThisNote());
		}
		const sample = row.createEl("button", { text: this.words.panel.addSample, attr: { type: "button" } });
		sample.addEventListener("click", () => this.actions.addSample());
	}
}

/** How many panels there have been: a name of its own for each. */
let panels = 0;

const rowsAtFirst = 20;
const rowsMore = 20;
const mostChips = 12;
