/** Disks that take two names for one: nothing of the reader's is written over, nothing is written elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

describe.each(["folding", "normalizing"] as const)("On a %s disk", (disk) => {
	it("a note for the selected words is not written over one that the disk takes for the same", async () => {
		const notes = { "Desk.md": "The Caf\u00E9 Route here.\n", "Glossary/CAF\u00C9 route.md": "Mine.\n" };
		reader = await visit({ vault: null, disk, notes, file: "Desk.md" });
		await reader.page.locator(".cm-content").first().click();
		await reader.page.keyboard.press("Control+a");
		await selectWords("Caf\u00E9 Route");
		await reader.run("add-concept");
		await reader.page.locator(".notice").first().waitFor();
		expect(reader.notesIn("Glossary").length).toBe(1);
		expect(texts().get("Glossary/CAF\u00C9 route.md")).toBe("Mine.\n");
	});

	it("a glossary goes into the folder that is there, beside the reader's notes, and is taken back whole", async () => {
		const notes = {
			"glossary/zangezur corridor (old).md": "Mine.\n",
			"glossary/MIDDLE CORRIDOR.txt": "Mine.\n",
			"glossary/C5+1.MD.md": "Mine.\n",
		};
		reader = await visit({ disk, notes, file: "Clippings/The balancing act.md" });
		await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
		const before = texts();
		await reader.run("generate-notes");
		await reader.page.locator(".glossator-candidate").first().waitFor();
		await reader.page.locator(".modal .mod-cta").click();
		await reader.page.locator(".notice", { hasText: "Wrote" }).waitFor();
		const after = texts();
		for (const [path, text] of before) expect(after.get(path), path).toBe(text);
		const made = [...after.keys()].filter((path) => !before.has(path));
		expect(made.length).toBeGreaterThan(5);
		expect(made.filter((path) => !path.startsWith("glossary/"))).toEqual([]);
		await expect.poll(homes).toBeGreaterThanOrEqual(made.length);
		await reader.run("undo-run");
		await reader.page.locator(".notice", { hasText: "Undone" }).waitFor();
		expect([...texts()].filter(([path]) => !path.startsWith(".trash/"))).toEqual([...before]);
		// A note may be read in the moment in which it goes into the trash: the browser says so, nobody minds.
		expect(reader.errors.filter((error) => !error.startsWith("Failed to load resource"))).toEqual([]);
	});
});

/** How many concepts have a note that the plugin knows of. */
function homes(): Promise<number> {
	return reader.page.evaluate(
		() =>
			(window.workbench.plugin as { api: { concepts(): { home: unknown }[] } }).api
				.concepts()
				.filter(({ home }) => home !== null).length,
	);
}

/** All files of the vault but the app's own, as they lie on the disk. */
function texts(): Map<string, string> {
	const files = readdirSync(reader.vault, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => join(one.parentPath, one.name).slice(reader.vault.length + 1))
		.filter((path) => !path.startsWith(".obsidian/"))
		.sort();
	return new Map(files.map((path) => [path, readFileSync(join(reader.vault, path), "utf8")]));
}

function selectWords(words: string): Promise<void> {
	return reader.page.evaluate((wanted) => {
		const { app } = window.workbench as unknown as Desk;
		const { editor } = app.workspace.getLeavesOfType("markdown")[0]?.view ?? {};
		const at = editor?.getValue().indexOf(wanted) ?? -1;
		editor?.setSelection(editor.offsetToPos(at), editor.offsetToPos(at + wanted.length));
	}, words);
}

interface Desk {
	app: {
		workspace: {
			getLeavesOfType(type: string): {
				view: {
					editor: {
						getValue(): string;
						offsetToPos(at: number): object;
						setSelection(from: object, to: object): void;
					};
				};
			}[];
		};
	};
}
