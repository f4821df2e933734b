/** A concept gets another name. One that has a note is renamed by the app's own rename, so that links follow. */
import type { TFile } from "obsidian";
import { rename } from "../core/decide.ts";
import type { Concept } from "../core/model.ts";
import { foldedPath, noteName } from "../core/write/note-name.ts";
import { decide, type Parts } from "./parts.ts";
import { isFree } from "./vault-writing.ts";

/** An empty name takes the reader's own back. The decision is kept only where the note's name cannot say it. */
export async function renameConcept(parts: Parts, { id, home }: Concept, label: string): Promise<void> {
	const name = label.trim();
	const file = home?.heading === "" ? parts.app.vault.getFileByPath(home.path) : null;
	if (file !== null && name !== "" && !(await renameNote(parts, file, noteName(name)))) return;
	const isSaid = file !== null && `${name}.md` === noteName(name);
	await decide(parts, (all) => rename(all, id, isSaid ? "" : name));
}

/** Whether the note has the name now. */
async function renameNote(parts: Parts, file: TFile, name: string): Promise<boolean> {
	const folder = file.parent === null || file.parent.isRoot() ? "" : `${file.parent.path}/`;
	const path = `${folder}${name}`;
	if (path === file.path) return true;
	const isSame = foldedPath(path) === foldedPath(file.path);
	if (!isSame && !(await isFree(parts.app, path))) {
		parts.say(parts.words.notices.nameTaken(path));
		return false;
	}
	await parts.app.fileManager.renameFile(file, path);
	return true;
}
