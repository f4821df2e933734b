/** The metadata cache: what each note holds, which links lead where, and the events that say so. */
import { Events } from "./events.ts";
import { metadataOf, type CachedMetadata } from "./note-metadata.ts";
import { strict } from "./strict.ts";
import { type TAbstractFile, TFile, type Vault } from "./vault.ts";

type Links = Record<string, Record<string, number>>;

export class MetadataCache extends Events {
	resolvedLinks: Links = {};
	unresolvedLinks: Links = {};
	_caches = new Map<string, CachedMetadata>();
	_vault: Vault;
	_ready = false;

	constructor(vault: Vault) {
		super();
		this._vault = vault;
		const self = strict<MetadataCache>(this, "MetadataCache");
		vault.on("create", (file: TAbstractFile) => self._ready && file instanceof TFile && void self._learn(file));
		vault.on("modify", (file: TAbstractFile) => file instanceof TFile && void self._learn(file));
		vault.on("delete", (file: TFile) => self._forget(file));
		vault.on("rename", (file: TFile, before: string) => self._renamed(file, before));
		return self;
	}

	async _learnAll(): Promise<void> {
		for (const file of this._vault.getMarkdownFiles())
			this._caches.set(file.path, metadataOf(await this._vault.cachedRead(file)));
		this._ready = true;
		this._resolveAll();
		this.trigger("resolved");
	}

	getFileCache(file: TFile): CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): CachedMetadata | null {
		return this._caches.get(path) ?? null;
	}

	/** The note that a link in `sourcePath` leads to: an exact path first, then the nearest note of that name. */
	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		if (linkpath === "") return this._vault.getFileByPath(sourcePath);
		const want = linkpath.toLowerCase().replace(/^\/|\.md$/g, "");
		const folder = sourcePath.includes("/") ? sourcePath.slice(0, sourcePath.lastIndexOf("/")) : "/";
		const named = this._vault.getFiles().filter((file) => {
			const path = withoutMd(file).toLowerCase();
			return path === want || path.endsWith(`/${want}`);
		});
		const distance = (file: TFile) =>
			withoutMd(file).toLowerCase() === want ? 0 : file.parent?.path === folder ? 1 : 2;
		return (
			named.sort(
				(a, b) => distance(a) - distance(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
			)[0] ?? null
		);
	}

	fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
		const short = omitMdExtension && file.extension === "md";
		const name = short ? file.basename : file.name;
		const unique =
			this._vault.getFiles().filter((one) => one.name.toLowerCase() === file.name.toLowerCase()).length === 1;
		if (unique && this.getFirstLinkpathDest(name, sourcePath) === file) return name;
		return short ? withoutMd(file) : file.path;
	}

	async _learn(file: TFile): Promise<void> {
		if (file.extension !== "md") return this._resolveAll();
		const text = await this._vault.cachedRead(file);
		const cache = metadataOf(text);
		this._caches.set(file.path, cache);
		this.trigger("changed", file, text, cache);
		this._resolveAll();
		this.trigger("resolve", file);
		this.trigger("resolved");
	}

	_forget(file: TFile): void {
		const before = this._caches.get(file.path) ?? null;
		this._caches.delete(file.path);
		if (file instanceof TFile) this.trigger("deleted", file, before);
		this._resolveAll();
	}

	/** As in the app, `changed` is not fired. */
	_renamed(file: TFile, before: string): void {
		const cache = this._caches.get(before);
		this._caches.delete(before);
		if (cache) this._caches.set(file.path, cache);
		this._resolveAll();
	}

	_resolveAll(): void {
		this.resolvedLinks = {};
		this.unresolvedLinks = {};
		for (const [path, cache] of this._caches) {
			const found: Record<string, number> = (this.resolvedLinks[path] = {});
			const lost: Record<string, number> = (this.unresolvedLinks[path] = {});
			for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
				const target = link.split("#")[0] ?? "";
				const file = this.getFirstLinkpathDest(target, path);
				if (file) found[file.path] = (found[file.path] ?? 0) + 1;
				else lost[target] = (lost[target] ?? 0) + 1;
			}
		}
	}
}

function withoutMd(file: TFile): string {
	return file.extension === "md" ? file.path.slice(0, -3) : file.path;
}
