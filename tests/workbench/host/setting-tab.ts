/** Declarative settings: definitions in, rows out; what the reader changes is checked and stored. */
import type { App } from "./app.ts";
import { AbstractTextComponent, type BaseComponent } from "./controls.ts";
import type { Plugin } from "./plugin.ts";
import { Setting, SettingGroup } from "./setting.ts";
import { AbstractInputSuggest } from "./suggest.ts";
import type * as obsidian from "obsidian";

type Definition = obsidian.SettingDefinitionItem;
type Control = obsidian.SettingControl;
type Flag = boolean | (() => boolean) | undefined;

export class SettingPage {
	rootEl = createDiv({ cls: "vertical-tab-content" });
	titlebarEl = this.rootEl.createDiv({ cls: "setting-page-titlebar" });
	containerEl = this.rootEl.createDiv();
	title = "";
	display(): void {}
	hide(): void {}
}

export class SettingTab {
	app: App;
	icon = "puzzle";
	containerEl = createDiv({ cls: "vertical-tab-content" });
	settingItems: Definition[] = [];
	_checks: (() => void)[] = [];
	_undo: (() => void)[] = [];
	/** Names of the pages that are open, outermost first. */
	_pages: string[] = [];

	constructor(app: App) {
		this.app = app;
	}
	getSettingDefinitions(): Definition[] {
		return [];
	}
	getControlValue(_key: string): unknown {
		return undefined;
	}
	setControlValue(_key: string, _value: unknown): void | Promise<void> {}
	display(): void {}
	hide(): void {
		for (const undo of this._undo.splice(0)) undo();
	}

	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length === 0) return this.display();
		this.hide();
		const scroll = this.containerEl.scrollTop;
		this.containerEl.empty();
		this._checks = [];
		let shown = this.settingItems;
		for (const [i, name] of this._pages.entries()) {
			const page = pagesIn(shown).find((one) => one.name === name);
			if (!page) break;
			shown = page.items ?? [];
			if (i === this._pages.length - 1) this._titlebar(name);
		}
		this._draw(shown, this.containerEl);
		this.refreshDomState();
		this.containerEl.scrollTop = scroll;
	}

	refreshDomState(): void {
		for (const check of this._checks) check();
	}

	_titlebar(name: string): void {
		const bar = this.containerEl.createDiv({ cls: "setting-page-titlebar" });
		const back = bar.createEl("button", { cls: "clickable-icon", text: "‹", attr: { "aria-label": "Back" } });
		back.addEventListener("click", () => {
			this._pages.pop();
			this.update();
		});
		bar.createDiv({ cls: "setting-page-title", text: name });
	}

	_draw(items: Definition[], el: HTMLElement): void {
		let group: SettingGroup | null = null;
		for (const item of items) {
			if ("type" in item && item.type !== "page") {
				this._group(item, el);
				group = null;
				continue;
			}
			group ??= new SettingGroup(el);
			this._row(item, group, 0);
		}
	}

	_group(item: obsidian.SettingDefinitionGroup | obsidian.SettingDefinitionList, el: HTMLElement): void {
		const group = new SettingGroup(el);
		if (item.heading) group.setHeading(item.heading);
		if (item.cls) group.addClass(item.cls);
		const rows: [obsidian.SettingDefinition, Setting][] = [];
		const { search } = item;
		if (search) {
			group.addSearch((box) =>
				box.setPlaceholder(search.placeholder ?? "Search").onChange((query) => {
					for (const [definition, row] of rows) row.settingEl.toggle(query === "" || search.match(definition, query));
				}),
			);
		}
		for (const make of item.extraButtons ?? []) group.addExtraButton((button) => void make(button));
		for (const [i, one] of (item.items ?? []).entries()) {
			const row = this._row(one, group, i);
			if (!("type" in one)) rows.push([one, row]);
			if (item.type === "list") this._listButtons(item as obsidian.SettingDefinitionList, row, i);
		}
		if (item.type === "list") this._listEnd(item as obsidian.SettingDefinitionList, group);
		this._checks.push(() => group._el.toggle(holds(item.visible, true)));
	}

	_listButtons(list: obsidian.SettingDefinitionList, row: Setting, i: number): void {
		const { onDelete, onReorder } = list;
		if (onReorder && i > 0)
			row.addExtraButton((button) =>
				button
					.setIcon("arrow-up")
					.setTooltip("Move up")
					.onClick(() => onReorder(i, i - 1)),
			);
		if (onDelete)
			row.addExtraButton((button) =>
				button
					.setIcon("trash-2")
					.setTooltip("Delete")
					.onClick(() => onDelete(i)),
			);
	}

	_listEnd(list: obsidian.SettingDefinitionList, group: SettingGroup): void {
		if ((list.items ?? []).length === 0 && list.emptyState)
			group.listEl.createDiv({ cls: "setting-list-empty", text: list.emptyState });
		const { addItem } = list;
		if (addItem)
			group.addSetting((setting) => {
				setting.addButton((button) => {
					button.setButtonText(addItem.name).onClick(() => void addItem.action(button.buttonEl));
				});
			});
	}

	_row(item: obsidian.SettingGroupItem, group: SettingGroup, index: number): Setting {
		const setting = new Setting(group.listEl).setName(item.name).setDesc(item.desc ?? "");
		this._checks.push(() => setting.settingEl.toggle(holds(item.visible, true)));
		if ("type" in item) this._page(item, setting);
		else if (item.render) {
			const undo = item.render(setting as unknown as obsidian.Setting, group as unknown as obsidian.SettingGroup);
			if (undo) this._undo.push(undo);
		} else if (item.action) {
			const { action } = item;
			setting.setClass("mod-clickable").settingEl.setAttrs({ role: "button", tabindex: "0" });
			setting.settingEl.addEventListener("click", () => action(setting.settingEl, index));
		} else if (item.control) this._control(setting, item.control);
		return setting;
	}

	_page(item: obsidian.SettingDefinitionPage, setting: Setting): void {
		const shown = typeof item.displayValue === "function" ? item.displayValue() : item.displayValue;
		setting.controlEl.createSpan({ cls: "setting-page-value", text: `${shown ?? ""} ›` });
		setting.setClass("mod-clickable").settingEl.setAttrs({ role: "button", tabindex: "0" });
		setting.settingEl.addEventListener("click", () => {
			this._pages.push(item.name);
			this.update();
		});
	}

	_control(setting: Setting, control: Control): void {
		const store = (value: unknown) => void this._store(setting, control, value);
		const value = this.getControlValue(control.key) ?? control.defaultValue;
		const text = typeof value === "string" ? value : "";
		if (control.type === "toggle") setting.addToggle((one) => one.setValue(value === true).onChange(store));
		else if (control.type === "dropdown")
			setting.addDropdown((one) => one.addOptions(control.options).setValue(text).onChange(store));
		else if (control.type === "slider") {
			setting.addSlider((one) =>
				one
					.setDisplayFormat(control.displayFormat ?? String)
					.setLimits(control.min, control.max, control.step)
					.setValue(Number(value))
					.onChange(store),
			);
		} else if (control.type === "color") setting.addColorPicker((one) => one.setValue(text).onChange(store));
		else if (control.type === "textarea")
			setting.addTextArea((one) =>
				one
					.setPlaceholder(control.placeholder ?? "")
					.setValue(text)
					.onChange(store),
			);
		else if (control.type === "number") {
			setting.addText((one) => {
				one.inputEl.setAttrs({
					type: "number",
					min: control.min ?? null,
					max: control.max ?? null,
					step: control.step ?? null,
				});
				one
					.setPlaceholder(control.placeholder ?? "")
					.setValue(typeof value === "number" ? String(value) : "")
					.onChange((typed) => store(Number(typed)));
			});
		} else
			setting.addText((one) =>
				this._text(
					one
						.setPlaceholder(control.placeholder ?? "")
						.setValue(text)
						.onChange(store),
					control,
				),
			);
		this._checks.push(() => {
			for (const component of setting.components) disable(component, holds(control.disabled, false));
		});
	}

	_text(box: AbstractTextComponent<HTMLInputElement>, control: Control): void {
		if (control.type !== "folder" && control.type !== "file") return;
		const { vault } = this.app;
		const paths = () =>
			control.type === "folder"
				? vault
						.getAllFolders(control.includeRoot)
						.filter((one) => control.filter?.(one as unknown as obsidian.TFolder) ?? true)
				: vault.getFiles().filter((one) => control.filter?.(one as unknown as obsidian.TFile) ?? true);
		const suggest = new PathSuggest(this.app, box.inputEl);
		suggest._paths = () => paths().map((one) => one.path);
		suggest.onSelect((path) => suggest.setValue(path));
	}

	async _store(setting: Setting, control: Control, value: unknown): Promise<void> {
		const complaint = await (
			control.validate as ((value: unknown) => string | void | Promise<string | void>) | undefined
		)?.(value);
		setting.setErrorMessage(complaint ?? null);
		if (complaint) return;
		await this.setControlValue(control.key, value);
		this.refreshDomState();
	}
}

export class PluginSettingTab extends SettingTab {
	plugin: Plugin;

	constructor(app: App, plugin: Plugin) {
		super(app);
		this.plugin = plugin;
	}
	override getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}
	override async setControlValue(key: string, value: unknown): Promise<void> {
		(this.plugin.settings as Record<string, unknown>)[key] = value;
		await this.plugin.saveData(this.plugin.settings);
	}
}

class PathSuggest extends AbstractInputSuggest<string> {
	_paths: () => string[] = () => [];
	override getSuggestions(query: string): string[] {
		return this._paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
	}
	override renderSuggestion(path: string, el: HTMLElement): void {
		el.setText(path);
	}
}

/** Pages among these, in groups and lists too. */
function pagesIn(items: readonly Definition[]): obsidian.SettingDefinitionPage[] {
	return items.flatMap((one) => {
		if (!("type" in one)) return [];
		return one.type === "page" ? [one] : pagesIn(one.items ?? []);
	});
}

function holds(flag: Flag, otherwise: boolean): boolean {
	return typeof flag === "function" ? flag() : (flag ?? otherwise);
}

function disable(component: BaseComponent, disabled: boolean): void {
	if (component.disabled !== disabled) component.setDisabled(disabled);
}
