/** What the app's metadata cache keeps of one note: frontmatter, sections, headings, links, embeds, tags, blocks. */
import MarkdownIt from "markdown-it";
import { getFrontMatterInfo, propertiesOf } from "./frontmatter.ts";

export interface Loc {
	line: number;
	col: number;
	offset: number;
}
export interface Pos {
	start: Loc;
	end: Loc;
}
export interface LinkCache {
	link: string;
	original: string;
	displayText: string;
	position: Pos;
}
export interface CachedMetadata {
	frontmatter?: Record<string, unknown>;
	frontmatterPosition?: Pos;
	frontmatterLinks?: { key: string; link: string; original: string; displayText: string }[];
	sections?: { type: string; position: Pos; id?: string }[];
	headings?: { heading: string; level: number; position: Pos }[];
	links?: LinkCache[];
	embeds?: LinkCache[];
	tags?: { tag: string; position: Pos }[];
	blocks?: Record<string, { id: string; position: Pos }>;
}

export function metadataOf(text: string): CachedMetadata {
	const cache: CachedMetadata = {};
	const lines = lineStarts(text);
	const pos = (from: number, to: number): Pos => ({ start: locOf(lines, from), end: locOf(lines, to) });
	const start = readFrontmatter(text, cache, pos);
	const code = readSections(text, start, cache, lines, pos);
	const outside = (at: number) => at >= start && !code.some(([from, to]) => at >= from && at < to);
	for (const found of text.matchAll(/`[^`\n]+`/g)) code.push([found.index, found.index + found[0].length]);
	readLinks(text, outside, cache, pos);
	for (const found of text.matchAll(/(^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gmu)) {
		const at = found.index + (found[1] ?? "").length;
		if (outside(at))
			(cache.tags ??= []).push({ tag: found[2] ?? "", position: pos(at, found.index + found[0].length) });
	}
	for (const found of text.matchAll(/(?:^|\s)\^([A-Za-z0-9-]+)[ \t]*$/gm)) {
		const section = cache.sections?.find(
			(one) => one.position.start.offset <= found.index && one.position.end.offset >= found.index,
		);
		if (section) (cache.blocks ??= {})[found[1] ?? ""] = { id: found[1] ?? "", position: section.position };
	}
	return cache;
}

type Place = (from: number, to: number) => Pos;

function readFrontmatter(text: string, cache: CachedMetadata, pos: Place): number {
	const info = getFrontMatterInfo(text);
	if (!info.exists) return 0;
	cache.frontmatterPosition = pos(0, text.slice(0, info.contentStart).trimEnd().length);
	(cache.sections ??= []).push({ type: "yaml", position: cache.frontmatterPosition });
	const properties = propertiesOf(text);
	if (properties) cache.frontmatter = properties;
	for (const [key, value] of Object.entries(properties ?? {})) {
		for (const [i, one] of (Array.isArray(value) ? value : [value]).entries()) {
			const found = typeof one === "string" ? /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(one) : null;
			if (found) {
				const link = found[1] ?? "";
				(cache.frontmatterLinks ??= []).push({
					key: Array.isArray(value) ? `${key}.${i}` : key,
					link,
					original: found[0],
					displayText: found[2] ?? link,
				});
			}
		}
	}
	return info.contentStart;
}

function readSections(
	text: string,
	start: number,
	cache: CachedMetadata,
	lines: number[],
	pos: Place,
): [number, number][] {
	const code: [number, number][] = [];
	const body = text.slice(0, start).replace(/[^\n]/g, "") + text.slice(start);
	for (const token of parser.parse(body, {})) {
		if (!token.map || token.level !== 0 || token.nesting < 0) continue;
		let last = token.map[1];
		while (last > token.map[0] + 1 && !/\S/.test(lineText(text, lines, last - 1))) last--;
		const from = lines[token.map[0]] ?? 0;
		const to = from + text.slice(from, last < lines.length ? (lines[last] ?? 1) - 1 : text.length).length;
		const type = sectionType(token.type, lineText(text, lines, token.map[0]));
		(cache.sections ??= []).push({ type, position: pos(from, to) });
		if (type === "code") code.push([from, to]);
		if (type === "heading") {
			const heading = text.slice(from, to).replace(/^#+\s*|\s*#*$/g, "");
			(cache.headings ??= []).push({ heading, level: Number(token.tag.slice(1)), position: pos(from, to) });
		}
	}
	return code;
}

function readLinks(text: string, outside: (at: number) => boolean, cache: CachedMetadata, pos: Place): void {
	const add = (embed: boolean, link: string, displayText: string, original: string, at: number) => {
		if (!outside(at)) return;
		const entry = { link, original, displayText, position: pos(at, at + original.length) };
		if (embed) (cache.embeds ??= []).push(entry);
		else (cache.links ??= []).push(entry);
	};
	for (const found of text.matchAll(/(!?)\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/g)) {
		add(found[1] === "!", (found[2] ?? "").trim(), found[3] ?? found[2] ?? "", found[0], found.index);
	}
	for (const found of text.matchAll(/(!?)\[([^\]\n]*)\]\((?!\w+:)<?([^)\n>]+)>?\)/g)) {
		add(found[1] === "!", decodeURI((found[3] ?? "").trim()), found[2] ?? "", found[0], found.index);
	}
}

function sectionType(token: string, firstLine: string): string {
	if (/^\s*>\s*\[![^\]]+\]/.test(firstLine)) return "callout";
	return sectionTypes.get(token) ?? token.replace(/_open$/, "");
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
	return starts;
}

function lineText(text: string, lines: number[], line: number): string {
	return text.slice(lines[line] ?? text.length, (lines[line + 1] ?? text.length + 1) - 1);
}

function locOf(lines: number[], offset: number): Loc {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low, col: offset - (lines[low] ?? 0), offset };
}

const parser = new MarkdownIt({ html: true });
const sectionTypes = new Map([
	["bullet_list_open", "list"],
	["ordered_list_open", "list"],
	["fence", "code"],
	["code_block", "code"],
	["html_block", "html"],
	["hr", "thematicBreak"],
]);
