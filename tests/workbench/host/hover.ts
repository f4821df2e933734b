/** Hover popovers, and the core plugin "Page preview" that answers `hover-link` with one. */
import type { App } from "./app.ts";
import { Component } from "./events.ts";
import { MarkdownRenderer } from "./render.ts";

export const PopoverState = { Showing: 0, Shown: 1, Hiding: 2, Hidden: 3 } as const;
type State = (typeof PopoverState)[keyof typeof PopoverState];

export interface HoverParent {
	hoverPopover: HoverPopover | null;
}

interface Point {
	x: number;
	y: number;
	doc?: Document;
}

/** Shows after `waitTime`, stays while the pointer is on its target or itself, closes at a press elsewhere. One for each parent. */
export class HoverPopover extends Component {
	hoverEl = createDiv({ cls: "popover hover-popover" });
	state: State = PopoverState.Showing;
	targetEl: HTMLElement | null;
	parent: HoverParent | null;
	staticPos: Point | null;
	waitTime: number;
	onTarget = true;
	onHover = false;
	_timer = 0;

	constructor(
		parent: HoverParent | null,
		targetEl: HTMLElement | null,
		waitTime = 300,
		staticPos: Point | null = null,
	) {
		super();
		this.parent = parent;
		this.targetEl = targetEl;
		this.waitTime = waitTime;
		this.staticPos = staticPos;
		if (parent) {
			parent.hoverPopover?.hide();
			parent.hoverPopover = this;
		}
		this._follow(this.hoverEl, (on) => (this.onHover = on));
		if (targetEl) this._follow(targetEl, (on) => (this.onTarget = on));
		this.registerDomEvent(this._doc(), "mousedown", (event: MouseEvent) => {
			if (!(event.target instanceof Node && this.hoverEl.contains(event.target))) this.hide();
		});
		this.load();
		this._timer = window.setTimeout(() => this.show(), waitTime);
	}

	_doc(): Document {
		return this.targetEl?.doc ?? this.staticPos?.doc ?? activeDocument;
	}

	_follow(el: HTMLElement, set: (on: boolean) => void): void {
		const leaves = (event: MouseEvent) => !(event.relatedTarget instanceof Node && el.contains(event.relatedTarget));
		this.registerDomEvent(el, "mouseover", () => {
			set(true);
			this.transition();
		});
		this.registerDomEvent(el, "mouseout", (event: MouseEvent) => {
			if (leaves(event)) set(false);
			this.transition();
		});
	}

	shouldShow(): boolean {
		return this.targetEl === null || this.onTarget || this.onHover;
	}

	transition(): void {
		if (this.shouldShow()) {
			if (this.state === PopoverState.Hiding) {
				this.state = PopoverState.Shown;
				window.clearTimeout(this._timer);
			}
		} else if (this.state === PopoverState.Showing) this.hide();
		else if (this.state === PopoverState.Shown) {
			this.state = PopoverState.Hiding;
			this._timer = window.setTimeout(() => (this.shouldShow() ? this.transition() : this.hide()), this.waitTime);
		}
	}

	show(): void {
		if (this.state === PopoverState.Hidden) return;
		if (this.targetEl && !this.targetEl.isConnected) return this.hide();
		window.clearTimeout(this._timer);
		this.state = PopoverState.Shown;
		this._doc().body.append(this.hoverEl);
		this.position();
		this.onShow();
		this.transition();
	}

	/** Under the target, or above where there is no room; never over it. */
	position(): void {
		const win = this._doc().defaultView ?? window;
		const box =
			this.targetEl?.getBoundingClientRect() ?? new DOMRect(this.staticPos?.x ?? 0, this.staticPos?.y ?? 0, 0, 0);
		const { width, height } = this.hoverEl.getBoundingClientRect();
		const below = box.bottom + height + 8 < win.innerHeight || box.top < height + 8;
		this.hoverEl.setCssStyles({
			left: `${Math.max(8, Math.min(box.left, win.innerWidth - width - 8))}px`,
			top: `${below ? box.bottom + 4 : Math.max(8, box.top - height - 4)}px`,
		});
	}

	watchResize(): void {}
	onShow(): void {}
	onHide(): void {}

	hide(): void {
		if (this.state === PopoverState.Hidden) return;
		window.clearTimeout(this._timer);
		this.state = PopoverState.Hidden;
		this.hoverEl.remove();
		if (this.parent?.hoverPopover === this) this.parent.hoverPopover = null;
		this.onHide();
		this.unload();
	}
}

interface HoverLink {
	event: MouseEvent;
	source: string;
	hoverParent: HoverParent;
	targetEl: HTMLElement | null;
	linktext: string;
	sourcePath?: string;
}

export function answerHoverLinks(app: App): void {
	app.workspace.on("hover-link", ({ event, source, hoverParent, targetEl, linktext, sourcePath }: HoverLink) => {
		const needsMod = app.workspace._hoverSources.get(source)?.defaultMod ?? true;
		if (needsMod && !event.ctrlKey) return;
		if (hoverParent.hoverPopover?.targetEl === targetEl) return;
		const file = app.metadataCache.getFirstLinkpathDest(linktext.split("#")[0] ?? "", sourcePath ?? "");
		if (!file) return;
		const popover = new HoverPopover(hoverParent, targetEl);
		const content = popover.hoverEl
			.createDiv({ cls: "markdown-embed is-loaded" })
			.createDiv({ cls: "markdown-embed-content" });
		const el = content.createDiv({ cls: "markdown-preview-view markdown-rendered" });
		el.createDiv({ cls: "inline-title", text: file.basename });
		void app.vault
			.cachedRead(file)
			.then((text) => MarkdownRenderer.render(app, text, el, file.path, popover))
			.then(() => popover.position());
	});
}
