/**
 * The record of a run: what each note was before, and what was written. On disk before the first note changes, one file
 * a run in the plugin's own folder, with a checksum. It is hostile input when read back: sync or a crash may have torn it.
 *
 * A record is written once and never again. That a run was done, or undone, is said by another file beside it, whose
 * being there is all it says: no crash can tear what undoing needs.
 */
import type { Edit } from "../core/model.ts";
import { checksum } from "../core/write/own-region.ts";

/** One note of a run. `before` is null for a note that the run creates. */
export interface NoteChange {
	path: string;
	before: string | null;
	after: string;
	/** Applied to `after`, these give `before` back. */
	undo: Edit[];
}

export interface Run {
	/** Its file's name without extension; orders runs. */
	id: string;
	what: string;
	state: "begun" | "done" | "undone";
	notes: NoteChange[];
}

/** Files of the plugin's own folder. Each may fail. */
export interface JournalStore {
	read(name: string): Promise<string>;
	write(name: string, text: string): Promise<void>;
	list(): Promise<string[]>;
	remove(name: string): Promise<void>;
}

export class Journal {
	constructor(private readonly store: JournalStore) {}

	/** Records a run that is to begin; rejects when the record cannot be read back whole. */
	async begin({ id, what, notes }: Run): Promise<void> {
		const body = JSON.stringify({ id, what, notes });
		await this.store.write(`${id}.json`, `${checksum(body)} ${body.length}\n${body}`);
		if ((await this.load(id, "begun")) === null) throw new Error("The record of the run could not be read back.");
	}

	async end(run: Run, state: "done" | "undone"): Promise<void> {
		await this.store.write(`${run.id}.${state}`, state);
	}

	/** The newest run that can be read and is wanted; null when there is none. Torn records are passed over. */
	async newest(isWanted: (run: Run) => boolean = () => true): Promise<Run | null> {
		const names = new Set(await this.store.list());
		const ids = [...names].filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
		for (const id of ids.sort().reverse()) {
			const state = names.has(`${id}.undone`) ? "undone" : names.has(`${id}.done`) ? "done" : "begun";
			const run = await this.load(id, state);
			if (run !== null && isWanted(run)) return run;
		}
		return null;
	}

	/** Removes records older than `id`. */
	async prune(id: string): Promise<void> {
		for (const name of await this.store.list()) if (name < id) await this.store.remove(name);
	}

	private async load(id: string, state: Run["state"]): Promise<Run | null> {
		try {
			const text = await this.store.read(`${id}.json`);
			const head = /^([0-9a-z]+) (\d+)\n/.exec(text);
			const body = text.slice(head?.[0].length ?? 0);
			if (head === null || Number(head[2]) !== body.length || checksum(body) !== head[1]) return null;
			return runOf(JSON.parse(body), id, state);
		} catch {
			return null;
		}
	}
}

function runOf(stored: unknown, id: string, state: Run["state"]): Run | null {
	const fields = fieldsOf(stored);
	const [own, what, notes] = ["id", "what", "notes"].map((key) => fields.get(key));
	if (own !== id || typeof what !== "string" || !Array.isArray(notes)) return null;
	const changes = notes.map(changeOf);
	return changes.some((one) => one === null) ? null : { id, what, state, notes: changes.filter((one) => one !== null) };
}

function changeOf(stored: unknown): NoteChange | null {
	const fields = fieldsOf(stored);
	const [path, before, after, undo] = ["path", "before", "after", "undo"].map((key) => fields.get(key));
	if (typeof path !== "string" || typeof after !== "string" || !Array.isArray(undo)) return null;
	if (before !== null && typeof before !== "string") return null;
	if (path.split("/").some((part) => part === "" || part.startsWith("."))) return null;
	const edits = undo.map(editOf);
	return edits.some((one) => one === null) ? null : { path, before, after, undo: edits.filter((one) => one !== null) };
}

function editOf(stored: unknown): Edit | null {
	const fields = fieldsOf(stored);
	const [from, to, expected, text] = ["from", "to", "expected", "text"].map((key) => fields.get(key));
	if (typeof from !== "number" || typeof to !== "number" || typeof expected !== "string" || typeof text !== "string")
		return null;
	return { from, to, expected, text };
}

function fieldsOf(stored: unknown): Map<string, unknown> {
	return new Map(typeof stored === "object" && stored !== null ? Object.entries(stored) : []);
}
