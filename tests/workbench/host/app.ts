/** The app object, as plugins get it. Everything they must not rely on begins with an underscore. */
import { Commands } from "./commands.ts";
import { Events } from "./events.ts";
import { FileManager } from "./file-manager.ts";
import { Keymap, Platform, Scope } from "./keys.ts";
import { MarkdownView } from "./markdown-view.ts";
import { MetadataCache } from "./metadata-cache.ts";
import type { PluginSettingTab } from "./setting-tab.ts";
import { strict } from "./strict.ts";
import { Vault } from "./vault.ts";
import type { ViewMaker } from "./view.ts";
import { Workspace } from "./workspace.ts";

export class App {
	keymap = new Keymap();
	scope = new Scope();
	lastEvent = null;
	renderContext = { hoverPopover: null };
	secretStorage = new Events();
	vault: Vault;
	metadataCache: MetadataCache;
	workspace: Workspace;
	fileManager: FileManager;
	_mobile = Platform.isMobile;
	/** The vault's preference: Markdown links rather than wikilinks. */
	_markdownLinks = false;
	_views = new Map<string, ViewMaker>([["markdown", (leaf) => new MarkdownView(leaf)]]);
	_commands: Commands;
	_tabs: PluginSettingTab[] = [];
	_cli = new Map<string, (flags: Record<string, string>) => string | Promise<string>>();

	constructor(containerEl: HTMLElement) {
		const self = strict<App>(this, "App");
		this.vault = new Vault();
		this.metadataCache = new MetadataCache(this.vault);
		this.workspace = new Workspace(self, containerEl);
		this.fileManager = new FileManager(self);
		this._commands = new Commands(self);
		this.keymap.pushScope(this.scope);
		return self;
	}

	isDarkMode(): boolean {
		return document.body.hasClass("theme-dark");
	}

	loadLocalStorage(key: string): unknown {
		const stored = window.localStorage.getItem(`workbench-${key}`);
		return stored === null ? null : (JSON.parse(stored) as unknown);
	}

	saveLocalStorage(key: string, value: unknown): void {
		if (value === null || value === undefined) window.localStorage.removeItem(`workbench-${key}`);
		else window.localStorage.setItem(`workbench-${key}`, JSON.stringify(value));
	}
}
