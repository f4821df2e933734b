/** What a reader sees of marks, cards and panel in all the places where notes are shown. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const desk =
	"The Zangezur Corridor, again the Zangezur Corridor, and `Zangezur Corridor`.\n\n" +
	"> [!note] A callout on C5+1\n> Inside it the Middle Corridor.\n\n" +
	"| a | b |\n| --- | --- |\n| C5+1 | x |\n\n- [ ] ask about C5+1\n";
const file = "Desk.md";
const notes = { [file]: desk };
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("marks the first mention in a section, none in code; all of them by one command, without a reload", async () => {
	reader = await visit({ notes, file });
	const marks = reader.page.locator(".cm-content .glossator-mark", { hasText: "Zangezur Corridor" });
	await marks.first().waitFor();
	expect(await marks.count()).toBe(1);
	await reader.run("change-density");
	await expect.poll(() => marks.count()).toBe(2);
	await reader.run("mute-note");
	await expect.poll(() => reader.page.locator(".cm-content .glossator-mark").count()).toBe(0);
	await reader.run("mute-note");
	await expect.poll(() => marks.count()).toBe(2);
});

it("marks callouts, tables and lists in reading view, and leaves their boxes alone", async () => {
	reader = await visit({ notes, file, mode: "preview" });
	const { page } = reader;
	await page.locator(".markdown-preview-view .glossator-mark").first().waitFor();
	await reader.run("change-density");
	await expect.poll(() => page.locator("td .glossator-mark", { hasText: "C5+1" }).count()).toBe(1);
	expect(await page.locator(".callout .glossator-mark").count()).toBeGreaterThan(0);
	expect(await page.locator("code .glossator-mark").count()).toBe(0);
	expect(await page.locator(".markdown-preview-view input[type=checkbox]").count()).toBe(1);
});

it("opens the card with one tap on a phone, and by command", async () => {
	reader = await visit({
		notes,
		file,
		mode: "preview",
		mobile: true,
		browser: { hasTouch: true, viewport: { width: 390, height: 800 } },
	});
	const { page } = reader;
	const mark = page.locator(".markdown-preview-view .glossator-mark").first();
	await mark.waitFor();
	await mark.tap();
	await page.locator(".glossator-card").first().waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
	expect(reader.errors).toEqual([]);
});

it("speaks Russian where the app does", async () => {
	reader = await visit({ notes, file, lang: "ru" });
	await reader.run("open-panel");
	await reader.page.locator(".glossator-tab", { hasText: "Понятия" }).waitFor();
});

it("opens at the sentence that is quoted", async () => {
	reader = await visit({ notes, file });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().hover();
	await page.locator(".glossator-card .glossator-source").first().click();
	await page.locator(".workspace-split.mod-root .view-content", { hasText: "planned railway link" }).first().waitFor();
	expect(await page.evaluate(() => document.getSelection()?.toString() ?? "")).toContain("Zangezur Corridor");
});

it("only places the cursor at a plain click, opens the card after a rest, and closes it on Esc", async () => {
	reader = await visit({ notes, file });
	const { page } = reader;
	const mark = page.locator(".cm-content .glossator-mark").first();
	await mark.click();
	await page.keyboard.type("Q");
	await expect.poll(() => reader.read(file)).toMatch(/^The Zang\w*Q/);
	expect(await page.locator(".glossator-card").count()).toBe(0);
	await page.keyboard.press("Backspace");
	await page.mouse.move(0, 0);
	await mark.hover();
	await page.locator(".glossator-card").first().waitFor();
	const [card, word] = [await page.locator(".glossator-popover").boundingBox(), await mark.boundingBox()];
	if (card === null || word === null) throw new Error("The card is not on the page");
	expect(card.y >= word.y + word.height || card.y + card.height <= word.y).toBe(true);
	await page.keyboard.press("Escape");
	await page.locator(".glossator-card").first().waitFor({ state: "detached" });
	expect(reader.errors).toEqual([]);
});

it("asks no name of the app that is not public, and leaves nothing behind when it is switched off", async () => {
	reader = await visit({ notes, file });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	await page.locator(".glossator-panel").waitFor();
	expect(await page.evaluate(() => [...window.workbench.misses])).toEqual([]);
	const with_ = await page.evaluate(() => window.workbench.listeners());
	await page.evaluate(() => window.workbench.disable());
	await page.evaluate(() => window.workbench.enable());
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	expect(await page.evaluate(() => window.workbench.listeners())).toBe(with_);
	await page.evaluate(() => window.workbench.disable());
	await expect.poll(() => page.locator(".cm-content .glossator-mark").count()).toBe(0);
	expect(await page.locator(".glossator-panel").count()).toBe(0);
});

it("does its first reading without a setting, and says what to do in an empty vault", async () => {
	reader = await visit({ vault: null, notes: { "Diary.md": "Nothing much." }, file: "Diary.md" });
	const { page } = reader;
	await reader.run("open-panel");
	await page.locator(".glossator-empty button", { hasText: "Add the sample essay" }).click();
	await page.locator(".glossator-mark").first().waitFor();
	expect(await page.locator(".notice").count()).toBeLessThan(2);
	expect(reader.notesIn("Clippings").length).toBeGreaterThan(0);
});
