/**
 * On which shelf a note stands: is it an essay we learn from, the home of a concept, or neither?
 * Decided from its path and frontmatter alone, so that no note is opened to find out.
 */
import type { Essay, GlossaryEntry, Kind, Quote } from "./model.ts";
import { kinds, type Settings } from "./settings.ts";
import { type Block, proseOf } from "./text/prose.ts";
import { quoteOf } from "./text/quote.ts";

export type Shelf = "essay" | "glossary" | "excluded" | "note";

/** What is known of a note without opening it. `properties` is its frontmatter as the app parsed it, whatever that is. */
export interface NoteFacts {
	path: string;
	properties: unknown;
	/** Its tags, without `#`. */
	tags: string[];
}

export function shelfOf(note: NoteFacts, settings: Settings): Shelf {
	if (settings.excluded.some((place) => isAt(note.path, place)) || isConflictCopy(note.path)) return "excluded";
	const properties = propertiesOf(note.properties);
	if (foreignFormats.some((format) => properties.has(format))) return "excluded";
	const own = properties.get(settings.essayProperty);
	if (own === "essay") return "essay";
	if (typeof own === "string" && own !== "") return "glossary";
	if (glossaryOf(note.path, settings) !== null) return "glossary";
	if (note.tags.some((tag) => sameTag(tag, settings.essayTag))) return "essay";
	if (settings.essayFolders.some((folder) => isInFolderNamed(note.path, folder))) return "essay";
	return "note";
}

/** The essay a note holds. */
export function essayOf(path: string, text: string, properties: unknown): Essay {
	const from = propertiesOf(properties);
	return {
		path,
		title: titleOf(path),
		text,
		author: textsOf(from.get("author")).map(withoutBrackets).join(", "),
		source: webAddress(textsOf(from.get("source"))[0] ?? textsOf(from.get("url"))[0] ?? ""),
	};
}

/**
 * The concepts that have their home in a note of the glossary shelf: the note itself, or, where its property says
 * `glossary`, each of its headings.
 */
export function glossaryEntriesOf(
	path: string,
	text: string,
	properties: unknown,
	settings: Settings,
): GlossaryEntry[] {
	const from = propertiesOf(properties);
	const own = textsOf(from.get(settings.essayProperty))[0] ?? "";
	const aliases = textsOf(from.get("aliases") ?? from.get("alias"));
	const shared = { path, scope: scopeOf(path, from, settings), caseSensitive: textsOf(from.get("case-sensitive")) };
	if (own !== "glossary") {
		return [
			{
				...shared,
				heading: "",
				id: own,
				name: own === "" ? titleOf(path) : writtenName(titleOf(path), aliases),
				aliases,
				kind: kindOf(from.get("kind")),
				definition: firstParagraph(path, text, 0, text.length),
			},
		];
	}
	return headingsOf(text).map((heading) => ({
		...shared,
		heading: heading.name,
		id: "",
		name: heading.name,
		aliases: [],
		kind: null,
		definition: firstParagraph(path, text, heading.from, heading.to),
	}));
}

/** The name we gave a note of ours, where its file could not bear it; the file's name once the reader has renamed it. */
function writtenName(title: string, aliases: string[]): string {
	const letters = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, "");
	const given = aliases[0];
	return given !== undefined && letters(given) === letters(title) ? given : title;
}

/** A note's name: its path without folder and extension. */
export function titleOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** Headings with the stretch they head, up to the next one. */
function headingsOf(text: string): { name: string; from: number; to: number }[] {
	const headings = proseOf(text).blocks.filter((block) => block.kind === "heading");
	return headings.map((heading, at) => ({
		name: text
			.slice(heading.from, heading.to)
			.replace(/^#+\s*|\s*#*\s*$/g, "")
			.trim(),
		from: heading.to,
		to: headings[at + 1]?.from ?? text.length,
	}));
}

/** The reader's own words for a concept: the first paragraph outside our region, headings and quotations. */
function firstParagraph(path: string, text: string, from: number, to: number): Quote | null {
	const prose = proseOf(text);
	const isTheirs = (block: Block): boolean =>
		block.kind === "paragraph" &&
		block.from >= from &&
		block.to <= to &&
		/[\p{L}\p{N}]/u.test(prose.text.slice(block.from, block.to));
	const block = prose.blocks.find(isTheirs);
	if (block === undefined) return null;
	return quoteOf(path, text, block, block.paragraph);
}

function glossaryOf(path: string, settings: Settings): { folder: string; scope: string[] } | null {
	const more = settings.moreGlossaries.find((glossary) => isAt(path, glossary.folder));
	if (more !== undefined) return more;
	return settings.glossaryFolder !== "" && isAt(path, settings.glossaryFolder) ? { folder: "", scope: [] } : null;
}

function scopeOf(path: string, properties: Map<string, unknown>, settings: Settings): string[] {
	const own = textsOf(properties.get("scope"));
	return own.length > 0 ? own : (glossaryOf(path, settings)?.scope ?? []);
}

/** As disks that fold case see it: on others two folders that differ in case alone are taken for one. */
function isAt(path: string, place: string): boolean {
	const clean = folded(place.replace(/^\/+|\/+$/g, ""));
	const whole = folded(path);
	return clean !== "" && (whole === clean || whole.startsWith(`${clean}/`));
}

function folded(path: string): string {
	return path.normalize("NFC").toLowerCase();
}

/** A folder setting holds wherever the folder stands: `Clippings` is meant by `Web/Clippings/Essay.md` too. */
function isInFolderNamed(path: string, folder: string): boolean {
	const clean = folder.replace(/^\/+|\/+$/g, "");
	return clean !== "" && `/${path}`.includes(`/${clean}/`);
}

/** Copies that sync services leave beside a note are never learned from: their words would count twice. */
function isConflictCopy(path: string): boolean {
	return /\((?:[^()]*\s)?conflict(?:ed copy)?[^()]*\)|\.sync-conflict-/i.test(path);
}

function sameTag(tag: string, wanted: string): boolean {
	const clean = (name: string): string => name.replace(/^#/, "").toLowerCase();
	return clean(wanted) !== "" && (clean(tag) === clean(wanted) || clean(tag).startsWith(`${clean(wanted)}/`));
}

function propertiesOf(properties: unknown): Map<string, unknown> {
	return new Map(typeof properties === "object" && properties !== null ? Object.entries(properties) : []);
}

/** A property as a list of texts, whatever the reader wrote: one text, a list, a number, nothing. */
function textsOf(value: unknown): string[] {
	const many = Array.isArray(value) ? value : [value];
	return many
		.map((one: unknown) => (typeof one === "string" ? one.trim() : typeof one === "number" ? String(one) : ""))
		.filter((one) => one !== "");
}

function kindOf(value: unknown): Kind | null {
	return kinds.find((kind) => kind === value) ?? null;
}

function withoutBrackets(text: string): string {
	return text.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, "$1");
}

/** Only web addresses are kept as addresses: others could do harm when clicked. */
function webAddress(text: string): string {
	return /^https?:\/\/\S+$/i.test(text) ? text : "";
}

/** Properties by which other plugins say that a note holds their format, not prose. */
const foreignFormats = ["excalidraw-plugin", "kanban-plugin"];
