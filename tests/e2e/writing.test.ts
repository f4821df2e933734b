/** What the reader has written into notes, and taken back. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const note =
	"Talk of the Zangezur Corridor, `Zangezur Corridor` in code.\n\n| route |\n| --- |\n| the Middle Corridor |\n";
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("links the mentions of a note, leaves code alone, and unlinks them again to the byte", async () => {
	reader = await withGlossary();
	await reader.run("link-note");
	await expect.poll(text).toMatch(/\[\[Zangezur Corridor\]\], `Zangezur Corridor` in code/);
	expect(await text()).toMatch(/\| the \[\[.*Middle Corridor\]\] \|/);
	await told("Linked");
	await reader.run("link-note");
	await told("There is nothing to link here.");
	await reader.run("unlink-note");
	await expect.poll(text).toBe(note);
});

it("links to the headings that are homes, and unlinks one link, one concept, the rest", async () => {
	const text0 = "A galaxy and a nebula, and a galaxy, and a galaxy.\n";
	const stars = "---\nglossator: glossary\n---\n# Galaxy\nA system of stars.\n# Nebula\nA cloud.\n";
	reader = await visit({ vault: null, notes: { "Desk.md": text0, "Lists/Stars.md": stars }, file: "Desk.md" });
	await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("link-note");
	const [galaxy, nebula] = ["[[Stars#Galaxy|galaxy]]", "[[Stars#Nebula|nebula]]"];
	await expect.poll(text).toBe(`A ${galaxy} and a ${nebula}, and a ${galaxy}, and a ${galaxy}.\n`);
	await select("[Stars#Galaxy");
	await reader.run("unlink-mention");
	await expect.poll(text).toBe(`A galaxy and a ${nebula}, and a ${galaxy}, and a ${galaxy}.\n`);
	await select("[Stars#Galaxy");
	await reader.run("unlink-concept");
	await expect.poll(text).toBe(`A galaxy and a ${nebula}, and a galaxy, and a galaxy.\n`);
	await reader.run("unlink-note");
	await expect.poll(text).toBe(text0);
	expect(reader.read("Lists/Stars.md")).toBe(stars);
});

it("writes links the Markdown way where the reader wants them, and takes them back", async () => {
	const text0 = "Two galaxies collide.\n";
	const notes = { "Desk.md": text0, "My glossary/Galaxy (spiral).md": "---\naliases: galaxy\n---\nA system.\n" };
	const settings = JSON.stringify({ linkStyle: "markdown", glossaryFolder: "My glossary" });
	const data = { ".obsidian/plugins/glossator/data.json": settings };
	reader = await visit({ vault: null, notes: { ...notes, ...data }, file: "Desk.md" });
	await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("link-note");
	await expect.poll(text).toBe("Two [galaxies](My%20glossary/Galaxy%20%28spiral%29.md) collide.\n");
	await reader.run("unlink-note");
	await expect.poll(text).toBe(text0);
});

it("changes an open note in one step to undo, and the cursor stays in its word", async () => {
	reader = await withGlossary();
	await select("Middle Corridor");
	await reader.page.keyboard.press("ArrowLeft");
	for (let step = 0; step < 3; step++) await reader.page.keyboard.press("ArrowRight");
	await reader.run("link-note");
	await expect.poll(text).toContain("[[Zangezur Corridor]]");
	expect(await atCursor()).toEqual(["Mid", "dle"]);
	await reader.page.locator(".cm-content").first().focus();
	await reader.page.keyboard.press("Control+z");
	await expect.poll(text).toBe(note);
});

it("asks once more before a run over a large part of the vault", async () => {
	reader = await withGlossary();
	await reader.run("link-vault");
	const apply = reader.page.locator(".modal .mod-cta");
	await apply.click();
	await reader.page.locator(".modal .mod-warning").waitFor();
	expect(await text()).toBe(note);
	expect(await apply.innerText()).toMatch(/^Yes, change \d+ notes$/);
	await apply.click();
	await told("Linked");
	expect(await text()).toContain("[[Zangezur Corridor]]");
});

it("takes the last run back and keeps what the reader typed since", async () => {
	reader = await withGlossary();
	await reader.run("link-note");
	await expect.poll(text).toContain("[[Zangezur Corridor]]");
	await reader.page.locator(".cm-content").first().focus();
	await reader.page.keyboard.press("Control+End");
	await reader.page.keyboard.type("And more.");
	await reader.run("undo-run");
	await told("Undone");
	await expect.poll(text).toBe(`${note}And more.`);
});

it("shows what linking the vault would change, note by note, and leaves out what the reader leaves out", async () => {
	reader = await withGlossary();
	const before = reader.read("Notes/Aktau travel.md");
	await reader.run("link-vault");
	const rows = reader.page.locator(".glossator-change");
	await rows.first().waitFor();
	expect(reader.read("Notes/Aktau travel.md")).toBe(before);
	for (const row of await rows.all())
		if (!(await row.innerText()).startsWith("Desk")) await row.locator("input").uncheck();
	await reader.page.locator(".modal .mod-cta").click();
	await told("Linked");
	expect(await text()).toContain("[[Zangezur Corridor]]");
	expect(reader.read("Notes/Aktau travel.md")).toBe(before);
});

it("keeps a record of each run beside the plugin, not among the notes", async () => {
	reader = await withGlossary();
	const runs = readdirSync(join(reader.vault, ".obsidian/plugins/glossator/runs"));
	expect(runs.map((name) => name.replace(/^.*\./, ""))).toEqual(["done", "json"]);
});

it("makes a note for the selected words, and puts the selection before a concept's own page as its definition", async () => {
	reader = await withGlossary();
	await select("in code");
	await reader.run("add-concept");
	await expect.poll(() => reader.notesIn("Glossary")).toContain("in code.md");
	expect(reader.read("Glossary/in code.md")).toBe('---\naliases:\n  - "in code"\n---\n');
	await reader.page.locator(".workspace-tab-header", { hasText: "Desk" }).first().click();
	const before = reader.read("Glossary/Zangezur Corridor.md");
	await select("Talk of the");
	await reader.run("add-definition");
	await reader.page.locator(".prompt-input").fill("Zangezur Corridor");
	await reader.page.keyboard.press("Enter");
	const expected = before.replace(/\n---\n/, "\n---\nTalk of the\n\n");
	await expect.poll(() => reader.read("Glossary/Zangezur Corridor.md")).toBe(expected);
});

it("adopts a note of the reader's with one line and no word of ours in it", async () => {
	reader = await visit({ notes: { "Desk.md": "My own page.\n" }, file: "Desk.md" });
	await essaysRead();
	await reader.run("adopt-note");
	await reader.page.locator(".prompt-input").fill("Zangezur Corridor");
	await reader.page.keyboard.press("Enter");
	await expect.poll(() => reader.read("Desk.md")).toBe('---\nglossator: "zangezur-corridor"\n---\nMy own page.\n');
});

/** The sample vault with its glossary written, and a desk note open. */
async function withGlossary(): Promise<Reader> {
	reader = await visit({ notes: { "Desk.md": note }, file: "Desk.md" });
	await essaysRead();
	await reader.run("generate-notes");
	await reader.page.locator(".glossator-candidate").first().waitFor();
	await reader.page.locator(".modal .mod-cta").click();
	await told("Wrote");
	await expect.poll(homes).toBe(reader.notesIn("Glossary").length);
	return reader;
}

