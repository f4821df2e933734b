/** The workspace: docks, leaves, which one is active, and the events that say so. */
import type { Extension } from "@codemirror/state";
import type { App } from "./app.ts";
import { debounce } from "./debounce.ts";
import { Events } from "./events.ts";
import { installGlobals } from "./globals.ts";
import { Split, Tabs, type ViewState, WorkspaceLeaf } from "./leaf.ts";
import { MarkdownView } from "./markdown-view.ts";
import { strict } from "./strict.ts";
import type { TFile } from "./vault.ts";
import type { View } from "./view.ts";

type NewLeaf = "tab" | "split" | "window" | boolean;
type Side = "left" | "right";

export class Workspace extends Events {
	layoutReady = false;
	activeLeaf: WorkspaceLeaf | null = null;
	leftSplit: Split;
	rightSplit: Split;
	rootSplit: Split;
	leftRibbon = {};
	rightRibbon = {};
	containerEl: HTMLElement;
	requestSaveLayout = debounce(() => Promise.resolve(), 100);
	_app: App;
	_ribbonEl: HTMLElement;
	_popouts: Split[] = [];
	_extensions: Extension[] = [];
	_hoverSources = new Map([
		["preview", { display: "Reading view", defaultMod: false }],
		["editor", { display: "Editor", defaultMod: true }],
	]);
	_lastEditor: MarkdownView | null = null;
	_ready: (() => unknown)[] = [];
	_recent: string[] = [];

	constructor(app: App, containerEl: HTMLElement) {
		super();
		this._app = app;
		this.containerEl = containerEl;
		const side = app._mobile ? "WorkspaceMobileDrawer" : "WorkspaceSidedock";
		this._ribbonEl = containerEl.createDiv({ cls: "workspace-ribbon side-dock-ribbon mod-left" });
		this.leftSplit = new Split(containerEl.createDiv({ cls: "workspace-split mod-left-split mod-sidedock" }), side);
		this.rootSplit = new Split(
			containerEl.createDiv({ cls: "workspace-split mod-vertical mod-root" }),
			"WorkspaceRoot",
		);
		this.rightSplit = new Split(containerEl.createDiv({ cls: "workspace-split mod-right-split mod-sidedock" }), side);
		this.rightSplit.collapse();
		return strict<Workspace>(this, "Workspace");
	}

	/** The editor last worked in: also while a side panel has the focus. */
	get activeEditor(): MarkdownView | null {
		return this._lastEditor;
	}

	onLayoutReady(run: () => unknown): void {
		if (this.layoutReady) run();
		else this._ready.push(run);
	}

	_finish(): void {
		this.layoutReady = true;
		for (const run of this._ready.splice(0)) run();
		this.trigger("layout-change");
	}

