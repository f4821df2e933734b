/** The reader's glossary: notes that are homes of concepts, kept in step with the vault. */
import type { App, TFile } from "obsidian";
import type { Library } from "../core/library.ts";
import type { GlossaryEntry } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { glossaryEntriesOf, shelfOf } from "../core/shelf.ts";
import { factsOf, propertiesOf } from "./vault-notes.ts";

export class Glossary {
	/** What the library was given of each home, to tell an edit that changes nothing of it. */
	private readonly given = new Map<string, string>();

	constructor(
		private readonly app: App,
		private readonly library: Library,
		private readonly settings: () => Settings,
	) {}

	async readAll(): Promise<void> {
		for (const file of this.app.vault.getMarkdownFiles()) await this.changed(file);
	}

	/** A note was made or changed: it is a home, or (no longer) one. */
	async changed(file: TFile): Promise<void> {
		const settings = this.settings();
		if (shelfOf(factsOf(this.app, file), settings) !== "glossary") return this.gone(file.path);
		const text = await this.app.vault.cachedRead(file).catch(() => null);
		if (text === null) return this.gone(file.path);
		this.put(file.path, glossaryEntriesOf(file.path, text, propertiesOf(this.app, file), settings));
	}

	gone(path: string): void {
		if (this.given.has(path)) this.put(path, []);
	}

	private put(path: string, entries: GlossaryEntry[]): void {
		const outline = JSON.stringify(entries);
		if (this.given.get(path) === outline) return;
		if (entries.length === 0) this.given.delete(path);
		else this.given.set(path, outline);
		this.library.putGlossary(path, entries);
	}
}
