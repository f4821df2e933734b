/** A glossary note is made again after whatever its reader did to it: not a character of theirs is lost. */
import { describe, expect, it } from "vitest";
import { readerEdits } from "../core/write/reader-edits.ts";
import { lostAfter } from "./regenerate-again.ts";

it("is tried with twenty-six kinds of edit", () => expect(readerEdits.length).toBe(26));

describe.each(readerEdits.map((edit) => [edit.what, edit] as const))("After %s", (_, edit) => {
	it("the reader's words are all there, and a second run writes nothing", async () => {
		for (let seed = 0; seed < seeds; seed++) expect(await lostAfter(edit, seed), `seed ${seed}`).toEqual([]);
	});
});

/** The full size is 500: `npm run test:full`. */
const seeds = 20;
