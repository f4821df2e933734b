/** Places where notes are shown inside others: marks come there too, and all that could be clicked still can. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const notes = {
	"Glossary/Proof.md": "A last rest of the dough.\n",
	"Bread.md": "# Bread\n\nThe proof takes an hour.\n",
	"Desk.md":
		"Bread, embedded:\n\n![[Bread]]\n\n> [!note]- On the proof\n> Inside, the proof again.\n\n- [ ] watch the proof\n\nSee [[Bread]].\n",
};
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("marks what an embedded note says, by that note, and its card opens there", async () => {
	reader = await visit({ vault: null, notes, file: "Desk.md", mode: "preview" });
	const mark = reader.page.locator(".markdown-preview-view .internal-embed .glossator-mark", { hasText: "proof" });
	await mark.first().hover();
	await reader.page.locator(".glossator-card", { hasText: "A last rest of the dough." }).waitFor();
	expect(reader.errors).toEqual([]);
});

it("marks what a page preview shows", async () => {
	reader = await visit({ vault: null, notes, file: "Desk.md", mode: "preview" });
	const { page } = reader;
	await page.locator(".markdown-preview-view .glossator-mark").first().waitFor();
	await page.keyboard.down("Control");
	await page.locator(".markdown-preview-view a.internal-link", { hasText: "Bread" }).hover();
	await page.locator(".popover .glossator-mark", { hasText: "proof" }).waitFor();
	await page.keyboard.up("Control");
});

it("lets a callout fold and a box be ticked as before, with a mark in each", async () => {
	reader = await visit({ vault: null, notes, file: "Desk.md", mode: "preview" });
	const { page } = reader;
	await page.locator(".markdown-preview-view .glossator-mark").first().waitFor();
	await reader.run("change-density");
	const callout = page.locator(".markdown-preview-view .callout");
	await callout.locator(".callout-title .glossator-mark").waitFor();
	const isFolded = (): Promise<boolean> => callout.evaluate((element) => element.classList.contains("is-collapsed"));
	const before = await isFolded();
	await callout.locator(".callout-icon").click();
	expect(await isFolded()).toBe(!before);
	await callout.locator(".callout-icon").click();
	expect(await isFolded()).toBe(before);
	const box = page.locator(".markdown-preview-view input[type=checkbox]").first();
	await box.click();
	expect(await box.isChecked()).toBe(true);
	expect(await page.locator(".markdown-preview-view li .glossator-mark", { hasText: "proof" }).count()).toBe(1);
});

it("leaves the text that is typed alone: what is read in the editor is what is stored", async () => {
	reader = await visit({ vault: null, notes, file: "Bread.md", mode: "source" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await page.locator(".cm-line", { hasText: "The proof" }).click();
	await page.keyboard.press("End");
	await page.keyboard.type(" Proof, proofs, PROOF.");
	await expect.poll(() => reader.read("Bread.md")).toBe(`${notes["Bread.md"].trimEnd()} Proof, proofs, PROOF.\n`);
});
