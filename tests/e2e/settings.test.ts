/** The settings, as the app draws them: what is changed there holds at once and is stored. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import type { Settings } from "../../src/core/settings.ts";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const stored = ".obsidian/plugins/glossator/data.json";
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("ignores a term from the moment it is typed, and marks it again once it is taken from the list", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of the Zangezur Corridor." }, file: "Desk.md" });
	const { page } = reader;
	const marks = page.locator(".cm-content .glossator-mark", { hasText: "Zangezur Corridor" });
	await marks.first().waitFor();
	await openSettings();
	const input = page.locator(".setting-item", { hasText: "Ignore a term" }).locator("input");
	await input.fill("Zangezur Corridor");
	await input.press("Enter");
	await expect.poll(() => marks.count()).toBe(0);
	await expect.poll(() => storedSettings().ignoredTerms).toEqual(["Zangezur Corridor"]);
	const row = page.locator(".setting-item", { hasText: /^Zangezur Corridor/ });
	await row.locator(".clickable-icon").first().click();
	await expect.poll(() => marks.count()).toBe(1);
	expect(reader.errors).toEqual([]);
});

it("reads other notes as essays as soon as the rule says so", async () => {
	reader = await visit({ vault: null, notes: { "Web/A.md": "The ‘tidal lock’ is a way of keeping a gate shut." } });
	const { page } = reader;
	await openSettings();
	const input = page.locator(".setting-item", { hasText: "Folders of essays" }).locator("input");
	await input.fill("Web, Essays");
	await input.blur();
	await expect
		.poll(() =>
			page.evaluate(
				() => (window.workbench.plugin as { api: { concepts(): { label: string }[] } }).api.concepts().length,
			),
		)
		.toBeGreaterThan(0);
	await expect.poll(() => storedSettings().essayFolders).toEqual(["Web", "Essays"]);
});

/** What is on the disk by now. */
function storedSettings(): Partial<Settings> {
	const isThere = existsSync(join(reader.vault, stored));
	return isThere ? (JSON.parse(reader.read(stored)) as Partial<Settings>) : {};
}

async function openSettings(): Promise<void> {
	await reader.page.evaluate(() => window.workbench.openSettings());
	const tab = reader.page.locator(".vertical-tab-nav-item", { hasText: "Glossator" });
	await tab.first().click();
	await reader.page.locator(".setting-item", { hasText: "Tag of essays" }).waitFor();
}
