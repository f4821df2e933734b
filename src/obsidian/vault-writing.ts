/** The vault and the plugin's folder, as writing needs them. */
import { type App, MarkdownView, normalizePath, parseYaml, TFile } from "obsidian";
import type { Edit } from "../core/model.ts";
import { applyEdits } from "../core/write/edits.ts";
import { foldedPath } from "../core/write/note-name.ts";
import type { JournalStore } from "./journal.ts";
import type { Notes } from "./notes.ts";

/** Notes by way of the app: an open note through its editor (one step to undo, the cursor kept), others through the vault. */
export function vaultNotes(app: App): Notes {
	const fileAt = (path: string): TFile | null => {
		const file = app.vault.getAbstractFileByPath(path);
		return file instanceof TFile ? file : null;
	};
	return {
		read: async (path) => {
			const file = fileAt(path);
			if (file === null) return null;
			const view = editorOf(app, file);
			if (view !== null) return view.editor.getValue();
			await saved(app, file);
			return app.vault.read(file);
		},
		create: async (path, text) => {
			await makeFolders(app, path);
			if (await app.vault.adapter.exists(normalizePath(path))) throw new Error("There is a file of that name.");
			await app.vault.create(normalizePath(path), text);
		},
		process: async (path, change) => {
			const file = fileAt(path);
			if (file === null) return;
			const view = editorOf(app, file);
			if (view !== null) return changeOpen(view, change);
			await saved(app, file);
			await app.vault.process(file, (text) => {
				const edits = change(text);
				const applied = edits === null ? null : applyEdits(text, edits);
				return applied !== null && "text" in applied ? applied.text : text;
			});
		},
		paths: () => app.vault.getMarkdownFiles().map(({ path }) => path),
		trash: async (path) => {
			const file = fileAt(path);
			if (file !== null) await app.fileManager.trashFile(file);
		},
		parseYaml: (yaml): unknown => parseYaml(yaml),
	};
}

/** The journal's files, in a folder of the plugin's own. */
export function journalFolder(app: App, folder: string): JournalStore {
	const { adapter } = app.vault;
	const at = (name: string): string => normalizePath(`${folder}/${name}`);
	return {
		read: (name) => adapter.read(at(name)),
		write: async (name, text) => {
			if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
			await adapter.write(at(name), text);
		},
		list: async () => {
			if (!(await adapter.exists(folder))) return [];
			return (await adapter.list(folder)).files.map((path) => path.slice(path.lastIndexOf("/") + 1));
		},
		remove: (name) => adapter.remove(at(name)),
	};
}

/** A folder as the vault has it: on a disk that folds case the setting may spell another than is there. */
export async function folderIn(app: App, wanted: string): Promise<string> {
	const path = normalizePath(wanted);
	if (app.vault.getFolderByPath(path) !== null || !(await app.vault.adapter.exists(path))) return path;
	const there = app.vault.getAllFolders().find((folder) => foldedPath(folder.path) === foldedPath(path));
	return there?.path ?? path;
}

/** Whether a file can be made there: neither the app nor the disk has one that it takes for the same. */
export async function isFree(app: App, path: string): Promise<boolean> {
	return app.vault.getAbstractFileByPath(path) === null && !(await app.vault.adapter.exists(path));
}

/** A note's text to plan changes on: an open one is taken from its editor, for it may not be saved yet. */
export async function textOf(app: App, file: TFile): Promise<string> {
	return editorOf(app, file)?.editor.getValue() ?? app.vault.cachedRead(file);
}

/** The pane in which a note is being edited. In reading view the file counts, not the editor behind it. */
function editorOf(app: App, file: TFile): MarkdownView | null {
	return viewsOf(app, file).find((view) => view.getMode() === "source") ?? null;
}

/** What was typed before a pane was turned to reading view is on disk after this. */
async function saved(app: App, file: TFile): Promise<void> {
	for (const view of viewsOf(app, file)) await view.save();
}

function viewsOf(app: App, file: TFile): MarkdownView[] {
	return app.workspace
		.getLeavesOfType("markdown")
		.map(({ view }) => view)
		.filter((view) => view instanceof MarkdownView)
		.filter((view) => view.file === file);
}

/** One transaction, so that one step undoes it; of each edit only what is new is put in, so that the cursor stays. */
function changeOpen({ editor }: MarkdownView, change: (text: string) => Edit[] | null): void {
	const edits = change(editor.getValue()) ?? [];
	if (edits.length === 0) return;
	const changes = edits
		.flatMap(smallest)
		.filter(({ from, to, text }) => from < to || text !== "")
		.map(({ from, to, text }) => ({ from: editor.offsetToPos(from), to: editor.offsetToPos(to), text }));
	editor.transaction({ changes });
}

/** A link put around words is two insertions, a link taken from words two deletions: the words stay where they are. */
function smallest({ from, to, expected, text }: Edit): { from: number; to: number; text: string }[] {
	const inNew = expected === "" ? -1 : text.lastIndexOf(expected);
	if (inNew >= 0) {
		const [before, behind] = [text.slice(0, inNew), text.slice(inNew + expected.length)];
		return [
			{ from, to: from, text: before },
			{ from: to, to, text: behind },
		];
	}
	const inOld = text === "" ? -1 : expected.lastIndexOf(text);
	if (inOld < 0) return [{ from, to, text }];
	return [
		{ from, to: from + inOld, text: "" },
		{ from: from + inOld + text.length, to, text: "" },
	];
}

async function makeFolders(app: App, path: string): Promise<void> {
	const parts = path.split("/").slice(0, -1);
	for (let depth = 1; depth <= parts.length; depth++) {
		const folder = normalizePath(parts.slice(0, depth).join("/"));
		if (await isFree(app, folder)) await app.vault.createFolder(folder);
	}
}
