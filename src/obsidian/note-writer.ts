/**
 * Carries out changes to notes: recorded before the first, verified at each, stoppable between two, undoable after.
 * A note that is not as the plan found it is skipped and reported; nothing is ever written over.
 */
import type { Edit } from "../core/model.ts";
import { applyEdits, undoEdits } from "../core/write/edits.ts";
import type { Journal, NoteChange, Run } from "./journal.ts";

/** What is to change in one note: edits to its text, or a whole new note. */
export type PlannedChange = { path: string; edits: Edit[] } | { path: string; text: string };

/** The vault, as far as writing needs it. */
export interface Notes {
	/** The note's text as it is now (of an open note, the editor's); null when there is none. */
	read(path: string): Promise<string | null>;
	/** Creates a note and the folders above it; rejects when one is there. */
	create(path: string, text: string): Promise<void>;
	/** Changes a note in one step: `change` gets its text and returns the new one, or null to leave it. */
	process(path: string, change: (text: string) => string | null): Promise<void>;
	/** Puts a note into the trash that the reader chose. */
	trash(path: string): Promise<void>;
}

export interface RunReport {
	created: number;
	updated: number;
	/** Notes that changed meanwhile, or could not be written. */
	skipped: string[];
	stopped: boolean;
}

export interface UndoReport {
	notes: number;
	/** Changes that were edited since and are left as they are. */
	lost: number;
}

export interface RunPorts {
	/** A name for a new run, greater than all before it. */
	newId(): string;
	progress(done: number, all: number): void;
	/** Whether the reader asked to stop. */
	stopped(): boolean;
}

export class NoteWriter {
	constructor(
		private readonly notes: Notes,
		private readonly journal: Journal,
	) {}

	async run(what: string, changes: PlannedChange[], ports: RunPorts): Promise<RunReport> {
		const report: RunReport = { created: 0, updated: 0, skipped: [], stopped: false };
		const run: Run = { id: ports.newId(), what, state: "begun", notes: [] };
		for (const change of changes) {
			const planned = await this.plan(change);
			if (planned === null) report.skipped.push(change.path);
			else run.notes.push(planned);
		}
		if (run.notes.length === 0) return report;
		await this.journal.save(run);
		await this.carryOut(run, report, ports);
		await this.journal.save({ ...run, state: "done" });
		return report;
	}

	/** The run that a crash interrupted; null when the last one came to its end. */
	async unfinished(): Promise<Run | null> {
		const [last] = await this.journal.runs();
		return last?.state === "begun" ? last : null;
	}

	/** Goes on with an interrupted run: notes that are as before are changed, torn ones made whole, others left. */
	async finish(run: Run, ports: RunPorts): Promise<RunReport> {
		for (const change of run.notes) await this.mend(change);
		const report: RunReport = { created: 0, updated: 0, skipped: [], stopped: false };
		await this.carryOut(run, report, ports);
		await this.journal.save({ ...run, state: "done" });
		return report;
	}

	/** Takes back the newest run that was not undone; null when there is none. The reader's edits since stay. */
	async undoLast(): Promise<UndoReport | null> {
		const run = (await this.journal.runs()).find((one) => one.state !== "undone");
		if (run === undefined) return null;
		const report: UndoReport = { notes: 0, lost: 0 };
		for (const change of run.notes) {
			if (run.state === "begun") await this.mend(change);
			await this.undo(change, report);
		}
		await this.journal.save({ ...run, state: "undone" });
		return report;
	}

	/** A note whose write the crash cut short is made as the write would have left it. */
	private async mend({ path, before, after }: NoteChange): Promise<void> {
		await this.notes
			.process(path, (text) => (text !== before && isTorn(text, after) ? after : null))
			.catch(() => undefined);
	}

	private async plan(change: PlannedChange): Promise<NoteChange | null> {
		const before = await this.notes.read(change.path);
		if ("text" in change)
			return before === null ? { path: change.path, before: null, after: change.text, undo: [] } : null;
		if (before === null || hasDamage(before)) return null;
		const applied = applyEdits(before, change.edits);
		if (!("text" in applied) || applied.text === before) return null;
		return { path: change.path, before, after: applied.text, undo: applied.written };
	}

	private async carryOut(run: Run, report: RunReport, ports: RunPorts): Promise<void> {
		for (const [done, change] of run.notes.entries()) {
			if (ports.stopped()) {
				report.stopped = true;
				return;
			}
			ports.progress(done, run.notes.length);
			await this.write(change, report);
		}
		ports.progress(run.notes.length, run.notes.length);
	}

	private async write(change: NoteChange, report: RunReport): Promise<void> {
		try {
			if (change.before === null) {
				if ((await this.notes.read(change.path)) === change.after) return;
				await this.notes.create(change.path, change.after);
				report.created++;
				return;
			}
			let found = "other";
			await this.notes.process(change.path, (text) => {
				found = text === change.before ? "before" : text === change.after ? "after" : "other";
				return found === "before" ? change.after : null;
			});
			if (found === "before") report.updated++;
			else if (found === "other") report.skipped.push(change.path);
		} catch {
			report.skipped.push(change.path);
		}
	}

	private async undo(change: NoteChange, report: UndoReport): Promise<void> {
		try {
			const now = await this.notes.read(change.path);
			if (now === null || now === change.before) return;
			if (change.before === null) {
				if (now === change.after) {
					await this.notes.trash(change.path);
					report.notes++;
				} else report.lost++;
				return;
			}
			await this.notes.process(change.path, (text) => {
				const undone =
					text === change.after
						? { text: change.before ?? text, lost: [] }
						: undoEdits(text, change.undo, change.after);
				report.lost += undone.lost.length;
				if (undone.text === text) return null;
				report.notes++;
				return undone.text;
			});
		} catch {
			report.lost++;
		}
	}
}

/** Only the beginning of what was written, or a file of zeros: what a power cut leaves. */
function isTorn(text: string, written: string): boolean {
	return text !== written && (written.startsWith(text) || /^\0*$/.test(text));
}

/** Bytes that were no text show as U+FFFD or NUL: writing such a note would make the damage final. */
function hasDamage(text: string): boolean {
	return text.includes("\uFFFD") || text.includes("\0");
}
