/** The view of a note: source and Live Preview in an editor, or reading view. */
import { getFrontMatterInfo, propertiesOf } from "./frontmatter.ts";
import type { Editor } from "./editor.ts";
import type { HoverParent, HoverPopover } from "./hover.ts";
import { Menu } from "./menu.ts";
import { ReadingView } from "./reading-view.ts";
import { drawProperties, MarkdownRenderer } from "./render.ts";
import { SourceEditor } from "./source-editor.ts";
import type { TFile } from "./vault.ts";
import { TextFileView } from "./view.ts";

/** How long after the last keystroke a note is written. */
const saveAfter = 400;

export class MarkdownView extends TextFileView {
	hoverPopover: HoverPopover | null = null;
	editor!: Editor;
	previewMode!: ReadingView;
	_source!: SourceEditor;
	_sourceEl!: HTMLElement;
	_mode: "source" | "preview" = "source";
	_plain = false;
	_timer = 0;

	override getViewType(): string {
		return "markdown";
	}
	override getIcon(): string {
		return "file";
	}
	getMode(): "source" | "preview" {
		return this._mode;
	}
	override getViewData(): string {
		return this.editor.getValue();
	}
	override setViewData(text: string, clear: boolean): void {
		this.data = text;
		if (clear) this._source.open(text);
		else this.editor.setValue(text);
	}
	get currentMode(): ReadingView | SourceEditor {
		return this._mode === "preview" ? this.previewMode : this._source;
	}
	showSearch(): void {}

	override async onOpen(): Promise<void> {
		this._sourceEl = this.contentEl.createDiv({
			cls: "markdown-source-view cm-s-obsidian mod-cm6 is-live-preview is-readable-line-width node-insert-event",
		});
		const readingEl = this.contentEl.createDiv({ cls: "markdown-reading-view" });
		this._source = new SourceEditor({
			parent: this._sourceEl,
			info: this,
			live: true,
			note: {
				draw: (text, el) => this._drawBlock(text, el),
				drawProperties: (text, el) => drawProperties(propertiesOf(`${text}\n`) ?? {}, el),
			},
			extensions: () => this.app.workspace._extensions,
			changed: (editor) => {
				this.requestSave();
				this.app.workspace.trigger("editor-change", editor, this);
			},
		});
		this.editor = this._source.editor;
		this.previewMode = this.addChild(new ReadingView(this, readingEl));
		this.requestSave = () => {
			window.clearTimeout(this._timer);
			this._timer = window.setTimeout(() => void this.save(), saveAfter);
		};
		this.addAction("book-open", "Switch between editing and reading", () =>
			this.setState({ mode: this._mode === "source" ? "preview" : "source" }),
		);
		this._listen(readingEl);
		return Promise.resolve();
	}

	_listen(readingEl: HTMLElement): void {
		this.registerEvent(this.app.vault.on("modify", (file: TFile) => file === this.file && void this._reread(file)));
		this.registerEvent(this.app.vault.on("rename", (file: TFile) => file === this.file && this.leaf._title()));
		this.registerEvent(this.app.vault.on("delete", (file: TFile) => file === this.file && this.leaf.detach()));
		this.registerDomEvent(this._sourceEl, "contextmenu", (event: MouseEvent) => {
			event.preventDefault();
			const menu = new Menu();
			menu.addItem((item) => item.setSection("clipboard").setTitle("Paste").setIcon("clipboard-type"));
			this.app.workspace.trigger("editor-menu", menu, this.editor, this);
			menu.showAtMouseEvent(event);
		});
		for (const [el, parent, source] of [
			[readingEl, this.previewMode, "preview"],
			[this._sourceEl, this, "editor"],
		] as const) {
			this._follow(el, parent, source);
		}
	}

