/** Prompts that suggest: modal ones, and those under an input. */
import type { App } from "./app.ts";
import { prepareFuzzySearch, renderMatches, type SearchResult } from "./fuzzy.ts";
import { Scope } from "./keys.ts";
import { Modal } from "./modal.ts";

export interface FuzzyMatch<T> {
	item: T;
	match: SearchResult;
}

/** The list of suggestions, with one chosen. */
class Choices<T> {
	values: T[] = [];
	private at = 0;
	private readonly el: HTMLElement;
	private readonly draw: (value: T, el: HTMLElement) => void;
	private readonly pick: (value: T, event: MouseEvent | KeyboardEvent) => void;

	constructor(
		el: HTMLElement,
		draw: (value: T, el: HTMLElement) => void,
		pick: (value: T, event: MouseEvent | KeyboardEvent) => void,
	) {
		this.el = el;
		this.draw = draw;
		this.pick = pick;
	}

	show(values: T[]): void {
		this.values = values;
		this.at = 0;
		this.el.empty();
		for (const [i, value] of values.entries()) {
			const row = this.el.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
			this.draw(value, row);
			row.addEventListener("click", (event) => this.pick(value, event));
			row.addEventListener("mousemove", () => this.choose(i));
		}
		this.choose(0);
	}

	move(by: number): false {
		this.choose((this.at + by + this.values.length) % Math.max(1, this.values.length));
		return false;
	}

	take(event: MouseEvent | KeyboardEvent): false {
		const value = this.values[this.at];
		if (value !== undefined) this.pick(value, event);
		return false;
	}

	private choose(at: number): void {
		this.at = at;
		for (const [i, row] of [...this.el.children].entries()) {
			row.toggleClass("is-selected", i === at);
			row.setAttr("aria-selected", i === at);
		}
		this.el.children[at]?.scrollIntoView({ block: "nearest" });
	}
}

function listen(scope: Scope, choices: Choices<never> | Choices<unknown>): void {
	scope.register([], "ArrowDown", () => choices.move(1));
	scope.register([], "ArrowUp", () => choices.move(-1));
	scope.register(null, "Enter", (event) => (event.isComposing ? true : choices.take(event)));
}

export class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = "No results found.";
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	_choices: Choices<T>;

	constructor(app: App) {
		super(app);
		this.modalEl.empty();
		this.modalEl.className = "prompt";
		this.inputEl = this.modalEl
			.createDiv({ cls: "prompt-input-container" })
			.createEl("input", { cls: "prompt-input", type: "text", attr: { autocomplete: "off", "aria-label": "Search" } });
		this.resultContainerEl = this.modalEl.createDiv({
			cls: "prompt-results",
			attr: { role: "listbox", "aria-label": "Suggestions" },
		});
		this._choices = new Choices<T>(
			this.resultContainerEl,
			(value, row) => {
				row.addClass("mod-complex");
				this.renderSuggestion(value, row);
			},
			(value, event) => this.selectSuggestion(value, event),
		);
		listen(this.scope, this._choices as Choices<unknown>);
		this.inputEl.addEventListener("input", () => void this._update());
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this._update();
	}
	setPlaceholder(text: string): void {
		this.inputEl.placeholder = text;
	}
	setInstructions(instructions: { command: string; purpose: string }[]): void {
		const el = this.modalEl.createDiv({ cls: "prompt-instructions" });
		for (const { command, purpose } of instructions) {
			const one = el.createDiv({ cls: "prompt-instruction" });
			one.createSpan({ cls: "prompt-instruction-command", text: command });
			one.createSpan({ text: purpose });
		}
	}
	onNoSuggestion(): void {
		this.resultContainerEl.empty();
		this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
	}
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}
	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		this._choices.take(event);
	}
	getSuggestions(_query: string): T[] | Promise<T[]> {
		return [];
	}
	renderSuggestion(_value: T, _el: HTMLElement): void {}
	onChooseSuggestion(_value: T, _event: MouseEvent | KeyboardEvent): void {}

	async _update(): Promise<void> {
		const values = (await this.getSuggestions(this.inputEl.value)).slice(0, this.limit);
		this._choices.show(values);
		if (values.length === 0) this.onNoSuggestion();
	}
}

export class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	getItems(): T[] {
		return [];
	}
	getItemText(_item: T): string {
		return "";
	}
	onChooseItem(_item: T, _event: MouseEvent | KeyboardEvent): void {}

	override getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found: FuzzyMatch<T>[] = [];
		for (const item of this.getItems()) {
			const match = search(this.getItemText(item));
			if (match) found.push({ item, match });
		}
		return found.sort((a, b) => b.match.score - a.match.score);
	}
	override renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(item), match.matches);
	}
	override onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item, event);
	}
}

export class PopoverSuggest<T> {
	app: App;
	scope: Scope;
	_el = createDiv({ cls: "suggestion-container" });
	_listEl = this._el.createDiv({ cls: "suggestion", attr: { role: "listbox", "aria-label": "Suggestions" } });
	_choices: Choices<T>;

	constructor(app: App, scope = new Scope()) {
		this.app = app;
		this.scope = scope;
		this._choices = new Choices<T>(
			this._listEl,
			(value, row) => this.renderSuggestion(value, row),
			(value, event) => this.selectSuggestion(value, event),
		);
		listen(scope, this._choices as Choices<unknown>);
		scope.register([], "Escape", () => {
			this.close();
			return false;
		});
	}
	open(): void {
		if (this._el.isConnected) return;
		document.body.append(this._el);
		this.app.keymap.pushScope(this.scope);
	}
	close(): void {
		this._el.remove();
		this.app.keymap.popScope(this.scope);
	}
	renderSuggestion(_value: T, _el: HTMLElement): void {}
	selectSuggestion(_value: T, _event: MouseEvent | KeyboardEvent): void {}
}

export class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	_inputEl: HTMLInputElement;
	_picked: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(app: App, inputEl: HTMLInputElement) {
		super(app);
		this._inputEl = inputEl;
		const update = () => void this._update();
		inputEl.addEventListener("input", update);
		inputEl.addEventListener("focus", update);
		inputEl.addEventListener("blur", () => window.setTimeout(() => this.close(), 150));
	}
	getValue(): string {
		return this._inputEl.value;
	}
	setValue(value: string): void {
		this._inputEl.value = value;
		this._inputEl.dispatchEvent(new Event("input"));
	}
	getSuggestions(_query: string): T[] | Promise<T[]> {
		return [];
	}
	override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this._picked?.(value, event);
		this.close();
	}
	onSelect(run: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
		this._picked = run;
		return this;
	}
	async _update(): Promise<void> {
		const values = (await this.getSuggestions(this.getValue())).slice(0, this.limit);
		if (values.length === 0 || document.activeElement !== this._inputEl) return this.close();
		this._choices.show(values);
		this.open();
		const box = this._inputEl.getBoundingClientRect();
		this._el.setCssStyles({ left: `${box.left}px`, top: `${box.bottom + 2}px`, minWidth: `${box.width}px` });
	}
}
