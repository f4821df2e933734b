/** `npm run shots [-- NAME …]`: a fixed list of every surface into docs/pictures, light and dark, wide and phone. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../tests/workbench/server.mjs";
import { findBrowser, quietly } from "./browser.mjs";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs", "pictures");
mkdirSync(pictures, { recursive: true });
spawnSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit" });
const browser = await chromium.launch({ executablePath: findBrowser(), args: quietly });

const asked = process.argv.slice(2);
for (const theme of ["light", "dark"]) {
	for (const shot of surfaces()) if (asked.length === 0 || asked.includes(shot.name)) await take(shot, theme);
}
await browser.close();

/** What is pictured: how the workbench is opened, and what the reader does before the picture. */
function surfaces() {
	const essay = "Clippings/The balancing act.md";
	const bank = {
		"Glossary/River bank.md": "---\naliases: [bank]\n---\nWhere the water ends and the path begins.\n",
		"Glossary/Savings bank.md": "---\naliases: [bank]\n---\nA house that keeps what others have put aside.\n",
		"Walk.md": "# A walk\n\nHe sat down by the bank and counted what was left.\n",
	};
	return [
		{ name: "marks", file: essay, act: allMarks },
		{ name: "card", file: essay, act: hoverZangezur },
		{ name: "card-two-meanings", file: "Walk.md", notes: bank, act: hover("bank") },
		{ name: "panel", file: essay, act: atZangezur },
		{ name: "reading-view", file: "Notes/Seminar on corridors.md", mode: "preview", act: marked(".markdown-rendered") },
		{ name: "outline", file: essay, act: tab("Outline") },
		{ name: "map", file: essay, act: tab("Map") },
		{ name: "map-wide", file: essay, act: wideMap },
		{ name: "concepts", file: essay, act: tab("Concepts") },
		{ name: "occurrences", file: essay, act: occurrences },
		{ name: "review", file: essay, act: review },
		{ name: "changes", file: essay, act: changes },
		{ name: "glossary-note", file: essay, act: note },
		{ name: "settings", file: essay, act: settings },
		{ name: "settings-list", file: essay, act: settingsList },
		{ name: "empty", file: undefined, vault: null, act: (page) => command(page, "open-panel") },
		{ name: "nothing-here", file: "Diary.md", notes: { "Diary.md": "Drizzle.\n" }, plain: true, act: openPanel },
		{ name: "russian", file: essay, lang: "ru", act: openPanel },
		{ name: "phone-panel", file: essay, phone: true, act: openPanel },
		{ name: "phone-map", file: essay, phone: true, act: tab("Map") },
		{ name: "phone-card", file: essay, phone: true, mode: "preview", act: tapMark },
		{ name: "phone-review", file: essay, phone: true, act: review },
	];
}

async function take({ name, file, mode, act, phone, vault: folder, notes, lang, plain }, theme) {
	const vault = join(mkdtempSync(join(tmpdir(), "glossator-shots-")), "vault");
	if (folder === null) mkdirSync(vault);
	else cpSync(join(root, "sample-vault"), vault, { recursive: true });
	for (const [path, text] of Object.entries(notes ?? {})) {
		mkdirSync(dirname(join(vault, path)), { recursive: true });
		writeFileSync(join(vault, path), text);
	}
	const { url, close } = await serve({ vault, plugin: root });
	const context = await browser.newContext({
		viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 820 },
		deviceScaleFactor: 1,
		hasTouch: phone === true,
	});
	const page = await context.newPage();
	const query = new URLSearchParams({
		theme,
		mode: mode ?? "live",
		lang: lang ?? "en",
		...(file ? { file } : {}),
		...(phone ? { mobile: "" } : {}),
	});
	await page.goto(`${url}/?${query}`);
	await page.waitForSelector("body[data-ready]");
	if (file && !plain) await page.locator(".glossator-mark:visible").first().waitFor();
	await act(page);
	await page.waitForTimeout(600);
	await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
	console.log(`docs/pictures/${name}-${theme}.png`);
	await context.close();
	await close();
}

function command(page, id) {
	return page.evaluate((name) => window.workbench.app._commands.run(name), `glossator:${id}`);
}

async function hoverZangezur(page) {
	await command(page, "open-panel");
	await page.locator(".glossator-claim").first().waitFor();
	await page.waitForTimeout(1000);
	await hover("Zangezur Corridor")(page);
}

async function atZangezur(page) {
	await command(page, "open-panel");
	await page.locator(".cm-line", { hasText: "a format in which the five" }).click();
	await page.locator(".glossator-chip", { hasText: "C5+1" }).waitFor();
}

async function allMarks(page) {
	await command(page, "change-density");
	await page.locator(".notice").first().click();
}

function hover(words) {
	return async (page) => {
		await page.locator(".cm-content .glossator-mark", { hasText: words }).first().hover();
		await page.locator(".glossator-card").waitFor();
	};
}

async function openPanel(page) {
	await command(page, "open-panel");
	await page.locator(".glossator-argument, .glossator-empty").first().waitFor();
}

/** The panel as wide as half the window. */
async function wideMap(page) {
	await page.addStyleTag({ content: ".workspace-split.mod-right-split { width: 760px !important; }" });
	await tab("Map")(page);
}

async function occurrences(page) {
	await tab("Concepts")(page);
	await page.locator(".glossator-term .glossator-link").first().click();
	await page.locator(".glossator-occurrence").first().waitFor();
}

async function changes(page) {
	await review(page);
	await page.locator(".modal .mod-cta").click();
	await page.locator(".notice", { hasText: "Wrote" }).waitFor();
	await command(page, "link-vault");
	await page.locator(".glossator-change").first().waitFor();
}

async function settingsList(page) {
	await settings(page);
	await page.locator(".setting-item.mod-clickable", { hasText: "Folders of essays" }).click();
}

function marked(where) {
	return (page) => page.locator(`${where} .glossator-mark:visible`).first().waitFor();
}

function tab(name) {
	return async (page) => {
		await command(page, "open-panel");
		await page.locator(".glossator-tab", { hasText: name }).click();
	};
}

async function review(page) {
	await command(page, "generate-notes");
	await page.locator(".glossator-candidate").first().waitFor();
}

async function note(page) {
	await review(page);
	await page.locator(".modal .mod-cta").click();
	await page.locator(".notice", { hasText: "Wrote" }).waitFor();
	await page.evaluate(() => window.workbench.app.workspace.openLinkText("Glossary/Zangezur Corridor.md", ""));
}

async function settings(page) {
	await page.evaluate(() => window.workbench.openSettings());
}

async function tapMark(page) {
	await page.locator(".markdown-rendered .glossator-mark:visible").first().tap();
	await page.locator(".glossator-card").waitFor();
}
