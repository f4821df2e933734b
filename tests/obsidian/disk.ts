/** A vault in memory, on a disk whose power may go; for tests of writing. */
import { parse } from "yaml";
import { applyEdits } from "../../src/core/write/edits.ts";
import { Journal, type JournalStore } from "../../src/obsidian/journal.ts";
import { NoteWriter, type RunPorts } from "../../src/obsidian/note-writer.ts";
import type { Notes } from "../../src/obsidian/notes.ts";

/** A disk whose calls are numbered: at one of them the power goes, before, after or in the middle of the write. */
export class Disk {
	calls = 0;
	private readonly locked = new Set<string>();

	constructor(
		readonly files = new Map<string, string>(),
		private readonly failAt = Infinity,
		private readonly how: "before" | "after" | "torn" = "before",
	) {}

	/** Writing this file fails from now on. */
	lock(path: string): void {
		this.locked.add(path);
	}

	/** Paths of notes but for these. */
	others(paths: string[]): string[] {
		return [...notesOn(this).keys()].filter((path) => !paths.includes(path));
	}

	async write(path: string, text: string | null): Promise<void> {
		await Promise.resolve();
		if (this.locked.has(path)) throw new Error("EACCES");
		this.calls++;
		if (this.calls > this.failAt) throw new Error("power");
		if (this.calls === this.failAt) {
			if (this.how === "after") this.set(path, text);
			if (this.how === "torn" && text !== null) this.set(path, text.slice(0, text.length / 2));
			throw new Error("power");
		}
		this.set(path, text);
	}

	private set(path: string, text: string | null): void {
		if (text === null) this.files.delete(path);
		else this.files.set(path, text);
	}

	alive(): Disk {
		return new Disk(this.files);
	}
}

export function writerOver(disk: Disk): NoteWriter {
	const notes: Notes = {
		read: (path) => Promise.resolve(disk.files.get(path) ?? null),
		create: (path, text) => (disk.files.has(path) ? Promise.reject(new Error("exists")) : disk.write(path, text)),
		process: async (path, change) => {
			const before = disk.files.get(path);
			const edits = before === undefined ? null : change(before);
			const applied = before === undefined || edits === null ? null : applyEdits(before, edits);
			if (applied !== null && "text" in applied) await disk.write(path, applied.text);
		},
		paths: () => [...notesOn(disk).keys()],
		trash: (path) => disk.write(path, null),
		parseYaml: (yaml): unknown => parse(yaml, { logLevel: "error" }),
	};
	const store: JournalStore = {
		read: (name) => Promise.resolve(disk.files.get(`journal/${name}`) ?? ""),
		write: (name, text) => disk.write(`journal/${name}`, text),
		list: () =>
			Promise.resolve(
				[...disk.files.keys()].filter((path) => path.startsWith("journal/")).map((path) => path.slice(8)),
			),
		remove: (name) => disk.write(`journal/${name}`, null),
	};
	return new NoteWriter(notes, new Journal(store));
}

/** Ports for a run that nobody watches. */
export const ports = (more: Partial<RunPorts> = {}): RunPorts => ({
	newId: () => "run-1",
	progress: () => undefined,
	stopped: () => false,
	...more,
});

/** The notes of a disk, without the records of runs. */
export function notesOn(disk: Disk): Map<string, string> {
	return new Map([...disk.files].filter(([path]) => !path.startsWith("journal/")));
}
