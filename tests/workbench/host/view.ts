/** What a leaf shows: the base classes of views. */
import type { App } from "./app.ts";
import { Component } from "./events.ts";
import { setIcon } from "./icons.ts";
import type { WorkspaceLeaf } from "./leaf.ts";
import type { Menu } from "./menu.ts";
import type { TFile } from "./vault.ts";

export type ViewMaker = (leaf: WorkspaceLeaf) => View;

export class View extends Component {
	app: App;
	leaf: WorkspaceLeaf;
	icon = "file";
	navigation = false;
	scope = null;
	containerEl = createDiv({ cls: "workspace-leaf-content" });

	constructor(leaf: WorkspaceLeaf) {
		super();
		this.leaf = leaf;
		this.app = leaf._app;
	}
	getViewType(): string {
		return "";
	}
	getDisplayText(): string {
		return "";
	}
	getIcon(): string {
		return this.icon;
	}
	getState(): Record<string, unknown> {
		return {};
	}
	async setState(_state: unknown, _result: unknown): Promise<void> {}
	getEphemeralState(): Record<string, unknown> {
		return {};
	}
	setEphemeralState(_state: unknown): void {}
	async onOpen(): Promise<void> {}
	async onClose(): Promise<void> {}
	onResize(): void {}
	onPaneMenu(_menu: Menu, _source: string): void {}

	async _open(): Promise<void> {
		this.containerEl.setAttr("data-type", this.getViewType());
		await this._load();
		await this.onOpen();
	}
	async _close(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.remove();
	}
}

/** Stands in for a view that was never looked at since the app started. */
export class DeferredView extends View {
	_type: string;
	_title: string;
	constructor(leaf: WorkspaceLeaf, type: string, title: string) {
		super(leaf);
		this._type = type;
		this._title = title;
	}
	override getViewType(): string {
		return this._type;
	}
	override getDisplayText(): string {
		return this._title;
	}
}

export class ItemView extends View {
	contentEl: HTMLElement;
	_titleEl: HTMLElement;
	_actionsEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv({ cls: "view-header" });
		this._titleEl = header.createDiv({ cls: "view-header-title-container" }).createDiv({ cls: "view-header-title" });
		this._actionsEl = header.createDiv({ cls: "view-actions" });
		this.contentEl = this.containerEl.createDiv({ cls: "view-content" });
	}
	override async _open(): Promise<void> {
		await super._open();
		this._titleEl.setText(this.getDisplayText());
	}
	addAction(icon: string, title: string, run: (event: MouseEvent) => unknown): HTMLElement {
		const el = createEl("button", { cls: "clickable-icon view-action", attr: { "aria-label": title } });
		this._actionsEl.prepend(el);
		setIcon(el, icon);
		el.addEventListener("click", (event) => void run(event));
		return el;
	}
}

export class EmptyView extends ItemView {
	override getViewType(): string {
		return "empty";
	}
	override getDisplayText(): string {
		return "New tab";
	}
	override async onOpen(): Promise<void> {
		this.contentEl.createDiv({ cls: "empty-state", text: "No file is open" });
		return Promise.resolve();
	}
}

export class FileView extends ItemView {
	file: TFile | null = null;
	allowNoFile = false;
	override navigation = true;
	override getDisplayText(): string {
		return this.file?.basename ?? "No file";
	}
	override getState(): Record<string, unknown> {
		return { file: this.file?.path };
	}
	async onLoadFile(_file: TFile): Promise<void> {}
	async onUnloadFile(_file: TFile): Promise<void> {}
	async onRename(_file: TFile): Promise<void> {}
	canAcceptExtension(_extension: string): boolean {
		return false;
	}
}

export class EditableFileView extends FileView {}

export class TextFileView extends EditableFileView {
	data = "";
	requestSave: () => void = () => undefined;
	getViewData(): string {
		return this.data;
	}
	setViewData(data: string, _clear: boolean): void {
		this.data = data;
	}
	clear(): void {
		this.data = "";
	}
	async save(_clear?: boolean): Promise<void> {}
}
