/**
 * The one thing that changes: digests and the reader's glossary go in, the current Knowledge comes out,
 * listeners are told once for a burst of changes. A new Knowledge is built in slices and swapped when whole.
 */
import { gatherInSteps } from "./gather/gather.ts";
import { buildKnowledgeInSteps, emptyKnowledge, type Knowledge } from "./knowledge.ts";
import type { Decisions, Digest, GlossaryEntry, Occurrences } from "./model.ts";
import { finish, type Steps } from "./steps.ts";

/** When the library works: time is not its own. */
export interface Pace {
	/** Begins a building once a burst of changes is over; `steps` is how many the last one took, for a rest after long ones. */
	later(task: () => void, steps: number): void;
	/** Goes on once the app has had a turn. */
	next(task: () => void): void;
	/** Whether the app shall have a turn before the next step. */
	isSpent(): boolean;
}

/** For scripts: nothing is built but when asked for. */
export const neverByItself: Pace = { later: () => undefined, next: () => undefined, isSpent: () => true };

export class Library {
	private digests = new Map<string, Digest>();
	private glossary = new Map<string, GlossaryEntry[]>();
	private listeners = new Set<(knowledge: Knowledge) => void>();
	private current = emptyKnowledge();
	/** Whether something went in that neither the current Knowledge nor the one being built knows of. */
	private stale = false;
	private building: Steps<Knowledge> | null = null;
	private steps = 0;
	private waiting: ((knowledge: Knowledge) => void)[] = [];

	constructor(
		private decisions: Decisions,
		private readonly occurrences: (id: string) => Occurrences[],
		private readonly pace: Pace,
		private ignored: string[] = [],
	) {}

	/** The Knowledge there is. It may be older than the last change: whoever reads at a keystroke never waits. */
	knowledge(): Knowledge {
		return this.current;
	}

	/** The Knowledge of all that is in now, built at once if need be: for scripts. */
	upToDate(): Knowledge {
		if (this.stale || this.building !== null) this.swap(finish(this.built()));
		return this.current;
	}

	/** The Knowledge of all that is in now, as soon as it is built. */
	newest(): Promise<Knowledge> {
		if (!this.stale && this.building === null) return Promise.resolve(this.current);
		return new Promise((resolve) => {
			this.waiting.push(resolve);
			if (this.stale) this.begin();
		});
	}

	/** Nothing is built from now on. */
	end(): void {
		this.building = null;
		this.stale = false;
	}

	has(path: string): boolean {
		return this.digests.has(path);
	}

	digestsRead(): Digest[] {
		return [...this.digests.values()].sort(byPath);
	}

	putDigest(digest: Digest): void {
		this.digests.set(digest.path, digest);
		this.invalidate();
	}

	forgetEssay(path: string): void {
		if (this.digests.delete(path)) this.invalidate();
	}

	/** The concepts that have their home in a note; none when it is no glossary note (any more). */
	putGlossary(path: string, entries: GlossaryEntry[]): void {
		if (entries.length === 0 ? this.glossary.delete(path) : this.glossary.set(path, entries)) this.invalidate();
	}

	/** The reader's decisions, and the terms that shall never be marked. */
	decide(decisions: Decisions, ignored: string[]): void {
		this.decisions = decisions;
		this.ignored = ignored;
		this.invalidate();
	}

	/** Calls `listener` with each new Knowledge; returns what ends that. */
	onChange(listener: (knowledge: Knowledge) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	private invalidate(): void {
		if (this.stale) return;
		this.stale = true;
		if (this.building === null) this.soon();
	}

	private soon(): void {
		this.pace.later(() => {
			if (this.stale && this.building === null) this.begin();
		}, this.steps);
	}

	/** What was being built without the last changes is given up. */
	private begin(): void {
		const building = this.built();
		this.building = building;
		this.steps = 0;
		this.pace.next(() => this.slice(building));
	}

	private slice(building: Steps<Knowledge>): void {
		if (building !== this.building) return;
		try {
			do {
				this.steps++;
				const { done, value } = building.next();
				if (done === true) return this.swap(value);
			} while (!this.pace.isSpent());
		} catch (error) {
			this.building = null;
			throw error;
		}
		this.pace.next(() => this.slice(building));
	}

	private swap(knowledge: Knowledge): void {
		this.building = null;
		this.current = knowledge;
		const waiting = this.waiting.splice(0);
		for (const listener of [...this.listeners]) listener(knowledge);
		for (const resolve of waiting) resolve(knowledge);
		if (this.stale) this.soon();
	}

	private built(): Steps<Knowledge> {
		this.stale = false;
		const digests = this.digestsRead();
		const glossary = [...this.glossary].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, entries]) => entries);
		return builtFrom(digests, glossary, this.decisions, this.ignored, this.occurrences);
	}
}

function* builtFrom(
	digests: Digest[],
	glossary: GlossaryEntry[],
	decisions: Decisions,
	ignored: string[],
	occurrences: (id: string) => Occurrences[],
): Steps<Knowledge> {
	const gathered = yield* gatherInSteps(digests, glossary, decisions);
	const { notHere } = decisions;
	return yield* buildKnowledgeInSteps({ ...gathered, occurrences, notHere, ignored });
}

function byPath(a: Digest, b: Digest): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
