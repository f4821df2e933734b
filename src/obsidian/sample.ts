/** The sample essays, bundled with the plugin: written into the vault when asked, read at once. */
import { normalizePath } from "obsidian";
import essays from "sample:essays";
import type { Parts } from "./parts.ts";

export async function addSample(parts: Parts): Promise<void> {
	const { vault, workspace } = parts.app;
	if (vault.getAbstractFileByPath(folder) === null) await vault.createFolder(folder);
	let first: string | null = null;
	for (const { name, text } of essays) {
		const path = normalizePath(`${folder}/${name}`);
		if (vault.getAbstractFileByPath(path) === null) await vault.create(path, text);
		const file = vault.getFileByPath(path);
		if (file !== null) await parts.essays.read(file);
		first ??= path;
	}
	if (first !== null) await workspace.openLinkText(first, "");
	parts.say(parts.words.notices.sampleAdded);
}

const folder = "Clippings";
