/** The vault: counting all notes, and what a new concept costs. */
import type { Corpus } from "./corpus.ts";
import type { Row } from "./measuring.ts";

export function vault(corpus: Corpus): Row[] {
	void corpus;
	return [];
}
