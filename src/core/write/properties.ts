/**
 * Properties of a note as lines of text. Only lines of our own are added; every other line stays byte for byte, with its
 * comments, quoting and order, which the app's own function would lay out anew.
 */
import type { Edit, Span } from "../model.ts";
import { yamlString } from "./yaml.ts";

/** The lines between the fences, fences not counted; null when the note has no frontmatter. */
export function frontmatterOf(text: string): Span | null {
	const start = text.startsWith("\uFEFF") ? 1 : 0;
	const open = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 40));
	if (open === null) return null;
	const from = start + open[0].length;
	const close = /^---[ \t]*\r?$/m.exec(text.slice(from));
	return close === null ? null : { from, to: from + close.index };
}

/**
 * Adds entries at the end of a list that is written a line each. Null when the property is not there or is written in
 * another way: then it is the reader's, and left alone.
 */
export function addToList(text: string, key: string, entries: string[]): Edit | null {
	const lines = frontmatterOf(text);
	if (lines === null || entries.length === 0) return null;
	const body = text.slice(lines.from, lines.to);
	const list = new RegExp(`^${key}:[ \\t]*\\r?\\n((?:[ \\t]*-[ \\t][^\\n]*\\n)+)`, "m").exec(body);
	if (list === null) return null;
	const at = lines.from + list.index + list[0].length;
	const indent = /^[ \t]*/.exec(list[1] ?? "")?.[0] ?? "  ";
	const lineBreak = list[0].includes("\r\n") ? "\r\n" : "\n";
	return {
		from: at,
		to: at,
		expected: "",
		text: entries.map((entry) => `${indent}- ${yamlString(entry)}${lineBreak}`).join(""),
	};
}
