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

it("opens the card in a pop-out window, in that window, and closes it there on Esc", async () => {
	reader = await visit({ notes: { "One.md": "The Zangezur Corridor here.\n" }, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	const popout = await popOut("One.md");
	const mark = popout.locator(".cm-content .glossator-mark").first();
	await mark.hover();
	await popout.locator(".glossator-card", { hasText: "Zangezur Corridor" }).waitFor();
	expect(await page.locator(".glossator-card").count()).toBe(0);
	await popout.locator(".glossator-card").hover();
	await popout.keyboard.press("Escape");
	await popout.locator(".glossator-card").waitFor({ state: "detached" });
	await popout.locator(".cm-content").click();
	await popout.keyboard.type("Ox ");
	await expect.poll(() => reader.read("One.md")).toContain("Ox ");
	await popout.close();
	await page.locator(".cm-content .glossator-mark").first().hover();
	await page.locator(".glossator-card").waitFor();
	expect(reader.errors).toEqual([]);
});

it("works in a pop-out window that was open before the plugin was switched on, and leaves nothing in one that closed", async () => {
	reader = await visit({ notes: { "One.md": "The Zangezur Corridor here.\n" }, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	const followed = (): Promise<number> =>
		page.evaluate(() => (window.workbench.plugin as { _parts: unknown[] })._parts.length);
	await page.evaluate(() => window.workbench.disable());
	const popout = await popOut("One.md");
	await page.evaluate(() => window.workbench.enable());
	await popout.locator(".cm-content .glossator-mark").first().hover();
	await popout.locator(".glossator-card").waitFor();
	expect(await followed()).toBe(2);
	const second = await popOut("One.md");
	await second.locator(".cm-content .glossator-mark").first().waitFor();
	expect(await followed()).toBe(3);
	await second.close();
	await expect.poll(followed).toBe(2);
});

/** Opens a note in a window of its own. */
async function popOut(path: string): Promise<Reader["page"]> {
	const [popout] = await Promise.all([
		reader.page.waitForEvent("popup"),
		reader.page.evaluate(async (name) => {
			const { app } = window.workbench as unknown as Panes;
			await app.workspace.openPopoutLeaf().openFile(app.vault.getFileByPath(name));
		}, path),
	]);
	return popout;
}

it("shows nothing of ours in print, not even where a name has two meanings", async () => {
	const notes = {
		"Glossary/River bank.md": "---\naliases: [bank]\n---\nWhere the water ends.\n",
		"Glossary/Savings bank.md": "---\naliases: [bank]\n---\nWhere money rests.\n",
		"One.md": "A bank, and a river bank.\n",
	};
	reader = await visit({ vault: null, notes, file: "One.md", mode: "preview" });
	const { page } = reader;
	await page.locator(".markdown-preview-view .glossator-several").waitFor();
	await page.emulateMedia({ media: "print" });
	const looks = await page
		.locator(".markdown-preview-view .glossator-mark")
		.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderBottomWidth));
	expect(looks).toEqual(["0px"]);
});

interface Panes {
	app: {
		vault: { getFileByPath(path: string): object };
		workspace: { openPopoutLeaf(): { openFile(file: object): Promise<void> } };
	};
}
