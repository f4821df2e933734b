import { App } from "obsidian-test-mocks/obsidian";
import type { TFile } from "obsidian";
import { expect, test } from "vitest";
import { follow } from "../../src/core/decide.ts";
import { idOf } from "../../src/core/gather/ids.ts";
import { Library, neverByItself } from "../../src/core/library.ts";
import type { Digest, Essay } from "../../src/core/model.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { DigestCache } from "../../src/obsidian/digest-cache.ts";
import { Essays } from "../../src/obsidian/essays.ts";
import { remembered } from "../../src/obsidian/settings-turns.ts";

test("notes in the folders of essays are read, others are not", async () => {
	const desk = deskWith({ "Clippings/A.md": "An essay.", "Web/Essays/B.md": "Another.", "Diary.md": "A day." });
	await desk.essays.readAll();
	expect(desk.read).toEqual(["Clippings/A.md", "Web/Essays/B.md"]);
});

test("the newest are read first, and more only after asking", async () => {
	const desk = deskWith({ "Essays/1.md": "a", "Essays/2.md": "b", "Essays/3.md": "c" }, { firstEssays: 2 });
	desk.date({ "Essays/1.md": 1, "Essays/2.md": 3, "Essays/3.md": 2 });
	await desk.essays.readAll();
	expect(desk.read).toEqual(["Essays/2.md", "Essays/3.md"]);
	expect(desk.askedFor).toEqual([1]);
	desk.says(true);
	await desk.essays.readAll();
	expect(desk.read).toContain("Essays/1.md");
});

test("asked to read all, it does not ask back", async () => {
	const desk = deskWith({ "Essays/1.md": "a", "Essays/2.md": "b" }, { firstEssays: 1 });
	await desk.essays.readAll(true);
	expect([desk.read.length, desk.askedFor]).toEqual([2, []]);
});

test("a reader who stops a long reading is heeded", async () => {
	const desk = deskWith({ "Essays/1.md": "a", "Essays/2.md": "b", "Essays/3.md": "c" });
	desk.stopAfter(1);
	await desk.essays.readAll();
	expect(desk.read).toHaveLength(1);
});

test("a note the reader asked for is read, and read again in the next session", async () => {
	const desk = deskWith({ "Diary.md": "A day." });
	await desk.essays.read(desk.file("Diary.md"));
	expect(desk.settings.readNotes).toEqual(["Diary.md"]);
	desk.read.length = 0;
	await desk.essays.readAll();
	expect(desk.read).toEqual(["Diary.md"]);
});

test("a forgotten essay stays forgotten", async () => {
	const desk = deskWith({ "Essays/A.md": "a" });
	await desk.essays.readAll();
	desk.essays.forget(desk.file("Essays/A.md"));
	expect(desk.library.has("Essays/A.md")).toBe(false);
	await desk.essays.readAll();
	await desk.essays.changed(desk.file("Essays/A.md"));
	expect(desk.library.has("Essays/A.md")).toBe(false);
});

test("an essay that is none by new rules is let go of", async () => {
	const desk = deskWith({ "Essays/A.md": "a" });
	await desk.essays.readAll();
	desk.settings = { ...desk.settings, essayFolders: ["Clippings"] };
	await desk.essays.readAll();
	expect(desk.library.has("Essays/A.md")).toBe(false);
});

test("one essay that cannot be read does not keep the others from it, and is told", async () => {
	const desk = deskWith({ "Essays/A.md": "a", "Essays/B.md": "b" });
	desk.breakOn("Essays/A.md");
	await desk.essays.readAll();
	expect(desk.library.has("Essays/B.md")).toBe(true);
	expect(desk.failures).toEqual([["A", "torn"]]);
});

test("a note of more than ten million bytes is never opened", async () => {
	const desk = deskWith({ "Essays/A.md": "a" });
	desk.file("Essays/A.md").stat.size = 10_000_001;
	await desk.essays.readAll();
	expect([desk.read, desk.failures]).toEqual([[], [["A", ""]]]);
});

