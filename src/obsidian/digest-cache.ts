/**
 * Digests kept between sessions, in the browser's own database, one record an essay. It may be thrown away at any time:
 * every failure is answered as if nothing had been kept.
 */
import { digestVersion } from "../core/extract/digest-version.ts";
import type { Digest } from "../core/model.ts";

/** What tells whether a note is as it was when its digest was made. */
export interface Stamp {
	mtime: number;
	size: number;
}

interface Stored extends Stamp {
	path: string;
	digest: Digest;
}

export class DigestCache {
	private opening: Promise<IDBDatabase | null> | null = null;

	/** `name` holds an id of the vault: all vaults of an installation share one origin. */
	constructor(
		private readonly name: string,
		private readonly factory: IDBFactory | undefined,
	) {}

	async get(path: string, stamp: Stamp): Promise<Digest | null> {
		const stored = await this.ask<Stored | undefined>(
			"readonly",
			(store) => store.get(path) as IDBRequest<Stored | undefined>,
		);
		if (stored === null || stored === undefined || !isDigest(stored.digest)) return null;
		const isSame =
			stored.mtime === stamp.mtime && stored.size === stamp.size && stored.digest.version === digestVersion;
		return isSame ? stored.digest : null;
	}

	async put(path: string, stamp: Stamp, digest: Digest): Promise<void> {
		await this.ask("readwrite", (store) => store.put({ path, mtime: stamp.mtime, size: stamp.size, digest }));
	}

	async remove(path: string): Promise<void> {
		await this.ask("readwrite", (store) => store.delete(path));
	}

	close(): void {
		void this.opening?.then((database) => database?.close());
		this.opening = null;
	}

	private async ask<T>(
		mode: IDBTransactionMode,
		question: (store: IDBObjectStore) => IDBRequest<T>,
	): Promise<T | null> {
		const database = await (this.opening ??= this.open());
		if (database === null) return null;
		return new Promise((resolve) => {
			try {
				const request = question(database.transaction(storeName, mode).objectStore(storeName));
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => resolve(null);
			} catch {
				resolve(null);
			}
		});
	}

	private open(): Promise<IDBDatabase | null> {
		return new Promise((resolve) => {
			try {
				const request = this.factory?.open(this.name, 1);
				if (request === undefined) return resolve(null);
				request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "path" });
				request.onsuccess = () => {
					request.result.onversionchange = () => request.result.close();
					resolve(request.result);
				};
				request.onerror = () => resolve(null);
				request.onblocked = () => resolve(null);
			} catch {
				resolve(null);
			}
		});
	}
}

/** Stored values are as trusted as any file: their outline is checked. */
function isDigest(value: unknown): value is Digest {
	const fields = new Map(Object.entries(value ?? {}));
	return (
		typeof fields.get("path") === "string" &&
		Array.isArray(fields.get("keyphrases")) &&
		typeof fields.get("reasoning") === "object"
	);
}

const storeName = "digests";