function essaysRead(): Promise<unknown> {
	return reader.page.waitForFunction(() =>
		(window.workbench.plugin as { api: { concepts(): { label: string }[] } }).api
			.concepts()
			.some((concept) => concept.label === "Zangezur Corridor"),
	);
}

/** How many concepts have a note that the plugin knows of. */
function homes(): Promise<number> {
	return reader.page.evaluate(
		() =>
			(window.workbench.plugin as { api: { concepts(): { home: unknown }[] } }).api
				.concepts()
				.filter((concept) => concept.home !== null).length,
	);
}

interface Desk {
	app: {
		workspace: {
			getLeavesOfType(type: string): {
				view: {
					file: { path: string };
					editor: {
						getValue(): string;
						offsetToPos(at: number): object;
						posToOffset(position: object): number;
						getCursor(): object;
						setSelection(from: object, to: object): void;
						focus(): void;
					};
				};
			}[];
		};
	};
}

/** The text of the desk note, saved or not. */
function text(): Promise<string> {
	return reader.page.evaluate(() => {
		const { app } = window.workbench as unknown as Desk;
		const desk = app.workspace.getLeavesOfType("markdown").find((leaf) => leaf.view.file.path === "Desk.md");
		return desk?.view.editor.getValue() ?? "";
	});
}

/** Three characters before the cursor of the desk note and three after it. */
function atCursor(): Promise<string[]> {
	return reader.page.evaluate(() => {
		const { app } = window.workbench as unknown as Desk;
		const desk = app.workspace.getLeavesOfType("markdown").find((leaf) => leaf.view.file.path === "Desk.md");
		if (desk === undefined) throw new Error("The desk note is not open");
		const { editor } = desk.view;
		const at = editor.posToOffset(editor.getCursor());
		return [editor.getValue().slice(at - 3, at), editor.getValue().slice(at, at + 3)];
	});
}

function select(words: string): Promise<void> {
	return reader.page.evaluate((wanted) => {
		const { app } = window.workbench as unknown as Desk;
		const desk = app.workspace.getLeavesOfType("markdown").find((leaf) => leaf.view.file.path === "Desk.md");
		if (desk === undefined) throw new Error("The desk note is not open");
		const { editor } = desk.view;
		const at = editor.getValue().indexOf(wanted);
		editor.focus();
		editor.setSelection(editor.offsetToPos(at), editor.offsetToPos(at + wanted.length));
	}, words);
}

async function told(words: string): Promise<void> {
	await reader.page.locator(".notice", { hasText: words }).first().waitFor();
}
