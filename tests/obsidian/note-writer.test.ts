/** Runs that write: recorded first, verified at each note, stoppable, and undone without a word of the reader's. */
import { describe, expect, it } from "vitest";
import { Journal, type JournalStore } from "../../src/obsidian/journal.ts";
import { type Notes, NoteWriter, type PlannedChange, type RunPorts } from "../../src/obsidian/note-writer.ts";

/** A disk whose calls are numbered: at one of them the power goes, before, after or in the middle of the write. */
class Disk {
	calls = 0;
	constructor(
		readonly files = new Map<string, string>(),
		private readonly failAt = Infinity,
		private readonly how: "before" | "after" | "torn" = "before",
	) {}

	async write(path: string, text: string | null): Promise<void> {
		await Promise.resolve();
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

function writerOver(disk: Disk): NoteWriter {
	const notes: Notes = {
		read: (path) => Promise.resolve(disk.files.get(path) ?? null),
		create: (path, text) => (disk.files.has(path) ? Promise.reject(new Error("exists")) : disk.write(path, text)),
		process: async (path, change) => {
			const before = disk.files.get(path);
			const text = before === undefined ? null : change(before);
			if (text !== null) await disk.write(path, text);
		},
		trash: (path) => disk.write(path, null),
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

const count = 60;
const before = (at: number): string => `Note ${at} on the galaxy.\r\n`;
const after = (at: number): string => `Note ${at} on the [[galaxy]].\r\n`;

function vault(): Map<string, string> {
	return new Map(Array.from({ length: count }, (_, at) => [`n${at}.md`, before(at)]));
}

function plan(): PlannedChange[] {
	const changes: PlannedChange[] = [...vault()].map(([path, text]) => {
		const from = text.indexOf("galaxy");
		return { path, edits: [{ from, to: from + 6, expected: "galaxy", text: "[[galaxy]]" }] };
	});
	return [...changes, { path: "Glossary/galaxy.md", text: "A new note." }];
}

const ports = (more: Partial<RunPorts> = {}): RunPorts => ({
	newId: () => "run-1",
	progress: () => undefined,
	stopped: () => false,
	...more,
});

function notesOn(disk: Disk): Map<string, string> {
	return new Map([...disk.files].filter(([path]) => !path.startsWith("journal/")));
}

describe("A run", () => {
	it("writes what was planned and nothing else", async () => {
		const disk = new Disk(vault());
		const report = await writerOver(disk).run("link", plan(), ports());
		expect(report).toMatchObject({ created: 1, updated: count, skipped: [] });
		expect(disk.files.get("n7.md")).toBe(after(7));
	});

	it("has its record on disk before the first note changes", async () => {
		const disk = new Disk(vault(), 2);
		await writerOver(disk)
			.run("link", plan(), ports())
			.catch(() => undefined);
		expect([...disk.files.keys()].some((path) => path.startsWith("journal/"))).toBe(true);
		const full = new Disk(vault(), 1, "before");
		await expect(writerOver(full).run("link", plan(), ports())).rejects.toThrow();
		expect(notesOn(full)).toEqual(vault());
	});

	it("skips a note that changed since it was planned, and says so", async () => {
		const disk = new Disk(vault());
		disk.files.set("n3.md", "Typed meanwhile.");
		const report = await writerOver(disk).run("link", plan(), ports());
		expect(report.skipped).toEqual(["n3.md"]);
		expect(disk.files.get("n3.md")).toBe("Typed meanwhile.");
	});

	it("skips a note that changes between its plan and its write", async () => {
		const disk = new Disk(vault());
		const progress = (done: number): void => void (done === 5 && disk.files.set("n20.md", "Typed while it ran."));
		const report = await writerOver(disk).run("link", plan(), ports({ progress }));
		expect(report.skipped).toEqual(["n20.md"]);
		expect(disk.files.get("n20.md")).toBe("Typed while it ran.");
	});

	it("never writes over a note that has the name of a new one", async () => {
		const disk = new Disk(vault().set("Glossary/galaxy.md", "Mine."));
		const report = await writerOver(disk).run("write", plan(), ports());
		expect(report.created).toBe(0);
		expect(disk.files.get("Glossary/galaxy.md")).toBe("Mine.");
	});

	it("never writes a note whose bytes were no text", async () => {
		const disk = new Disk(vault().set("n1.md", "Broken \uFFFD on the galaxy."));
		const change = { path: "n1.md", edits: [{ from: 16, to: 22, expected: "galaxy", text: "[[galaxy]]" }] };
		expect((await writerOver(disk).run("link", [change], ports())).skipped).toEqual(["n1.md"]);
	});

	it("stops within one note when the reader says so, and can be undone", async () => {
		const disk = new Disk(vault());
		let written = 0;
		const report = await writerOver(disk).run(
			"link",
			plan(),
			ports({ progress: () => written++, stopped: () => written >= 3 }),
		);
		expect(report).toMatchObject({ stopped: true, updated: 3 });
		await writerOver(disk).undoLast();
		expect(notesOn(disk)).toEqual(vault());
	});

	it("writes nothing the second time", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		const calls = disk.calls;
		await writerOver(disk).run("link", plan(), ports({ newId: () => "run-2" }));
		expect(disk.calls).toBe(calls);
	});
});

describe("Undoing", () => {
	it("gives every byte back", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		expect(await writerOver(disk).undoLast()).toMatchObject({ notes: count + 1, lost: 0 });
		expect(notesOn(disk)).toEqual(vault());
		expect(await writerOver(disk).undoLast()).toBeNull();
	});

	it("keeps what the reader wrote since, and a new note they wrote into", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		disk.files.set("n4.md", `Mine. ${after(4)} And mine.`);
		disk.files.set("Glossary/galaxy.md", "A new note. And mine.");
		const report = await writerOver(disk).undoLast();
		expect(disk.files.get("n4.md")).toBe(`Mine. ${before(4)} And mine.`);
		expect(disk.files.get("Glossary/galaxy.md")).toBe("A new note. And mine.");
		expect(report?.lost).toBe(1);
	});

	it("leaves a link that the reader has changed", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		disk.files.set("n4.md", "Note 4 on the [[galaxy|Milky Way]].");
		await writerOver(disk).undoLast();
		expect(disk.files.get("n4.md")).toBe("Note 4 on the [[galaxy|Milky Way]].");
	});
});

