/** Links are taken back after one to fifty edits of the reader's: typing, deleting, moving, splitting, reformatting. */
import { expect, it } from "vitest";
import { lostInUndo } from "./undo-after-edits.ts";

it("all the reader wrote is kept, only our links go, and those left behind are told", () => {
	for (let seed = 0; seed < seeds; seed++) expect(lostInUndo(seed), `seed ${seed}`).toEqual([]);
});

/** The full size is 5,000: `npm run test:full`. */
const seeds = 500;
