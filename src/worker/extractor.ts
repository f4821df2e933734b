/**
 * Extraction as the app sees it: an essay in, a promise of its digest out. Behind it a worker, started when first
 * needed, started again when the system took it away, ended with the plugin.
 */
import type { Digest, Essay } from "../core/model.ts";
import type { Answer, Question } from "./protocol.ts";
import source from "inline-worker:./worker.ts";

export interface Extractor {
	/** Rejects when the worker fails or does not answer in time. */
	digest(essay: Essay): Promise<Digest>;
	/** Ends the worker; what was asked and not answered is rejected. */
	close(): void;
}

/** As much of a `Worker` as is used. */
export interface WorkerLike {
	onmessage: ((event: MessageEvent<Answer>) => unknown) | null;
	onerror: ((event: ErrorEvent) => unknown) | null;
	postMessage(question: Question): void;
	terminate(): void;
}

export interface ExtractorPorts {
	/** A new worker; throws where workers cannot be made. */
	start(): WorkerLike;
	setTimeout(task: () => void, milliseconds: number): number;
	clearTimeout(timer: number): void;
}

interface Waiting {
	resolve(digest: Digest): void;
	reject(error: Error): void;
	timer: number;
}

export class WorkerExtractor implements Extractor {
	private worker: WorkerLike | null = null;
	private waiting = new Map<number, Waiting>();
	private asked = 0;

	constructor(private readonly ports: ExtractorPorts) {}

	digest(essay: Essay): Promise<Digest> {
		return new Promise((resolve, reject) => {
			const id = ++this.asked;
			const timer = this.ports.setTimeout(
				() => this.restart(new Error("The essay took too long to read")),
				longestWait,
			);
			this.waiting.set(id, { resolve, reject, timer });
			try {
				this.running().postMessage({ id, essay });
			} catch (error) {
				this.settle(id)?.reject(error instanceof Error ? error : new Error(String(error)));
			}
		});
	}

	close(): void {
		this.restart(new Error("Reading was ended"));
	}

	private running(): WorkerLike {
		if (this.worker !== null) return this.worker;
		const worker = this.ports.start();
		worker.onmessage = ({ data }) => {
			const waiting = this.settle(data.id);
			if ("digest" in data) waiting?.resolve(data.digest);
			else waiting?.reject(new Error(data.error));
		};
		worker.onerror = (event) => this.restart(new Error(event.message || "The worker failed"));
		this.worker = worker;
		return worker;
	}

	private settle(id: number): Waiting | undefined {
		const waiting = this.waiting.get(id);
		if (waiting !== undefined) this.ports.clearTimeout(waiting.timer);
		this.waiting.delete(id);
		return waiting;
	}

	/** Ends the worker; the next question starts another. */
	private restart(why: Error): void {
		this.worker?.terminate();
		this.worker = null;
		for (const id of [...this.waiting.keys()]) this.settle(id)?.reject(why);
	}
}

/** A Blob worker of the bundled source. The address is kept until the worker ends: older WebKit loads it late. */
export function startWorker(): WorkerLike {
	const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
	const worker = new Worker(address, { name: "Glossator" });
	const end = worker.terminate.bind(worker);
	worker.terminate = () => {
		end();
		URL.revokeObjectURL(address);
	};
	return worker;
}

/** A novel on an old phone. */
const longestWait = 120_000;
