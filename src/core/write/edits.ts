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
 * then nearby in order. Returns the text and what could not be placed.
 */
export function undoEdits(text: string, written: Edit[]): { text: string; lost: Edit[] } {
	const placed: Edit[] = [];
	const lost: Edit[] = [];
	let shift = 0;
	let least = 0;
	for (const edit of [...written].sort((a, b) => a.from - b.from)) {
		const from = edit.expected === "" ? -1 : nearest(text, edit.expected, edit.from + shift, least);
		if (from < 0) {
			lost.push(edit);
			continue;
		}
		shift = from - edit.from;
		least = from + edit.expected.length;
		placed.push({ ...edit, from, to: least });
	}
	const applied = applyEdits(text, placed);
	return "text" in applied ? { text: applied.text, lost } : { text, lost: written };
}

/** The place of `words` nearest to `wanted`, not before `least`; -1 when they are gone. */
function nearest(text: string, words: string, wanted: number, least: number): number {
	if (wanted >= least && text.startsWith(words, wanted)) return wanted;
	const behind = text.indexOf(words, Math.max(least, wanted));
	const before = text.lastIndexOf(words, wanted);
	if (before < least) return behind;
	return behind < 0 || wanted - before <= behind - wanted ? before : behind;
}
