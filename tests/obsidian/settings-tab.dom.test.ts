/** What the reader can change or decide is in the settings, each with a sentence that says what it is. */
import { App } from "obsidian-test-mocks/obsidian";
import type { Plugin, SettingDefinitionItem } from "obsidian";
import { describe, expect, test } from "vitest";
import { Library, neverByItself } from "../../src/core/library.ts";
import { defaultSettings, noDecisions, type Settings } from "../../src/core/settings.ts";
import type { Parts } from "../../src/obsidian/parts.ts";
import { GlossatorSettingTab } from "../../src/obsidian/settings-tab.ts";
import { wordingFor } from "../../src/show/languages.ts";

const words = wordingFor("en");

describe("The settings", () => {
	test("hold everything that is stored, but for what is taken back where it was done", () => {
		const elsewhere = ["version", "readNotes", "decisions"];
		const stored = Object.keys(defaultSettings()).filter((key) => !elsewhere.includes(key));
		const inReview = ["accepted", "renamed", "kinds", "removedAliases", "caseSensitive", "pinned"];
		const decided = Object.keys(noDecisions()).filter((key) => !inReview.includes(key));
		const names = new Map(
			Object.entries(words.settings).flatMap(([key, one]) => ("name" in one ? [[one.name, key] as const] : [])),
		);
		const shown = rows(settingsWith({}).getSettingDefinitions()).map(({ name }) => names.get(name) ?? name);
		expect([...stored, ...decided].filter((key) => !shown.includes(key))).toEqual([]);
	});

	test("say each in one sentence what it does", () => {
		for (const { name, desc } of rows(settingsWith({}).getSettingDefinitions()).filter((row) => !row.isEntry))
			expect(desc, name).toMatch(/^\p{Lu}[^.!?]+\.( Now: [^.]+\.)?$/u);
	});

	test("name some of a list on the way to it, and how many there are", () => {
		const tab = settingsWith({ ignoredTerms: ["ox", "yoke", "plough", "share", "furrow"] });
		const row = rows(tab.getSettingDefinitions()).find(({ name }) => name === "Ignored terms");
		expect(row?.desc).toBe("Terms that are never marked. Now: ox, yoke, plough and 2 more.");
	});

	test("take an entry out of the list it stands in, and no other", async () => {
		const decisions = { ...noDecisions(), muted: ["ox", "yoke"], notHere: [["share", "Farm.md"] as [string, string]] };
		const tab = settingsWith({ decisions });
		remove(tab, "Concepts never marked", 0);
		remove(tab, "Not meant in a note", 0);
		await Promise.resolve();
		expect(tab.stored().decisions).toEqual({ ...decisions, muted: ["yoke"], notHere: [] });
	});

	test("show a decision by its words", () => {
		const decisions = { ...noDecisions(), notHere: [["share", "Farm.md"] as [string, string]] };
		const names = rows(settingsWith({ decisions }).getSettingDefinitions()).map(({ name }) => name);
		expect(names).toContain("share · Farm.md");
	});

	test("store a whole number of essays, whatever is typed", async () => {
		const tab = settingsWith({});
		await tab.setControlValue("firstEssays", 2.7);
		expect(tab.stored().firstEssays).toBe(2);
		await tab.setControlValue("firstEssays", NaN);
		expect(tab.stored().firstEssays).toBe(0);
	});
});

interface Row {
	name: string;
	desc: string;
	/** An entry of a list. */
	isEntry: boolean;
}

/** All rows, those of pages and lists too. */
function rows(items: readonly SettingDefinitionItem[], isEntry = false): Row[] {
	return items.flatMap((item): Row[] => {
		const inner = "items" in item ? rows(item.items ?? [], "type" in item && item.type === "list") : [];
		if ("type" in item && item.type !== "page") return inner;
		return [{ name: item.name, desc: typeof item.desc === "string" ? item.desc : "", isEntry }, ...inner];
	});
}

function remove(tab: GlossatorSettingTab, page: string, at: number): void {
	const visit = (items: readonly SettingDefinitionItem[]): void => {
		for (const item of items) {
			if (!("type" in item)) continue;
			const [list] = item.items ?? [];
			if (item.type === "page" && item.name === page && list !== undefined && "onDelete" in list) list.onDelete?.(at);
			else visit(item.items ?? []);
		}
	};
	visit(tab.getSettingDefinitions());
}

function settingsWith(asked: Partial<Settings>): GlossatorSettingTab & { stored(): Settings } {
	const app = App.createConfigured__({ files: {} }).asOriginalType__();
	let settings: Settings = { ...defaultSettings(), ...asked };
	const parts: Pick<Parts, "words" | "library" | "settings" | "change"> = {
		words,
		library: new Library(settings.decisions, () => [], neverByItself),
		settings: () => settings,
		change: (change) => {
			settings = change(settings);
			return Promise.resolve();
		},
	};
	const tab = new GlossatorSettingTab(app, {} as Plugin, parts as Parts);
	tab.update = () => undefined;
	return Object.assign(tab, { stored: () => settings });
}
