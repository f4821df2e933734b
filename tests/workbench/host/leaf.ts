/** Leaves, and the tab groups and splits that hold them. */
import type { App } from "./app.ts";
import { Events } from "./events.ts";
import { setIcon } from "./icons.ts";
import { strict } from "./strict.ts";
import type { TFile } from "./vault.ts";
import { DeferredView, EmptyView, type View } from "./view.ts";

export interface ViewState {
	type: string;
	state?: Record<string, unknown>;
	active?: boolean;
	pinned?: boolean;
	group?: WorkspaceLeaf;
}

interface OpenState {
	state?: Record<string, unknown>;
	eState?: Record<string, unknown>;
	active?: boolean;
}

export class WorkspaceLeaf extends Events {
	parent: Tabs;
	view!: View;
	hoverPopover = null;
	_app: App;
	_el: HTMLElement;
	_tabEl: HTMLElement;
	_deferred: ViewState | null = null;
	_changing: Promise<void> = Promise.resolve();

	constructor(app: App, parent: Tabs) {
		super();
		this._app = app;
		this.parent = parent;
		this._el = parent._bodyEl.createDiv({ cls: "workspace-leaf" });
		this._tabEl = parent._headEl.createDiv({ cls: "workspace-tab-header", attr: { role: "tab", tabindex: "0" } });
		const self = strict<WorkspaceLeaf>(this, "WorkspaceLeaf");
		self.view = new EmptyView(self);
		self._el.append(self.view.containerEl);
		self._tabEl.addEventListener("click", () => app.workspace.setActiveLeaf(self, { focus: true }));
		self._el.addEventListener("focusin", () => app.workspace.setActiveLeaf(self));
		self._el.addEventListener("mousedown", () => app.workspace.setActiveLeaf(self));
		parent._leaves.push(self);
		parent._show(self);
		return self;
	}

	get isDeferred(): boolean {
		return this._deferred !== null;
	}

	async loadIfDeferred(): Promise<void> {
		if (this._deferred) await this.setViewState({ ...this._deferred, active: false });
	}

	/** Remembers what to show without making it, as the app does for tabs that were hidden when it closed. */
	_defer(state: ViewState): void {
		this._deferred = state;
		this.view.containerEl.remove();
		this.view = new DeferredView(this, state.type, state.type);
		this._el.append(this.view.containerEl);
		this._title();
	}

	getRoot(): Split {
		return this.parent._split;
	}
	getContainer(): Split {
		return this.parent._split;
	}
	getIcon(): string {
		return this.view.getIcon();
	}
	getDisplayText(): string {
		return this.view.getDisplayText();
	}
	getViewState(): ViewState {
		return this._deferred ?? { type: this.view.getViewType(), state: this.view.getState() };
	}
	getEphemeralState(): Record<string, unknown> {
		return this.view.getEphemeralState();
	}
	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	setViewState(next: ViewState, eState?: unknown): Promise<void> {
		this._changing = this._changing.then(() => this._change(next, eState));
		return this._changing;
	}

	async _change({ type, state, active }: ViewState, eState?: unknown): Promise<void> {
		if (this._deferred || this.view.getViewType() !== type) {
			await this.view._close();
			this._deferred = null;
			const make = this._app._views.get(type);
			this.view = make ? make(this) : new EmptyView(this);
			if (type === "markdown") this.view = strict(this.view, "MarkdownView");
			this._el.append(this.view.containerEl);
			this._el.setAttr("data-type", type);
			await this.view._open();
		}
		if (state) await this.view.setState(state, { history: false });
		if (eState) this.view.setEphemeralState(eState);
		this._title();
		if (active) this._app.workspace.setActiveLeaf(this, { focus: true });
		this._app.workspace.trigger("layout-change");
	}

	async open(view: View): Promise<View> {
		await this.view._close();
		this.view = view;
		this._el.append(view.containerEl);
		await view._open();
		this._title();
		return view;
	}

