/**
 * The record of a run: what each note was before, and what was written. On disk before the first note changes, one file
 * a run in the plugin's own folder, with a checksum. It is hostile input when read back: sync or a crash may have torn it.
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

	async save(run: Run): Promise<void> {
		const body = JSON.stringify(run);
		await this.store.write(`${run.id}.json`, `${checksum(body)} ${body.length}\n${body}`);
	}

	/** The runs that can be read, newest first. Torn files are passed over. */
	async runs(): Promise<Run[]> {
		const runs: Run[] = [];
		for (const name of (await this.store.list())
			.filter((one) => one.endsWith(".json"))
			.sort()
			.reverse()) {
			const run = await this.load(name);
			if (run !== null) runs.push(run);
		}
		return runs;
	}

	/** Removes records older than `id`. */
	async prune(id: string): Promise<void> {
		for (const name of await this.store.list()) if (name < id) await this.store.remove(name);
	}

	private async load(name: string): Promise<Run | null> {
		try {
			const text = await this.store.read(name);
			const head = /^([0-9a-z]+) (\d+)\n/.exec(text);
			const body = text.slice(head?.[0].length ?? 0);
			if (head === null || Number(head[2]) !== body.length || checksum(body) !== head[1]) return null;
			return runOf(JSON.parse(body));
		} catch {
			return null;
		}
	}
}

function runOf(stored: unknown): Run | null {
	const fields = fieldsOf(stored);
	const [id, what, state, notes] = ["id", "what", "state", "notes"].map((key) => fields.get(key));
	if (typeof id !== "string" || typeof what !== "string" || !Array.isArray(notes)) return null;
	if (state !== "begun" && state !== "done" && state !== "undone") return null;
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
