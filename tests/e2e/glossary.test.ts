/** The glossary as a whole: its base, its index, its names, and notes of the reader's that become part of it. */
import { afterAll, afterEach, expect, it } from "vitest";
import { parse } from "yaml";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

const proof = "---\naliases:\n  - last rest\n---\nA last rest of the dough.\n";
const bakery = {
	"Desk.md": "Talk of the proof, and of [[Proof]].\n",
	"Glossary/Proof.md": proof,
	"Glossary/Crumb.md": "The inside of a loaf.\n",
};

it("makes a base over the folder and an index of the concepts, by command, once, and never over a note of the reader's", async () => {
	reader = await bakeryAt("Desk.md");
	await reader.run("write-base");
	await expect.poll(() => reader.notesIn("")).toContain("Glossary.base");
	const base = parse(reader.read("Glossary.base")) as { filters: { and: string[] }; views: { order: string[] }[] };
	expect(base.filters.and).toEqual(['file.inFolder("Glossary")']);
	expect(base.views[0]?.order).toEqual(["file.name", "kind", "aliases", "essays"]);
	await reader.run("write-index");
	await expect.poll(() => reader.notesIn("")).toContain("Glossary index.md");
	const index = reader.read("Glossary index.md");
	expect(index).toContain("- [[Glossary/Crumb|Crumb]], idea\n- [[Glossary/Proof|Proof]], idea\n");
	await reader.run("write-index");
	await reader.page.locator(".workspace-tab-header", { hasText: "Glossary index" }).first().waitFor();
	expect(reader.read("Glossary index.md")).toBe(index);
	await reader.leave();
	reader = await visit({ vault: null, notes: { ...bakery, "Glossary index.md": "Mine.\n" }, file: "Desk.md" });
	await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("write-index");
	await reader.page.locator(".notice", { hasText: "Glossary index" }).waitFor();
	expect(reader.read("Glossary index.md")).toBe("Mine.\n");
	expect(reader.read("Glossary/Proof.md")).toBe(proof);
});

it("renames a concept's note by the app's own rename, so that links follow, and never onto another note", async () => {
	reader = await bakeryAt("Glossary/Crumb.md");
	await reader.run("generate-notes");
	const name = (label: string): ReturnType<Reader["page"]["locator"]> =>
		reader.page.locator(`input[aria-label="Rename: ${label}"]`);
	await name("Proof").fill("Crumb");
	await name("Proof").press("Enter");
	await reader.page.locator(".notice", { hasText: "There is a note of this name" }).waitFor();
	expect(reader.notesIn("Glossary")).toEqual(["Crumb.md", "Proof.md"]);
	await name("Proof").fill("Final proof");
	await name("Proof").press("Enter");
	await expect.poll(() => reader.notesIn("Glossary")).toEqual(["Crumb.md", "Final proof.md"]);
	await expect.poll(() => reader.read("Desk.md")).toMatch(/\[\[(?:Glossary\/)?Final proof(?:\|Proof)?\]\]/);
	await name("Final proof").waitFor();
	expect(reader.read("Glossary/Final proof.md")).toBe(proof);
});

it("takes a note of the reader's for a concept's home by its aliases, and writes nothing into it", async () => {
	const mine = "---\naliases: [Zangezur Corridor]\n---\nMy road.\n";
	reader = await visit({ notes: { "Glossary/Roads.md": mine }, file: "Clippings/The balancing act.md" });
	await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("generate-notes");
	await reader.page.locator(".glossator-candidate", { hasText: "Glossary/Roads.md" }).waitFor();
	await reader.page.locator(".modal .mod-cta").click();
	await reader.page.locator(".notice", { hasText: "Wrote" }).waitFor();
	expect(reader.read("Glossary/Roads.md")).toBe(mine);
	expect(reader.notesIn("Glossary")).not.toContain("Zangezur Corridor.md");
});

it("makes each heading of a note a concept, with one line", async () => {
	const text = "# Proof\nA last rest.\n# Crumb\nThe inside.\n";
	const notes = { "Lists/Baking.md": text, "Desk.md": "A proof and a crumb.\n" };
	reader = await visit({ vault: null, notes, file: "Lists/Baking.md" });
	await reader.run("adopt-headings");
	await expect.poll(() => reader.read("Lists/Baking.md")).toBe(`---\nglossator: "glossary"\n---\n${text}`);
	const labels = (): Promise<string[]> =>
		reader.page.evaluate(() =>
			(window.workbench.plugin as { api: { concepts(): { label: string }[] } }).api
				.concepts()
				.map(({ label }) => label),
		);
	await expect.poll(async () => (await labels()).sort()).toEqual(["Crumb", "Proof"]);
});

async function bakeryAt(file: string): Promise<Reader> {
	reader = await visit({ vault: null, notes: bakery, file });
	await reader.page.waitForFunction(
		() => (window.workbench.plugin as { api: { concepts(): unknown[] } }).api.concepts().length === 2,
	);
	return reader;
}
