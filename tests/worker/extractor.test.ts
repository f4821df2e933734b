import { expect, test } from "vitest";
import type { Digest, Essay } from "../../src/core/model.ts";
import { type Extractor, WorkerExtractor, type WorkerLike } from "../../src/worker/extractor.ts";
import type { Answer, Question } from "../../src/worker/protocol.ts";

test("an essay's digest comes back to who asked, whatever the order of answers", async () => {
	const { extractor, workers } = room();
	const both = [extractor.digest(essay("a")), extractor.digest(essay("b"))];
	workers[0]?.answer(2);
	workers[0]?.answer(1);
	expect((await Promise.all(both)).map((digest) => digest.path)).toEqual(["a", "b"]);
	expect(workers).toHaveLength(1);
});

test("no worker is started before the first essay", () => {
	expect(room().workers).toHaveLength(0);
});

test("an essay that the worker cannot read is refused with its reason", async () => {
	const { extractor, workers } = room();
	const asked = extractor.digest(essay("a"));
	workers[0]?.onmessage?.({ data: { id: 1, error: "no sense in it" } } as MessageEvent<Answer>);
	await expect(asked).rejects.toThrow("no sense in it");
});

test("a worker that stays silent is ended, and the next essay gets a new one", async () => {
	const { extractor, workers, timers } = room();
	const asked = extractor.digest(essay("a"));
	for (const task of timers.values()) task();
	await expect(asked).rejects.toThrow("too long");
	expect(workers[0]?.isEnded).toBe(true);
	const next = extractor.digest(essay("b"));
	workers[1]?.answer(2);
	expect((await next).path).toBe("b");
});

test("what an ended worker still says is dropped", async () => {
	const { extractor, workers, timers } = room();
	const asked = extractor.digest(essay("a"));
	for (const task of [...timers.values()]) task();
	await expect(asked).rejects.toThrow();
	expect(() => workers[0]?.answer(1)).not.toThrow();
});

test("a worker that the system took away refuses all that waits", async () => {
	const { extractor, workers } = room();
	const both = [extractor.digest(essay("a")), extractor.digest(essay("b"))];
	workers[0]?.onerror?.({ message: "taken away" } as ErrorEvent);
	for (const asked of both) await expect(asked).rejects.toThrow("taken away");
});

test("where no worker can be made, the essay is refused with the reason", async () => {
	const { extractor } = room(() => {
		throw new Error("no workers here");
	});
	await expect(extractor.digest(essay("a"))).rejects.toThrow("no workers here");
});

test("closing ends the worker, refuses what waits and leaves no timer", async () => {
	const { extractor, workers, timers } = room();
	const asked = extractor.digest(essay("a"));
	extractor.close();
	await expect(asked).rejects.toThrow("ended");
	expect(workers[0]?.isEnded).toBe(true);
	expect(timers.size).toBe(0);
});

class FakeWorker implements WorkerLike {
	onmessage: WorkerLike["onmessage"] = null;
	onerror: WorkerLike["onerror"] = null;
	isEnded = false;
	private readonly asked = new Map<number, Question>();

	postMessage(question: Question): void {
		this.asked.set(question.id, question);
	}

	answer(id: number): void {
		const path = this.asked.get(id)?.essay.path ?? "";
		this.onmessage?.({ data: { id, digest: { path } as Digest } } as MessageEvent<Answer>);
	}

	terminate(): void {
		this.isEnded = true;
	}
}

function room(make?: () => WorkerLike): {
	extractor: Extractor;
	workers: FakeWorker[];
	timers: Map<number, () => void>;
} {
	const workers: FakeWorker[] = [];
	const timers = new Map<number, () => void>();
	let last = 0;
	const extractor = new WorkerExtractor({
		start:
			make ??
			(() => {
				const worker = new FakeWorker();
				workers.push(worker);
				return worker;
			}),
		setTimeout: (task) => {
			timers.set(++last, task);
			return last;
		},
		clearTimeout: (timer) => timers.delete(timer),
	});
	return { extractor, workers, timers };
}

function essay(path: string): Essay {
	return { path, title: path, text: "", author: "", source: "" };
}
