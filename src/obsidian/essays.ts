/**
 * The vault's essays: found by the settings, read through the worker, kept in step with the vault. Reading never writes.
 */
import { type App, TFile } from "obsidian";
import type { Library } from "../core/library.ts";
import type { Digest } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { essayOf, shelfOf } from "../core/shelf.ts";
import type { Extractor } from "../worker/extractor.ts";
import type { DigestCache } from "./digest-cache.ts";
import { factsOf, propertiesOf } from "./vault-notes.ts";

export interface EssaysPorts {
	settings(): Settings;
	/** Told while many are read, and once all are. */
	progress(done: number, all: number): void;
	/** Asks before more than the first ones are read. */
	mayReadMore(count: number): Promise<boolean>;
	failed(title: string, why: string): void;
}

export class Essays {
	/** Notes read because the reader asked, whatever the settings say. */
	private readonly asked = new Set<string>();
	private readonly forgotten = new Set<string>();
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

	/** Reads the vault's essays, the newest first; asks before it reads more than the settings allow. */
	async readAll(): Promise<void> {
		const files = this.app.vault
			.getMarkdownFiles()
			.filter((file) => this.isByRule(file))
			.sort((a, b) => b.stat.mtime - a.stat.mtime || (a.path < b.path ? -1 : 1));
		const first = files.slice(0, this.ports.settings().firstEssays);
		await this.readMany(first);
		const rest = files.slice(first.length);
		const known = await this.fromCache(rest);
		const left = rest.filter((file) => !known.has(file.path));
		if (left.length > 0 && !this.ended && (await this.ports.mayReadMore(left.length))) await this.readMany(left);
	}

	/** Reads one note, whatever shelf it stands on. */
	async read(file: TFile, isAsked = true): Promise<Digest | null> {
		if (isAsked) {
			this.asked.add(file.path);
			this.forgotten.delete(file.path);
		}
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

	async readMany(files: TFile[]): Promise<void> {
		for (const [done, file] of files.entries()) {
			if (this.ended) return;
			this.ports.progress(done, files.length);
			await this.read(file, false);
		}
		this.ports.progress(files.length, files.length);
	}

	/** A note was made or changed, or its metadata were. */
	async changed(file: TFile): Promise<void> {
		if (this.forgotten.has(file.path)) return;
		if (this.asked.has(file.path) || this.isByRule(file)) await this.read(file, false);
		else this.library.forgetEssay(file.path);
	}

	forget(path: string): void {
		this.forgotten.add(path);
		this.asked.delete(path);
		this.library.forgetEssay(path);
		void this.cache.remove(path);
	}

	gone(path: string): void {
		this.asked.delete(path);
		this.library.forgetEssay(path);
		void this.cache.remove(path);
	}

	async renamed(file: TFile, from: string): Promise<void> {
		if (this.asked.has(from)) this.asked.add(file.path);
		this.gone(from);
		await this.changed(file);
	}

	end(): void {
		this.ended = true;
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
