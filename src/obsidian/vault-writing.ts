/** The vault and the plugin's folder, as writing needs them. */
import { type App, MarkdownView, normalizePath, TFile } from "obsidian";
import type { JournalStore } from "./journal.ts";
import type { Notes } from "./note-writer.ts";

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
			return openView(app, file)?.editor.getValue() ?? app.vault.read(file);
		},
		create: async (path, text) => {
			await makeFolders(app, path);
			await app.vault.create(normalizePath(path), text);
		},
		process: async (path, change) => {
			const file = fileAt(path);
			if (file === null) return;
			const view = openView(app, file);
			if (view !== null) return changeOpen(view, change);
			await app.vault.process(file, (text) => change(text) ?? text);
		},
		trash: async (path) => {
			const file = fileAt(path);
			if (file !== null) await app.fileManager.trashFile(file);
		},
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

/** The open editor of a note, if its text is that of the source. */
function openView(app: App, file: TFile): MarkdownView | null {
	for (const leaf of app.workspace.getLeavesOfType("markdown")) {
		const { view } = leaf;
		if (view instanceof MarkdownView && view.file === file) return view;
	}
	return null;
}

/** One transaction over the smallest stretch that differs. */
function changeOpen({ editor }: MarkdownView, change: (text: string) => string | null): void {
	const before = editor.getValue();
	const after = change(before);
	if (after === null || after === before) return;
	let from = 0;
	while (from < before.length && from < after.length && before[from] === after[from]) from++;
	let end = 0;
	while (end < before.length - from && end < after.length - from && before.at(-1 - end) === after.at(-1 - end)) end++;
	const span = { from: editor.offsetToPos(from), to: editor.offsetToPos(before.length - end) };
	editor.transaction({ changes: [{ ...span, text: after.slice(from, after.length - end) }] });
}

async function makeFolders(app: App, path: string): Promise<void> {
	const parts = path.split("/").slice(0, -1);
	for (let depth = 1; depth <= parts.length; depth++) {
		const folder = normalizePath(parts.slice(0, depth).join("/"));
		if (app.vault.getAbstractFileByPath(folder) === null) await app.vault.createFolder(folder);
	}
}
