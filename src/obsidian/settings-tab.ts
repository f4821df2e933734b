/** The settings, declared: the app draws, searches and validates them. */
import { type App, type Plugin, PluginSettingTab, type SettingDefinition, type SettingDefinitionItem } from "obsidian";
import { defaultSettings, type Settings } from "../core/settings.ts";
import type { SettingName, Wording } from "../show/wording.ts";

export interface SettingsPorts {
	settings(): Settings;
	change(change: (settings: Settings) => Settings): Promise<void>;
	/** A concept's label, for the list of rejected ones. */
	labelOf(id: string): string;
}

export class GlossatorSettingTab extends PluginSettingTab {
	override icon = "message-square-quote";

	constructor(
		app: App,
		plugin: Plugin,
		private readonly ports: SettingsPorts,
		private readonly words: Wording,
	) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { groups } = this.words.settings;
		return [
			{
				type: "group",
				heading: groups.marks,
				items: [
					this.item("density", { type: "dropdown", key: "density", options: this.words.density }),
					this.item("markInEditor", { type: "toggle", key: "markInEditor" }),
					this.item("markInReadingView", { type: "toggle", key: "markInReadingView" }),
					this.item("hover", { type: "dropdown", key: "hover", options: this.words.hover }),
				],
			},
			{
				type: "group",
				heading: groups.essays,
				items: [
					this.item("essayTag", { type: "text", key: "essayTag" }),
					this.item("essayFolders", { type: "text", key: "essayFolders" }),
					this.item("essayProperty", { type: "text", key: "essayProperty" }),
					this.item("firstEssays", { type: "number", key: "firstEssays", min: 0 }),
				],
			},
			{
				type: "group",
				heading: groups.glossary,
				items: [
					this.item("glossaryFolder", { type: "folder", key: "glossaryFolder" }),
					this.item("linkStyle", { type: "dropdown", key: "linkStyle", options: this.words.linkStyle }),
				],
			},
			{ type: "group", heading: groups.left, items: [this.item("excluded", { type: "text", key: "excluded" })] },
			this.list(
				"ignoredTerms",
				(settings) => settings.ignoredTerms,
				(settings, list) => ({ ...settings, ignoredTerms: list }),
				(one) => one,
			),
			this.list(
				"mutedNotes",
				(settings) => settings.mutedNotes,
				(settings, list) => ({ ...settings, mutedNotes: list }),
				(one) => one,
			),
			this.list(
				"rejected",
				(settings) => settings.decisions.rejected,
				(settings, list) => ({ ...settings, decisions: { ...settings.decisions, rejected: list } }),
				(id) => this.ports.labelOf(id),
			),
			{
				...this.words.settings.reset,
				action: () => {
					void this.ports.change(({ decisions }) => ({ ...defaultSettings(), decisions })).then(() => this.update());
				},
			},
		];
	}

	override getControlValue(key: string): unknown {
		const value: unknown = new Map(Object.entries(this.ports.settings())).get(key);
		return Array.isArray(value) ? value.join(", ") : value;
	}

	override setControlValue(key: string, value: unknown): Promise<void> {
		const isList = listKeys.has(key) && typeof value === "string";
		const stored = isList ? splitList(value) : value;
		return this.ports.change((settings) => ({ ...settings, [key]: stored }));
	}

	private item(name: SettingName, control: unknown): SettingDefinition {
		return { ...this.words.settings[name], control } as SettingDefinition;
	}

	private list(
		name: SettingName,
		of: (settings: Settings) => string[],
		put: (settings: Settings, list: string[]) => Settings,
		labelOf: (one: string) => string,
	): SettingDefinitionItem {
		const { name: heading, desc } = this.words.settings[name];
		return {
			type: "list",
			heading,
			desc,
			items: of(this.ports.settings()).map((one) => ({ name: labelOf(one) })),
			onDelete: (at: number) => {
				void this.ports
					.change((settings) =>
						put(
							settings,
							of(settings).filter((_, index) => index !== at),
						),
					)
					.then(() => this.update());
			},
		} as SettingDefinitionItem;
	}
}

/** Places are written in one line, parted by commas. */
function splitList(text: string): string[] {
	return text
		.split(",")
		.map((one) => one.trim())
		.filter((one) => one !== "");
}

const listKeys = new Set(["essayFolders", "excluded"]);
