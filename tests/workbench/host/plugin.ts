/** The base class of plugins: whatever is registered is undone when the plugin is unloaded. */
import type { Extension } from "@codemirror/state";
import type { App } from "./app.ts";
import type { Command } from "./commands.ts";
import { Component } from "./events.ts";
import { setIcon } from "./icons.ts";
import { type PostProcessor, type PostProcessorContext, postProcessors } from "./render.ts";
import type { PluginSettingTab } from "./setting-tab.ts";
import type { ViewMaker } from "./view.ts";

export interface Manifest {
	id: string;
	name: string;
	version: string;
}

export class Plugin extends Component {
	app: App;
	manifest: Manifest;
	settings?: unknown;
	onExternalSettingsChange?(): unknown;

	constructor(app: App, manifest: Manifest) {
		super();
		this.app = app;
		this.manifest = manifest;
	}
	onUserEnable(): void {}

	async loadData(): Promise<unknown> {
		const { adapter } = this.app.vault;
		const path = this._dataPath();
		return (await adapter.exists(path)) ? (JSON.parse(await adapter.read(path)) as unknown) : null;
	}
	async saveData(value: unknown): Promise<void> {
		await this.app.vault.adapter.write(this._dataPath(), JSON.stringify(value, null, 2));
	}
	_dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}

	addCommand(command: Command): Command {
		const full = {
			...command,
			id: `${this.manifest.id}:${command.id}`,
			name: `${this.manifest.name}: ${command.name}`,
		};
		this.app._commands.all.set(full.id, full);
		this.register(() => this.app._commands.all.delete(full.id));
		return full;
	}
	removeCommand(id: string): void {
		this.app._commands.all.delete(`${this.manifest.id}:${id}`);
	}
	addRibbonIcon(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.workspace._ribbonEl.createEl("button", {
			cls: "clickable-icon side-dock-ribbon-action",
			attr: { "aria-label": title },
		});
		setIcon(el, icon);
		el.addEventListener("click", (event) => void run(event));
		this.register(() => el.remove());
		return el;
	}
	addStatusBarItem(): HTMLElement {
		const el = (document.querySelector<HTMLElement>(".status-bar") ?? document.body).createDiv({
			cls: `status-bar-item plugin-${this.manifest.id}`,
		});
		this.register(() => el.remove());
		return el;
	}
	addSettingTab(tab: PluginSettingTab): void {
		// As the app does, to fill its search over all settings.
		tab.settingItems = tab.getSettingDefinitions();
		this.app._tabs.push(tab);
		this.register(() => this.app._tabs.remove(tab));
	}
	registerView(type: string, make: ViewMaker): void {
		this.app._views.set(type, make);
		this.register(() => {
			this.app._views.delete(type);
			this.app.workspace.detachLeavesOfType(type);
		});
	}
	registerHoverLinkSource(id: string, about: { display: string; defaultMod: boolean }): void {
		this.app.workspace._hoverSources.set(id, about);
		this.register(() => this.app.workspace._hoverSources.delete(id));
	}
	registerEditorExtension(extension: Extension): void {
		const { workspace } = this.app;
		workspace._extensions.push(extension);
		workspace.updateOptions();
		this.register(() => {
			workspace._extensions.remove(extension);
			workspace.updateOptions();
		});
	}
	registerMarkdownPostProcessor(process: PostProcessor, sortOrder = 0): PostProcessor {
		process.sortOrder = sortOrder;
		postProcessors.push(process);
		this.register(() => postProcessors.remove(process));
		return process;
	}
	registerMarkdownCodeBlockProcessor(
		language: string,
		run: (source: string, el: HTMLElement, context: PostProcessorContext) => unknown,
		sortOrder = -100,
	): PostProcessor {
		return this.registerMarkdownPostProcessor(async (el, context) => {
			for (const code of el.findAll(`pre > code.language-${language}`)) {
				const div = createDiv({ cls: `block-language-${language}` });
				code.parentElement?.replaceWith(div);
				await run(code.textContent ?? "", div, context);
			}
		}, sortOrder);
	}
	registerCliHandler(
		command: string,
		_about: string,
		_flags: object | null,
		run: (flags: Record<string, string>) => string | Promise<string>,
	): void {
		this.app._cli.set(command, run);
		this.register(() => this.app._cli.delete(command));
	}
	registerObsidianProtocolHandler(_action: string, _run: (flags: Record<string, string>) => unknown): void {}
	registerEditorSuggest(_suggest: unknown): void {}
	registerExtensions(_extensions: string[], _viewType: string): void {}
	registerBasesView(_id: string, _about: object): boolean {
		return true;
	}
}
