/** The review of glossary notes, in a window of the app. Writing begins with its button and nothing else. */
import { type App, ButtonComponent, Modal } from "obsidian";
import type { Knowledge } from "../core/knowledge.ts";
import type { Concept, Kind } from "../core/model.ts";
import { kinds } from "../core/settings.ts";
import { type Candidate, Review } from "../show/review.ts";
import type { Wording } from "../show/wording.ts";

export interface ReviewPorts {
	/** The candidates as things stand, and the Knowledge they come from. */
	candidates(): Promise<{ candidates: Candidate[]; knowledge: Knowledge }>;
	reject(concept: Concept): Promise<void>;
	rename(concept: Concept, label: string): Promise<void>;
	merge(concept: Concept, into: string): Promise<void>;
	setKind(concept: Concept, kind: Kind): Promise<void>;
	write(ids: string[]): void;
	/** Calls the listener with each new Knowledge; returns what ends that. */
	onChange(listener: () => void): () => void;
}

export class ReviewModal extends Modal {
	private button: ButtonComponent | null = null;
	private review: Review | null = null;
	private unfollow: () => void = () => undefined;

	constructor(
		app: App,
		private readonly ports: ReviewPorts,
		private readonly words: Wording,
	) {
		super(app);
	}

	override onOpen(): void {
		this.modalEl.addClass("glossator-review-modal");
		this.setTitle(this.words.review.title);
		this.contentEl.createEl("p", { cls: "glossator-muted", text: this.words.review.intro });
		this.review = new Review(
			this.contentEl.createDiv(),
			kinds,
			{
				reject: (concept) => this.after(this.ports.reject(concept)),
				rename: (concept, label) => this.after(this.ports.rename(concept, label)),
				merge: (concept, into) => this.after(this.ports.merge(concept, into)),
				setKind: (concept, kind) => this.after(this.ports.setKind(concept, kind)),
				choose: (count) => this.choose(count),
			},
			this.words,
		);
		const row = this.contentEl.createDiv({ cls: "modal-button-container" });
		this.button = new ButtonComponent(row)
			.setCta()
			.setDisabled(true)
			.onClick(() => this.write());
		this.choose(0);
		new ButtonComponent(row).setButtonText(this.words.review.cancel).onClick(() => this.close());
		this.unfollow = this.ports.onChange(() => void this.refresh());
		void this.refresh();
	}

	override onClose(): void {
		this.unfollow();
		this.contentEl.empty();
	}

	private after(change: Promise<void>): void {
		void change.then(() => this.refresh());
	}

	private async refresh(): Promise<void> {
		const { candidates, knowledge } = await this.ports.candidates();
		this.review?.show(candidates, knowledge);
	}

	private choose(count: number): void {
		this.button?.setButtonText(this.words.review.write(count)).setDisabled(count === 0);
	}

	private write(): void {
		const ids = this.review?.chosenIds() ?? [];
		this.close();
		this.ports.write(ids);
	}
}
