/** The rule for `key:: value` on a line of its own, a field of other plugins: all of it is theirs. */
import { kind } from "./cuts.ts";
import { cut, lineEnd, type Run } from "./run.ts";

/** Behind the field whose key ends at the colon `at`, 0 when there is none. What was found in the key is dropped. */
export function endOfField(run: Run, at: number): number {
	const { text } = run;
	let from = at;
	while (from > run.from && at - from <= longestKey && text.charCodeAt(from - 1) !== 10) from--;
	if (at - from > longestKey || !fieldKey.test(text.slice(from, at + 3))) return 0;
	return cut(run, from, lineEnd(run, at), kind.field);
}

/** A field's key at the start of a line or bracket. */
export const fieldKey = /^[ \t]*[\p{L}\p{N}](?:[\p{L}\p{N} _/-]{0,60}[\p{L}\p{N}_-])?::(?:\s|$)/u;

export const longestKey = 80;
