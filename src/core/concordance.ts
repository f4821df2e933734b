/**
 * Where each concept occurs in the vault: note → counts, and back.
 *
 * Counted in idle time, note by note. No file is read here: texts are passed in.
 */
import { hashesOf, mayHold, type Signature, signatureInSteps } from "./detect/signature.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Occurrences, Span } from "./model.ts";
import type { Steps } from "./steps.ts";

/** A note to be counted. */
export interface Counted {
	path: string;
	text: string;
}

export class Concordance {
	private readonly counts = new Map<string, Map<string, Place>>();
	private readonly signatures = new Map<string, Signature>();

	/** Counts one note anew, with a pause after each 32 KB of its text. */
	*update(knowledge: Knowledge, { path, text }: Counted): Steps<void> {
		const found = new Map<string, Place>();
		for (const mention of yield* knowledge.mentionsInSteps(text, path)) {
			const id = mention.concepts[0];
			const known = id === undefined ? undefined : found.get(id);
			if (known !== undefined) known.count++;
			else if (id !== undefined) found.set(id, { count: 1, excerpt: excerptAround(text, mention) });
		}
		yield;
		this.signatures.set(path, yield* signatureInSteps(text));
		this.counts.set(path, found);
	}

	/** Whether a note was counted. */
	has(path: string): boolean {
		return this.counts.has(path);
	}

	remove(path: string): void {
		this.counts.delete(path);
		this.signatures.delete(path);
	}

	rename(from: string, to: string): void {
		const found = this.counts.get(from);
		if (found === undefined) return;
		this.counts.delete(from);
		this.counts.set(to, found);
		const signature = this.signatures.get(from);
		this.signatures.delete(from);
		if (signature !== undefined) this.signatures.set(to, signature);
	}

	/**
	 * The counted notes whose mentions may differ between two Knowledges: those that may hold a term of what is marked
	 * otherwise. A few in a hundred hold none of them.
	 */
	notesToRecount(before: Knowledge, after: Knowledge): string[] {
		const old = before.marked();
		const now = after.marked();
		const terms = [...old, ...now].flatMap(([key, list]) => (old.has(key) && now.has(key) ? [] : list));
		return this.notesThatMayHold([...new Set(terms)]);
	}

	/** The counted notes that one of these terms may occur in; all others certainly do not hold it. */
	notesThatMayHold(terms: string[]): string[] {
		const forms = terms.flatMap(hashesOf);
		return [...this.signatures].filter(([, signature]) => mayHold(signature, forms)).map(([path]) => path);
	}

	/** Notes a concept occurs in, most often first, then by path. */
	occurrences(id: string): Occurrences[] {
		const places: Occurrences[] = [];
		for (const [path, found] of this.counts) {
			const place = found.get(id);
			if (place !== undefined) places.push({ path, ...place });
		}
		return places.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
	}

	/** Ids of the concepts that occur in a note, with their counts. */
	conceptsIn(path: string): ReadonlyMap<string, Place> {
		return this.counts.get(path) ?? new Map<string, Place>();
	}
}

interface Place {
	count: number;
	excerpt: string;
}

/** The line around a mention, cut between words to what a list shows. */
function excerptAround(text: string, { from, to }: Span): string {
	const start = Math.max(text.lastIndexOf("\n", from - 1) + 1, from - excerptReach);
	const breakAt = text.indexOf("\n", to);
	const end = Math.min(breakAt < 0 ? text.length : breakAt, to + excerptReach);
	const head = text.slice(start, from).replace(start > 0 && text.charAt(start - 1) !== "\n" ? /^\S*\s/ : /^(?!)/, "");
	const tail = text.slice(to, end).replace(end < text.length && text.charAt(end) !== "\n" ? /\s\S*$/ : /(?!)$/, "");
	return (head + text.slice(from, to) + tail).trim();
}

/** An excerpt has this many characters on either side of its mention at most. */
const excerptReach = 80;
