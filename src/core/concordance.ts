/**
 * Where each concept occurs in the vault: note → counts, and back.
 *
 * Counted in idle time, note by note. No file is read here: texts are passed in.
 */
import type { Knowledge } from "./knowledge.ts";
import type { Occurrences } from "./model.ts";

/** A note to be counted. */
export interface Counted {
	path: string;
	text: string;
}

/** Gives the app a turn. Resolves to false when counting shall stop. */
export type Breathe = () => Promise<boolean>;

export class Concordance {
	private readonly counts = new Map<string, Map<string, number>>();

	/** Counts one note anew. */
	update(knowledge: Knowledge, { path, text }: Counted): void {
		const found = new Map<string, number>();
		for (const mention of knowledge.mentionsIn(text, undefined, path)) {
			const id = mention.concepts[0];
			if (id !== undefined) found.set(id, (found.get(id) ?? 0) + 1);
		}
		this.counts.set(path, found);
	}

	remove(path: string): void {
		this.counts.delete(path);
	}

	rename(from: string, to: string): void {
		const found = this.counts.get(from);
		if (found === undefined) return;
		this.counts.delete(from);
		this.counts.set(to, found);
	}

	/** Counts many notes, breathing after each 32 KB of text. Resolves to false when it was stopped. */
	async countAll(
		knowledge: Knowledge,
		notes: Iterable<Counted>,
		breathe: Breathe = () => Promise.resolve(true),
	): Promise<boolean> {
		let work = 0;
		for (const note of notes) {
			this.update(knowledge, note);
			work += note.text.length;
			if (work < slice) continue;
			work = 0;
			if (!(await breathe())) return false;
		}
		return true;
	}

	/** Notes a concept occurs in, most often first, then by path. */
	occurrences(id: string): Occurrences[] {
		const places: Occurrences[] = [];
		for (const [path, found] of this.counts) {
			const count = found.get(id);
			if (count !== undefined) places.push({ path, count });
		}
		return places.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
	}

	/** Ids of the concepts that occur in a note, with their counts. */
	conceptsIn(path: string): ReadonlyMap<string, number> {
		return this.counts.get(path) ?? new Map<string, number>();
	}
}

/** Characters counted between two breaths. */
const slice = 32_768;
