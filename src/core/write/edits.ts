/**
 * Changes to a text, as spans with the words expected there. Nothing outside the spans is touched, and nothing is done
 * where the text is not as expected.
 */
import type { Edit } from "../model.ts";

/** The changed text, or the edits whose expected words were not found there. Edits may not overlap; order does not matter. */
export type Applied = { text: string; written: Edit[] } | { conflicts: Edit[] };

/**
 * Applies all edits or none. `written` are the same edits as they stand in the new text, turned round: applied to it
 * they restore the old one.
 */
export function applyEdits(text: string, edits: Edit[]): Applied {
	const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
	const conflicts = ordered.filter((edit, at) => !stands(text, edit) || (ordered[at - 1]?.to ?? 0) > edit.from);
	if (conflicts.length > 0) return { conflicts };
	let result = "";
	let done = 0;
	const written: Edit[] = [];
	for (const edit of ordered) {
		result += text.slice(done, edit.from);
		written.push({
			from: result.length,
			to: result.length + edit.text.length,
			expected: edit.text,
			text: edit.expected,
		});
		result += edit.text;
		done = edit.to;
	}
	return { text: result + text.slice(done), written };
}

/** Whether the words an edit expects stand where it expects them. */
export function stands(text: string, edit: Edit): boolean {
	return edit.to - edit.from === edit.expected.length && text.startsWith(edit.expected, edit.from);
}

/**
 * Undoes what `written` did, in a text that may have been edited since: each change is looked for at its place first,
 * then nearby in order. `after` is the text as the changes left it; with it, words that the reader wrote just like ours
 * are told from ours by what stands beside them. Returns the text, the edits that lead to it, and what could not be
 * placed.
 */
export function undoEdits(
	text: string,
	written: Edit[],
	after?: string,
): { text: string; edits: Edit[]; lost: Edit[] } {
	const whole = text === after ? applyEdits(text, written) : null;
	if (whole !== null && "text" in whole) return { text: whole.text, edits: written, lost: [] };
	const placed: Edit[] = [];
	const lost: Edit[] = [];
	let shift = 0;
	let least = 0;
	const alike = after === undefined ? new Set<string>() : wordsLikeOurs(text, written, after);
	for (const edit of [...written].sort((a, b) => a.from - b.from)) {
		const { expected } = edit;
		const isOurs = (from: number): boolean => !alike.has(expected) || besideTheSame(text, from, after ?? "", edit);
		const from = expected === "" ? -1 : nearest(text, expected, edit.from + shift, least, isOurs);
		if (from < 0) {
			lost.push(edit);
			continue;
		}
		shift = from - edit.from;
		least = from + expected.length;
		placed.push({ ...edit, from, to: least });
	}
	const applied = applyEdits(text, placed);
	return "text" in applied ? { text: applied.text, edits: placed, lost } : { text, edits: [], lost: written };
}

/** Words of ours that the reader had, or has since, written as well: more of them stand there than we wrote. */
function wordsLikeOurs(text: string, written: Edit[], after: string): Set<string> {
	const ours = new Map<string, number>();
	for (const { expected } of written) if (expected !== "") ours.set(expected, (ours.get(expected) ?? 0) + 1);
	const alike = new Set<string>();
	for (const [words, count] of ours)
		if (after.split(words).length - 1 > count || text.split(words).length - 1 > count) alike.add(words);
	return alike;
}

/** Whether what stood before our words, or what stood behind them, stands there still. */
function besideTheSame(text: string, from: number, after: string, edit: Edit): boolean {
	const to = from + edit.expected.length;
	const before = after.slice(Math.max(0, edit.from - contextLength), edit.from);
	const behind = after.slice(edit.to, edit.to + contextLength);
	const isStart = edit.from < contextLength && from !== before.length;
	const isEnd = edit.to + contextLength > after.length && to + behind.length !== text.length;
	return (!isStart && text.slice(0, from).endsWith(before)) || (!isEnd && text.startsWith(behind, to));
}

/** The place of `words` nearest to `wanted`, not before `least`, that is ours; -1 when they are gone. */
function nearest(
	text: string,
	words: string,
	wanted: number,
	least: number,
	isOurs: (from: number) => boolean,
): number {
	let best = -1;
	for (let at = text.indexOf(words, least); at >= 0; at = text.indexOf(words, at + 1)) {
		if (best >= 0 && Math.abs(at - wanted) >= Math.abs(best - wanted)) {
			if (at > wanted) break;
		} else if (isOurs(at)) best = at;
	}
	return best;
}

/** Enough to tell one place from another, little enough to outlast edits nearby. */
const contextLength = 12;
