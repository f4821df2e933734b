/** A vault in a folder of the real disk, and a run over it: for processes that are killed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { applyEdits } from "../../src/core/write/edits.ts";
import { Journal } from "../../src/obsidian/journal.ts";
import { NoteWriter, type PlannedChange } from "../../src/obsidian/note-writer.ts";

export const noteCount = 60;
export const noteBefore = (at: number): string => `Note ${at} on the galaxy.\r\n${`More of note ${at}. `.repeat(2000)}`;
export const noteAfter = (at: number): string => noteBefore(at).replace("the galaxy", "the [[galaxy]]");

/** Links each note and makes one, in a process of its own; tells when the record is written and the first note is next. */
export async function linkAll(folder: string, begins: () => void): Promise<void> {
	const changes = Array.from({ length: noteCount }, (_, at): PlannedChange => {
		const from = noteBefore(at).indexOf("galaxy");
		return { path: `n${at}.md`, edits: [{ from, to: from + 6, expected: "galaxy", text: "[[galaxy]]" }] };
	});
	const made = { path: "Glossary/galaxy.md", text: newNote };
	const progress = (done: number): void => void (done === 0 && begins());
	await writerIn(folder).run("link", [...changes, made], { ...ports, progress });
}

export const newNote = "A new note. ".repeat(2000);

export const ports = { newId: () => "run-1", progress: () => undefined, stopped: () => false };

export function writerIn(folder: string): NoteWriter {
	const at = (path: string): string => join(folder, path);
	const read = (path: string): string | null => (existsSync(at(path)) ? readFileSync(at(path), "utf8") : null);
	const write = (path: string, text: string): void => {
		mkdirSync(dirname(at(path)), { recursive: true });
		writeFileSync(at(path), text);
	};
	const soon = <One>(work: () => One): Promise<One> => new Promise((done) => setTimeout(() => done(work()), 1));
	const notes = {
		read: (path: string) => soon(() => read(path)),
		create: (path: string, text: string) => soon(() => write(path, text)),
		process: (path: string, change: Parameters<ConstructorParameters<typeof NoteWriter>[0]["process"]>[1]) =>
			soon(() => {
				const text = read(path);
				const edits = text === null ? null : change(text);
				const applied = text === null || edits === null ? null : applyEdits(text, edits);
				if (applied !== null && "text" in applied) write(path, applied.text);
			}),
		trash: (path: string) => soon(() => rmSync(at(path))),
		paths: () => readdirSync(folder).filter((name) => name.endsWith(".md")),
		parseYaml: (yaml: string): unknown => parse(yaml),
	};
	const journal = new Journal({
		read: (name) => soon(() => read(`runs/${name}`) ?? ""),
		write: (name, text) => soon(() => write(`runs/${name}`, text)),
		list: () => soon(() => (existsSync(at("runs")) ? readdirSync(at("runs")) : [])),
		remove: (name) => soon(() => rmSync(at(`runs/${name}`))),
	});
	return new NoteWriter(notes, journal);
}
