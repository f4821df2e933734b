/** The whole trip by hand: an essay goes in, an argument is shown, a note is written, a word of the reader's stays. */
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

describe("A reader who opens an essay", () => {
	it("sees its concepts underlined and reads the card of one", async () => {
		reader = await visit({ file: "Clippings/The balancing act.md" });
		const { page } = reader;
		const mark = page.locator(".cm-content .glossator-mark", { hasText: "Zangezur Corridor" }).first();
		await mark.waitFor();
		await mark.hover();
		const card = page.locator(".glossator-card");
		await card.waitFor();
		expect(await card.innerText()).toContain("Zangezur Corridor");
		expect(await card.locator("blockquote").innerText()).toMatch(/planned railway link[\s\S]*paragraph \d/);
		await page.keyboard.press("Escape");
		await card.waitFor({ state: "detached" });
		expect(reader.errors).toEqual([]);
		expect(reader.requests).toEqual([]);
	});

	it("sees the arguments change with the cursor", async () => {
		reader = await visit({ file: "Clippings/The balancing act.md" });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("open-panel");
		const claims = page.locator(".glossator-argument .glossator-claim");
		await claims.first().waitFor();
		await page.locator(".cm-line", { hasText: "The Zangezur Corridor, a planned" }).click();
		await page.locator(".glossator-chip", { hasText: "Zangezur Corridor" }).waitFor();
		const atZangezur = await claims.allInnerTexts();
		await page.locator(".cm-line", { hasText: "a format in which the five" }).click();
		await page.locator(".glossator-chip", { hasText: "C5+1" }).waitFor();
		expect(await claims.allInnerTexts()).not.toEqual(atZangezur);
		expect(reader.errors).toEqual([]);
	});

	it("generates notes after a review, types into one, generates again, and finds the words still there", async () => {
		reader = await visit({ file: "Clippings/The balancing act.md" });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("generate-notes");
		await page.locator(".glossator-candidate").first().waitFor();
		expect(() => reader.notesIn("Glossary")).toThrow();
		await page.locator(".modal .mod-cta").click();
		await page.locator(".notice", { hasText: "Wrote" }).waitFor();
		expect(reader.notesIn("Glossary")).toContain("Zangezur Corridor.md");
		const before = reader.read("Glossary/Zangezur Corridor.md");
		await page.evaluate(async () => {
			const { app } = window.workbench as unknown as {
				app: { workspace: { openLinkText(link: string, from: string): Promise<void> } };
			};
			await app.workspace.openLinkText("Glossary/Zangezur Corridor.md", "");
		});
		await page.locator(".workspace-split.mod-root .cm-content", { hasText: "planned railway" }).first().waitFor();
		await page.locator(".workspace-split.mod-root .cm-content").first().focus();
		await page.keyboard.press("Control+End");
		await page.keyboard.type("Ask Dana about the gauge.");
		await expect.poll(() => reader.read("Glossary/Zangezur Corridor.md")).toContain("Ask Dana about the gauge.");
		await reader.run("generate-notes");
		await page.locator(".glossator-candidate").first().waitFor();
		const button = page.locator(".modal .mod-cta");
		if (await button.isEnabled()) await button.click();
		else await page.keyboard.press("Escape");
		await expect.poll(() => page.locator(".modal").count()).toBe(0);
		const after = reader.read("Glossary/Zangezur Corridor.md");
		expect(after).toContain("Ask Dana about the gauge.");
		expect(after.startsWith(before.slice(0, before.indexOf("%%glossator")))).toBe(true);
		expect(reader.errors).toEqual([]);
		expect(reader.requests).toEqual([]);
	});
});
