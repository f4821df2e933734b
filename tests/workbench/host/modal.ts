/** Modals: the plain one, and the one that asks. */
import type { App } from "./app.ts";
import { ButtonComponent } from "./controls.ts";
import { setIcon } from "./icons.ts";
import { Scope } from "./keys.ts";

export class Modal {
	app: App;
	scope = new Scope();
	containerEl = createDiv({ cls: "modal-container mod-dim" });
	modalEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	shouldRestoreSelection = true;
	_focusBefore: Element | null = null;
	_closed: (() => unknown) | null = null;

	constructor(app: App) {
		this.app = app;
		this.containerEl.createDiv({ cls: "modal-bg" }).addEventListener("click", () => this.close());
		this.modalEl = this.containerEl.createDiv({
			cls: "modal",
			attr: { role: "dialog", "aria-modal": "true", tabindex: "-1" },
		});
		const close = this.modalEl.createEl("button", {
			cls: "modal-close-button clickable-icon",
			attr: { "aria-label": "Close" },
		});
		setIcon(close, "x");
		close.addEventListener("click", () => this.close());
		this.titleEl = this.modalEl.createDiv({ cls: "modal-header" }).createDiv({ cls: "modal-title" });
		this.contentEl = this.modalEl.createDiv({ cls: "modal-content" });
		this.scope.register([], "Escape", () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (this.containerEl.isConnected) return;
		this._focusBefore = document.activeElement;
		document.body.append(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		if (this.titleEl.textContent) this.modalEl.setAttr("aria-label", this.titleEl.textContent);
		void this.onOpen();
		if (!this.modalEl.contains(document.activeElement)) this.modalEl.focus();
	}

	close(): void {
		if (!this.containerEl.isConnected) return;
		this.app.keymap.popScope(this.scope);
		this.containerEl.remove();
		this.onClose();
		this._closed?.();
		if (this.shouldRestoreSelection && this._focusBefore instanceof HTMLElement) this._focusBefore.focus();
	}

	onOpen(): void | Promise<void> {}
	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		this.modalEl.setAttr("aria-label", title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(run: () => unknown): this {
		this._closed = run;
		return this;
	}
}

export class ConfirmationModal extends Modal {
	buttonContainerEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass("mod-confirmation");
		this.buttonContainerEl = this.modalEl.createDiv({ cls: "modal-button-container" });
	}

	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, changed: (value: boolean) => unknown): this {
		const box = this.buttonContainerEl
			.createEl("label", { cls: "mod-checkbox", text: label })
			.createEl("input", { type: "checkbox" });
		box.addEventListener("change", () => void changed(box.checked));
		return this;
	}

	addButton(make: (button: ConfirmationButton) => unknown): this {
		make(new ConfirmationButton(this.buttonContainerEl, this));
		return this;
	}

	addCancelButton(text = "Cancel"): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}

/** Its modal closes once the click is dealt with. */
export class ConfirmationButton extends ButtonComponent {
	_modal: Modal;

	constructor(el: HTMLElement, modal: Modal) {
		super(el);
		this._modal = modal;
	}

	override onClick(run: (event: MouseEvent) => unknown): this {
		return super.onClick((event) => void Promise.resolve(run(event)).then(() => this._modal.close()));
	}
	setInitialFocus(): this {
		window.setTimeout(() => this.buttonEl.focus());
		return this;
	}
	setSecondary(): this {
		return this.setClass("mod-secondary");
	}
	setCancel(): this {
		this.buttonEl.addClass("mod-cancel");
		this.buttonEl.addEventListener("click", () => this._modal.close());
		return this;
	}
}
