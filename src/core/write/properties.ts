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
 * Whether the properties are YAML before and after, and all that stood there says the same; lists may have grown, and
 * properties been added. `parse` throws where a text is no YAML.
 */
export function propertiesKept(before: string, after: string, parse: (yaml: string) => unknown): boolean {
	try {
		const [old, now] = [before, after].map((text) => propertiesIn(text, parse));
		if (old === now) return true;
		const [olds, nows] = [old, now].map((yaml) => parse(yaml ?? ""));
		return isMap(nows) && (olds === null || (isMap(olds) && Object.entries(olds).every(grew(nows))));
	} catch {
		return false;
	}
}

/** The YAML of a note's properties, read once to see that it is YAML; empty where there are none. */
function propertiesIn(text: string, parse: (yaml: string) => unknown): string {
	const lines = frontmatterOf(text);
	const yaml = lines === null ? "" : text.slice(lines.from, lines.to);
	if (yaml.length > mostYaml) throw new RangeError("Properties too long to be checked");
	if (yaml.trim() !== "") parse(yaml);
	return yaml;
}

function isMap(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a property is the same in `now`, or a list with more at its end. */
function grew(now: object): (property: [key: string, value: unknown]) => boolean {
	const values = new Map<string, unknown>(Object.entries(now));
	return ([key, value]) => {
		const other = values.get(key);
		const same = Array.isArray(value) && Array.isArray(other) ? other.slice(0, value.length) : other;
		return values.has(key) && JSON.stringify(same) === JSON.stringify(value);
	};
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

/** A line for a property that is not there yet; null when it is, in whatever form, or cannot be added. */
export function newProperty(text: string, key: string, value: string): Edit | null {
	const lineBreak = lineBreakOf(text);
	const line = `${key}:${value.replaceAll("\n", lineBreak)}${lineBreak}`;
	const lines = frontmatterOf(text);
	if (lines === null) {
		if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) return null;
		const at = text.startsWith("\uFEFF") ? 1 : 0;
		return { from: at, to: at, expected: "", text: `---${lineBreak}${line}---${lineBreak}` };
	}
	const isThere = text
		.slice(lines.from, lines.to)
		.split(/\r?\n/)
		.some((one) => one.startsWith(`${key}:`));
	return isThere ? null : { from: lines.to, to: lines.to, expected: "", text: line };
}

/** Where the reader's text begins: after the frontmatter and its closing fence. */
export function bodyStart(text: string): number {
	const lines = frontmatterOf(text);
	if (lines === null) return text.startsWith("\uFEFF") ? 1 : 0;
	const next = text.indexOf("\n", lines.to);
	return next < 0 ? text.length : next + 1;
}

/** How a note ends its lines: as its first one does. */
export function lineBreakOf(text: string): string {
	return /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
}

/** Longer properties are no properties anybody wrote: they are not parsed, and their note is left alone. */
const mostYaml = 65_536;
