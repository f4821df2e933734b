/** The settings, declared: the app draws them, finds them by its search, and stores what is changed. */
import {
	type App,
	ConfirmationModal,
	type Plugin,
	PluginSettingTab,
	type SettingControl,
	type SettingDefinition,
	type SettingDefinitionItem,
	type SettingDefinitionPage,
	type SettingGroupItem,
} from "obsidian";
import { pathInside } from "../core/write/note-name.ts";
import { defaultSettings, type Settings } from "../core/settings.ts";
import type { SettingName, Wording } from "../show/wording.ts";
import { EntryChooser } from "./choosers.ts";
import type { Parts } from "./parts.ts";
import { type Lists, type ListSetting, listsOf } from "./settings-lists.ts";

export class GlossatorSettingTab extends PluginSettingTab {
	override icon = "message-square-quote";
	private readonly words: Wording;
	private readonly lists: Lists;

	constructor(
		app: App,
		plugin: Plugin,
		private readonly parts: Parts,
	) {
		super(app, plugin);
		this.words = parts.words;
		this.lists = listsOf(app, parts.library, parts.words);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { groups, reset } = this.words.settings;
		const group = (heading: string, ...items: SettingGroupItem[]): SettingDefinitionItem => ({
			type: "group",
			heading,
			items,
		});
		const { density, hover, linkStyle } = this.words;
		const { essayFolders, moreGlossaries, excluded, ignoredTerms, decided } = this.lists;
		return [
			group(
				groups.marks,
				this.item("density", { type: "dropdown", key: "density", options: density }),
				this.item("markInEditor", { type: "toggle", key: "markInEditor" }),
				this.item("markInReadingView", { type: "toggle", key: "markInReadingView" }),
				this.item("hover", { type: "dropdown", key: "hover", options: hover }),
			),
			group(
				groups.essays,
				this.item("essayTag", { type: "text", key: "essayTag" }),
				this.page(essayFolders),
				this.item("essayProperty", { type: "text", key: "essayProperty", validate: this.needed }),
				this.item("firstEssays", { type: "number", key: "firstEssays", min: 0, step: 1 }),
			),
			group(
				groups.glossary,
				this.item("glossaryFolder", { type: "folder", key: "glossaryFolder", validate: this.asFolder }),
				this.item("noteTemplate", { type: "file", key: "noteTemplate", filter: ({ extension }) => extension === "md" }),
				this.page(moreGlossaries, (folder) => this.scopePage(folder)),
				this.item("linkStyle", { type: "dropdown", key: "linkStyle", options: linkStyle }),
			),
			group(groups.left, this.page(excluded), this.page(ignoredTerms)),
			group(groups.decided, ...decided.map((list) => this.page(list))),
			{ ...reset, action: () => this.confirmReset() },
		];
	}

	override getControlValue(key: string): unknown {
		return new Map<string, unknown>(Object.entries(this.parts.settings())).get(key);
	}

	override setControlValue(key: string, value: unknown): Promise<void> {
		const stored = typeof value === "number" ? Math.max(0, Math.trunc(value) || 0) : value;
		return this.parts.change((settings) => ({ ...settings, [key]: stored }));
	}

	private item(name: SettingName, control: SettingControl): SettingDefinition {
		return { ...this.words.settings[name], control };
	}

	private readonly asFolder = (value: string): string => {
		try {
			pathInside(value, "Note.md");
			return this.needed(value);
		} catch {
			return this.words.entries.noFolder;
		}
	};

	private readonly needed = (value: string): string => (value.trim() === "" ? this.words.entries.needed : "");

	/** A list on a page of its own. The way there says what is in it. */
	private page(list: ListSetting, itemOf?: (label: string) => SettingGroupItem): SettingDefinitionPage {
		const { name, desc } = this.words.settings[list.name];
		const labels = list.labels(this.parts.settings());
		return {
			type: "page",
			name,
			desc: labels.length === 0 ? desc : `${desc} ${this.words.entries.now(labels.slice(0, mostNamed), labels.length)}`,
			items: [this.list(list, labels, itemOf ?? ((label) => ({ name: label })))],
		};
	}

	private list(
		list: ListSetting,
		labels: string[],
		itemOf: (label: string) => SettingGroupItem,
	): SettingDefinitionItem {
		const { add } = list;
		const { entries, settings } = this.words;
		const choose = (): void => {
			if (add === undefined) return;
			const offers = add.offers().filter((offer) => !labels.includes(offer));
			new EntryChooser(this.app, offers, this.words, (entry) => this.change((all) => add.put(all, entry))).open();
		};
		return {
			type: "list",
			heading: settings[list.name].desc,
			emptyState: entries.none,
			items: labels.map(itemOf),
			onDelete: (at) => this.change((all) => list.remove(all, at)),
			...(add === undefined ? {} : { addItem: { name: entries.add, action: choose } }),
		};
	}

	/** Where a further glossary holds. */
	private scopePage(folder: string): SettingDefinitionPage {
		const list = this.lists.scopeOf(folder);
		return { ...this.page(list), name: folder };
	}

	private change(change: (settings: Settings) => Settings): void {
		void this.parts.change(change).then(() => this.update());
	}

	private confirmReset(): void {
		const { reset } = this.words.settings;
		const modal = new ConfirmationModal(this.app);
		modal.setTitle(reset.name);
		modal.setContent(reset.desc);
		modal.addButton((button) =>
			button
				.setButtonText(reset.name)
				.setCta()
				.onClick(() => this.reset()),
		);
		modal.addCancelButton(this.words.preview.cancel);
		modal.open();
	}

	/** Settings only: what the reader decided about concepts, notes and arguments stays. */
	private reset(): void {
		this.change(({ decisions, mutedNotes, readNotes, forgottenNotes }) => ({
			...defaultSettings(),
			decisions,
			mutedNotes,
			readNotes,
			forgottenNotes,
		}));
	}
}

/** So many entries are named on the way to their list. */
const mostNamed = 3;
