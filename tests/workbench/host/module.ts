/** The `obsidian` module as the plugin's `require` gets it, and the other modules that the app lends. */
import * as autocomplete from "@codemirror/autocomplete";
import * as commands from "@codemirror/commands";
import * as language from "@codemirror/language";
import * as lint from "@codemirror/lint";
import * as search from "@codemirror/search";
import * as state from "@codemirror/state";
import * as view from "@codemirror/view";
import * as lezerCommon from "@lezer/common";
import * as lezerHighlight from "@lezer/highlight";
import * as lezerLr from "@lezer/lr";
import { App } from "./app.ts";
import * as controls from "./controls.ts";
import { debounce } from "./debounce.ts";
import { Editor } from "./editor.ts";
import { Component, Events } from "./events.ts";
import { FileManager } from "./file-manager.ts";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter.ts";
import * as fuzzy from "./fuzzy.ts";
import { HoverPopover, PopoverState } from "./hover.ts";
import * as icons from "./icons.ts";
import { Keymap, Platform, Scope } from "./keys.ts";
import { WorkspaceLeaf } from "./leaf.ts";
import * as links from "./links.ts";
import { MarkdownView } from "./markdown-view.ts";
import { Menu, MenuItem } from "./menu.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { ConfirmationButton, ConfirmationModal, Modal } from "./modal.ts";
import { Notice, setTooltip } from "./notice.ts";
import { Plugin } from "./plugin.ts";
import { MarkdownRenderChild, MarkdownRenderer } from "./render.ts";
import { sanitizeHTMLToDom } from "./sanitize.ts";
import { PluginSettingTab, SettingPage, SettingTab } from "./setting-tab.ts";
import { Setting, SettingGroup } from "./setting.ts";
import { editorEditorField, editorInfoField, editorLivePreviewField } from "./source-editor.ts";
import { misses } from "./strict.ts";
import { AbstractInputSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from "./suggest.ts";
import { normalizePath, TAbstractFile, TFile, TFolder, Vault } from "./vault.ts";
import { EditableFileView, FileView, ItemView, TextFileView, View } from "./view.ts";
import { Workspace } from "./workspace.ts";

const apiVersion = "1.13.1";

const obsidian: Record<string, unknown> = {
	...controls,
	...fuzzy,
	...links,
	AbstractInputSuggest,
	App,
	Component,
	ConfirmationButton,
	ConfirmationModal,
	EditableFileView,
	Editor,
	Events,
	FileManager,
	FileView,
	FuzzySuggestModal,
	HoverPopover,
	ItemView,
	Keymap,
	MarkdownRenderChild,
	MarkdownRenderer,
	MarkdownView,
	Menu,
	MenuItem,
	MetadataCache,
	Modal,
	Notice,
	Platform,
	Plugin,
	PluginSettingTab,
	PopoverState,
	PopoverSuggest,
	Scope,
	Setting,
	SettingGroup,
	SettingPage,
	SettingTab,
	SuggestModal,
	TAbstractFile,
	TFile,
	TFolder,
	TextFileView,
	Vault,
	View,
	Workspace,
	WorkspaceLeaf,
	addIcon: icons.addIcon,
	apiVersion,
	debounce,
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	getFrontMatterInfo,
	getIcon: icons.getIcon,
	getIconIds: icons.getIconIds,
	getLanguage: () => new URLSearchParams(location.search).get("lang") ?? "en",
	normalizePath,
	parseYaml,
	removeIcon: icons.removeIcon,
	/** The workbench is offline, and so is a plugin that keeps its word. */
	requestUrl: () => {
		throw new Error("The plugin asked for a page of the network");
	},
	requireApiVersion: (version: string) => compare(version, apiVersion) <= 0,
	sanitizeHTMLToDom,
	setIcon: icons.setIcon,
	setTooltip,
	displayTooltip: setTooltip,
	stringifyYaml,
};

function compare(a: string, b: string): number {
	const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
	return left.map((part, i) => part - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Every name that the module has, for the test that the plugin needs no other. */
export const moduleNames = Object.keys(obsidian);

const lent = new Map<string, unknown>(
	Object.entries({
		obsidian: new Proxy(obsidian, {
			get(target, name: string) {
				if (!(name in target) && name !== "__esModule") misses.add(name);
				return target[name];
			},
		}),
		"@codemirror/autocomplete": autocomplete,
		"@codemirror/commands": commands,
		"@codemirror/language": language,
		"@codemirror/lint": lint,
		"@codemirror/search": search,
		"@codemirror/state": state,
		"@codemirror/view": view,
		"@lezer/common": lezerCommon,
		"@lezer/highlight": lezerHighlight,
		"@lezer/lr": lezerLr,
	}),
);

/** What the plugin's `require` answers. */
export function lend(name: string): unknown {
	if (!lent.has(name)) throw new Error(`Cannot find module '${name}'`);
	return lent.get(name);
}
