/** The cues that a sentence shows (`cue-table.ts`). */
import { type Cue, rows } from "./cue-table.ts";

/** The cues of a sentence, in the order of the table. */
export function cuesIn(sentence: string): Cue[] {
	const start = sentence.slice(0, 200);
	return rows
		.map((row) => ({ row, found: row.pattern.exec(row.anywhere ? sentence : start) }))
		.filter(({ found }) => found !== null)
		.map(({ row, found }) => ({
			text: (found?.[1] ?? found?.[0] ?? "").trim(),
			role: row.role,
			relation: row.relation,
			toward: row.toward,
		}));
}
