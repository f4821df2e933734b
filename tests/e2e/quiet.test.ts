/** What the plugin does not do: work while the app starts, read files while the reader types or walks about. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("only registers itself while the app starts: nothing is read, listed, opened or begun before the layout is ready", async () => {
	reader = await visit({});
	const { page } = reader;
	const registered = await page.evaluate(async () => {
		const { workbench, indexedDB } = window as unknown as Bench;
		workbench.disable();
		const asked: string[] = [];
		const spy = (host: Record<string, Call>, names: string[]): void => {
			for (const name of names) {
				const real = host[name];
				host[name] = (...given) => {
					if (!String(given[0]).includes("plugins/glossator/data.json")) asked.push(name);
					return real?.apply(host, given);
				};
			}
		};
		const { vault, workspace, _commands } = workbench.app;
		spy(vault, ["cachedRead", "read", "getMarkdownFiles", "getFiles", "getAllFolders", "create", "modify", "process"]);
		spy(vault.adapter, ["read", "write", "list", "stat", "mkdir"]);
		spy(indexedDB, ["open"]);
		const RealWorker = window.Worker;
		window.Worker = class extends RealWorker {
			constructor(address: string | URL) {
				asked.push("Worker");
				super(address);
			}
		};
		const ready: (() => unknown)[] = [];
		workspace.onLayoutReady = (run) => void ready.push(run);
		Object.assign(window, { asked, ready });
		await workbench.enable();
		return _commands.all.size;
	});
	await twoFrames();
	expect(await asked()).toEqual([]);
	expect(registered).toBeGreaterThan(25);
	await page.evaluate(() => (window as unknown as Bench).ready.forEach((run) => run()));
	await expect.poll(asked).toContain("Worker");
});

it("reads no file while the reader types, moves the cursor, or goes from pane to pane", async () => {
	const notes = { "One.md": "The Zangezur Corridor here.\n", "Two.md": "Talk of C5+1 there.\n" };
	reader = await visit({ notes, file: "One.md" });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	await page.locator(".glossator-argument").first().waitFor();
	await page.evaluate(async () => {
		const { workbench } = window as unknown as Bench;
		const { vault, workspace } = workbench.app;
		const asked: string[] = [];
		Object.assign(window, { asked });
		for (const [host, name] of [
			[vault, "cachedRead"],
			[vault, "read"],
			[vault.adapter, "read"],
		] as const) {
			const real = host[name];
			host[name] = (...given) => {
				asked.push(String(given[0]));
				return real?.apply(host, given);
			};
		}
		await workspace.getLeaf("split").openFile(vault.getFileByPath?.("Two.md") as object);
	});
	await page.locator(".cm-content .glossator-mark", { hasText: "C5+1" }).waitFor();
	for (const words of ["Zangezur Corridor", "Talk of C5+1", "Zangezur Corridor"]) {
		await nothingLeftToRead();
		await page.locator(".cm-line", { hasText: words }).click();
		await page.keyboard.press("Control+End");
		await page.keyboard.type("Ox ");
		await page.keyboard.press("ArrowLeft");
		await twoFrames();
		expect(await asked(), words).toEqual([]);
	}
});

type Call = (...given: unknown[]) => unknown;

/** As much of the workbench's page as is looked at here. */
interface Bench {
	indexedDB: Record<string, Call>;
	/** What was asked of the app since the spying began. */
	asked: string[];
	/** What waits for the layout. */
	ready: (() => unknown)[];
	workbench: {
		app: {
			vault: Record<string, Call> & { adapter: Record<string, Call> };
			workspace: {
				onLayoutReady(run: () => unknown): void;
				getLeaf(how: string): { openFile(file: object): Promise<void> };
			};
			_commands: { all: Map<string, unknown> };
		};
		enable(): Promise<void>;
		disable(): void;
	};
}

function asked(): Promise<string[]> {
	return reader.page.evaluate(() => (window as unknown as Bench).asked);
}

function twoFrames(): Promise<unknown> {
	return reader.page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
	);
}

/** A note that was changed is read once it has rested; then all is quiet, and what was asked is forgotten. */
async function nothingLeftToRead(): Promise<void> {
	const taken = (): Promise<number> => reader.page.evaluate(() => (window as unknown as Bench).asked.splice(0).length);
	let quiet = 0;
	await expect
		.poll(
			async () => {
				quiet = (await taken()) === 0 ? quiet + 1 : 0;
				return quiet;
			},
			{ interval: 800, timeout: 60_000 },
		)
		.toBeGreaterThan(2);
}
