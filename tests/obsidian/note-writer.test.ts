/** Runs that write: recorded first, verified at each note, stoppable, and undone without a word of the reader's. */
import { describe, expect, it } from "vitest";
import { checksum } from "../../src/core/write/own-region.ts";
import type { PlannedChange } from "../../src/obsidian/note-writer.ts";
import { Disk, notesOn, ports, writerOver } from "./disk.ts";

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

	it("skips a note that changed anywhere, though the words to be linked stand where they stood", async () => {
		const disk = new Disk(vault());
		const typed = `${before(20)}Typed below.`;
		const progress = (done: number): void => void (done === 5 && disk.files.set("n20.md", typed));
		expect((await writerOver(disk).run("link", plan(), ports({ progress }))).skipped).toEqual(["n20.md"]);
		expect(disk.files.get("n20.md")).toBe(typed);
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

	it("follows a note that was moved or renamed, and tells of one that was moved and edited", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		disk.files.delete("n4.md");
		disk.files.set("Elsewhere/Four.md", after(4));
		disk.files.delete("n5.md");
		disk.files.set("Elsewhere/Five.md", `${after(5)}And mine.`);
		disk.files.set("Mine.md", "Mine, with a [[galaxy]].");
		const report = await writerOver(disk).undoLast();
		expect(disk.files.get("Elsewhere/Four.md")).toBe(before(4));
		expect(disk.files.get("Elsewhere/Five.md")).toBe(`${after(5)}And mine.`);
		expect(disk.files.get("Mine.md")).toBe("Mine, with a [[galaxy]].");
		expect(report).toMatchObject({ notes: count, lost: 1, left: ["n5.md"] });
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
				const mend = new Set(await writerOver(finished).cutShort(run));
				await writerOver(finished).finish(run, mend, ports());
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
				const run = await writerOver(alive).unfinished();
				if (run === null) continue;
				await writerOver(alive).undoLast(new Set(await writerOver(alive).cutShort(run)));
				expect(notesOn(alive), `undo after call ${failAt}`).toEqual(vault());
			}
		},
	);
});

describe("After a crash", () => {
	const crashed = async (): Promise<Disk> => {
		const disk = new Disk(vault(), 9, "torn");
		await writerOver(disk)
			.run("link", plan(), ports())
			.catch(() => undefined);
		return disk.alive();
	};

	it("a note cut short is not made whole unless the reader says so: they may have emptied it themselves", async () => {
		const disk = await crashed();
		disk.files.set("n3.md", "");
		const writer = writerOver(disk);
		const run = await writer.unfinished();
		if (run === null) throw new Error("The run came to its end");
		expect(await writer.cutShort(run)).toEqual(["n3.md", "n7.md"]);
		await writer.finish(run, new Set(["n7.md"]), ports());
		expect(disk.files.get("n3.md")).toBe("");
		expect(disk.files.get("n7.md")).toBe(after(7));
	});

	it("undoing leaves a note alone that the reader has emptied, and says so", async () => {
		const disk = await crashed();
		disk.files.set("n3.md", "");
		const report = await writerOver(disk).undoLast(new Set(["n7.md"]));
		expect(disk.files.get("n3.md")).toBe("");
		expect(disk.files.get("n7.md")).toBe(before(7));
		expect(report?.left).toEqual(["n3.md"]);
	});
});

describe("The reader's properties", () => {
	const edit = { from: 0, to: 0, expected: "", text: "" };
	const add = (text: string, at: string, line: string): PlannedChange => {
		const from = text.indexOf(at);
		return { path: "n1.md", edits: [{ ...edit, from, to: from, text: line }] };
	};
	const run = async (text: string, change: PlannedChange): Promise<[text: string, unsound: string[]]> => {
		const disk = new Disk(new Map([["n1.md", text]]));
		const report = await writerOver(disk).run("adopt", [change], ports());
		return [disk.files.get("n1.md") ?? "", report.unsound];
	};

	it("are added to", async () => {
		const text = "---\na: 1\n---\nMine.";
		expect(await run(text, add(text, "---\nMine", "b: 2\n"))).toEqual(["---\na: 1\nb: 2\n---\nMine.", []]);
	});

	it.each([
		["an open bracket", "---\na: [1\n---\nMine."],
		["one key twice", "---\na: 1\na: 2\n---\nMine."],
		["a bad indent", "---\na: 1\n  b: 2\n---\nMine."],
	])("are left alone when they are no YAML: %s", async (_, text) => {
		expect(await run(text, add(text, "Mine", "[[x]] "))).toEqual([text, ["n1.md"]]);
	});

	it.each([
		["a text that runs on", "---\na: one\n  two\n---\nMine.", "  two\n", "  and\n"],
		["a list that is no map", "---\n- a\n---\nMine.", "---\nMine", "- b\n"],
		["a value taken over", "---\na: 1\n---\nMine.", "1\n", "2"],
	])("are left alone when they would say something else after: %s", async (_, text, at, line) => {
		expect(await run(text, add(text, at, line))).toEqual([text, ["n1.md"]]);
	});
});

describe("The record of a run", () => {
	it("is written once: that the run was done or undone is told by another file", async () => {
		const disk = new Disk(vault());
		await writerOver(disk).run("link", plan(), ports());
		const record = disk.files.get("journal/run-1.json");
		await writerOver(disk).undoLast();
		expect(disk.files.get("journal/run-1.json")).toBe(record);
		expect([...disk.files.keys()].filter((path) => path.startsWith("journal/")).sort()).toEqual([
			"journal/run-1.done",
			"journal/run-1.json",
			"journal/run-1.undone",
		]);
	});

	it("is read back before the first note changes: a disk that kept only half of it costs nothing", async () => {
		const disk = new Disk(vault());
		const write = disk.write.bind(disk);
		disk.write = (path, text) => write(path, path.startsWith("journal/") ? (text ?? "").slice(0, 100) : text);
		await expect(writerOver(disk).run("link", plan(), ports())).rejects.toThrow();
		expect(notesOn(disk)).toEqual(vault());
	});

	it("tells how large the last run was", async () => {
		const disk = new Disk(vault());
		expect(await writerOver(disk).lastSize()).toBeNull();
		await writerOver(disk).run("link", plan(), ports());
		expect(await writerOver(disk).lastSize()).toBe(count + 1);
	});

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

	it.each(["../out.md", "/etc/hosts", ".obsidian/app.json", "a/../../out.md", "a//b.md"])(
		"that leads to %s is not used",
		async (path) => {
			const changes = [{ path, before: "a", after: "b", undo: [{ from: 0, to: 1, expected: "b", text: "a" }] }];
			const body = JSON.stringify({ id: "run-1", what: "link", notes: changes });
			const record = `${checksum(body)} ${body.length}\n${body}`;
			const disk = new Disk(new Map([["journal/run-1.json", record], [path, "b"]]));
			expect(await writerOver(disk).undoLast()).toBeNull();
			expect(disk.files.get(path)).toBe("b");
		},
	); // prettier-ignore
});
