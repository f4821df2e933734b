/** A reader at the workbench: a real browser over a fresh copy of a vault, the built plugin loaded as the app does. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findBrowser, quietly } from "../../scripts/browser.mjs";
import { serve } from "../workbench/server.mjs";

const root = join(import.meta.dirname, "..", "..");

/** What a reader opens the workbench with. */
export interface Visit {
	/** The folder that is copied; the sample vault when left out, none for an empty one. */
	vault?: string | null;
	/** How the disk sees names: it tells all apart when left out. */
	disk?: "exact" | "folding" | "normalizing";
	/** Notes put into the copy first, by path. */
	notes?: Record<string, string>;
	/** The note that is open. */
	file?: string;
	mode?: "live" | "source" | "preview";
	theme?: "light" | "dark";
	lang?: string;
	mobile?: boolean;
	/** A kind of view that waits in the right dock, not drawn until it is looked at. */
	deferred?: string;
	browser?: BrowserContextOptions;
}

export interface Reader {
	page: Page;
	/** The copy on disk. */
	vault: string;
	/** Addresses asked for outside the workbench: there shall be none. */
	requests: string[];
	/** Errors of the page and its console. */
	errors: string[];
	/** Runs a command of the plugin; false when it does not apply. */
	run(command: string): Promise<boolean>;
	read(path: string): string;
	notesIn(folder: string): string[];
	leave(): Promise<void>;
}

let browser: Browser | null = null;

export async function visit(asked: Visit): Promise<Reader> {
	browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? findBrowser(), args: quietly });
	const vault = join(mkdtempSync(join(tmpdir(), "glossator-e2e-")), "vault");
	if (asked.vault === null) mkdirSync(vault);
	else cpSync(asked.vault ?? join(root, "sample-vault"), vault, { recursive: true });
	for (const [path, text] of Object.entries(asked.notes ?? {})) {
		mkdirSync(dirname(join(vault, path)), { recursive: true });
		writeFileSync(join(vault, path), text);
	}
	const server = await serve({ vault, plugin: root, disk: asked.disk ?? "exact" });
	const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...asked.browser });
	const page = await context.newPage();
	const reader: Reader = {
		page,
		vault,
		requests: [],
		errors: [],
		run: (command) => page.evaluate((id) => window.workbench.app._commands.run(id), `glossator:${command}`),
		read: (path) => readFileSync(join(vault, path), "utf8"),
		notesIn: (folder) => readdirSync(join(vault, folder)).sort(),
		leave: async () => {
			await context.close();
			await server.close();
		},
	};
	page.on("pageerror", (error) => reader.errors.push(error.stack ?? error.message));
	page.on("console", (message) => void (message.type() === "error" && reader.errors.push(message.text())));
	page.on(
		"request",
		(request) =>
			void (!/^(?:http:\/\/127\.0\.0\.1|blob:|data:)/.test(request.url()) && reader.requests.push(request.url())),
	);
	const query = new URLSearchParams({
		theme: asked.theme ?? "light",
		lang: asked.lang ?? "en",
		mode: asked.mode ?? "live",
	});
	if (asked.file !== undefined) query.set("file", asked.file);
	if (asked.mobile === true) query.set("mobile", "");
	if (asked.deferred !== undefined) query.set("deferred", asked.deferred);
	await page.goto(`${server.url}/?${query.toString()}`);
	await page.waitForSelector("body[data-ready]");
	return reader;
}

/** After the last test of a file. */
export async function closeBrowser(): Promise<void> {
	await browser?.close();
	browser = null;
}

declare global {
	interface Window {
		workbench: {
			app: { _commands: { run(id: string): boolean } };
			plugin: unknown;
			misses: Set<string>;
			enable(): Promise<void>;
			disable(): void;
			openSettings(): void;
			listeners(): number;
		};
	}
}
