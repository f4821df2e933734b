/** Places a card: in the app's own popover beside a mark, or, on touch, in a sheet. Timing is not its business. */
import { type App, type HoverParent, HoverPopover, Modal, Platform } from "obsidian";
import type { OpenCard } from "../show/hover.ts";

/** Shows what `fill` puts into it beside `mark`. With `takesFocus` it takes the focus and gives it back. */
export function openCard(
	app: App,
	mark: HTMLElement,
	fill: (element: HTMLElement) => void,
	takesFocus: boolean,
): OpenCard {
	return Platform.isMobile || takesFocus ? sheet(app, fill) : popover(mark, fill);
}

function popover(mark: HTMLElement, fill: (element: HTMLElement) => void): OpenCard {
	const parent: HoverParent = { hoverPopover: null };
	const card = new HoverPopover(parent, mark, 0);
	card.hoverEl.addClass("glossator-popover");
	const content = card.hoverEl.createDiv();
	fill(content);
	return {
		element: card.hoverEl,
		close: () => {
			// Not in the public types, but the app's own way to close a popover; without it, it closes by itself on leaving.
			(card as unknown as { hide?: () => void }).hide?.();
		},
	};
}

function sheet(app: App, fill: (element: HTMLElement) => void): OpenCard {
	const modal = new CardSheet(app, fill);
	modal.open();
	return { element: modal.modalEl, close: () => modal.close() };
}

class CardSheet extends Modal {
	private focusBefore: Element | null = null;

	constructor(
		app: App,
		private readonly fill: (element: HTMLElement) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { activeElement } = activeDocument;
		if (!this.modalEl.contains(activeElement)) this.focusBefore = activeElement;
		this.modalEl.addClass("glossator-sheet");
		this.fill(this.contentEl);
		// The window of the app is the dialog here, so it bears the name.
		this.modalEl.setAttribute("aria-label", this.contentEl.getAttribute("aria-label") ?? "");
		this.contentEl.removeAttribute("aria-label");
		this.contentEl.removeAttribute("role");
		this.contentEl.querySelector<HTMLElement>("button")?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		(this.focusBefore as HTMLElement | null)?.focus({ preventScroll: true });
	}
}
