/**
 * The one thing that changes: digests and the reader's glossary go in, the current Knowledge comes out,
 * listeners are told once for a burst of changes.
 */
import { gather } from "./gather/gather.ts";
import { buildKnowledge, emptyKnowledge, type Knowledge } from "./knowledge.ts";
import type { Decisions, Digest, GlossaryEntry, Occurrences } from "./model.ts";

/** When to do what was put off: the app's idle time, or at once in a script. */
export type Schedule = (task: () => void) => void;

export class Library {
	private digests = new Map<string, Digest>();
	private glossary = new Map<string, GlossaryEntry[]>();
	private listeners = new Set<(knowledge: Knowledge) => void>();
	private current = emptyKnowledge();
	private stale = false;

	constructor(
		private decisions: Decisions,
		private readonly occurrences: (id: string) => Occurrences[],
		private readonly schedule: Schedule,
		private ignored: string[] = [],
	) {}

	/** The Knowledge there is. It may be older than the last change: whoever reads at a keystroke never waits. */
	knowledge(): Knowledge {
		return this.current;
	}

	/** The Knowledge of all that is in now, built at once if need be. */
	upToDate(): Knowledge {
		this.rebuild();
		return this.current;
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
		this.schedule(() => this.rebuild());
	}

	private rebuild(): void {
		if (!this.stale) return;
		this.stale = false;
		const digests = this.digestsRead();
		const glossary = [...this.glossary].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, entries]) => entries);
		const { concepts, reasoning } = gather(digests, glossary, this.decisions);
		this.current = buildKnowledge({
			concepts,
			reasoning,
			digests,
			occurrences: this.occurrences,
			notHere: this.decisions.notHere,
			ignored: this.ignored,
		});
		for (const listener of [...this.listeners]) listener(this.current);
	}
}

function byPath(a: Digest, b: Digest): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
