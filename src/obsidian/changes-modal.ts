/** What a bulk change would do, note by note, before it is done. Notes can be taken out. */
import { type App, ButtonComponent, Modal } from "obsidian";
import type { Wording } from "../show/wording.ts";

export interface NoteChanges {
	path: string;
	count: number;
}

export class ChangesModal extends Modal {
	private readonly kept: Set<string>;

	constructor(
		app: App,
		private readonly what: string,
		private readonly changes: NoteChanges[],
		/** Whether so much would change that the reader is warned. */
		private readonly isLarge: boolean,
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
		if (this.isLarge) this.contentEl.createEl("p", { cls: "mod-warning", text: this.words.preview.many });
		const list = this.contentEl.createDiv({ cls: "glossator-changes" });
		for (const change of this.changes.slice(0, mostRows)) this.row(list, change);
		const row = this.contentEl.createDiv({ cls: "modal-button-container" });
		new ButtonComponent(row)
			.setButtonText(this.words.preview.apply)
			.setCta()
			.onClick(() => {
				this.close();
				this.apply(this.kept);
			});
		new ButtonComponent(row).setButtonText(this.words.preview.cancel).onClick(() => this.close());
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private row(list: HTMLElement, { path, count }: NoteChanges): void {
		const label = list.createEl("label", { cls: "glossator-change" });
		const box = label.createEl("input", { attr: { type: "checkbox" } });
		box.checked = true;
		box.addEventListener("change", () => (box.checked ? this.kept.add(path) : this.kept.delete(path)));
		label.createSpan({ text: `${path.replace(/\.md$/, "")} (${count})` });
	}
}

/** Longer lists are applied whole or not at all. */
const mostRows = 500;
