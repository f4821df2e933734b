/** Mentions turned into real links, and links we wrote turned back into the words that stood there. */
import type { Edit, Mention, Span } from "../model.ts";
import { isInTable, permissionOf, regionsOf } from "../text/regions.ts";

/** Where a mention shall lead: a note by its link text, or by its address where the vault writes Markdown links. */
export interface Target {
	how: "wikilink" | "markdown";
	/** The text of a wikilink, or the path of the note. */
	to: string;
	/** The heading of the note that is meant; empty for the whole note. */
	heading: string;
}

/** Links for all mentions that may be written and have a target. The words stay as they are. */
export function linkEdits(text: string, mentions: Mention[], targetOf: (mention: Mention) => Target | null): Edit[] {
	const regions = regionsOf(text);
	return mentions.flatMap((mention) => {
		const { from, to } = mention;
		const target = mention.writable && permissionOf(regions, mention) === "write" ? targetOf(mention) : null;
		if (target === null || endsEmphasis(text, mention)) return [];
		const expected = text.slice(from, to);
		const link = linkOf(expected, target, isInTable(regions, from));
		return link === null ? [] : [{ from, to, expected, text: link }];
	});
}

/**
 * Every link of prose that `isMeant` turned into the words it shows. It is asked with what the link leads to, `Note`,
 * `folder/Note.md` or `Note#Heading`. For links whoever wrote them: what a run of ours wrote is undone by its own record
 * (`undoEdits`).
 */
export function unlinkEdits(text: string, isMeant: (leadsTo: string) => boolean): Edit[] {
	return linksOf(text)
		.filter((link) => isMeant(link.leadsTo))
		.map(({ from, to, words }) => ({ from, to, expected: text.slice(from, to), text: words }));
}

/** A link in prose: what it leads to, and the words it shows. */
export interface Link extends Span {
	leadsTo: string;
	words: string;
}

/** The wikilinks and Markdown links of a note that are links to notes and nothing else; no embeds, no titles. */
export function linksOf(text: string): Link[] {
	return regionsOf(text).flatMap((region): Link[] => {
		if (region.what !== "link") return [];
		const { from, to } = region;
		const whole = text.slice(from, to);
		const wiki = /^\[\[([^[\]|\\\n]+)(?:\\?\|([^[\]\n]+))?\]\]$/.exec(whole);
		if (wiki !== null) return [{ from, to, leadsTo: wiki[1] ?? "", words: wiki[2] ?? wiki[1] ?? "" }];
		const markdown = /^\[([^[\]\n]+)\]\(([^\s()<>:]+)\)$/.exec(whole);
		if (markdown === null) return [];
		const address = decoded(markdown[2] ?? "");
		return address === null ? [] : [{ from, to, leadsTo: address, words: markdown[1] ?? "" }];
	});
}

function decoded(address: string): string | null {
	try {
		return decodeURIComponent(address);
	} catch {
		return null;
	}
}

/**
 * Whether brackets here would undo emphasis: a mark between a bracket and a letter neither opens nor closes it
 * (CommonMark 0.31 §6.2), so `**note**s` may not become `**[[note]]**s`.
 */
function endsEmphasis(text: string, { from, to }: Mention): boolean {
	const before = text.slice(Math.max(0, from - 8), from);
	return /[\p{L}\p{N}][*_~]+$/u.test(before) || /^[*_~]+[\p{L}\p{N}]/u.test(text.slice(to, to + 8));
}

/** Null where the words would break the link. */
function linkOf(words: string, { how, to, heading }: Target, inTable: boolean): string | null {
	if (/[[\]|\n]/.test(words)) return null;
	if (how === "markdown") return `[${words}](${addressOf(to)}${heading === "" ? "" : `#${addressOf(heading)}`})`;
	if (!isLinkText(to)) return null;
	const target = heading === "" ? to : `${to}#${headingText(heading)}`;
	if (words === target) return `[[${words}]]`;
	return `[[${target}${inTable ? "\\" : ""}|${words}]]`;
}

/** A path or heading as an address that no sign of Markdown ends. */
function addressOf(text: string): string {
	const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
	return text.replace(/[\0-\x20%#?()<>[\]\\^`{|}"*_~:]/g, encoded);
}

/** A heading as a link names it: signs that mean something in links are spaces there, as the app has it. */
export function headingText(heading: string): string {
	return heading
		.replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * Whether a note of this name or path can be reached by a wikilink: no sign in it ends the link, and none could be taken
 * for code, HTML, a comment or a template before the link is.
 */
export function isLinkText(text: string): boolean {
	return text !== "" && !/[[\]|#^\n\r<>`]|%%|\{\{|\{%/.test(text);
}
