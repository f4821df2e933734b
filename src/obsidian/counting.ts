/** Counts the vault's mentions in idle time: after a new Knowledge where it may differ, after an edit that note. */
import type { App, TFile } from "obsidian";
import type { Concordance } from "../core/concordance.ts";
import { type Knowledge, longestNote } from "../core/knowledge.ts";
import type { Settings } from "../core/settings.ts";
import { shelfOf } from "../core/shelf.ts";
import { factsOf } from "./vault-notes.ts";

export interface CountingPorts {
	settings(): Settings;
	/** Gives the app a turn. */
	breathe(): Promise<void>;
	/** All is counted. */
	done(): void;
}

export class Counting {
	private round = 0;
	private running: Promise<void> = Promise.resolve();
	private knowledge: Knowledge | null = null;
	/** Characters since the last breath. */
	private work = 0;
	/** Notes whose counts are older than the Knowledge. */
	private readonly stale = new Set<string>();

	constructor(
		private readonly app: App,
		private readonly concordance: Concordance,
		private readonly ports: CountingPorts,
	) {}

	/** Goes on with this Knowledge; what was begun with an older one stops at its next breath. */
	start(knowledge: Knowledge): void {
		const before = this.knowledge;
		if (before !== null) for (const path of this.concordance.notesToRecount(before, knowledge)) this.stale.add(path);
		this.knowledge = knowledge;
		const round = ++this.round;
		this.running = this.count(round);
	}

	/** Resolves when the vault is counted with the newest Knowledge. */
	async finished(): Promise<void> {
		for (let round = -1; round !== this.round;) {
			round = this.round;
			await this.running;
		}
	}

	async changed(file: TFile): Promise<void> {
		await this.take(file, this.round);
	}

	/** Whether a note is too long to be counted. */
	isTooLong(path: string): boolean {
		return (this.app.vault.getFileByPath(path)?.stat.size ?? 0) > longestNote;
	}

	end(): void {
		this.round++;
	}

	/** Counts what is stale, what was not counted yet, and forgets what is not to be counted any more. */
	private async count(round: number): Promise<void> {
		for (const [index, file] of this.app.vault.getMarkdownFiles().entries()) {
			if (index % glances === glances - 1) await this.ports.breathe();
			if (round !== this.round) return;
			const isNews = this.isCounted(file) !== this.concordance.has(file.path);
			if (isNews || this.stale.has(file.path)) await this.take(file, round);
		}
		if (round === this.round) this.ports.done();
	}

	private async take(file: TFile, round: number): Promise<void> {
		const { knowledge } = this;
		if (!this.isCounted(file)) {
			this.concordance.remove(file.path);
			this.stale.delete(file.path);
		} else if (knowledge !== null) {
			this.stale.add(file.path);
			const text = await this.textOf(file);
			if (text === null) return this.concordance.remove(file.path);
			const steps = this.concordance.update(knowledge, { path: file.path, text });
			while (steps.next().done !== true) {
				if (await this.isOver(text.length, round)) return;
			}
			this.stale.delete(file.path);
		}
	}

	/** Breathes when enough was done. Whether the round is over. */
	private async isOver(length: number, round: number): Promise<boolean> {
		this.work += Math.min(length, slice) + fixedWork;
		if (this.work < slice) return false;
		this.work = 0;
		await this.ports.breathe();
		return round !== this.round;
	}

	/** Null where the note is gone meanwhile. */
	private textOf(file: TFile): Promise<string | null> {
		return this.app.vault.cachedRead(file).catch(() => null);
	}

	private isCounted(file: TFile): boolean {
		return file.stat.size <= longestNote && shelfOf(factsOf(this.app, file), this.ports.settings()) !== "excluded";
	}
}

/** Characters between two breaths, and what a note costs whatever its length. */
const slice = 32_768;
const fixedWork = 256;
/** So many notes are looked at between two breaths when there is nothing to count. */
const glances = 256;
