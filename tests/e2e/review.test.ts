/** The review of glossary notes: what the reader decides there is remembered. */
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

	await row("equidistance").locator("button", { hasText: "Reject" }).click();
	await expect.poll(() => row("equidistance").count()).toBe(0);
	const name = row("Zangezur Corridor").locator("input.glossator-name");
	await name.fill("Zangezur railway");
	await name.press("Enter");
	await row("Zangezur railway").waitFor();
	const merge = row("northern railways").locator("select.glossator-merge");
	await merge.focus();
	await merge.selectOption({ label: "Middle Corridor" });
	await expect.poll(() => row("northern railways").count()).toBe(0);

	await page.locator(".glossator-candidate input[type=checkbox]").evaluateAll((boxes) => {
		for (const box of boxes as HTMLInputElement[]) if (box.checked) box.click();
	});
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
