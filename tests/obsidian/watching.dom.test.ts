import { App } from "obsidian-test-mocks/obsidian";
import type { TFile } from "obsidian";
import { expect, test } from "vitest";
import { emptyKnowledge } from "../../src/core/knowledge.ts";
import { Watching } from "../../src/obsidian/watching.ts";

test("a burst of changes to a note has it read once, when it rests", async () => {
	const desk = deskWith({ "A.md": "a" });
	desk.change("A.md");
	desk.change("A.md");
	expect(desk.log).toEqual(["glossary A.md", "glossary A.md"]);
	await desk.rest();
	expect(desk.log.slice(2)).toEqual(["essay A.md", "count A.md"]);
});

test("a note that is gone before it rests is not read", async () => {
	const desk = deskWith({ "A.md": "a" });
	desk.change("A.md");
	await desk.remove("A.md");
	await desk.rest();
	expect(desk.log.slice(1)).toEqual(["essay gone A.md", "glossary gone A.md", "count gone A.md"]);
});

test("a renamed note is forgotten under its old name and read under its new one", async () => {
	const desk = deskWith({ "A.md": "a" });
	await desk.rename("A.md", "B.md");
	expect(desk.log).toEqual([
		"count A.md → B.md",
		"glossary gone A.md",
		"essay A.md → B.md",
		"glossary B.md",
		"essay B.md",
		"count B.md",
	]);
});

test("nothing is read after the end", async () => {
	const desk = deskWith({ "A.md": "a" });
	desk.change("A.md");
	desk.end();
	await desk.rest();
	expect(desk.log).toEqual(["glossary A.md"]);
});

function deskWith(files: Record<string, string>) {
	const app = App.createConfigured__({ files }).asOriginalType__();
	const log: string[] = [];
	const note =
		(what: string) =>
		(file: TFile | string): Promise<void> => {
			log.push(`${what} ${typeof file === "string" ? file : file.path}`);
			return Promise.resolve();
		};
	const timers = new Map<number, () => void>();
	let last = 0;
	const parts = {
		essays: {
			changed: note("essay"),
			gone: note("essay gone"),
			renamed: (file: TFile, from: string) => void log.push(`essay ${from} → ${file.path}`),
		},
		counting: { changed: note("count") },
		concordance: {
			remove: note("count gone"),
			rename: (from: string, to: string) => void log.push(`count ${from} → ${to}`),
		},
		library: { knowledge: emptyKnowledge },
	};
	const glossary = { changed: note("glossary"), gone: note("glossary gone") };
	const watching = new Watching(app, parts as never, glossary as never, {
		setTimeout: (task) => {
			timers.set(++last, task);
			return last;
		},
		clearTimeout: (timer) => void timers.delete(timer),
		registerEvent: () => undefined,
	});
	watching.start();
	const file = (path: string): TFile => app.vault.getFileByPath(path) as TFile;
	return {
		log,
		change: (path: string) => app.metadataCache.trigger("changed", file(path)),
		remove: (path: string) => app.vault.delete(file(path)),
		rename: async (path: string, to: string) => {
			await app.vault.rename(file(path), to);
			await settled();
		},
		end: () => watching.end(),
		rest: async () => {
			for (const task of timers.values()) task();
			timers.clear();
			await settled();
		},
	};
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
