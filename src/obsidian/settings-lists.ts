/** Settings that are lists: where each stands in the settings, what its entries are called, what may be added to it. */
import type { App } from "obsidian";
import { idOf } from "../core/gather/ids.ts";
import type { Library } from "../core/library.ts";
import type { Correction, Decisions } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { oneLine } from "../show/dom.ts";
import type { SettingName, Wording } from "../show/wording.ts";

/** One list. An entry is what is stored; `remove` takes it out by its place. */
export interface ListSetting {
	name: SettingName;
	/** What its entries are called, in order. */
	labels(settings: Settings): string[];
	remove(settings: Settings, at: number): Settings;
	/** Left out where entries come from elsewhere. */
	add?: { offers(): string[]; put(settings: Settings, entry: string): Settings };
}

export interface Lists {
	essayFolders: ListSetting;
	excluded: ListSetting;
	ignoredTerms: ListSetting;
	/** What the reader decided while reading: it can be taken back here, not made. */
	decided: ListSetting[];
	/** The folders in which a further glossary holds. */
	scopeOf(folder: string): ListSetting;
	moreGlossaries: ListSetting;
}

export function listsOf(app: App, library: Library, words: Wording): Lists {
	const folders = (): string[] => app.vault.getAllFolders().map(({ path }) => path);
	const labelOf = (id: string): string => library.knowledge().concept(id)?.label ?? id;
	const statements = (ids: string[]): Map<string, string> => statementsOf(library, new Set(ids));
	return {
		essayFolders: texts("essayFolders", () => [...new Set(folders().map(lastOf))]),
		excluded: texts("excluded", () => [...folders(), ...app.vault.getMarkdownFiles().map(({ path }) => path)]),
		ignoredTerms: texts("ignoredTerms", () =>
			library
				.knowledge()
				.concepts()
				.filter((concept) => concept.standing === "known")
				.map(({ label }) => label),
		),
		moreGlossaries: glossaries(folders),
		scopeOf: (folder) => scope(folder, folders),
		decided: [
			texts("mutedNotes"),
			texts("forgottenNotes"),
			decisions("muted", ({ muted }) => muted.map(labelOf)),
			decisions("notHere", ({ notHere }) => notHere.map(([id, path]) => `${labelOf(id)} · ${path}`)),
			decisions("rejected", ({ rejected }) => rejected.map(labelOf)),
			decisions("merged", ({ merged }) => merged.map(([id, into]) => `${labelOf(id)} → ${labelOf(into)}`)),
			decisions("hidden", ({ hidden }) => {
				const known = statements(hidden);
				return hidden.map((id) => known.get(id) ?? id);
			}),
			decisions("corrections", ({ corrections }) => {
				const known = statements(corrections.flatMap(statementsIn));
				return corrections.map((one) => correctionLabel(one, known, words));
			}),
		],
	};
}

type TextList = "essayFolders" | "excluded" | "ignoredTerms" | "mutedNotes" | "forgottenNotes";

function texts(name: TextList, offers?: () => string[]): ListSetting {
	const put = (settings: Settings, entry: string): Settings => ({
		...settings,
		[name]: [...new Set([...settings[name], entry])],
	});
	return {
		name,
		labels: (settings) => settings[name],
		remove: (settings, at) => ({ ...settings, [name]: without(settings[name], at) }),
		...(offers === undefined ? {} : { add: { offers, put } }),
	};
}

type DecidedList = "muted" | "notHere" | "rejected" | "merged" | "hidden" | "corrections";

function decisions(name: DecidedList, labels: (decisions: Decisions) => string[]): ListSetting {
	return {
		name,
		labels: (settings) => labels(settings.decisions),
		remove: (settings, at) => ({
			...settings,
			decisions: { ...settings.decisions, [name]: without<unknown>(settings.decisions[name], at) },
		}),
	};
}

function glossaries(folders: () => string[]): ListSetting {
	return {
		name: "moreGlossaries",
		labels: ({ moreGlossaries }) => moreGlossaries.map(({ folder }) => folder),
		remove: (settings, at) => ({ ...settings, moreGlossaries: without(settings.moreGlossaries, at) }),
		add: {
			offers: folders,
			put: (settings, folder) => {
				const others = settings.moreGlossaries.filter((one) => one.folder !== folder);
				return { ...settings, moreGlossaries: [...others, { folder, scope: [] }] };
			},
		},
	};
}

function scope(folder: string, folders: () => string[]): ListSetting {
	const scopes = (settings: Settings): string[] =>
		settings.moreGlossaries.find((one) => one.folder === folder)?.scope ?? [];
	const changed = (settings: Settings, list: string[]): Settings => ({
		...settings,
		moreGlossaries: settings.moreGlossaries.map((one) => (one.folder === folder ? { folder, scope: list } : one)),
	});
	return {
		name: "scope",
		labels: scopes,
		remove: (settings, at) => changed(settings, without(scopes(settings), at)),
		add: { offers: folders, put: (settings, entry) => changed(settings, [...new Set([...scopes(settings), entry])]) },
	};
}

/** The words of statements by their ids, looked up in the essays: what is hidden is in no Knowledge. */
function statementsOf(library: Library, wanted: Set<string>): Map<string, string> {
	const found = new Map<string, string>();
	if (wanted.size === 0) return found;
	for (const { path, title, reasoning } of library.digestsRead()) {
		for (const { quote } of reasoning.units) {
			const id = idOf(path, quote.exact);
			if (wanted.has(id)) found.set(id, `${oneLine(quote.exact, labelLength)} (${title})`);
		}
	}
	return found;
}

function statementsIn(correction: Correction): string[] {
	return correction.what === "not-an-argument" ? [correction.claim] : [correction.claim, correction.premise];
}

function correctionLabel(correction: Correction, known: Map<string, string>, { panel }: Wording): string {
	const said = statementsIn(correction).map((id) => known.get(id) ?? id);
	const what = { "not-an-argument": panel.notAnArgument, "wrong-link": panel.wrongLink, turned: panel.turnRound };
	return `${what[correction.what]}: ${said.join(" ← ")}`;
}

function without<Entry>(list: Entry[], at: number): Entry[] {
	return list.filter((_, index) => index !== at);
}

function lastOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

const labelLength = 80;
