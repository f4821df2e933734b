/** Hostile words in every place they can get to, in a real browser: nothing runs, nothing is asked for, text stays text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { wordingFor } from "../../src/show/languages.ts";
import { closeBrowser, type Reader, visit } from "./harness.ts";
import { payloadsFor, type Place, places, vaultWith } from "./payloads.ts";

let reader: Reader;
let harmless = new Set<string>();
afterAll(closeBrowser);

describe("Hostile words", () => {
	beforeAll(async () => {
		harmless = (await shownWith(["first words", "second words", "third words"], "settings")).signs;
		await reader.leave();
	});
	afterEach(() => reader.leave());

	it.each(places)(
		"as %s do nothing",
		async (place) => {
			const words = payloadsFor(place);
			const { signs, cards } = await shownWith(words, place);
			expect([...signs].filter((sign) => !harmless.has(sign))).toEqual([]);
			expect(cards).toBeGreaterThan(words.length / 2);
			expect(await reader.page.evaluate(() => "__pwned" in window)).toBe(false);
			expect(reader.requests).toEqual([]);
			expect(reader.errors).toEqual([]);
			const notes = glossaryNotes();
			expect(notes.size).toBeGreaterThan(words.length / 2);
			for (const [file, text] of notes) expect(beyondTemplate(text), `${file}:\n${text}`).toEqual([]);
		},
		300_000,
	);
});

/** Opens everything that shows words of others, and writes the glossary; what elements and addresses were there. */
async function shownWith(these: string[], place: Place): Promise<{ signs: Set<string>; cards: number }> {
	reader = await visit({ vault: null, notes: vaultWith(these, place), file: "Desk.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await read(these.length);
	if (place === "cache") await poison(these);
	const signs = new Set<string>();
	const look = async (): Promise<void> => {
		for (const sign of await page.evaluate(signsOf)) signs.add(sign);
	};
	await reader.run("open-panel");
	for (const tab of await page.locator(".glossator-panel [role=tab]").all()) {
		await tab.click();
		await look();
	}
	await reader.run("generate-notes");
	await page.locator(".glossator-candidate").first().waitFor();
	await look();
	await page.locator(".glossator-candidate input[type=checkbox]").evaluateAll((boxes) => {
		for (const box of boxes as HTMLInputElement[]) if (!box.checked && !box.disabled) box.click();
	});
	await page.locator(".modal .mod-cta").click();
	await page.locator(".notice", { hasText: "Wrote" }).waitFor({ timeout: 60_000 });
	await look();
	const cards = await page.evaluate(openCards, `(${signsOf.toString()})()`);
	for (const sign of cards.signs) signs.add(sign);
	await reader.run("link-vault");
	await page.locator(".glossator-change").first().waitFor();
	await look();
	await page.keyboard.press("Escape");
	await page.evaluate(() => window.workbench.openSettings());
	for (const name of listsOfSettings) {
		await page.locator(".setting-item:has(.setting-page-value)", { hasText: name }).first().click();
		await look();
		await page.locator(".setting-page-titlebar").first().locator("*").first().click();
	}
	await look();
	return { signs, cards: cards.count };
}

/** Waits until the essays are read. */
async function read(count: number): Promise<void> {
	await reader.page.waitForFunction(
		(least) => (window.workbench.plugin as { api: { concepts(): unknown[] } }).api.concepts().length > least,
		count / 2,
		{ timeout: 60_000 },
	);
}

/** Every string of the kept digests but paths becomes one of these words; then the app starts anew. */
async function poison(these: string[]): Promise<void> {
	const { page } = reader;
	await page.evaluate(async (hostile) => {
		const [{ name = "" } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith("glossator/"));
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
		});
		const store = database.transaction("digests", "readwrite").objectStore("digests");
		const all = await new Promise<Record<string, unknown>[]>((resolve) => {
			const request = store.getAll() as IDBRequest<Record<string, unknown>[]>;
			request.onsuccess = () => resolve(request.result);
		});
		let next = 0;
		const poisoned = (value: unknown, key: string): unknown => {
			if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
			if (typeof value === "object" && value !== null)
				return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
			const isWords = ["exact", "author", "source", "prefix", "cue", "by", "title"].includes(key);
			return isWords && typeof value === "string" ? hostile[next++ % hostile.length] : value;
		};
		for (const record of all) store.put({ ...record, digest: poisoned(record.digest, "digest") });
		await new Promise<void>((resolve) => (store.transaction.oncomplete = () => resolve()));
		database.close();
	}, these);
	await page.reload();
	await page.waitForSelector("body[data-ready]");
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await read(these.length);
}

