/**
 * The vault's essays: found by the settings, read through the worker, kept in step with the vault. Reading never writes.
 */
import { type App, TFile } from "obsidian";
import { idOf } from "../core/gather/ids.ts";
import type { Library } from "../core/library.ts";
import type { Digest } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { essayOf, shelfOf } from "../core/shelf.ts";
import type { Extractor } from "../worker/extractor.ts";
import type { DigestCache } from "./digest-cache.ts";
import { factsOf, propertiesOf } from "./vault-notes.ts";

export interface EssaysPorts {
	settings(): Settings;
	/** Shows how far the reading of many has come, and whether the reader stopped it. */
	progress(): Progress;
	/** Remembers beyond this session that a note is read though no rule says so, or left though one does. */
	remember(path: string, how: "read" | "forgotten" | "by-rule"): void;
	/** A note has another path; its statements have other ids now, by the old ones. */
	moved(statements: Map<string, string>, from: string, to: string): void;
	/** Asks before more than the first ones are read. */
	mayReadMore(count: number): Promise<boolean>;
	/** A note could not be read; `why` is empty for one that is too long. */
	failed(title: string, why: string): void;
}

export interface Progress {
	show(done: number, all: number): void;
	stopped(): boolean;
	end(): void;
}

export class Essays {
	private busy = 0;
	private ended = false;

	constructor(
		private readonly app: App,
		private readonly library: Library,
		private readonly extractor: Extractor,
		private readonly cache: DigestCache,
		private readonly ports: EssaysPorts,
	) {}

	isReading(): boolean {
		return this.busy > 0;
	}

	isEssay(path: string): boolean {
		return this.library.has(path);
	}

	/**
	 * Reads the vault's essays, the newest first, and lets go of those that are none any more. Asks before it reads more
	 * than the settings allow, unless that is what it was asked for.
	 */
	async readAll(isAsked = false): Promise<void> {
		const files = this.app.vault
			.getMarkdownFiles()
			.filter((file) => this.isWanted(file))
			.sort((a, b) => b.stat.mtime - a.stat.mtime || (a.path < b.path ? -1 : 1));
		const wanted = new Set(files.map((file) => file.path));
		for (const { path } of this.library.digestsRead()) if (!wanted.has(path)) this.library.forgetEssay(path);
		const first = files.slice(0, this.ports.settings().firstEssays);
		await this.readMany(first);
		const rest = files.slice(first.length);
		const known = await this.fromCache(rest);
		const left = rest.filter((file) => !known.has(file.path));
		if (left.length === 0 || this.ended) return;
		if (isAsked || (await this.ports.mayReadMore(left.length))) await this.readMany(left);
	}

	/** Reads one note, whatever shelf it stands on. */
	async read(file: TFile, isAsked = true): Promise<Digest | null> {
		if (isAsked) this.ports.remember(file.path, this.isByRule(file) ? "by-rule" : "read");
		this.busy++;
		try {
			return await this.readOne(file, isAsked);
		} catch (error) {
			this.ports.failed(file.basename, error instanceof Error ? error.message : String(error));
			return null;
		} finally {
			this.busy--;
		}
	}

	/** Reads one note after the other until all are read or the reader stops it; `isAsked` when no rule need say so. */
	async readMany(files: TFile[], isAsked = false): Promise<void> {
		const progress = this.ports.progress();
		for (const [done, file] of files.entries()) {
			if (this.ended || progress.stopped()) break;
			progress.show(done, files.length);
			await this.read(file, isAsked);
		}
		progress.end();
	}

	/** A note was made or changed, or its metadata were. */
	async changed(file: TFile): Promise<void> {
		if (this.isWanted(file)) await this.read(file, false);
		else this.library.forgetEssay(file.path);
	}

	forget(file: TFile): void {
		this.ports.remember(file.path, this.isByRule(file) ? "forgotten" : "by-rule");
		this.gone(file.path);
	}

	/** A note was deleted, or has another path now. */
	gone(path: string): void {
		this.library.forgetEssay(path);
		void this.cache.remove(path);
	}

	/** What the reader asked of a note holds under its new name. The note itself is read by `changed`. */
	renamed(file: TFile, from: string): void {
		const { readNotes, forgottenNotes } = this.ports.settings();
		const units = this.library.digestsRead().find(({ path }) => path === from)?.reasoning.units ?? [];
		const ids = units.map(({ quote }): [string, string] => [idOf(from, quote.exact), idOf(file.path, quote.exact)]);
		this.ports.moved(new Map(ids), from, file.path);
		this.gone(from);
		const how = readNotes.includes(from) ? "read" : forgottenNotes.includes(from) ? "forgotten" : "by-rule";
		if (how === "by-rule") return;
		this.ports.remember(from, "by-rule");
		this.ports.remember(file.path, how);
	}

	end(): void {
		this.ended = true;
	}

	private isWanted(file: TFile): boolean {
		const { readNotes, forgottenNotes } = this.ports.settings();
		if (forgottenNotes.includes(file.path)) return false;
		return readNotes.includes(file.path) || this.isByRule(file);
	}

	private isByRule(file: TFile): boolean {
		return shelfOf(factsOf(this.app, file), this.ports.settings()) === "essay";
	}

	private async readOne(file: TFile, isFresh: boolean): Promise<Digest | null> {
		if (file.stat.size > largest) {
			this.ports.failed(file.basename, "");
			return null;
		}
		const stamp = { mtime: file.stat.mtime, size: file.stat.size };
		const kept = isFresh ? null : await this.cache.get(file.path, stamp);
		const digest = kept ?? (await this.extract(file));
		if (this.ended || !(this.app.vault.getAbstractFileByPath(file.path) instanceof TFile)) return null;
		this.library.putDigest(digest);
		if (kept === null) await this.cache.put(file.path, stamp, digest);
		return digest;
	}

	private async extract(file: TFile): Promise<Digest> {
		const text = await this.app.vault.cachedRead(file);
		return this.extractor.digest(essayOf(file.path, text, propertiesOf(this.app, file)));
	}

	/** Puts what the cache has of these; returns their paths. */
	private async fromCache(files: TFile[]): Promise<Set<string>> {
		const known = new Set<string>();
		for (const file of files) {
			const digest = await this.cache.get(file.path, { mtime: file.stat.mtime, size: file.stat.size });
			if (digest === null) continue;
			this.library.putDigest(digest);
			known.add(file.path);
		}
		return known;
	}
}

/** Bytes; larger notes are not opened. */
const largest = 10_000_000;
