/** The panel as a place to work in: what it lists is searched, dragged out, previewed, opened at its place. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const file = "Clippings/The balancing act.md";
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("lists each mention of a concept with the words around it, and opens the one that is chosen", async () => {
	const notes = { "Walk.md": "C5+1 first.\n\nThen rain.\n\nAnd the C5+1 again, at last.\n" };
	reader = await visit({ notes, file });
	const { page } = reader;
	await openTab("Concepts");
	const row = page.locator(".glossator-term", { has: page.getByText("C5+1", { exact: true }) });
	await row.locator(".glossator-link").click();
	const occurrence = page.locator(".glossator-occurrence", { hasText: "And the C5+1 again, at last." });
	await occurrence.waitFor();
	expect(await page.locator(".glossator-occurrence", { hasText: "Walk" }).count()).toBe(2);
	await page.locator(".prompt-input").fill("at last");
	await page.locator(".glossator-occurrence", { hasText: "C5+1 first" }).waitFor({ state: "detached" });
	await occurrence.click();
	await page.locator(".cm-content", { hasText: "Then rain." }).waitFor();
	expect(await selected()).toBe("C5+1");
	expect(await lineOfCursor()).toBe(4);
});

it("finds concepts by any of their names, says when there is none, and keeps what was typed", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await openTab("Concepts");
	const rows = page.locator(".glossator-term-name");
	await page.locator(".glossator-search").fill("trans-caspian");
	await expect.poll(() => rows.allInnerTexts()).toEqual(["Middle Corridor"]);
	await page.evaluate(() => document.dispatchEvent(new Event("selectionchange")));
	await reader.run("mute-note");
	await expect.poll(() => page.locator(".glossator-search").inputValue()).toBe("trans-caspian");
	await expect.poll(() => rows.allInnerTexts()).toEqual(["Middle Corridor"]);
	await page.locator(".glossator-search").fill("zzz");
	await page.locator(".glossator-empty", { hasText: "No concept has this name" }).waitFor();
});

it("drags a claim into a note, where it is a quote with its source", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of C5+1.\n\n" }, file: "Desk.md" });
	const { page } = reader;
	await openTab("Related");
	const claim = page.locator(".glossator-claim").first();
	const words = (await claim.innerText()).slice(0, 20);
	await claim.dragTo(page.locator(".cm-content .cm-line").last());
	await expect.poll(() => reader.read("Desk.md")).toContain(`> ${words}`);
	expect(reader.read("Desk.md")).toMatch(/> — \[\[Clippings\/.*paragraph \d+/);
});

it("previews a claim's sentence with the modifier, as the app does for links, and nothing without it", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await openTab("Related");
	const claim = page.locator(".glossator-claim").first();
	await claim.hover();
	await page.mouse.move(0, 0);
	await page.keyboard.down("Control");
	await claim.hover();
	await page.locator(".popover .markdown-embed").waitFor();
	await page.keyboard.up("Control");
	expect(await page.locator(".popover").count()).toBe(1);
});

it("has a menu on a claim and on a concept by the second button too", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await openTab("Related");
	await page.locator(".glossator-claim").first().click({ button: "right" });
	await page.locator(".menu-item", { hasText: "Insert as quote" }).waitFor();
	await page.keyboard.press("Escape");
	await page.locator(".glossator-tab", { hasText: "Concepts" }).click();
	await page.locator(".glossator-term").first().click({ button: "right" });
	await page.locator(".menu-item", { hasText: "Never mark this" }).click();
	await reader.page.locator(".menu").waitFor({ state: "detached" });
	expect(reader.errors).toEqual([]);
});

it("draws the map down the page where it is narrow, and from left to right where there is room", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await openTab("Map");
	const boxes = page.locator(".glossator-map .glossator-node");
	const narrow = await boxes.count();
	const panel = await page.locator(".glossator-map").boundingBox();
	for (const box of await boxes.all()) {
		const place = await box.boundingBox();
		if (place === null || panel === null) throw new Error("A box is not on the page");
		expect(place.x + place.width).toBeLessThanOrEqual(panel.x + panel.width + 1);
	}
	await page.addStyleTag({ content: ".workspace-split.mod-right-split { width: 760px !important; }" });
	const picture = page.locator(".glossator-map-picture");
	await picture.waitFor();
	expect(await boxes.count()).toBe(narrow);
	const seen = (): Promise<number[]> =>
		picture.evaluate((element) => (element.getAttribute("viewBox") ?? "").split(" ").map(Number));
	const first = await seen();
	await page.locator(".glossator-map [aria-label='Show all of it']").click();
	expect((await seen())[3]).toBeGreaterThan(first[3] ?? 0);
	await page.locator(".glossator-map [aria-label='Zoom in']").click();
	await boxes.first().press("Enter");
	await expect.poll(selected).not.toBe("");
});

it("asks for nothing while it is hidden, and is up to date when it is seen again", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await openTab("Related");
	const chips = (): Promise<string[]> => page.locator(".glossator-chip").allInnerTexts();
	const before = await chips();
	const hide = (isHidden: boolean): Promise<void> =>
		page.locator(".workspace-split.mod-right-split").evaluate((element, hidden) => {
			(element as HTMLElement).style.display = hidden ? "none" : "";
		}, isHidden);
	await hide(true);
	await page.locator(".cm-line", { hasText: "a format in which the five" }).click();
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	expect(await chips()).toEqual(before);
	await hide(false);
	await page.evaluate(() => {
		const { app } = window.workbench as unknown as { app: { workspace: { trigger(name: string): void } } };
		app.workspace.trigger("layout-change");
	});
	await expect.poll(chips).not.toEqual(before);
});

it("is drawn when it is looked at, not before, where the app put off drawing it", async () => {
	reader = await visit({ file, deferred: "glossator-arguments" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	expect(await page.locator(".glossator-panel").count()).toBe(0);
	await reader.run("open-map");
	await page.locator(".glossator-map svg").waitFor();
	expect(await page.locator(".glossator-panel").count()).toBe(1);
	expect(reader.errors).toEqual([]);
});

it("goes from mention to mention by command, and round", async () => {
	const notes = { "Desk.md": "The C5+1, then the Zangezur Corridor, then rain.\n" };
	reader = await visit({ notes, file: "Desk.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await page.locator(".cm-content").press("Control+Home");
	const places: number[] = [];
	for (const command of ["next-mention", "next-mention", "next-mention", "previous-mention"]) {
		await reader.run(command);
		places.push(await columnOfCursor());
	}
	expect(places).toEqual([4, 19, 4, 19]);
});

interface Bench {
	app: {
		workspace: { activeEditor: { editor: { getCursor(): { line: number; ch: number }; getSelection(): string } } };
	};
}

function lineOfCursor(): Promise<number> {
	return reader.page.evaluate(
		() => (window.workbench as unknown as Bench).app.workspace.activeEditor.editor.getCursor().line,
	);
}

function columnOfCursor(): Promise<number> {
	return reader.page.evaluate(
		() => (window.workbench as unknown as Bench).app.workspace.activeEditor.editor.getCursor().ch,
	);
}

function selected(): Promise<string> {
	return reader.page.evaluate(() =>
		(window.workbench as unknown as Bench).app.workspace.activeEditor.editor.getSelection(),
	);
}

async function openTab(name: string): Promise<void> {
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	await page.locator(".glossator-argument").first().waitFor();
	await page.locator(".glossator-tab", { hasText: name }).click();
}