/** Kinds of elements in what the plugin shows, with the attributes through which words could act. Runs in the page. */
function signsOf(): string[] {
	const roots = document.querySelectorAll(
		".glossator-panel, .modal, .notice, .popover, .vertical-tab-content, .prompt",
	);
	const acting = /^on|^(?:href|src|srcset|srcdoc|action|formaction|data|poster|style|xlink:href|http-equiv)$/i;
	const signs = new Set<string>();
	for (const root of Array.from(roots))
		for (const element of Array.from(root.querySelectorAll("*"))) {
			const acts = element.getAttributeNames().filter((name) => acting.test(name) && name !== "style");
			signs.add(`${element.tagName.toLowerCase()} ${acts.sort().join(" ")}`.trim());
		}
	return [...signs];
}

/** Opens and closes the card of each mention of the desk note. Runs in the page. */
async function openCards(look: string): Promise<{ signs: string[]; count: number }> {
	const { app } = window.workbench as unknown as Bench;
	const leaf = app.workspace.getLeavesOfType("markdown").find(({ view }) => view.file.path === "Desk.md");
	if (leaf === undefined) throw new Error("The desk note is not open");
	app.workspace.setActiveLeaf(leaf, { focus: true });
	const { editor } = leaf.view;
	const signs = new Set<string>();
	let count = 0;
	for (const found of editor.getValue().matchAll(/Talk of the Varnel/g)) {
		editor.setCursor(editor.offsetToPos(found.index + 14));
		if (!app._commands.run("glossator:show-card")) continue;
		const sheet = document.querySelector(".glossator-sheet");
		if (sheet === null) continue;
		count++;
		for (const sign of (0, eval)(look) as string[]) signs.add(sign);
		sheet.querySelector<HTMLElement>(".modal-close-button")?.click();
		await new Promise((done) => requestAnimationFrame(done));
	}
	return { signs: [...signs], count };
}

function glossaryNotes(): Map<string, string> {
	const folder = join(reader.vault, "Glossary");
	return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

const { settings } = wordingFor("en");
const listsOfSettings = [settings.excluded, settings.ignoredTerms, settings.mutedNotes, settings.merged, settings.muted].map(({ name }) => name); // prettier-ignore

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a glossary note holds beyond its template. */
function beyondTemplate(text: string): string[] {
	const beyond: string[] = [];
	const [, yaml = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
	const keys = Object.keys((parse(yaml) ?? {}) as object);
	for (const key of keys) if (!["aliases", "kind", "essays", "glossator"].includes(key)) beyond.push(`key ${key}`);
	const [open = "", ...lines] = body.trimEnd().split("\n");
	if (!/^%%glossator:[^%]+%%$/.test(open) || lines.pop() !== "%%/glossator%%") beyond.push("marks");
	for (const line of lines) if (!template.some((shape) => shape.test(line))) beyond.push(`line ${line}`);
	const unlinked = lines.join("\n").replace(/\[\[[^[\]<>`]*\]\]/g, "link");
	for (const token of markdown.parse(unlinked, {}))
		for (const child of token.children ?? [])
			if (!["text", "text_special", "softbreak"].includes(child.type)) beyond.push(`${child.type} ${child.content}`);
	const bare = body.replace(/\\./g, "").replace(/\[\[[^[\]|]+(?:\|[^[\]|]+)?\]\]/g, "");
	const signs = /\[\[|<%|\{\{|\{%|(?:^|\s)#(?=\d*[\p{L}_/])[\w/]|\s\^[\w-]+$|::|==|~~|\$|^\s*- \[.\]|%%(?!glossator:|\/glossator%%|$)/gmu;
	for (const [sign] of bare.replace(/^%%glossator:.*%%$/m, "").matchAll(signs)) beyond.push(`sign ${sign}`);
	return beyond;
} // prettier-ignore

const template = [
	/^$/,
	/^> \[!quote\] [^\n]*$/,
	/^> “.*”$/,
	/^## (?:Arguments|See also|Where it appears)$/,
	/^- “.*” \(.*\)$/,
	/^\t- (?:also said|for|against|disagrees): “.*” \(.*\)$/,
	/^- \[\[[^[\]]+\]\] \(\d+\): “.*”$/,
	/^\[\[[^[\]]+\]\](?: · \[\[[^[\]]+\]\])*$/,
];

interface Bench {
	app: {
		_commands: { run(id: string): boolean };
		workspace: {
			setActiveLeaf(leaf: object, how: object): void;
			getLeavesOfType(type: string): {
				view: {
					file: { path: string };
					editor: {
						getValue(): string;
						offsetToPos(at: number): object;
						setCursor(position: object): void;
					};
				};
			}[];
		};
	};
}
