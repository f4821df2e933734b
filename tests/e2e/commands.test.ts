/** Every command, and where the palette offers it; the context menus. */
import { afterAll, afterEach, expect, it } from "vitest";
import { wordingFor } from "../../src/show/languages.ts";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

const always = ["open-panel", "list-concepts", "undo-run", "change-density", "toggle-editor", "toggle-reading"];
const anywhere = [...always, "read-all", "add-sample"];
const onNote = ["read-folder", "mute-note", "link-note", "unlink-note"];
const onPlainNote = [...onNote, "read-this-note", "adopt-note", "adopt-headings"];
const onEssay = [
	...onNote,
	...["read-again", "forget-essay", "open-outline", "open-map", "export-argdown", "export-mermaid", "export-canvas"],
];
const inEditor = ["next-mention", "previous-mention"];
const withSelection = ["link-selection", "unlink-selection", "add-concept", "add-alias", "add-definition"];
const atMention = ["show-card", "show-occurrences", "not-here", "never-mark"];
const withHomes = ["link-vault", "unlink-vault", "write-base", "write-index"];

it("offers in an empty vault only what can be done there", async () => {
	reader = await visit({ vault: null });
	await expect.poll(offered).toEqual([...anywhere].sort());
});

it("offers on a note, at a mention, and with a selection what applies there", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of C5+1, and more.\n" }, file: "Desk.md" });
	await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
	const here = [...anywhere, "generate-notes", ...onPlainNote, ...inEditor];
	await select("more", 0);
	expect(await offered()).toEqual([...here].sort());
	await select("C5+1", 0);
	expect(await offered()).toEqual([...here, ...atMention, "create-note"].sort());
	await select("and more", 8);
	expect(await offered()).toEqual([...here, ...withSelection].sort());
});

it("offers at a concept with a note to open and to link it, instead of making one", async () => {
	const notes = { "Desk.md": "Talk of the proof.\n", "Glossary/Proof.md": "A last rest of the dough.\n" };
	reader = await visit({ vault: null, notes, file: "Desk.md" });
	await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
	await select("proof", 0);
	const here = [...anywhere, "generate-notes", ...onPlainNote, ...inEditor, ...withHomes, ...atMention];
	expect(await offered()).toEqual([...here, "open-note", "link-mention", "link-concept"].sort());
	await reader.run("link-mention");
	const written = (): Promise<string> =>
		reader.page.evaluate(() => (window.workbench as unknown as Bench).app.workspace.activeEditor.editor.getValue());
	await expect.poll(written).toContain("[[Proof");
	await select("[[Proof", 3);
	expect(await offered()).toEqual(expect.arrayContaining(["unlink-mention", "unlink-concept"]));
	await reader.run("unlink-mention");
	await expect.poll(written).not.toContain("[[");
	await select("proof", 0);
	await reader.run("open-note");
	await reader.page.locator(".cm-content", { hasText: "A last rest" }).waitFor();
});

it("offers in reading view of an essay what needs no cursor", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md", mode: "preview" });
	await reader.page.locator(".markdown-preview-view .glossator-mark").first().waitFor();
	expect(await offered()).toEqual([...anywhere, "generate-notes", ...onEssay].sort());
	await reader.run("open-map");
	await reader.page.locator(".glossator-map svg").waitFor();
	await reader.run("open-outline");
	await reader.page.locator(".glossator-outline").first().waitFor();
});

it("has every command it names, in both languages, without a key of its own or its own name in it", async () => {
	for (const lang of ["en", "ru"]) {
		reader = await visit({ vault: null, lang });
		const all = await reader.page.evaluate(() =>
			[...(window.workbench as unknown as Bench).app._commands.all.values()].map(({ id, name, hotkeys }) => ({
				id: id.replace("glossator:", ""),
				name: name.replace("Glossator: ", ""),
				hotkeys: hotkeys ?? [],
			})),
		);
		const { commands } = wordingFor(lang);
		expect(new Map(all.map(({ id, name }) => [id, name]))).toEqual(new Map(Object.entries(commands)));
		expect(all.flatMap(({ hotkeys }) => hotkeys)).toEqual([]);
		for (const { name } of all) expect(name).toMatch(/^\p{Lu}(?!.*(?:[Gg]lossator|[Cc]ommand|[.!])).{6,60}$/u);
		if (lang === "en") await reader.leave();
	}
});

it("turns marks off in one view and leaves the other", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of C5+1.\n" }, file: "Desk.md" });
	const marks = reader.page.locator(".cm-content .glossator-mark");
	await marks.first().waitFor();
	await reader.run("toggle-reading");
	await reader.page.locator(".notice", { hasText: "Nothing is marked in reading view." }).waitFor();
	expect(await marks.count()).toBe(1);
	await reader.run("toggle-editor");
	await expect.poll(() => marks.count()).toBe(0);
	await reader.run("toggle-editor");
	await expect.poll(() => marks.count()).toBe(1);
});

it("never marks a concept again once told so at the cursor", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of C5+1.\n", "Other.md": "C5+1\n" }, file: "Desk.md" });
	const marks = reader.page.locator(".cm-content .glossator-mark");
	await marks.first().waitFor();
	await select("C5+1", 0);
	await reader.run("never-mark");
	await expect.poll(() => marks.count()).toBe(0);
});

it("has in the editor's menu what can be done with the mention under it, and in a file's menu what with the note", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of C5+1.\n" }, file: "Desk.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await select("C5+1", 0);
	await page.locator(".cm-content .glossator-mark").first().click({ button: "right" });
	const entries = page.locator(".menu-item");
	await entries.first().waitFor();
	const ours = [
		"Show the card at the cursor",
		"Show where this concept occurs",
		"Create note",
		"Not this concept here",
	];
	expect(await entries.allInnerTexts()).toEqual(expect.arrayContaining([...ours, "Never mark this"]));
	await page.locator(".menu-item", { hasText: "Not this concept here" }).click();
	await expect.poll(() => page.locator(".cm-content .glossator-mark").count()).toBe(0);
	await page.locator(".nav-file-title, .nav-file", { hasText: "The thin rope" }).first().click({ button: "right" });
	const expected = ["Read this essay again", "Forget this essay", "Mark or stop marking this note"];
	await expect.poll(() => entries.allInnerTexts()).toEqual(expect.arrayContaining(expected));
});

interface Bench {
	app: {
		_commands: {
			all: Map<string, { id: string; name: string; hotkeys?: unknown[] }>;
			applies(command: unknown): boolean;
		};
		workspace: {
			activeEditor: {
				editor: {
					getValue(): string;
					offsetToPos(at: number): object;
					setSelection(from: object, to: object): void;
					focus(): void;
				};
			};
		};
	};
}

/** The commands that the palette offers now, in order. */
function offered(): Promise<string[]> {
	return reader.page.evaluate(() => {
		const { _commands } = (window.workbench as unknown as Bench).app;
		return [..._commands.all.values()]
			.filter((command) => _commands.applies(command))
			.map(({ id }) => id.replace("glossator:", ""))
			.sort();
	});
}

/** Puts the cursor before some words and selects so many characters. */
function select(words: string, length: number): Promise<void> {
	return reader.page.evaluate(
		([wanted, count]) => {
			const { editor } = (window.workbench as unknown as Bench).app.workspace.activeEditor;
			const at = editor.getValue().indexOf(wanted);
			editor.focus();
			editor.setSelection(editor.offsetToPos(at), editor.offsetToPos(at + count));
		},
		[words, length] as const,
	);
}
