/** A vault folder on disk: its notes as the plugin would be told of them. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, sep } from "node:path";
import { parse } from "yaml";
import type { NoteFacts } from "../../src/core/shelf.ts";
import { readSettings, type Settings } from "../../src/core/settings.ts";

export interface Note extends NoteFacts {
	text: string;
}

/** A fresh copy of a vault in the system's folder for temporary files. The vault itself is never changed. */
export function copyOf(vault: string): string {
	const copy = join(mkdtempSync(join(tmpdir(), "glossator-")), basename(vault) || "vault");
	cpSync(vault, copy, { recursive: true });
	return copy;
}

/** All notes of a vault, in the order of their paths. Folders that begin with a dot are the app's, not the reader's. */
export function notesOf(vault: string): Note[] {
	return readdirSync(vault, { recursive: true, encoding: "utf8" })
		.map((file) => file.split(sep).join("/"))
		.filter((path) => path.endsWith(".md") && !path.split("/").some((part) => part.startsWith(".")))
		.sort((a, b) => (a < b ? -1 : 1))
		.map((path) => noteOf(path, readFileSync(join(vault, path), "utf8")));
}

/** The settings the plugin has in this vault, or its defaults. */
export function settingsOf(vault: string): Settings {
	const file = join(vault, ".obsidian", "plugins", "glossator", "data.json");
	return readSettings(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
}

function noteOf(path: string, text: string): Note {
	const properties = propertiesOf(text);
	return { path, text, properties, tags: tagsOf(properties) };
}

/** Frontmatter as the app parses it: the YAML between two fences on top; nothing where it is no mapping. */
function propertiesOf(text: string): unknown {
	const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
	if (yaml === undefined) return null;
	try {
		return parse(yaml, { maxAliasCount: 0 });
	} catch {
		return null;
	}
}

function tagsOf(properties: unknown): string[] {
	const tags: unknown = new Map(Object.entries(properties ?? {})).get("tags");
	if (typeof tags === "string") return tags.split(/[\s,]+/).filter((tag) => tag !== "");
	return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
