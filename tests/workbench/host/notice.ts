/** Notices and tooltips. */

export class Notice {
	containerEl: HTMLElement;
	messageEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = 5000) {
		const stack =
			document.querySelector<HTMLElement>(".notice-container") ??
			document.body.createDiv({ cls: "notice-container", attr: { "aria-live": "polite" } });
		this.containerEl = stack.createDiv({ cls: "notice" });
		this.messageEl = this.containerEl.createDiv({ cls: "notice-message" });
		this.setMessage(message);
		this.containerEl.addEventListener("click", () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		this.containerEl.remove();
	}
}

export function setTooltip(el: HTMLElement, text: string): void {
	el.setAttr("aria-label", text);
}