	get _splits(): Split[] {
		return [this.leftSplit, this.rootSplit, this.rightSplit, ...this._popouts];
	}
	iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
		for (const split of this._splits) for (const leaf of split._leaves) visit(leaf);
	}
	iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
		for (const split of [this.rootSplit, ...this._popouts]) for (const leaf of split._leaves) visit(leaf);
	}
	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this._splits.flatMap((split) => split._leaves.filter((leaf) => leaf.view.getViewType() === type));
	}
	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}
	getLeafById(_id: string): WorkspaceLeaf | null {
		return null;
	}
	getActiveViewOfType<T extends View>(type: abstract new (...about: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}
	getActiveFile(): TFile | null {
		return this._lastEditor?.file ?? null;
	}
	getLastOpenFiles(): string[] {
		return [...this._recent];
	}

	getLeaf(newLeaf: NewLeaf = false, direction: "vertical" | "horizontal" = "vertical"): WorkspaceLeaf {
		if (newLeaf === "window") return this.openPopoutLeaf();
		if (newLeaf === "split") return this.splitActiveLeaf(direction);
		const recent = this.getMostRecentLeaf();
		return newLeaf || !recent ? new WorkspaceLeaf(this._app, recent?.parent ?? this.rootSplit._first) : recent;
	}
	getUnpinnedLeaf(): WorkspaceLeaf {
		return this.getLeaf(false);
	}
	getMostRecentLeaf(root: Split = this.rootSplit): WorkspaceLeaf | null {
		const last = this._lastEditor?.leaf;
		if (
			last &&
			last.parent._leaves.includes(last) &&
			(last.getRoot() === root || this._popouts.includes(last.getRoot()))
		)
			return last;
		return root._tabs[0]?._shown ?? null;
	}
	splitActiveLeaf(direction: "vertical" | "horizontal" = "vertical"): WorkspaceLeaf {
		return this.createLeafBySplit(this.getMostRecentLeaf() ?? this.getLeaf(), direction);
	}
	createLeafBySplit(
		leaf: WorkspaceLeaf,
		direction: "vertical" | "horizontal" = "vertical",
		_before = false,
	): WorkspaceLeaf {
		const split = leaf.parent._split;
		split._el.toggleClass("mod-stacked", direction === "horizontal");
		return new WorkspaceLeaf(this._app, new Tabs(split));
	}
	createLeafInParent(parent: Split, _index: number): WorkspaceLeaf {
		return new WorkspaceLeaf(this._app, parent._first);
	}
	async duplicateLeaf(leaf: WorkspaceLeaf, direction: "vertical" | "horizontal" = "vertical"): Promise<WorkspaceLeaf> {
		const copy = this.createLeafBySplit(leaf, direction);
		await copy.setViewState(leaf.getViewState());
		return copy;
	}
	getLeftLeaf(split: boolean): WorkspaceLeaf {
		return new WorkspaceLeaf(this._app, split ? new Tabs(this.leftSplit) : this.leftSplit._first);
	}
	getRightLeaf(split: boolean): WorkspaceLeaf {
		return new WorkspaceLeaf(this._app, split ? new Tabs(this.rightSplit) : this.rightSplit._first);
	}

	async ensureSideLeaf(
		type: string,
		side: Side,
		asked: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		const { active = false, split = false, reveal = true, state } = asked;
		const leaf =
			this.getLeavesOfType(type)[0] ?? (side === "right" ? this.getRightLeaf(split) : this.getLeftLeaf(split));
		if (leaf.isDeferred) await leaf.loadIfDeferred();
		const next: ViewState = { type, active, ...(state ? { state } : {}) };
		if (leaf.view.getViewType() !== type || state) await leaf.setViewState(next);
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		leaf.getRoot()._fold(false);
		leaf.parent._show(leaf);
		await leaf.loadIfDeferred();
	}

	setActiveLeaf(leaf: WorkspaceLeaf, { focus = false }: { focus?: boolean } = {}): void {
		leaf.parent._show(leaf);
		const { view } = leaf;
		if (view instanceof MarkdownView) this._lastEditor = view;
		if (focus && view instanceof MarkdownView && view.getMode() === "source") view.editor.focus();
		if (this.activeLeaf === leaf) return;
		this.activeLeaf = leaf;
		this.iterateAllLeaves((one) => one._el.toggleClass("mod-active", one === leaf));
		this.trigger("active-leaf-change", leaf);
		if (view instanceof MarkdownView) this._fileOpened(view.file);
	}

	_left(leaf: WorkspaceLeaf): void {
		if (this._lastEditor?.leaf === leaf) this._lastEditor = null;
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const next = this.getMostRecentLeaf();
			if (next) this.setActiveLeaf(next);
			else this.trigger("active-leaf-change", null);
		}
		this.trigger("layout-change");
	}

	_fileOpened(file: TFile | null): void {
		if (file) this._recent = [file.path, ...this._recent.filter((path) => path !== file.path)].slice(0, 10);
		this.trigger("file-open", file);
	}

	async openLinkText(
		linktext: string,
		sourcePath: string,
		newLeaf: NewLeaf = false,
		open: { eState?: Record<string, unknown>; active?: boolean } = {},
	): Promise<void> {
		const [path = "", subpath] = linktext.split("#");
		const file =
			this._app.metadataCache.getFirstLinkpathDest(path, sourcePath) ??
			(await this._app.vault.create(`${path}.md`, ""));
		await this.getLeaf(newLeaf).openFile(file, {
			...open,
			...(subpath ? { eState: { subpath: `#${subpath}`, ...open.eState } } : {}),
		});
	}

	openPopoutLeaf(data: { size?: { width: number; height: number } } = {}): WorkspaceLeaf {
		const { width = 800, height = 700 } = data.size ?? {};
		const win = window.open("about:blank", "_blank", `width=${width},height=${height}`) as
			(Window & typeof globalThis) | null;
		if (!win) throw new Error("The browser opened no window");
		installGlobals(win);
		const { document: doc } = win;
		for (const sheet of document.head.findAll("link[rel=stylesheet],style")) {
			const copy = doc.importNode(sheet, true);
			if (copy instanceof win.HTMLLinkElement) copy.href = (sheet as HTMLLinkElement).href;
			doc.head.append(copy);
		}
		doc.title = "Pop-out";
		doc.documentElement.lang = document.documentElement.lang;
		doc.body.className = `${document.body.className} is-popout-window`;
		const split = new Split(
			doc.body.createDiv({ cls: "app-container" }).createDiv({ cls: "workspace-split mod-vertical mod-root" }),
			"WorkspaceWindow",
		);
		this._popouts.push(split);
		this._app.keymap._listen(doc);
		this.trigger("window-open", split, win);
		win.addEventListener("pagehide", () => this._closed(split, win));
		return new WorkspaceLeaf(this._app, split._first);
	}

	moveLeafToPopout(leaf: WorkspaceLeaf): Split {
		const state = leaf.getViewState();
		const moved = this.openPopoutLeaf();
		void moved.setViewState(state);
		leaf.detach();
		return moved.getRoot();
	}

	_closed(split: Split, win: Window): void {
		this._popouts = this._popouts.filter((one) => one !== split);
		for (const leaf of split._leaves) leaf.detach();
		this.trigger("window-close", split, win);
	}

	updateOptions(): void {
		this.iterateAllLeaves(({ view }) => view instanceof MarkdownView && view._source.updateOptions());
	}
	getLayout(): Record<string, unknown> {
		return {};
	}
	handleLinkContextMenu(): boolean {
		return false;
	}
}
