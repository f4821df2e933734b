/** Links taken back after many edits of the reader's, many times. */
import { lostInUndo } from "../core/write/undo-after-edits.ts";

export interface Undoing {
	runs: number;
	lost: number;
	examples: string[];
}

export function undoing(runs: number): Undoing {
	const failed: string[] = [];
	for (let seed = 0; seed < runs; seed++) for (const lost of lostInUndo(seed)) failed.push(`${seed}: ${lost}`);
	return { runs, lost: failed.length, examples: failed.slice(0, 10) };
}
