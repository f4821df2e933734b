/** The file explorer of the left dock. */
import type { App } from "./app.ts";
import { setIcon } from "./icons.ts";
import { Menu } from "./menu.ts";
import { TFile, type TFolder } from "./vault.ts";
import { ItemView } from "./view.ts";

export class FileExplorer extends ItemView {
	override getViewType(): string {
		return "file-explorer";
	}
	override getDisplayText(): string {
		return "Files";
	}
	override getIcon(): string {
		return "folder-closed";
	}
	override async onOpen(): Promise<void> {
		const draw = () => {
			this.contentEl.empty();
			this._folder(this.app.vault.getRoot(), this.contentEl.createDiv({ cls: "nav-files-container" }));
		};
		draw();
		for (const name of ["create", "delete", "rename"]) this.registerEvent(this.app.vault.on(name, draw));
		this.registerEvent(this.app.workspace.on("file-open", draw));
		return Promise.resolve();
	}

	_folder(folder: TFolder, el: HTMLElement): void {
		const children = [...folder.children].sort(
			(a, b) =>
				Number(a instanceof TFile) - Number(b instanceof TFile) ||
				(a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
		);
		for (const child of children) {
			if (child instanceof TFile) this._file(child, el);
			else {
				const head = el.createDiv({ cls: "nav-folder-title" });
				setIcon(head.createDiv({ cls: "nav-folder-icon" }), "chevron-down");
				head.createSpan({ text: child.name });
				this._folder(child as TFolder, el.createDiv({ cls: "nav-folder-children" }));
			}
		}
	}

	_file(file: TFile, el: HTMLElement): void {
		const active = file === this.app.workspace.getActiveFile();
		const row = el.createDiv({
			cls: `nav-file-title${active ? " is-active" : ""}`,
			text: file.extension === "md" ? file.basename : file.name,
			attr: { "data-path": file.path },
		});
		row.addEventListener("click", (event) => {
			if (file.extension === "md") void this.app.workspace.getLeaf(event.ctrlKey ? "tab" : false).openFile(file);
			if (this.app._mobile) this.app.workspace.leftSplit.collapse();
		});
		row.addEventListener("contextmenu", (event) => {
			event.preventDefault();
			const menu = new Menu();
			this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
			menu.showAtMouseEvent(event);
		});
	}
}

export async function openFileExplorer(app: App): Promise<void> {
	app._views.set("file-explorer", (leaf) => new FileExplorer(leaf));
	await app.workspace.getLeftLeaf(false).setViewState({ type: "file-explorer" });
}