describe("When the power goes", () => {
	const whole = async (): Promise<Disk> => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		return disk;
	};

	it.each(["before", "after", "torn"] as const)(
		"at any call of a run, %s it: every note is old or new, or in the record",
		async (how) => {
			const { calls } = await whole();
			for (let failAt = 1; failAt <= calls; failAt++) {
				const disk = new Disk(vault(), failAt, how);
				await writerOver(disk)
					.run("link", plan(), ports())
					.catch(() => undefined);
				const run = await writerOver(disk.alive()).unfinished();
				for (const [path, text] of notesOn(disk)) {
					const recorded = run?.notes.find((note) => note.path === path);
					const at = Number(/^n(\d+)/.exec(path)?.[1] ?? -1);
					const isWhole = at >= 0 ? text === before(at) || text === after(at) : text === "A new note.";
					expect(isWhole || recorded !== undefined, `${path} at call ${failAt}`).toBe(true);
				}
				if (run === null) continue;
				const finished = disk.alive();
				await writerOver(finished).finish(run, ports());
				expect(notesOn(finished), `finish after call ${failAt}`).toEqual(notesOn(await whole()));
			}
		},
	);

	it.each(["before", "after", "torn"] as const)(
		"at any call of a run, %s it: undoing gives the bytes before",
		async (how) => {
			const { calls } = await whole();
			for (let failAt = 2; failAt <= calls; failAt++) {
				const disk = new Disk(vault(), failAt, how);
				await writerOver(disk)
					.run("link", plan(), ports())
					.catch(() => undefined);
				const alive = disk.alive();
				if ((await writerOver(alive).unfinished()) === null) continue;
				await writerOver(alive).undoLast();
				expect(notesOn(alive), `undo after call ${failAt}`).toEqual(vault());
			}
		},
	);
});

describe("The record of a run", () => {
	it("is passed over when it was torn or changed", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		const record = disk.files.get("journal/run-1.json") ?? "";
		for (const damaged of [
			record.slice(0, 200),
			record.replace("n4.md", "n5.md"),
			"",
			"{}",
			"abc 2\n{}",
			record.replace("[[galaxy]]", "[[x]]"),
		]) {
			disk.files.set("journal/run-1.json", damaged);
			expect(await writerOver(disk).undoLast()).toBeNull();
		}
	});

	it("leads to no place outside the vault", async () => {
		const journal = new Journal({
			read: () => Promise.reject(new Error("none")),
			write: () => Promise.resolve(),
			list: () => Promise.resolve([]),
			remove: () => Promise.resolve(),
		});
		expect(await journal.runs()).toEqual([]);
	});
});
