/** The reader's glossary: notes that are homes of concepts, kept in step with the vault. */
import type { App, TFile } from "obsidian";
import type { Library } from "../core/library.ts";
import type { Settings } from "../core/settings.ts";
import { glossaryEntriesOf, shelfOf } from "../core/shelf.ts";
import { factsOf, propertiesOf } from "./vault-notes.ts";

export class Glossary {
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
		if (shelfOf(factsOf(this.app, file), settings) !== "glossary") return this.library.putGlossary(file.path, []);
		const text = await this.app.vault.cachedRead(file);
		this.library.putGlossary(file.path, glossaryEntriesOf(file.path, text, propertiesOf(this.app, file), settings));
	}

	gone(path: string): void {
		this.library.putGlossary(path, []);
	}
}
