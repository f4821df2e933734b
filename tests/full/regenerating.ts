/** Glossary notes made again after every kind of edit, many times each. */
import { readerEdits } from "../core/write/reader-edits.ts";
import { lostAfter } from "../obsidian/regenerate-again.ts";

export interface Regenerating {
	kinds: number;
	runs: number;
	/** Runs after which something of the reader's was lost, or written without need. */
	lost: number;
	examples: string[];
}

export async function regenerating(seeds: number): Promise<Regenerating> {
	const result: Regenerating = { kinds: readerEdits.length, runs: 0, lost: 0, examples: [] };
	for (const edit of readerEdits) {
		for (let seed = 0; seed < seeds; seed++) {
			const lost = await lostAfter(edit, seed);
			result.runs++;
			if (lost.length > 0) result.lost++;
			if (lost.length > 0 && result.examples.length < 10) result.examples.push(`${edit.what}, ${seed}: ${lost.join()}`);
		}
	}
	return result;
}
