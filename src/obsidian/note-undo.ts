/** Takes back what a run changed, note by note. What the reader wrote since stays, and what cannot be placed is told. */
import { undoEdits } from "../core/write/edits.ts";
import type { NoteChange } from "./journal.ts";
import type { Notes } from "./notes.ts";

export interface UndoReport {
	notes: number;
	/** Changes that were edited since and are left as they are. */
	lost: number;
	/** The notes they are in, or were in. */
	left: string[];
	/** Notes of ours that were put into the trash. */
	trashed: string[];
}

export async function undoChanges(notes: Notes, changes: NoteChange[]): Promise<UndoReport> {
	const report: UndoReport = { notes: 0, lost: 0, left: [], trashed: [] };
	for (const change of await followed(notes, changes)) await undo(notes, change, report);
	return report;
}

/** The changes, each at the path where its note lies now: one that was moved or renamed is known by its text. */
async function followed(notes: Notes, changes: NoteChange[]): Promise<NoteChange[]> {
	const missing = new Map<string, NoteChange>();
	for (const change of changes)
		if (change.before !== null && (await notes.read(change.path)) === null) missing.set(change.after, change);
	const moved = new Map<NoteChange, string>();
	const known = new Set(changes.map(({ path }) => path));
	for (const path of missing.size === 0 ? [] : notes.paths()) {
		const change = known.has(path) ? undefined : missing.get((await notes.read(path)) ?? "");
		if (change !== undefined) moved.set(change, path);
	}
	return changes.map((change) => ({ ...change, path: moved.get(change) ?? change.path }));
}

async function undo(notes: Notes, change: NoteChange, report: UndoReport): Promise<void> {
	const leave = (count: number): void => {
		report.lost += count;
		if (count > 0) report.left.push(change.path);
	};
	try {
		const now = await notes.read(change.path);
		if (now === change.before) return;
		if (now === null) return leave(change.undo.length);
		if (change.before === null) {
			if (now !== change.after) return leave(1);
			await notes.trash(change.path);
			report.notes++;
			report.trashed.push(change.path);
			return;
		}
		let lost = 0;
		await notes.process(change.path, (text) => {
			const undone = undoEdits(text, change.undo, change.after);
			lost = undone.lost.length;
			return undone.edits.length > 0 ? undone.edits : null;
		});
		if (lost < change.undo.length) report.notes++;
		leave(lost);
	} catch {
		leave(Math.max(1, change.undo.length));
	}
}
