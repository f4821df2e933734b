/** Files about the glossary as a whole, beside its folder: one base, one index. Written by command, never over another file. */
import { normalizePath } from "obsidian";
import { baseFile, planIndex } from "../core/write/glossary-index.ts";
import type { Parts } from "./parts.ts";
import { runChange } from "./running.ts";
import { folderIn, textOf } from "./vault-writing.ts";

export async function writeBase(parts: Parts): Promise<void> {
	const folder = await folderIn(parts.app, parts.settings().glossaryFolder);
	const path = normalizePath(`${folder}.base`);
	if (parts.app.vault.getAbstractFileByPath(path) === null) {
		const text = baseFile(folder, folder.slice(folder.lastIndexOf("/") + 1));
		if (!(await runChange(parts, parts.words.commands["write-base"], { path, text }))) return;
	}
	await parts.app.workspace.openLinkText(path, "", "tab");
}

export async function writeIndex(parts: Parts): Promise<void> {
	const path = normalizePath(`${await folderIn(parts.app, parts.settings().glossaryFolder)} index.md`);
	const file = parts.app.vault.getFileByPath(path);
	const before = file === null ? null : await textOf(parts.app, file);
	const plan = planIndex((await parts.library.newest()).concepts(), before);
	if (plan.what === "left") return parts.say(parts.words.notices.nameTaken(path));
	if (plan.what === "new") await runChange(parts, parts.words.commands["write-index"], { path, text: plan.text });
	if (plan.what === "update") await runChange(parts, parts.words.commands["write-index"], { path, edits: plan.edits });
	await parts.app.workspace.openLinkText(path, "", "tab");
}
