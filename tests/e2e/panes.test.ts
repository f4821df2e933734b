/** Marks and cards where there is more than one place to read in. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("marks each of two panes by its own note, and the card by the pane it is opened in", async () => {
	reader = await visit({
		notes: { "One.md": "The Zangezur Corridor here.", "Two.md": "Talk of C5+1 there." },
		file: "One.md",
	});
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark", { hasText: "Zangezur Corridor" }).waitFor();
	await page.evaluate(async () => {
		const { app } = window.workbench as unknown as {
			app: {
				vault: { getFileByPath(path: string): object };
				workspace: { getLeaf(how: string): { openFile(file: object): Promise<void> } };
			};
		};
		await app.workspace.getLeaf("split").openFile(app.vault.getFileByPath("Two.md"));
	});
	const marks = page.locator(".cm-content .glossator-mark");
	await expect.poll(async () => (await marks.allInnerTexts()).sort()).toEqual(["C5+1", "Zangezur Corridor"]);
	await page.locator(".cm-content .glossator-mark", { hasText: "Zangezur Corridor" }).hover();
	await page.locator(".glossator-card", { hasText: "Zangezur Corridor" }).waitFor();
	await expect.poll(() => page.locator(".glossator-card .glossator-counts").innerText()).toMatch(/^1 here/);
	expect(reader.errors).toEqual([]);
});

it("leaves text alone while it is composed (IME), and marks it afterwards", async () => {
	reader = await visit({ notes: { "One.md": "The Zangezur Corridor here.\n\n" }, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await page.locator(".cm-content").first().focus();
	await page.keyboard.press("Control+End");
	const ime = await page.context().newCDPSession(page);
	await ime.send("Input.imeSetComposition", { text: "C5+1", selectionStart: 4, selectionEnd: 4 });
	await expect.poll(() => page.locator(".cm-content").first().innerText()).toContain("C5+1");
	expect(await page.locator(".cm-content .glossator-mark", { hasText: "C5+1" }).count()).toBe(0);
	await ime.send("Input.insertText", { text: "C5+1" });
	await expect.poll(() => reader.read("One.md")).toContain("here.\n\nC5+1");
	await expect.poll(() => page.locator(".cm-content .glossator-mark", { hasText: "C5+1" }).count()).toBe(1);
});

it("keeps what the panel shows, and the focus in it, while nothing changes beside it", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	const row = page.locator(".glossator-panel [data-row]").first();
	await row.waitFor();
	await row.focus();
	await page.keyboard.press("ArrowDown");
	const second = page.locator(".glossator-panel [data-row]").nth(1);
	await expect.poll(() => second.evaluate((element) => element === document.activeElement)).toBe(true);
	await page.evaluate(() => document.dispatchEvent(new Event("selectionchange")));
	await page.evaluate(() => document.dispatchEvent(new Event("scroll")));
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	expect(await second.evaluate((element) => element === document.activeElement)).toBe(true);
});

it("shows nothing of ours in print", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md", mode: "preview" });
	const { page } = reader;
	const mark = page.locator(".markdown-preview-view .glossator-mark").first();
	await mark.waitFor();
	await page.emulateMedia({ media: "print" });
	const look = await mark.evaluate((element) => getComputedStyle(element).borderBottomStyle);
	expect(look).toBe("none");
});
