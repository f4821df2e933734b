/** Mentions turned into real links, and links we wrote turned back into the words that stood there. */
import type { Edit, Mention } from "../model.ts";
import { isInTable, permissionOf, regionsOf } from "../text/regions.ts";

/** Where a mention shall lead: the text of a wikilink, or an address for a Markdown link. */
export type Target = { wikilink: string } | { address: string };

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
 * Every wikilink of prose to one of `targets` turned into the words it shows. For links whoever wrote them: what a run
 * of ours wrote is undone by its own record (`undoEdits`).
 */
export function unlinkEdits(text: string, targets: ReadonlySet<string>): Edit[] {
	const edits: Edit[] = [];
	for (const region of regionsOf(text)) {
		if (region.what !== "link") continue;
		const whole = text.slice(region.from, region.to);
		const parts = /^\[\[([^[\]|\\\n]+)(?:\\?\|([^[\]\n]+))?\]\]$/.exec(whole);
		if (parts === null || !targets.has(parts[1] ?? "")) continue;
		edits.push({ from: region.from, to: region.to, expected: whole, text: parts[2] ?? parts[1] ?? "" });
	}
	return edits;
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
function linkOf(words: string, target: Target, inTable: boolean): string | null {
	if ("address" in target) return /[[\]\n]/.test(words) ? null : `[${words}](${target.address})`;
	if (/[[\]|\n]/.test(words) || !isLinkText(target.wikilink)) return null;
	if (words === target.wikilink) return `[[${words}]]`;
	return `[[${target.wikilink}${inTable ? "\\" : ""}|${words}]]`;
}

/** Whether a note of this name or path can be reached by a wikilink. */
export function isLinkText(text: string): boolean {
	return text !== "" && !/[[\]|#^\n\r]|%%/.test(text);
}