	async openFile(file: TFile, { state = {}, eState, active = true }: OpenState = {}): Promise<void> {
		const mode = this.view.getViewType() === "markdown" ? {} : { mode: "source", source: false };
		await this.setViewState({ type: "markdown", state: { ...mode, ...state, file: file.path }, active }, eState);
		this._app.workspace._fileOpened(file);
	}

	setPinned(pinned: boolean): void {
		this._tabEl.toggleClass("mod-pinned", pinned);
	}
	togglePinned(): void {
		this.setPinned(!this._tabEl.hasClass("mod-pinned"));
	}
	setGroup(_group: string): void {}
	setGroupMember(_other: WorkspaceLeaf): void {}
	onResize(): void {
		this.view.onResize();
	}

	detach(): void {
		void this.view._close();
		this._el.remove();
		this._tabEl.remove();
		this.parent._remove(this);
		this._app.workspace._left(this);
	}

	_title(): void {
		this._tabEl.empty();
		setIcon(this._tabEl.createDiv({ cls: "workspace-tab-header-inner-icon" }), this.getIcon());
		this._tabEl.createDiv({ cls: "workspace-tab-header-inner-title", text: this.getDisplayText() });
		this._tabEl.setAttr("aria-label", this.getDisplayText());
		const close = this._tabEl.createDiv({ cls: "workspace-tab-header-inner-close-button" });
		setIcon(close, "x");
		close.addEventListener("click", (event) => {
			event.stopPropagation();
			this.detach();
		});
	}
}

/** One group of tabs. */
export class Tabs {
	_split: Split;
	_el: HTMLElement;
	_headEl: HTMLElement;
	_bodyEl: HTMLElement;
	_leaves: WorkspaceLeaf[] = [];

	constructor(split: Split) {
		this._split = split;
		this._el = split._el.createDiv({ cls: "workspace-tabs" });
		this._headEl = this._el.createDiv({ cls: "workspace-tab-header-container", attr: { role: "tablist" } });
		this._bodyEl = this._el.createDiv({ cls: "workspace-tab-container" });
		split._tabs.push(this);
	}

	get _shown(): WorkspaceLeaf | null {
		return this._leaves.find((leaf) => !leaf._el.hasClass("is-hidden")) ?? null;
	}

	_show(leaf: WorkspaceLeaf): void {
		for (const one of this._leaves) {
			one._el.toggleClass("is-hidden", one !== leaf);
			one._tabEl.toggleClass("is-active", one === leaf);
			one._tabEl.setAttr("aria-selected", one === leaf);
		}
		void leaf.loadIfDeferred();
	}

	_remove(leaf: WorkspaceLeaf): void {
		this._leaves = this._leaves.filter((one) => one !== leaf);
		const next = this._leaves.at(-1);
		if (next) this._show(next);
		else if (this._split._tabs.length > 1) {
			this._split._tabs = this._split._tabs.filter((one) => one !== this);
			this._el.remove();
		}
	}
}

/** A region of the window: the middle, a side dock (on a phone a drawer), or a pop-out window. */
export class Split extends Events {
	collapsed = false;
	win: Window;
	doc: Document;
	parent = null;
	_el: HTMLElement;
	_tabs: Tabs[] = [];
	_type: string;

	constructor(el: HTMLElement, type: string) {
		super();
		this._el = el;
		this._type = type;
		this.doc = el.ownerDocument;
		this.win = this.doc.defaultView ?? window;
		new Tabs(this);
		return strict<Split>(this, type);
	}

	get _leaves(): WorkspaceLeaf[] {
		return this._tabs.flatMap((tabs) => tabs._leaves);
	}
	get _first(): Tabs {
		return this._tabs[0] ?? new Tabs(this);
	}
	getRoot(): this {
		return this;
	}
	getContainer(): this {
		return this;
	}
	expand(): void {
		this._fold(false);
	}
	collapse(): void {
		this._fold(true);
	}
	toggle(): void {
		this._fold(!this.collapsed);
	}
	_fold(collapsed: boolean): void {
		this.collapsed = collapsed;
		this._el.toggleClass("is-collapsed", collapsed);
	}
}
