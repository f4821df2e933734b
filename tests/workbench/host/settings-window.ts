/** The settings window: tabs of plugins on the left, the chosen one on the right, a search over all. */
import type { App } from "./app.ts";
import { SearchComponent } from "./controls.ts";
import { Modal } from "./modal.ts";
import type { PluginSettingTab } from "./setting-tab.ts";

export class SettingsWindow extends Modal {
	_navEl: HTMLElement;
	_paneEl: HTMLElement;
	_shown: PluginSettingTab | null = null;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass("mod-settings");
		this.modalEl.setAttr("aria-label", "Settings");
		this.contentEl.addClass("vertical-tabs-container");
		this._navEl = this.contentEl.createDiv({ cls: "vertical-tab-header" });
		this._paneEl = this.contentEl.createDiv({ cls: "vertical-tab-content-container" });
	}

	override onOpen(): void {
		new SearchComponent(this._navEl).setPlaceholder("Search settings…").onChange((query) => this._search(query));
		this._navEl.createDiv({ cls: "vertical-tab-header-group-title", text: "Community plugins" });
		for (const tab of this.app._tabs) {
			const el = this._navEl.createEl("button", { cls: "vertical-tab-nav-item", text: tab.plugin.manifest.name });
			el.addEventListener("click", () => this._show(tab));
		}
		const first = this.app._tabs[0];
		if (first) this._show(first);
	}

	override onClose(): void {
		this._shown?.hide();
	}

	_show(tab: PluginSettingTab): void {
		this._shown?.hide();
		this._shown = tab;
		tab._pages = [];
		this._paneEl.replaceChildren(tab.containerEl);
		for (const item of this._navEl.findAll(".vertical-tab-nav-item"))
			item.toggleClass("is-active", item.textContent === tab.plugin.manifest.name);
		tab.update();
	}

	/** Leaves the rows that say what was typed. */
	_search(query: string): void {
		for (const row of this._paneEl.findAll(".setting-item:not(.setting-item-heading)")) {
			row.toggleClass("is-filtered", query !== "" && !row.getText().toLowerCase().includes(query.toLowerCase()));
		}
	}
}
