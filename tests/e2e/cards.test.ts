/** The card, by whatever way a reader asks for it, and what comes first on it. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const phone = { mobile: true, browser: { hasTouch: true, viewport: { width: 390, height: 800 } } };
const bank = {
	"Glossary/River bank.md": "---\naliases: [bank]\n---\nWhere the water ends.\n",
	"Glossary/Savings bank.md": "---\naliases: [bank]\n---\nWhere money rests.\n",
	"One.md": "He walked to the bank.\n",
};
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("opens by a long press in the editor on a phone; a tap there only places the cursor", async () => {
	reader = await visit({ vault: null, notes: bank, file: "One.md", ...phone });
	const { page } = reader;
	const mark = page.locator(".cm-content .glossator-mark").first();
	await mark.waitFor();
	const finger = await fingerOn(mark);
	await finger("touchStart");
	await finger("touchEnd");
	expect(await page.locator(".glossator-card").count()).toBe(0);
	await finger("touchStart");
	await page.locator(".glossator-card").waitFor();
	await finger("touchEnd");
	expect(await page.locator(".glossator-card").count()).toBe(1);
	expect(reader.errors).toEqual([]);
});

it("opens at the key where a mark has the focus in reading view, and gives the focus back", async () => {
	reader = await visit({ vault: null, notes: bank, file: "One.md", mode: "preview" });
	const { page } = reader;
	const mark = page.locator(".markdown-preview-view .glossator-mark").first();
	await mark.focus();
	await page.keyboard.press("Enter");
	await page.locator(".glossator-card").waitFor();
	expect(await hasFocus(page.locator(".glossator-card button").first())).toBe(true);
	await page.keyboard.press("Escape");
	await page.locator(".glossator-card").waitFor({ state: "detached" });
	expect(await hasFocus(mark)).toBe(true);
});

it("opens by command at the cursor, and the reader goes on typing there after Esc", async () => {
	reader = await visit({ vault: null, notes: bank, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().click();
	await reader.run("show-card");
	await page.locator(".glossator-card").waitFor();
	await page.keyboard.press("Escape");
	await page.keyboard.type("Q");
	await expect.poll(() => reader.read("One.md")).toMatch(/ba?n?Qa?n?k|Qbank|bankQ/);
});

it("shows both concepts where two share a name", async () => {
	reader = await visit({ vault: null, notes: bank, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-several", { hasText: "bank" }).hover();
	await page.locator(".glossator-card", { hasText: "2 concepts share this name" }).waitFor();
	expect((await page.locator(".glossator-card strong").allInnerTexts()).sort()).toEqual(["River bank", "Savings bank"]);
	expect(await page.locator(".glossator-card .glossator-quote p").allInnerTexts()).toHaveLength(2);
});

it("opens the reader's own definition for editing", async () => {
	reader = await visit({ vault: null, notes: bank, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().hover();
	const money = page.locator(".glossator-concept", { hasText: "Savings bank" });
	await money.locator("button", { hasText: "Edit definition" }).click();
	await page.locator(".cm-content", { hasText: "Where money rests." }).waitFor();
	await page.locator(".glossator-card").waitFor({ state: "detached" });
	await page.keyboard.type("Where money sleeps.");
	await expect.poll(() => reader.read("Glossary/Savings bank.md")).toContain("---\nWhere money sleeps.");
});

it("is filled when it comes, not after", async () => {
	reader = await visit({ vault: null, notes: bank, file: "One.md" });
	const { page } = reader;
	const mark = page.locator(".cm-content .glossator-mark").first();
	await mark.waitFor();
	await page.evaluate(() => {
		const come: string[] = [];
		Object.assign(window, { come });
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of Array.from(addedNodes))
					if (node instanceof HTMLElement && node.matches(".popover")) come.push(node.innerText);
		}).observe(document.body, { childList: true });
	});
	await mark.hover();
	await page.locator(".glossator-card").waitFor();
	const come = await page.evaluate(() => (window as unknown as { come: string[] }).come);
	expect(come).toHaveLength(1);
	expect(come[0]).toContain("Where money rests.");
});

it("stands above the word where there is no room below, and never on it", async () => {
	const text = `${"A line.\n\n".repeat(14)}At the end a bank.\n`;
	reader = await visit({
		vault: null,
		notes: { ...bank, "One.md": text },
		file: "One.md",
		browser: { viewport: { width: 900, height: 640 } },
	});
	const { page } = reader;
	const mark = page.locator(".cm-content .glossator-mark").first();
	await mark.scrollIntoViewIfNeeded();
	await page.locator(".cm-scroller").evaluate((element) => (element.scrollTop = 0));
	await mark.hover();
	const card = await page.locator(".glossator-popover").boundingBox();
	const word = await mark.boundingBox();
	if (card === null || word === null) throw new Error("The card is not on the page");
	expect(word.y).toBeGreaterThan(320);
	expect(card.y + card.height).toBeLessThanOrEqual(word.y);
	expect(card.y).toBeGreaterThanOrEqual(0);
});

it("leaves a rest with the modifier to the app's page preview, and opens the note at a click with it", async () => {
	reader = await visit({
		notes: { "Glossary/Proof.md": "A last rest of the dough.\n", "One.md": "The proof.\n" },
		file: "One.md",
	});
	const { page } = reader;
	const mark = page.locator(".cm-content .glossator-mark", { hasText: "proof" });
	await mark.waitFor();
	await page.keyboard.down("Control");
	await mark.hover();
	await page.locator(".popover .markdown-embed", { hasText: "A last rest" }).waitFor();
	expect(await page.locator(".glossator-card").count()).toBe(0);
	await mark.click();
	await page.keyboard.up("Control");
	await page
		.locator(".workspace-split.mod-root .view-header-title, .view-header", { hasText: "Proof" })
		.first()
		.waitFor();
});

type Place = ReturnType<Reader["page"]["locator"]>;

/** A finger over a place, to be put down and lifted. */
async function fingerOn(place: Place): Promise<(what: "touchStart" | "touchEnd") => Promise<unknown>> {
	const box = await place.boundingBox();
	if (box === null) throw new Error("There is nothing to press");
	const touch = await reader.page.context().newCDPSession(reader.page);
	const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	return (type) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchStart" ? [point] : [] });
}

function hasFocus(place: Place): Promise<boolean> {
	return place.evaluate((element) => element === element.ownerDocument.activeElement);
}
