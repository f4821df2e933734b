/**
 * Starts the workbench in the page: the vault, the plugin as the app loads it, the first note.
 * Asked for by the address: `file`, `mode` (source, live, preview), `theme` (light, dark), `lang`, `mobile`,
 * `deferred` (a view type to restore unseen in the right dock).
 */
import { App } from "./app.ts";
import { CommandPalette } from "./commands.ts";
import { openFileExplorer } from "./file-list.ts";
import { installGlobals } from "./globals.ts";
import { answerHoverLinks } from "./hover.ts";
import { missingIcons, setIcon } from "./icons.ts";
import { lend, moduleNames } from "./module.ts";
import type { Manifest, Plugin } from "./plugin.ts";
import { SettingsWindow } from "./settings-window.ts";
import { declareNames, misses } from "./strict.ts";

installGlobals(window);
const query = new URLSearchParams(location.search);

async function get(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
}

class Workbench {
	plugin: Plugin | null = null;
	readonly misses = misses;
	readonly missingIcons = missingIcons;
	readonly moduleNames = moduleNames;
	readonly app: App;

	constructor(app: App) {
		this.app = app;
	}

	/** What the app does: the built file as CommonJS, with a `require` of its own. */
	async enable(byReader = true): Promise<void> {
		const [source, manifest] = await Promise.all([
			get("/plugin/main.js").then((one) => one.text()),
			get("/plugin/manifest.json").then((one) => one.json() as Promise<Manifest>),
		]);
		const style = document.head.createEl("link", {
			attr: { rel: "stylesheet", href: "/plugin/styles.css", "data-plugin": manifest.id },
		});
		await new Promise((done) => style.addEventListener("load", done));
		const module: { exports: { default?: new (app: App, manifest: Manifest) => Plugin } } = { exports: {} };
		// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
		new Function("require", "module", "exports", `${source}\n//# sourceURL=plugin:${manifest.id}`)(
			lend,
			module,
			module.exports,
		);
		const Main = module.exports.default;
		if (!Main) throw new Error("main.js exports no plugin");
		this.plugin = new Main(this.app, manifest);
		this.plugin.register(() => style.remove());
		await this.plugin._load();
		if (byReader) this.plugin.onUserEnable();
	}

	disable(): void {
		this.plugin?.unload();
		this.plugin = null;
	}

	openSettings(): void {
		new SettingsWindow(this.app).open();
	}

	/** How many listeners the app's objects hold: the same before a plugin is enabled and after it is disabled. */
	listeners(): number {
		return [this.app.vault, this.app.workspace, this.app.metadataCache].reduce((sum, one) => sum + one._refs.length, 0);
	}
}

async function start(): Promise<void> {
	document.body.addClass(query.get("theme") === "dark" ? "theme-dark" : "theme-light");
	document.body.toggleClass("is-mobile", query.has("mobile"));
	document.body.toggleClass("is-phone", query.has("mobile"));
	document.documentElement.lang = query.get("lang") ?? "en";
	declareNames((await (await get("/declared.json")).json()) as Record<string, string[]>);
	const container = document.querySelector<HTMLElement>(".workspace");
	if (!container) throw new Error("The page has no workspace");
	const app = new App(container);
	const workbench = new Workbench(app);
	Object.assign(window, { workbench });
	answerHoverLinks(app);
	listen(app, workbench);
	if (!query.has("disabled")) await workbench.enable(query.has("first"));
	await app.vault._loadTree();
	await app.metadataCache._learnAll();
	await openFileExplorer(app);
	const deferred = query.get("deferred");
	if (deferred) app.workspace.getRightLeaf(false)._defer({ type: deferred });
	const file = app.vault.getFileByPath(query.get("file") ?? "");
	const mode = query.get("mode") ?? "live";
	if (file)
		await app.workspace
			.getLeaf()
			.openFile(file, { state: { mode: mode === "preview" ? "preview" : "source", source: mode === "source" } });
	if (query.has("mobile")) app.workspace.leftSplit.collapse();
	app.workspace._finish();
	new EventSource("/changes").addEventListener(
		"message",
		(event: MessageEvent<string>) => void app.vault._lookAgain(event.data),
	);
	document.body.dataset["ready"] = "true";
}

function listen(app: App, workbench: Workbench): void {
	document.addEventListener("keydown", (event) => {
		if (!event.ctrlKey || (event.key !== "p" && event.key !== ",")) return;
		event.preventDefault();
		if (event.key === "p") new CommandPalette(app).open();
		else workbench.openSettings();
	});
	const button = (icon: string, label: string, run: () => void) => {
		const el = app.workspace._ribbonEl.createEl("button", {
			cls: "clickable-icon side-dock-ribbon-action mod-app",
			attr: { "aria-label": label },
		});
		setIcon(el, icon);
		el.addEventListener("click", run);
	};
	button("panel-left", "Toggle files", () => app.workspace.leftSplit.toggle());
	button("panel-right", "Toggle side panel", () => app.workspace.rightSplit.toggle());
	button("terminal", "Command palette", () => new CommandPalette(app).open());
	button("settings", "Settings", () => workbench.openSettings());
}

void start().catch((error: unknown) => {
	document.body.dataset["failed"] = String(error);
	throw error;
});