	/** Links in either mode: a click opens, resting asks for a preview. */
	_follow(el: HTMLElement, hoverParent: HoverParent, source: string): void {
		const linkAt = (event: Event) =>
			event.target instanceof Element
				? event.target.closest<HTMLElement>("a.internal-link, .cm-hmd-internal-link")
				: null;
		const pathOf = (link: HTMLElement) => link.getAttribute("data-href") ?? link.textContent ?? "";
		this.registerDomEvent(el, "click", (event: MouseEvent) => {
			const link = linkAt(event);
			if (!link || (source === "editor" && link.localName !== "a" && !event.ctrlKey)) return;
			event.preventDefault();
			void this.app.workspace.openLinkText(
				pathOf(link),
				this.file?.path ?? "",
				event.ctrlKey && source === "preview" ? "tab" : false,
			);
		});
		this.registerDomEvent(el, "mouseover", (event: MouseEvent) => {
			const targetEl = linkAt(event);
			if (targetEl)
				this.app.workspace.trigger("hover-link", {
					event,
					source,
					hoverParent,
					targetEl,
					linktext: pathOf(targetEl),
					sourcePath: this.file?.path,
				});
		});
	}

	_drawBlock(text: string, el: HTMLElement): void {
		void MarkdownRenderer.render(
			this.app,
			text,
			el.createDiv({ cls: "markdown-rendered" }),
			this.file?.path ?? "",
			this,
		);
	}

	async _reread(file: TFile): Promise<void> {
		const text = await this.app.vault.cachedRead(file);
		if (text === this.editor.getValue()) return;
		this.data = text;
		this.editor.setValue(text);
		if (this._mode === "preview") this.previewMode.rerender(true);
	}

	override async onClose(): Promise<void> {
		await this.save();
		this._source.view.destroy();
	}

	override async save(): Promise<void> {
		window.clearTimeout(this._timer);
		if (!this.file || this.data === this.editor.getValue()) return;
		this.data = this.editor.getValue();
		await this.app.vault.modify(this.file, this.data);
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path, mode: this._mode, source: this._plain };
	}

	override async setState(state: { file?: string; mode?: "source" | "preview"; source?: boolean }): Promise<void> {
		const file = state.file === undefined ? this.file : this.app.vault.getFileByPath(state.file);
		if (file && file !== this.file) {
			await this.save();
			this.file = file;
			this.setViewData(await this.app.vault.cachedRead(file), true);
			this._titleEl.setText(this.getDisplayText());
			this.previewMode._clear();
		}
		this._mode = state.mode ?? this._mode;
		this._plain = state.source ?? this._plain;
		this._source.setLive(!this._plain);
		this._sourceEl.toggleClass("is-live-preview", !this._plain);
		this.contentEl.toggleClass("is-reading", this._mode === "preview");
		this.containerEl.setAttr("data-mode", this._mode);
		if (this._mode === "preview") this.previewMode.rerender(true);
		this.app.workspace.trigger("layout-change");
	}

	/** Where to scroll, and what to select: `{line}`, `{cursor: {from, to}}` or `{subpath: "#Heading"}`. */
	override setEphemeralState(state: {
		line?: number;
		cursor?: { from: { line: number; ch: number }; to?: { line: number; ch: number } };
		subpath?: string;
		focus?: boolean;
	}): void {
		const heading = this.app.metadataCache
			.getCache(this.file?.path ?? "")
			?.headings?.find((one) => `#${one.heading}` === state.subpath);
		const line = state.line ?? state.cursor?.from.line ?? heading?.position.start.line;
		if (line === undefined) return;
		if (this._mode === "preview") return this.previewMode.applyScroll(line);
		const from = state.cursor?.from ?? { line, ch: 0 };
		const to = state.cursor?.to ?? from;
		this.editor.setSelection(from, to);
		this.editor.scrollIntoView({ from, to }, true);
	}
}

/** How many lines the frontmatter takes. */
export function frontmatterLines(text: string): number {
	return text.slice(0, getFrontMatterInfo(text).contentStart).split("\n").length - 1;
}
