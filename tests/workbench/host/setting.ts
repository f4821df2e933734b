/** One setting's row, and groups of them. */
import * as controls from "./controls.ts";
import { setTooltip } from "./notice.ts";

export class Setting {
	settingEl: HTMLElement;
	infoEl: HTMLElement;
	nameEl: HTMLElement;
	descEl: HTMLElement;
	controlEl: HTMLElement;
	errorEl: HTMLElement | null = null;
	components: controls.BaseComponent[] = [];

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: "setting-item" });
		this.infoEl = this.settingEl.createDiv({ cls: "setting-item-info" });
		this.nameEl = this.infoEl.createDiv({ cls: "setting-item-name" });
		this.descEl = this.infoEl.createDiv({ cls: "setting-item-description" });
		this.controlEl = this.settingEl.createDiv({ cls: "setting-item-control" });
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		this._label();
		return this;
	}
	setDesc(text: string | DocumentFragment): this {
		this.descEl.setText(text);
		return this;
	}
	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}
	setTooltip(text: string): this {
		setTooltip(this.settingEl, text);
		return this;
	}
	setHeading(): this {
		this.settingEl.addClass("setting-item-heading");
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass("is-disabled", disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}
	setErrorMessage(message: string | null): this {
		this.errorEl?.remove();
		this.errorEl = message
			? this.infoEl.createDiv({ cls: "setting-item-error", text: message, attr: { role: "alert" } })
			: null;
		return this;
	}
	addButton(make: (one: controls.ButtonComponent) => unknown): this {
		return this._add(new controls.ButtonComponent(this.controlEl), make);
	}
	addExtraButton(make: (one: controls.ExtraButtonComponent) => unknown): this {
		return this._add(new controls.ExtraButtonComponent(this.controlEl), make);
	}
	addToggle(make: (one: controls.ToggleComponent) => unknown): this {
		this.settingEl.addClass("mod-toggle");
		return this._add(new controls.ToggleComponent(this.controlEl), make);
	}
	addText(make: (one: controls.TextComponent) => unknown): this {
		return this._add(new controls.TextComponent(this.controlEl), make);
	}
	addSearch(make: (one: controls.SearchComponent) => unknown): this {
		return this._add(new controls.SearchComponent(this.controlEl), make);
	}
	addTextArea(make: (one: controls.TextAreaComponent) => unknown): this {
		return this._add(new controls.TextAreaComponent(this.controlEl), make);
	}
	addDropdown(make: (one: controls.DropdownComponent) => unknown): this {
		return this._add(new controls.DropdownComponent(this.controlEl), make);
	}
	addColorPicker(make: (one: controls.ColorComponent) => unknown): this {
		return this._add(new controls.ColorComponent(this.controlEl), make);
	}
	addProgressBar(make: (one: controls.ProgressBarComponent) => unknown): this {
		return this._add(new controls.ProgressBarComponent(this.controlEl), make);
	}
	addSlider(make: (one: controls.SliderComponent) => unknown): this {
		return this._add(new controls.SliderComponent(this.controlEl), make);
	}
	addComponent<T extends controls.BaseComponent>(make: (el: HTMLElement) => T): this {
		this.components.push(make(this.controlEl));
		return this;
	}
	then(run: (setting: this) => unknown): this {
		run(this);
		return this;
	}
	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	_add<T extends controls.BaseComponent>(component: T, make: (one: T) => unknown): this {
		make(component);
		this.components.push(component);
		this._label();
		return this;
	}

	/** A control is called by its setting's name. */
	_label(): void {
		for (const el of this.controlEl.findAll("input,select,textarea,[role=switch]")) {
			if (!el.hasAttribute("aria-label")) el.setAttr("aria-label", this.nameEl.textContent || null);
		}
	}
}

export class SettingGroup {
	listEl: HTMLElement;
	_el: HTMLElement;
	_headEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this._el = containerEl.createDiv({ cls: "setting-group" });
		this.listEl = this._el.createDiv({ cls: "setting-items" });
	}
	setHeading(text: string | DocumentFragment): this {
		this._head().createDiv({ cls: "setting-item-name", text });
		return this;
	}
	addClass(...classes: string[]): this {
		this._el.addClass(...classes);
		return this;
	}
	addSetting(make: (setting: Setting) => void): this {
		make(new Setting(this.listEl));
		return this;
	}
	addSearch(make: (one: controls.SearchComponent) => unknown): this {
		make(new controls.SearchComponent(this._head()));
		return this;
	}
	addExtraButton(make: (one: controls.ExtraButtonComponent) => unknown): this {
		make(new controls.ExtraButtonComponent(this._head()));
		return this;
	}
	_head(): HTMLElement {
		if (!this._headEl) {
			this._headEl = createDiv({ cls: "setting-item setting-item-heading" });
			this._el.prepend(this._headEl);
		}
		return this._headEl;
	}
}
