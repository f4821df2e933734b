import { expect, test } from "vitest";
import { digestVersion } from "../../src/core/extract/digest-version.ts";
import type { Digest } from "../../src/core/model.ts";
import { DigestCache } from "../../src/obsidian/digest-cache.ts";

const stamp = { mtime: 7, size: 30 };

test("a digest comes back while the note is as it was", async () => {
	const cache = new DigestCache("glossator/test", database());
	await cache.put("a.md", stamp, digest("a.md"));
	expect((await cache.get("a.md", stamp))?.path).toBe("a.md");
	expect(await cache.get("a.md", { ...stamp, mtime: 8 })).toBeNull();
	expect(await cache.get("a.md", { ...stamp, size: 31 })).toBeNull();
	expect(await cache.get("b.md", stamp)).toBeNull();
});

test("another version's digest is thrown away", async () => {
	const cache = new DigestCache("glossator/test", database());
	await cache.put("a.md", stamp, { ...digest("a.md"), version: digestVersion - 1 });
	expect(await cache.get("a.md", stamp)).toBeNull();
});

test("what is stored and is no digest is not taken for one", async () => {
	const cache = new DigestCache("glossator/test", database());
	for (const damaged of [null, 3, {}, { path: "a.md" }, { ...digest("a.md"), keyphrases: "none" }]) {
		await cache.put("a.md", stamp, damaged as Digest);
		expect(await cache.get("a.md", stamp)).toBeNull();
	}
});

test("a forgotten essay is gone", async () => {
	const cache = new DigestCache("glossator/test", database());
	await cache.put("a.md", stamp, digest("a.md"));
	await cache.remove("a.md");
	expect(await cache.get("a.md", stamp)).toBeNull();
});

test.each([
	["there is no database", undefined],
	["it does not open", database({ opens: false })],
	["opening throws", { open: () => fail() } as unknown as IDBFactory],
	["asking throws", database({ asks: false })],
])("without a cache all goes on: %s", async (_, factory) => {
	const cache = new DigestCache("glossator/test", factory);
	await cache.put("a.md", stamp, digest("a.md"));
	expect(await cache.get("a.md", stamp)).toBeNull();
	cache.close();
});

function digest(path: string): Digest {
	const reasoning = { units: [], relations: [], thesis: -1 };
	const about = { path, title: path, author: "", source: "", words: 0, paragraphs: 0, complaints: [] };
	return { version: digestVersion, ...about, keyphrases: [], reasoning };
}

/** As much of the browser's database as the cache asks for. */
function database({ opens = true, asks = true } = {}): IDBFactory {
	const records = new Map<string, unknown>();
	const store = {
		get: (path: string) => answered(records.get(path)),
		put: (record: { path: string }) => answered(void records.set(record.path, structuredClone(record))),
		delete: (path: string) => answered(void records.delete(path)),
	};
	const opened = {
		createObjectStore: () => store,
		transaction: () => (asks ? { objectStore: () => store } : fail()),
		close: () => undefined,
	};
	return { open: () => answered(opened, opens) } as unknown as IDBFactory;
}

/** A request that is answered a moment later. */
function answered(result: unknown, succeeds = true): object {
	const request: { result: unknown; onsuccess?: () => void; onerror?: () => void; onupgradeneeded?: () => void } = {
		result,
	};
	queueMicrotask(() => {
		request.onupgradeneeded?.();
		if (succeeds) request.onsuccess?.();
		else request.onerror?.();
	});
	return request;
}

function fail(): never {
	throw new Error("the disk is full");
}
