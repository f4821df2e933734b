/** The settings, declared: the app draws them, finds them by its search, and stores what is changed. */
import {
	type App,
	type Plugin,
	PluginSettingTab,
	type SettingControl,
	type SettingDefinition,
	type SettingDefinitionItem,
} from "obsidian";
import { defaultSettings, type Settings } from "../core/settings.ts";
import type { SettingName, Wording } from "../show/wording.ts";
import type { Parts } from "./parts.ts";

/** A setting that is a list of texts: where it stands in the settings, and how an entry is shown. */
interface ListSetting {
	name: SettingName;
	of: (settings: Settings) => string[];
	put: (settings: Settings, list: string[]) => Settings;
	labelOf?: (entry: string) => string;
}

export class GlossatorSettingTab extends PluginSettingTab {
	override icon = "message-square-quote";
	private readonly words: Wording;

	constructor(
		app: App,
		plugin: Plugin,
		private readonly parts: Parts,
	) {
		super(app, plugin);
		this.words = parts.words;
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { groups, reset } = this.words.settings;
		const folders = { placeholder: defaultSettings().glossaryFolder };
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
					this.item("glossaryFolder", { type: "folder", key: "glossaryFolder", ...folders }),
					this.item("moreGlossaries", { type: "text", key: "moreGlossaries" }),
					this.item("linkStyle", { type: "dropdown", key: "linkStyle", options: this.words.linkStyle }),
				],
			},
			{
				type: "group",
				heading: groups.left,
				items: [this.item("excluded", { type: "text", key: "excluded" }), this.ignoring()],
			},
			...this.lists().map((list) => this.list(list)),
			{ ...reset, action: () => this.reset() },
		];
	}

	/** Lists of places are typed in one line, parted by commas. */
	override getControlValue(key: string): unknown {
		const settings = this.parts.settings();
		if (key === "moreGlossaries") return settings.moreGlossaries.map(({ folder }) => folder).join(", ");
		const value: unknown = new Map(Object.entries(settings)).get(key);
		return Array.isArray(value) ? value.join(", ") : value;
	}

	override setControlValue(key: string, value: unknown): Promise<void> {
		return this.parts.change((settings) => ({ ...settings, [key]: storedFrom(key, value, settings) }));
	}

	private lists(): ListSetting[] {
		const labelOf = (id: string): string => this.parts.library.knowledge().concept(id)?.label ?? id;
		return [
			{
				name: "ignoredTerms",
				of: (settings) => settings.ignoredTerms,
				put: (settings, ignoredTerms) => ({ ...settings, ignoredTerms }),
			},
			{
				name: "mutedNotes",
				of: (settings) => settings.mutedNotes,
				put: (settings, mutedNotes) => ({ ...settings, mutedNotes }),
			},
			{
				name: "forgottenNotes",
				of: (settings) => settings.forgottenNotes,
				put: (settings, forgottenNotes) => ({ ...settings, forgottenNotes }),
			},
			{
				name: "muted",
				of: ({ decisions }) => decisions.muted,
				put: (settings, muted) => ({ ...settings, decisions: { ...settings.decisions, muted } }),
				labelOf,
			},
			{
				name: "rejected",
				of: ({ decisions }) => decisions.rejected,
				put: (settings, rejected) => ({ ...settings, decisions: { ...settings.decisions, rejected } }),
				labelOf,
			},
		];
	}

	private item(name: SettingName, control: SettingControl): SettingDefinition {
		return { ...this.words.settings[name], control };
	}

	private list({ name, of, put, labelOf }: ListSetting): SettingDefinitionItem {
		const { name: heading, desc } = this.words.settings[name];
		const change = (turn: (list: string[]) => string[]): void =>
			void this.parts.change((settings) => put(settings, turn(of(settings)))).then(() => this.update());
		const entries = of(this.parts.settings());
		return {
			type: "list",
			heading,
			emptyState: desc,
			items: entries.map((entry) => ({ name: labelOf?.(entry) ?? entry })),
			onDelete: (at) => change((list) => list.filter((_, index) => index !== at)),
		};
	}

	/** A line to type a term into; the list of them follows below. */
	private ignoring(): SettingDefinition {
		const { name } = this.words.settings.ignoredTerms;
		const add = (term: string): void =>
			void this.parts
				.change((settings) => ({ ...settings, ignoredTerms: [...new Set([...settings.ignoredTerms, term])] }))
				.then(() => this.update());
		return {
			...this.words.settings.add,
			aliases: [name],
			render: (setting) => {
				setting.addText((text) =>
					text.inputEl.addEventListener("change", () => {
						if (text.getValue().trim() !== "") add(text.getValue().trim());
					}),
				);
			},
		};
	}

	/** Settings only: what the reader decided about concepts, notes and arguments stays. */
	private reset(): void {
		void this.parts
			.change(({ decisions, mutedNotes, readNotes, forgottenNotes }) => ({
				...defaultSettings(),
				decisions,
				mutedNotes,
				readNotes,
				forgottenNotes,
			}))
			.then(() => this.update());
	}
}

/** What a control gives, as it is stored. */
function storedFrom(key: string, value: unknown, settings: Settings): unknown {
	if (typeof value !== "string") return value;
	if (key === "moreGlossaries") {
		const scopeOf = (folder: string): string[] =>
			settings.moreGlossaries.find((one) => one.folder === folder)?.scope ?? [];
		return placesIn(value).map((folder) => ({ folder, scope: scopeOf(folder) }));
	}
	return key === "essayFolders" || key === "excluded" ? placesIn(value) : value;
}

function placesIn(text: string): string[] {
	return text
		.split(",")
		.map((one) => one.trim())
		.filter((one) => one !== "");
}
