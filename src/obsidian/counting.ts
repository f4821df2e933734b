/** Counts the vault's mentions in idle time, anew after each new Knowledge, note by note after each edit. */
import type { App, TFile } from "obsidian";
import type { Concordance } from "../core/concordance.ts";
import type { Knowledge } from "../core/knowledge.ts";
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

	constructor(
		private readonly app: App,
		private readonly concordance: Concordance,
		private readonly ports: CountingPorts,
	) {}

	/** Begins anew with this Knowledge; what was begun with an older one stops at its next breath. */
	start(knowledge: Knowledge): void {
		const round = ++this.round;
		this.running = this.count(knowledge, round);
	}

	/** Resolves when the vault is counted with the newest Knowledge. */
	async finished(): Promise<void> {
		for (let round = -1; round !== this.round;) {
			round = this.round;
			await this.running;
		}
	}

	async changed(file: TFile, knowledge: Knowledge): Promise<void> {
		if (this.isCounted(file))
			this.concordance.update(knowledge, { path: file.path, text: await this.app.vault.cachedRead(file) });
		else this.concordance.remove(file.path);
	}

	end(): void {
		this.round++;
	}

	private async count(knowledge: Knowledge, round: number): Promise<void> {
		let work = 0;
		for (const file of this.app.vault.getMarkdownFiles()) {
			if (round !== this.round) return;
			await this.changed(file, knowledge);
			work += file.stat.size;
			if (work < slice) continue;
			work = 0;
			await this.ports.breathe();
		}
		if (round === this.round) this.ports.done();
	}

	private isCounted(file: TFile): boolean {
		return file.stat.size <= largest && shelfOf(factsOf(this.app, file), this.ports.settings()) !== "excluded";
	}
}

/** Characters between two breaths, and the size of the largest note that is counted. */
const slice = 32_768;
const largest = 2_000_000;
