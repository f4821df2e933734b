/** Notes of the vault as the shelf asks for them: from the app's own cache, without opening any. */
import { type App, getAllTags, type TFile } from "obsidian";
import type { NoteFacts } from "../core/shelf.ts";

export function factsOf(app: App, file: TFile): NoteFacts {
	const cache = app.metadataCache.getFileCache(file);
	const tags = cache === null ? [] : (getAllTags(cache) ?? []);
	return { path: file.path, properties: cache?.frontmatter ?? null, tags: tags.map((tag) => tag.replace(/^#/, "")) };
}

/** The properties of a note, whatever they are. */
export function propertiesOf(app: App, file: TFile): unknown {
	return app.metadataCache.getFileCache(file)?.frontmatter ?? null;
}
