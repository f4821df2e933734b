import { App } from "obsidian-test-mocks/obsidian";
import { expect, test } from "vitest";
import { Concordance } from "../../src/core/concordance.ts";
import { buildDetector } from "../../src/core/detect/mentions.ts";
import { emptyKnowledge, type Knowledge } from "../../src/core/knowledge.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { Counting } from "../../src/obsidian/counting.ts";

test("the first time, every note is counted", async () => {
	const desk = deskWith({ "A.md": "a galaxy", "B.md": "no such thing" });
	await desk.count("galaxy");
	expect(desk.read()).toEqual(["A.md", "B.md"]);
	expect(desk.where("galaxy")).toEqual(["A.md"]);
});

test("a new concept has only the notes read again that may hold it", async () => {
	const desk = deskWith({ "A.md": "a galaxy", "B.md": "a quasar", "C.md": "nothing" });
	await desk.count("galaxy");
	await desk.count("galaxy", "quasar");
	expect(desk.read().slice(3)).toEqual(["B.md"]);
	expect(desk.where("quasar")).toEqual(["B.md"]);
});

test("a concept that is forgotten is counted nowhere", async () => {
	const desk = deskWith({ "A.md": "a galaxy", "B.md": "a quasar" });
	await desk.count("galaxy", "quasar");
	await desk.count("galaxy");
	expect(desk.where("quasar")).toEqual([]);
	expect(desk.where("galaxy")).toEqual(["A.md"]);
});

test("counting that was cut short by a newer concept is made up for", async () => {
	const notes = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${String(at)}.md`, longNote]));
	const desk = deskWith(notes);
	desk.atBreath(5, () => desk.start("galaxy", "quasar"));
	await desk.count("galaxy");
	expect(desk.where("galaxy")).toHaveLength(40);
	expect(desk.where("quasar")).toHaveLength(40);
});

test("a vault of 10,000 notes is counted with a breath at least every 32 KB", async () => {
	const text = "A galaxy is far away. ".repeat(10);
	const desk = deskWith(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${String(at)}.md`, text])));
	await desk.count("galaxy");
	expect(desk.where("galaxy")).toHaveLength(10_000);
	expect(desk.breaths()).toBeGreaterThan((10_000 * text.length) / 32_768);
});

test("a note beyond the limit is left out, and told of", async () => {
	const desk = deskWith({ "A.md": "a galaxy", "Huge.md": "a galaxy ".repeat(300_000) });
	await desk.count("galaxy");
	expect(desk.where("galaxy")).toEqual(["A.md"]);
	expect([desk.isTooLong("Huge.md"), desk.isTooLong("A.md")]).toEqual([true, false]);
});

const longNote = "A galaxy and a quasar. ".repeat(2000);

function deskWith(files: Record<string, string>) {
	const app = App.createConfigured__({ files }).asOriginalType__();
	for (const file of app.vault.getMarkdownFiles()) file.stat.size = files[file.path]?.length ?? 0;
	const reads: string[] = [];
	const { vault } = app;
	const cachedRead = vault.cachedRead.bind(vault);
	vault.cachedRead = (file) => {
		reads.push(file.path);
		return cachedRead(file);
	};
	let breaths = 0;
	let then: { breath: number; task: () => void } | null = null;
	const concordance = new Concordance();
	const counting = new Counting(app, concordance, {
		settings: defaultSettings,
		breathe: () => {
			if (++breaths === then?.breath) then.task();
			return Promise.resolve();
		},
		done: () => undefined,
	});
	const start = (...names: string[]): void => counting.start(knowing(names));
	return {
		start,
		count: (...names: string[]) => {
			start(...names);
			return counting.finished();
		},
		atBreath: (breath: number, task: () => void) => void (then = { breath, task }),
		read: () => reads,
		breaths: () => breaths,
		where: (id: string) => concordance.occurrences(id).map(({ path }) => path),
		isTooLong: (path: string) => counting.isTooLong(path),
	};
}

function knowing(names: string[]): Knowledge {
	const detector = buildDetector(names.map((text) => ({ text, concept: text, caseSensitive: false })));
	return {
		...emptyKnowledge(),
		mentionsInSteps: (text) => detector.mentionsInSteps(text),
		marked: () => new Map(names.map((name) => [name, [name]])),
	};
}