test("what was asked of a note holds under its new name", async () => {
	const desk = deskWith({ "Diary.md": "A day.", "Days.md": "A day." });
	await desk.essays.read(desk.file("Diary.md"));
	desk.essays.renamed(desk.file("Days.md"), "Diary.md");
	expect(desk.settings.readNotes).toEqual(["Days.md"]);
	expect(desk.library.has("Diary.md")).toBe(false);
});

test("what was decided of an argument holds under the note's new name", () => {
	const desk = deskWith({ "Essays/A.md": "a", "Essays/B.md": "a" });
	const exact = "The harbor should stay.";
	const quote = { path: "Essays/A.md", from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
	const digest = digestOf({ path: "Essays/A.md", title: "A", text: exact, author: "", source: "" });
	digest.reasoning.units = [{ quote, role: "claim", voice: "author", cue: "" }];
	desk.library.putDigest(digest);
	const [before, after] = ["Essays/A.md", "Essays/B.md"].map((path) => idOf(path, exact)) as [string, string];
	desk.settings.decisions = {
		...desk.settings.decisions,
		pinned: [before],
		hidden: ["another"],
		corrections: [{ what: "turned", claim: before, premise: "another" }],
		notHere: [["ferry", "Essays/A.md"]],
	};
	desk.essays.renamed(desk.file("Essays/B.md"), "Essays/A.md");
	expect(desk.settings.decisions).toMatchObject({
		pinned: [after],
		hidden: ["another"],
		corrections: [{ what: "turned", claim: after, premise: "another" }],
		notHere: [["ferry", "Essays/B.md"]],
	});
});

/** A vault in memory, an extractor that only notes what it was given, and a reader who answers. */
function deskWith(files: Record<string, string>, asked: Partial<Settings> = {}) {
	const app = App.createConfigured__({ files }).asOriginalType__();
	const library = new Library(defaultSettings().decisions, () => [], neverByItself);
	let broken = "";
	let answer = false;
	let stop = Infinity;
	const desk = {
		settings: { ...defaultSettings(), ...asked },
		library,
		read: [] as string[],
		askedFor: [] as number[],
		failures: [] as [string, string][],
		file: (path: string): TFile => app.vault.getFileByPath(path) as TFile,
		date: (dates: Record<string, number>): void => {
			for (const [path, mtime] of Object.entries(dates)) desk.file(path).stat.mtime = mtime;
		},
		says: (yes: boolean): void => void (answer = yes),
		stopAfter: (count: number): void => void (stop = count),
		breakOn: (path: string): void => void (broken = path),
		essays: null as unknown as Essays,
	};
	const digest = (essay: Essay): Promise<Digest> => {
		if (essay.path === broken) return Promise.reject(new Error("torn"));
		desk.read.push(essay.path);
		return Promise.resolve(digestOf(essay));
	};
	desk.essays = new Essays(app, library, { digest, close: () => undefined }, new DigestCache("none", undefined), {
		settings: () => desk.settings,
		progress: () => ({ show: () => undefined, stopped: () => desk.read.length >= stop, end: () => undefined }),
		remember: (path, how) => void (desk.settings = remembered(desk.settings, path, how)),
		moved: (statements, from, to) =>
			void (desk.settings = { ...desk.settings, decisions: follow(desk.settings.decisions, statements, from, to) }),
		mayReadMore: (count) => {
			desk.askedFor.push(count);
			return Promise.resolve(answer);
		},
		failed: (title, why) => void desk.failures.push([title, why]),
	});
	return desk;
}

function digestOf({ path, title, author, source }: Essay): Digest {
	const reasoning: Digest["reasoning"] = { units: [], relations: [], thesis: -1 };
	return {
		version: 1,
		path,
		title,
		author,
		source,
		words: 1,
		paragraphs: 1,
		keyphrases: [],
		reasoning,
		complaints: [],
	};
}
