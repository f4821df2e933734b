/** Frontmatter: where it lies, and YAML both ways. */
import { parse, stringify } from "yaml";

export interface FrontMatterInfo {
	exists: boolean;
	frontmatter: string;
	from: number;
	to: number;
	contentStart: number;
}

export function getFrontMatterInfo(text: string): FrontMatterInfo {
	const found = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
	if (!found) return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
	const from = text.indexOf("\n") + 1;
	const frontmatter = found[1] ?? "";
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: found[0].length };
}

export function parseYaml(text: string): unknown {
	return parse(text) as unknown;
}

export function stringifyYaml(value: unknown): string {
	return stringify(value);
}

/** The properties of a note; null where there are none, or they are broken. */
export function propertiesOf(text: string): Record<string, unknown> | null {
	const info = getFrontMatterInfo(text);
	if (!info.exists) return null;
	try {
		const value = parseYaml(info.frontmatter);
		return typeof value === "object" && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null;
	} catch {
		return null;
	}
}
