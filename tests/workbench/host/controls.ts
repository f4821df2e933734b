/** The controls of settings and dialogs. */
import { setIcon } from "./icons.ts";
import { setTooltip } from "./notice.ts";

export class BaseComponent {
	disabled = false;

	then(run: (component: this) => unknown): this {
		run(this);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

export class ValueComponent<T> extends BaseComponent {
	_changed: ((value: T) => unknown) | null = null;

	onChange(run: (value: T) => unknown): this {
		this._changed = run;
		return this;
	}
}

export class ToggleComponent extends ValueComponent<boolean> {
	toggleEl: HTMLElement;
	_on = false;

	constructor(el: HTMLElement) {
		super();
		this.toggleEl = el.createDiv({
			cls: "checkbox-container",
			attr: { role: "switch", tabindex: "0", "aria-checked": "false" },
		});
		this.toggleEl.addEventListener("click", () => this.onClick());
		this.toggleEl.addEventListener("keydown", (event) => {
			if (event.key !== " " && event.key !== "Enter") return;
			event.preventDefault();
			this.onClick();
		});
	}
	override setDisabled(disabled: boolean): this {
		this.toggleEl.toggleClass("is-disabled", disabled);
		this.toggleEl.setAttr("aria-disabled", disabled);
		return super.setDisabled(disabled);
	}
	getValue(): boolean {
		return this._on;
	}
	setValue(on: boolean): this {
		this._on = on;
		this.toggleEl.toggleClass("is-enabled", on);
		this.toggleEl.setAttr("aria-checked", on);
		return this;
	}
	setTooltip(text: string): this {
		setTooltip(this.toggleEl, text);
		return this;
	}
	onClick(): void {
		if (this.disabled) return;
		this.setValue(!this._on);
		this._changed?.(this._on);
	}
}

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
	inputEl: T;

	constructor(inputEl: T) {
		super();
		this.inputEl = inputEl;
		inputEl.addEventListener("input", () => this.onChanged());
	}
	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	getValue(): string {
		return this.inputEl.value;
	}
	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}
	setPlaceholder(text: string): this {
		this.inputEl.placeholder = text;
		return this;
	}
	onChanged(): void {
		this._changed?.(this.inputEl.value);
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(el: HTMLElement) {
		super(el.createEl("input", { type: "text", attr: { spellcheck: "false" } }));
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(el: HTMLElement) {
		super(el.createEl("textarea", { attr: { spellcheck: "false" } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	clearButtonEl: HTMLElement;

	constructor(el: HTMLElement) {
		const box = el.createDiv({ cls: "search-input-container" });
		super(box.createEl("input", { type: "search", attr: { spellcheck: "false", "aria-label": "Search" } }));
		this.clearButtonEl = box.createDiv({ cls: "search-input-clear-button" });
		this.clearButtonEl.addEventListener("click", () => {
			this.setValue("");
			this.onChanged();
		});
	}
}

export class SliderComponent extends ValueComponent<number> {
	sliderEl: HTMLInputElement;
	_format: ((value: number) => string) | null = null;
	_shownEl: HTMLElement;

	constructor(el: HTMLElement) {
		super();
		this._shownEl = el.createSpan({ cls: "slider-value" });
		this.sliderEl = el.createEl("input", { type: "range", cls: "slider" });
		this.sliderEl.addEventListener("input", () => this._show());
		this.sliderEl.addEventListener("change", () => void this._changed?.(this.sliderEl.valueAsNumber));
	}
	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	setInstant(_instant: boolean): this {
		return this;
	}
	setLimits(min: number | null, max: number | null, step: number | "any"): this {
		this.sliderEl.setAttrs({ min, max, step });
		return this;
	}
	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}
	setValue(value: number): this {
		this.sliderEl.value = String(value);
		this._show();
		return this;
	}
	getValuePretty(): string {
		return this._format?.(this.getValue()) ?? String(this.getValue());
	}
	setDisplayFormat(format: (value: number) => string): this {
		this._format = format;
		this._show();
		return this;
	}
	_show(): void {
		this._shownEl.setText(this.getValuePretty());
	}
}

export class DropdownComponent extends ValueComponent<string> {
	selectEl: HTMLSelectElement;

	constructor(el: HTMLElement) {
		super();
		this.selectEl = el.createEl("select", { cls: "dropdown" });
		this.selectEl.addEventListener("change", () => void this._changed?.(this.selectEl.value));
	}
	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	addOption(value: string, text: string): this {
		this.selectEl.createEl("option", { text, value });
		return this;
	}
	addOptions(options: Record<string, string>): this {
		for (const [value, text] of Object.entries(options)) this.addOption(value, text);
		return this;
	}
	getValue(): string {
		return this.selectEl.value;
	}
	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
}

export class ColorComponent extends ValueComponent<string> {
	_inputEl: HTMLInputElement;

	constructor(el: HTMLElement) {
		super();
		this._inputEl = el.createEl("input", { type: "color" });
		this._inputEl.addEventListener("change", () => void this._changed?.(this._inputEl.value));
	}
	getValue(): string {
		return this._inputEl.value;
	}
	setValue(value: string): this {
		this._inputEl.value = value;
		return this;
	}
}

export class ButtonComponent extends BaseComponent {
	buttonEl: HTMLButtonElement;

	constructor(el: HTMLElement) {
		super();
		this.buttonEl = el.createEl("button");
	}
	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	setCta(): this {
		return this.setClass("mod-cta");
	}
	removeCta(): this {
		this.buttonEl.removeClass("mod-cta");
		return this;
	}
	setDestructive(): this {
		return this.setClass("mod-destructive");
	}
	removeDestructive(): this {
		this.buttonEl.removeClass("mod-destructive");
		return this;
	}
	setTooltip(text: string): this {
		setTooltip(this.buttonEl, text);
		return this;
	}
	setButtonText(text: string): this {
		this.buttonEl.setText(text);
		return this;
	}
	setIcon(icon: string): this {
		setIcon(this.buttonEl, icon);
		return this;
	}
	setClass(cls: string): this {
		this.buttonEl.addClass(cls);
		return this;
	}
	onClick(run: (event: MouseEvent) => unknown): this {
		this.buttonEl.addEventListener("click", (event) => void run(event));
		return this;
	}
}

export class ExtraButtonComponent extends BaseComponent {
	extraSettingsEl: HTMLElement;

	constructor(el: HTMLElement) {
		super();
		this.extraSettingsEl = el.createDiv({
			cls: "clickable-icon extra-setting-button",
			attr: { role: "button", tabindex: "0" },
		});
		this.setIcon("settings");
	}
	setTooltip(text: string): this {
		setTooltip(this.extraSettingsEl, text);
		return this;
	}
	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}
	onClick(run: () => unknown): this {
		this.extraSettingsEl.addEventListener("click", () => !this.disabled && void run());
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	_barEl: HTMLProgressElement;

	constructor(el: HTMLElement) {
		super();
		this._barEl = el.createEl("progress", { attr: { max: "100" } });
	}
	getValue(): number {
		return this._barEl.value;
	}
	setValue(value: number): this {
		this._barEl.value = value;
		return this;
	}
}
