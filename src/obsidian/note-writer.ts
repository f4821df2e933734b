/**
 * Carries out changes to notes: recorded before the first, verified at each, stoppable between two, undoable after.
 * A note that is not as the plan found it is skipped and reported; nothing is ever written over.
 */
import type { Edit } from "../core/model.ts";
import { applyEdits } from "../core/write/edits.ts";
import { propertiesKept } from "../core/write/properties.ts";
import type { Journal, NoteChange, Run } from "./journal.ts";
import { type UndoReport, undoChanges } from "./note-undo.ts";
import type { Notes } from "./notes.ts";

/** What is to change in one note: edits to its text, or a whole new note. */
export type PlannedChange = { path: string; edits: Edit[] } | { path: string; text: string };

export interface RunReport {
	created: number;
	updated: number;
	/** Notes that changed meanwhile, or could not be written. */
	skipped: string[];
	/** Notes left alone because their properties are no YAML, or would not have stayed as they are. */
	unsound: string[];
	stopped: boolean;
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
		const report: RunReport = { created: 0, updated: 0, skipped: [], unsound: [], stopped: false };
		const run: Run = { id: ports.newId(), what, state: "begun", notes: [] };
		for (const change of changes) {
			const planned = await this.plan(change);
			if (typeof planned === "string") report[planned].push(change.path);
			else run.notes.push(planned);
		}
		if (run.notes.length === 0) return report;
		await this.journal.begin(run);
		await this.carryOut(run, report, ports);
		await this.journal.end(run, "done");
		return report;
	}

	/** How many changes the last run made; null when there was none. */
	async lastSize(): Promise<number | null> {
		const last = await this.journal.newest();
		return last === null ? null : last.notes.reduce((sum, { undo }) => sum + Math.max(1, undo.length), 0);
	}

	/** The run that a crash interrupted; null when the last one came to its end. */
	async unfinished(): Promise<Run | null> {
		const last = await this.journal.newest();
		return last?.state === "begun" ? last : null;
	}

	/**
	 * Notes of an interrupted run that hold the beginning of what was to be written and no more. The crash may have cut
	 * them short, or the reader since: only the reader knows.
	 */
	async cutShort(run: Run): Promise<string[]> {
		const paths: string[] = [];
		for (const { path, before, after } of run.notes) {
			const text = await this.notes.read(path);
			if (text !== null && text !== before && isTorn(text, after)) paths.push(path);
		}
		return paths;
	}

	/**
	 * Goes on with an interrupted run: notes that are as before are changed, those of `mend` that were cut short are made
	 * whole, others are left.
	 */
	async finish(run: Run, mend: ReadonlySet<string>, ports: RunPorts): Promise<RunReport> {
		await this.mend(run, mend);
		const report: RunReport = { created: 0, updated: 0, skipped: [], unsound: [], stopped: false };
		await this.carryOut(run, report, ports);
		await this.journal.end(run, "done");
		return report;
	}

	/**
	 * Takes back the newest run that was not undone; null when there is none. The reader's edits since stay. Of an
	 * interrupted run, the notes of `mend` that were cut short are made whole first.
	 */
	async undoLast(mend: ReadonlySet<string> = new Set()): Promise<UndoReport | null> {
		const run = await this.journal.newest((one) => one.state !== "undone");
		if (run === null) return null;
		if (run.state === "begun") await this.mend(run, mend);
		const report = await undoChanges(this.notes, run.notes);
		await this.journal.end(run, "undone");
		return report;
	}

	private async mend(run: Run, paths: ReadonlySet<string>): Promise<void> {
		for (const { path, before, after } of run.notes) {
			if (!paths.has(path)) continue;
			const whole = (text: string): Edit[] | null =>
				text !== before && isTorn(text, after) ? [{ from: 0, to: text.length, expected: text, text: after }] : null;
			await this.notes.process(path, whole).catch(() => undefined);
		}
	}

	private async plan(change: PlannedChange): Promise<NoteChange | "skipped" | "unsound"> {
		const before = await this.notes.read(change.path);
		const parse = (yaml: string): unknown => this.notes.parseYaml(yaml);
		if ("text" in change) {
			if (before !== null) return "skipped";
			if (!propertiesKept(change.text, change.text, parse)) return "unsound";
			return { path: change.path, before: null, after: change.text, undo: [] };
		}
		if (before === null || hasDamage(before)) return "skipped";
		const applied = applyEdits(before, change.edits);
		if (!("text" in applied) || applied.text === before) return "skipped";
		if (!propertiesKept(before, applied.text, parse)) return "unsound";
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
			const found = await this.makeIfAs(change.before, change);
			if (found === "before") report.updated++;
			else if (found === "other") report.skipped.push(change.path);
		} catch {
			report.skipped.push(change.path);
		}
	}

	/** Makes the change where the note is as before; says how it was found. */
	private async makeIfAs(before: string, { path, after, undo }: NoteChange): Promise<"before" | "after" | "other"> {
		const back = applyEdits(after, undo);
		if (!("text" in back) || back.text !== before) return "other";
		let found: "before" | "after" | "other" = "other";
		await this.notes.process(path, (text) => {
			found = text === before ? "before" : text === after ? "after" : "other";
			return found === "before" ? back.written : null;
		});
		return found;
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
