/** What a bulk change would do, note by note, before it is done. Notes can be taken out. */
import { type App, ButtonComponent, Modal } from "obsidian";
import type { Wording } from "../show/wording.ts";

export interface NoteChanges {
	path: string;
	count: number;
}

export class ChangesModal extends Modal {
	private readonly kept: Set<string>;
	private isAsked = false;
	private button: ButtonComponent | null = null;
	private warning: HTMLElement | null = null;

	constructor(
		app: App,
		private readonly what: string,
		private readonly changes: NoteChanges[],
		/** Whether so much would change that the reader is asked once more. */
		private readonly isLarge: (kept: NoteChanges[]) => boolean,
		private readonly apply: (paths: Set<string>) => void,
		private readonly words: Wording,
	) {
		super(app);
		this.kept = new Set(changes.map((change) => change.path));
	}

	override onOpen(): void {
		this.setTitle(this.words.preview.title(this.what));
		const total = this.changes.reduce((sum, change) => sum + change.count, 0);
		this.contentEl.createEl("p", { text: this.words.preview.summary(total, this.changes.length) });
		const list = this.contentEl.createDiv({ cls: "glossator-changes" });
		for (const change of this.changes.slice(0, mostRows)) this.row(list, change);
		this.warning = this.contentEl.createDiv();
		const row = this.contentEl.createDiv({ cls: "modal-button-container" });
		this.button = new ButtonComponent(row).setCta().onClick(() => this.press());
		this.askAgain(false);
		new ButtonComponent(row).setButtonText(this.words.preview.cancel).onClick(() => this.close());
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** A large run is applied at the second press only; another choice of notes begins anew. */
	private press(): void {
		const kept = this.changes.filter((change) => this.kept.has(change.path));
		if (!this.isAsked && this.isLarge(kept)) return this.askAgain(true);
		this.close();
		this.apply(this.kept);
	}

	private askAgain(isAsked: boolean): void {
		this.isAsked = isAsked;
		const { preview } = this.words;
		this.button?.setButtonText(isAsked ? preview.applyAll(this.kept.size) : preview.apply);
		this.warning?.empty();
		if (isAsked) this.warning?.createEl("p", { cls: "mod-warning", text: preview.many, attr: { role: "alert" } });
	}

	private row(list: HTMLElement, { path, count }: NoteChanges): void {
		const label = list.createEl("label", { cls: "glossator-change" });
		const box = label.createEl("input", { attr: { type: "checkbox" } });
		box.checked = true;
		box.addEventListener("change", () => {
			if (box.checked) this.kept.add(path);
			else this.kept.delete(path);
			this.askAgain(false);
		});
		label.createSpan({ text: `${path.replace(/\.md$/, "")} (${count})` });
	}
}

/** Longer lists are applied whole or not at all. */
const mostRows = 500;
