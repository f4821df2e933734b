/** The review of glossary notes: what the reader decides there is remembered. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("rejects, renames and merges, remembers it, and writes only what was chosen", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("generate-notes");
	const row = (label: string): ReturnType<Reader["page"]["locator"]> =>
		page.locator(".glossator-candidate").filter({ has: page.locator(`input[aria-label="Rename: ${label}"]`) });
	await row("Zangezur Corridor").waitFor();
	expect(() => reader.notesIn("Glossary")).toThrow();

	await row("equidistance").locator("button", { hasText: "Reject" }).focus();
	await page.keyboard.press("Enter");
	await expect.poll(() => row("equidistance").count()).toBe(0);
	expect(await focused()).toMatch(/^Reject: /);
	const name = row("Zangezur Corridor").locator("input.glossator-name");
	await name.fill("Zangezur railway");
	await name.press("Enter");
	await row("Zangezur railway").waitFor();
	const merge = row("northern railways").locator("select.glossator-merge");
	await merge.focus();
	await merge.selectOption({ label: "Middle Corridor" });
	await expect.poll(() => row("northern railways").count()).toBe(0);

	const all = page.locator(".glossator-all input");
	await all.check();
	await all.uncheck();
	expect(await page.locator(".glossator-candidate input:checked").count()).toBe(0);
	await row("Zangezur railway").locator("input[type=checkbox]").check();
	await page.locator(".modal .mod-cta", { hasText: "Write 1 note" }).click();
	await page.locator(".notice", { hasText: "Wrote 1 new note" }).waitFor();
	expect(reader.notesIn("Glossary")).toEqual(["Zangezur railway.md"]);

	await reader.run("generate-notes");
	await row("Zangezur railway").waitFor();
	expect(await row("equidistance").count()).toBe(0);
	expect(await row("northern railways").count()).toBe(0);
	expect(reader.errors).toEqual([]);
});

it("is walked by key: arrows from row to row, Space to take or leave, Delete to reject, with the focus kept", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("generate-notes");
	const boxes = page.locator(".glossator-candidate [data-row]");
	const names = (): Promise<(string | null)[]> =>
		boxes.evaluateAll((all) => all.map((box) => box.getAttribute("aria-label")));
	await allRead();
	await boxes.first().focus();
	const before = await names();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	expect(await focused()).toBe(before[2]);
	const wasTaken = await boxes.nth(2).isChecked();
	await page.keyboard.press("Space");
	expect(await boxes.nth(2).isChecked()).toBe(!wasTaken);
	await page.keyboard.press("Delete");
	await expect.poll(names).toEqual(before.filter((_, at) => at !== 2));
	expect(await focused()).toBe(before[3]);
	await page.keyboard.press("End");
	await expect.poll(focused).toBe(before.at(-1));
});

it("leaves a region that the reader edited, unless they choose to have it written anew; undoing gives theirs back", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("generate-notes");
	await page.locator(".modal .mod-cta").click();
	await page.locator(".notice", { hasText: "Wrote" }).waitFor();
	const path = "Glossary/Zangezur Corridor.md";
	const edited = reader.read(path).replace("> “", "> “MINE ");
	writeFileSync(join(reader.vault, path), edited);
	const row = page.locator(".glossator-candidate", { hasText: "You changed our part" });
	const seen = async (): Promise<number> => {
		await page.keyboard.press("Escape");
		await reader.run("generate-notes");
		await page.locator(".glossator-candidate").first().waitFor();
		return row.count();
	};
	await expect.poll(seen).toBe(1);
	expect(await row.locator("[data-row]").isChecked()).toBe(false);
	await row.locator("[data-row]").check();
	await page.locator(".modal .mod-cta").click();
	await expect.poll(() => reader.read(path)).not.toContain("MINE");
	await reader.run("undo-run");
	await expect.poll(() => reader.read(path)).toBe(edited);
});

it("writes new notes on the reader's template", async () => {
	const notes = {
		"Templates/Concept.md": "---\nup: '[[Home]]'\n---\n# Thoughts\n<% tp.date.now() %>\n%%glossator%%\n",
		".obsidian/plugins/glossator/data.json": JSON.stringify({ noteTemplate: "Templates/Concept.md" }),
	};
	reader = await visit({ notes, file: "Clippings/The balancing act.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("generate-notes");
	await page.locator(".modal .mod-cta").click();
	await page.locator(".notice", { hasText: "Wrote" }).waitFor();
	const note = reader.read("Glossary/Zangezur Corridor.md");
	expect(note).toMatch(
		/^---\nup: '\[\[Home\]\]'\naliases:\n[\s\S]*\n---\n# Thoughts\n<% tp.date.now\(\) %>\n%%glossator:/,
	);
	expect(reader.read("Templates/Concept.md")).toBe(notes["Templates/Concept.md"]);
});

function focused(): Promise<string | null> {
	return reader.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}

/** Until every essay of the sample vault has taught something. */
async function allRead(): Promise<void> {
	await reader.page.waitForFunction((count) => {
		const { api } = window.workbench.plugin as { api: { concepts(): { essays: string[] }[] } };
		return new Set(api.concepts().flatMap(({ essays }) => essays)).size >= count;
	}, reader.notesIn("Clippings").length);
	await expect
		.poll(() => reader.page.locator(".glossator-candidate").count())
		.toBe(
			await reader.page.evaluate(
				() => (window.workbench.plugin as { api: { concepts(): unknown[] } }).api.concepts().length,
			),
		);
}
