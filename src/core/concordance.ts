/**
 * Where each concept occurs in the vault: note → counts, and back.
 *
 * Counted in idle time, note by note. No file is read here: texts are passed in.
 */
import { hashesOf, mayHold, type Signature, signatureOf } from "./detect/signature.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Occurrences, Span } from "./model.ts";

/** A note to be counted. */
export interface Counted {
	path: string;
	text: string;
}

/** Gives the app a turn. Resolves to false when counting shall stop. */
export type Breathe = () => Promise<boolean>;

export class Concordance {
	private readonly counts = new Map<string, Map<string, Place>>();
	private readonly signatures = new Map<string, Signature>();

	/** Counts one note anew. */
	update(knowledge: Knowledge, { path, text }: Counted): void {
		const found = new Map<string, Place>();
		for (const mention of knowledge.mentionsIn(text, undefined, path)) {
			const id = mention.concepts[0];
			const known = id === undefined ? undefined : found.get(id);
			if (known !== undefined) known.count++;
			else if (id !== undefined) found.set(id, { count: 1, excerpt: excerptAround(text, mention) });
		}
		this.counts.set(path, found);
		this.signatures.set(path, signatureOf(text));
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

	/** The counted notes that one of these terms may occur in, by path; all others certainly do not hold it. */
	notesThatMayHold(terms: string[]): string[] {
		const forms = terms.flatMap(hashesOf);
		const paths = [...this.signatures].filter(([, signature]) => mayHold(signature, forms)).map(([path]) => path);
		return paths.sort((a, b) => (a < b ? -1 : 1));
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

/** Characters counted between two breaths. */
const slice = 32_768;
