/** The settings, as the app draws them: what is changed there holds at once, is stored, and can be taken back. */
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
	const marks = markOf("Zangezur Corridor");
	await marks.first().waitFor();
	await openSettings();
	await openPage("Ignored terms");
	await addEntry("Zangezur Corridor");
	await expect.poll(() => marks.count()).toBe(0);
	await expect.poll(() => storedSettings().ignoredTerms).toEqual(["Zangezur Corridor"]);
	await deleteEntry(/^Zangezur Corridor/);
	await expect.poll(() => marks.count()).toBe(1);
	expect(reader.errors).toEqual([]);
});

it("reads other notes as essays as soon as the rule says so", async () => {
	reader = await visit({ vault: null, notes: { "Web/A.md": "The ‘tidal lock’ is a way of keeping a gate shut." } });
	await openSettings();
	await openPage("Folders of essays");
	await addEntry("Web");
	await expect
		.poll(() =>
			reader.page.evaluate(
				() => (window.workbench.plugin as { api: { concepts(): { label: string }[] } }).api.concepts().length,
			),
		)
		.toBeGreaterThan(0);
	await expect.poll(() => storedSettings().essayFolders).toEqual(["Clippings", "Essays", "Web"]);
});

it("lets a second glossary hold in one folder only", async () => {
	const notes = {
		"Kitchen words/Proof.md": "A last rest of the dough.\n",
		"Kitchen/Loaf.md": "Let the proof take an hour.\n",
		"Court/Trial.md": "The proof was weak.\n",
	};
	reader = await visit({ vault: null, notes, file: "Court/Trial.md" });
	await openSettings();
	await openPage("More glossary folders");
	await addEntry("Kitchen words");
	await markOf("proof").first().waitFor();
	await openPage("Kitchen words");
	await addEntry("Kitchen");
	await expect.poll(() => markOf("proof").count()).toBe(0);
	await reader.page.keyboard.press("Escape");
	await open("Kitchen/Loaf.md");
	await markOf("proof").first().waitFor();
});

it("brings back an argument that was hidden in the panel", async () => {
	reader = await visit({ file: "Clippings/The balancing act.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	const first = page.locator(".glossator-argument").first();
	const claim = await first.locator(".glossator-claim").innerText();
	await first.locator("button[aria-label='More actions']").last().click();
	await page.locator(".menu-item", { hasText: /^Hide$/ }).click();
	const shown = page.locator(".glossator-claim", { hasText: claim });
	await expect.poll(() => shown.count()).toBe(0);
	await openSettings();
	await openPage("Hidden arguments");
	await deleteEntry(claim);
	await expect.poll(() => shown.count()).toBeGreaterThan(0);
});

it("asks before it resets, and keeps what was decided while reading", async () => {
	reader = await visit({ notes: { "Desk.md": "Talk of the Zangezur Corridor." }, file: "Desk.md" });
	const { page } = reader;
	await markOf("Zangezur Corridor").first().waitFor();
	await reader.run("mute-note");
	await reader.run("change-density");
	await expect.poll(() => storedSettings().density).toBe("all");
	await openSettings();
	await page.locator(".setting-item", { hasText: "Set all settings to their defaults" }).click();
	await page.locator(".modal button", { hasText: "Cancel" }).click();
	expect(storedSettings().density).toBe("all");
	await page.locator(".setting-item", { hasText: "Set all settings to their defaults" }).click();
	await page.locator(".modal .mod-cta", { hasText: "Reset" }).click();
	await expect.poll(() => storedSettings().density).toBe("first");
	expect(storedSettings().mutedNotes).toEqual(["Desk.md"]);
});

it("says what is wrong with an empty folder, and stores nothing of it", async () => {
	reader = await visit({ vault: null });
	await openSettings();
	const row = reader.page.locator(".setting-item", { hasText: "Glossary folder" });
	await row.locator("input").fill("");
	await row.locator(".setting-item-error", { hasText: "This cannot be empty." }).waitFor();
	expect(storedSettings().glossaryFolder ?? "Glossary").toBe("Glossary");
});

it("is found by the app's search", async () => {
	reader = await visit({ vault: null });
	await openSettings();
	await reader.page.locator(".vertical-tab-header input[type=search]").fill("underline");
	const rows = reader.page.locator(".vertical-tab-content .setting-item:not(.setting-item-heading):visible");
	await expect.poll(() => rows.count()).toBeLessThan(6);
	expect(await rows.first().innerText()).toContain("underlined");
});

function markOf(term: string): ReturnType<Reader["page"]["locator"]> {
	return reader.page.locator(".cm-content .glossator-mark", { hasText: term });
}

async function open(path: string): Promise<void> {
	await reader.page.evaluate(async (link) => {
		const { app } = window.workbench as unknown as {
			app: { workspace: { openLinkText(link: string, from: string): Promise<void> } };
		};
		await app.workspace.openLinkText(link, "");
	}, path);
}

async function openSettings(): Promise<void> {
	await reader.page.evaluate(() => window.workbench.openSettings());
	const tab = reader.page.locator(".vertical-tab-nav-item", { hasText: "Glossator" });
	await tab.first().click();
	await reader.page.locator(".setting-item", { hasText: "Tag of essays" }).waitFor();
}

async function openPage(name: string): Promise<void> {
	const row = reader.page.locator(".setting-item.mod-clickable", {
		has: reader.page.locator(".setting-item-name", { hasText: new RegExp(`^${name}$`) }),
	});
	await row.click();
	await reader.page.locator(".setting-page-title", { hasText: name }).waitFor();
}

async function addEntry(entry: string): Promise<void> {
	await reader.page.locator(".setting-item button", { hasText: "Add an entry" }).click();
	await reader.page.locator(".prompt-input").fill(entry);
	await reader.page.keyboard.press("Enter");
	await reader.page.locator(".setting-item-name", { hasText: entry }).waitFor();
}

async function deleteEntry(entry: string | RegExp): Promise<void> {
	const row = reader.page.locator(".setting-item", { hasText: entry });
	await row.locator("[aria-label='Delete']").click();
}

/** What is on the disk by now. */
function storedSettings(): Partial<Settings> {
	const isThere = existsSync(join(reader.vault, stored));
	return isThere ? (JSON.parse(reader.read(stored)) as Partial<Settings>) : {};
}
