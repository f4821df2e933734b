/** Keeps essays, glossary and counts in step with the vault. Of a burst of changes to a note only the last counts. */
import { type App, type EventRef, type TAbstractFile, TFile } from "obsidian";
import type { Parts } from "./parts.ts";
import type { Glossary } from "./glossary.ts";

export interface WatchingPorts {
	setTimeout(task: () => void, milliseconds: number): number;
	clearTimeout(timer: number): void;
	/** The app ends what is registered with it. */
	registerEvent(reference: EventRef): void;
}

export class Watching {
	private readonly pending = new Map<string, number>();

	constructor(
		private readonly app: App,
		private readonly parts: Pick<Parts, "essays" | "counting" | "concordance" | "library">,
		private readonly glossary: Glossary,
		private readonly ports: WatchingPorts,
	) {}

	/** To be called once the layout is ready: while a vault loads, every note of it is new. */
	start(): void {
		const { vault, metadataCache } = this.app;
		this.ports.registerEvent(metadataCache.on("changed", (file) => this.touched(file)));
		this.ports.registerEvent(vault.on("delete", (file) => this.gone(file.path)));
		this.ports.registerEvent(vault.on("rename", (file, from) => void this.renamed(file, from)));
	}

	end(): void {
		for (const timer of this.pending.values()) this.ports.clearTimeout(timer);
		this.pending.clear();
	}

	/** Homes of concepts are looked at at once, so that a note just written can be linked to; the rest when it rests. */
	private touched(file: TFile): void {
		if (file.extension === "md") void this.glossary.changed(file);
		this.soon(file);
	}

	private soon(file: TFile): void {
		const before = this.pending.get(file.path);
		if (before !== undefined) this.ports.clearTimeout(before);
		const timer = this.ports.setTimeout(() => {
			this.pending.delete(file.path);
			void this.changed(file);
		}, restTime);
		this.pending.set(file.path, timer);
	}

	private async changed(file: TFile): Promise<void> {
		if (file.extension !== "md" || this.app.vault.getFileByPath(file.path) !== file) return;
		await this.parts.essays.changed(file);
		await this.parts.counting.changed(file);
	}

	private gone(path: string): void {
		const timer = this.pending.get(path);
		if (timer !== undefined) this.ports.clearTimeout(timer);
		this.pending.delete(path);
		this.parts.essays.gone(path);
		this.glossary.gone(path);
		this.parts.concordance.remove(path);
	}

	/** A folder's rename is told for each note in it too. */
	private async renamed(file: TAbstractFile, from: string): Promise<void> {
		if (!(file instanceof TFile)) return;
		this.parts.concordance.rename(from, file.path);
		this.glossary.gone(from);
		this.parts.essays.renamed(file, from);
		if (file.extension === "md") await this.glossary.changed(file);
		await this.changed(file);
	}
}

/** How long a note rests before it is read again, in milliseconds. */
const restTime = 800;
