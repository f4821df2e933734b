/** Reading view: the note's blocks, drawn when they come near the window, nearest the end first, as it happens in the app. */
import { Component } from "./events.ts";
import type { HoverPopover } from "./hover.ts";
import { propertiesOf } from "./frontmatter.ts";
import { frontmatterLines, type MarkdownView } from "./markdown-view.ts";
import { drawProperties, type Section, sectionsOf } from "./render.ts";
import type { App } from "./app.ts";
import type { TFile } from "./vault.ts";

/** Height of a line not drawn yet, in pixels. */
const guessedLine = 26;

export class ReadingView extends Component {
	app: App;
	containerEl: HTMLElement;
	hoverPopover: HoverPopover | null = null;
	_view: MarkdownView;
	_drawn: Component | null = null;
	_sections: Section[] = [];
	_lines: number[] = [];
	_observer: IntersectionObserver | null = null;

	constructor(view: MarkdownView, parent: HTMLElement) {
		super();
		this.app = view.app;
		this._view = view;
		this.containerEl = parent.createDiv({
			cls: "markdown-preview-view markdown-rendered is-readable-line-width node-insert-event",
			attr: { tabindex: "-1" },
		});
	}

	get file(): TFile | null {
		return this._view.file;
	}
	get type(): string {
		return "preview";
	}
	get(): string {
		return this._view.getViewData();
	}
	set(text: string, clear: boolean): void {
		this._view.setViewData(text, clear);
	}
	clear(): void {
		this._clear();
	}
	_clear(): void {
		this._observer?.disconnect();
		if (this._drawn) this.removeChild(this._drawn);
		this._drawn = null;
		this.containerEl.empty();
	}
	override onunload(): void {
		this._observer?.disconnect();
	}

	rerender(_full?: boolean): void {
		if (this._view.getMode() !== "preview") return;
		const scroll = this.containerEl.scrollTop;
		const heights = this._sections.map(({ el }) => el.offsetHeight);
		this._clear();
		const text = this.get();
		const sizer = this.containerEl.createDiv({ cls: "markdown-preview-sizer markdown-preview-section" });
		sizer.createDiv({ cls: "mod-header" }).createDiv({ cls: "inline-title", text: this._view.getDisplayText() });
		const properties = propertiesOf(text);
		if (properties) drawProperties(properties, sizer);
		this._drawn = this.addChild(new Component());
		this._sections = sectionsOf(this.app, text, this.file?.path ?? "", this._drawn);
		this._watch(sizer, heights);
		let line = frontmatterLines(text);
		this._lines = this._sections.map(({ lines }) => (line += lines) - lines);
		this.containerEl.scrollTop = scroll;
	}

	_watch(sizer: HTMLElement, heights: number[]): void {
		const byElement = new Map(this._sections.map((section) => [section.el as Element, section]));
		const win = this.containerEl.win;
		this._observer = new (win as unknown as typeof globalThis).IntersectionObserver(
			(entries) => {
				for (const { target } of entries.filter((entry) => entry.isIntersecting).reverse())
					void this._draw(byElement.get(target));
			},
			{ root: this.containerEl, rootMargin: "400px" },
		);
		for (const [i, { el, lines }] of this._sections.entries()) {
			el.setCssStyles({ minHeight: `${heights[i] || lines * guessedLine}px` });
			sizer.append(el);
			this._observer.observe(el);
		}
	}

	async _draw(section: Section | undefined): Promise<void> {
		if (!section || section.el.dataset["drawn"]) return;
		section.el.dataset["drawn"] = "true";
		this._observer?.unobserve(section.el);
		section.el.setCssStyles({ minHeight: "" });
		await section.draw();
	}

	getScroll(): number {
		const { top } = this.containerEl.getBoundingClientRect();
		const at = this._sections.findIndex(({ el }) => el.getBoundingClientRect().bottom > top);
		return this._lines[at] ?? 0;
	}
	applyScroll(line: number): void {
		const at = this._lines.findLastIndex((start) => start <= line);
		this._sections[Math.max(0, at)]?.el.scrollIntoView({ block: "center" });
	}
}
