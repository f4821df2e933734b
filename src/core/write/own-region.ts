/**
 * Our region in a glossary note: all between two comments. The rest of the note is the reader's.
 *
 * The opening comment carries the concept's id, a checksum of what we wrote, and short keys of all aliases we ever
 * wrote. So the note itself tells whether the region is as we left it, and which aliases the reader has taken out,
 * on any device and after any sync.
 */
import type { Span } from "../model.ts";

export interface OwnRegion extends Span {
	id: string;
	/** Keys of the list entries we ever wrote to the properties. */
	given: string[];
	/** What stands between the comments, line breaks included. */
	content: string;
	/** Whether the content is what we wrote. */
	isOurs: boolean;
}

/** The region, `null` when there is none, or `"broken"` when its comments are doubled, crossed or torn. */
export function ownRegionOf(text: string): OwnRegion | "broken" | null {
	const opens = [...text.matchAll(/%%glossator:([^\s%]+)(?: ([0-9a-z]+))?(?: ([0-9a-z,]*))?%%/g)];
	const closes = [...text.matchAll(/%%\/glossator%%/g)];
	if (opens.length === 0 && closes.length === 0) return null;
	const [open, close] = [opens[0], closes[0]];
	if (opens.length !== 1 || closes.length !== 1 || open === undefined || close === undefined) return "broken";
	const inner = open.index + open[0].length;
	if (close.index < inner) return "broken";
	const content = text.slice(inner, close.index);
	return {
		from: open.index,
		to: close.index + close[0].length,
		id: open[1] ?? "",
		given: (open[3] ?? "").split(",").filter((key) => key !== ""),
		content,
		isOurs: open[2] === checksum(unified(content)),
	};
}

/** The region as text, comments and all. `given` are keys of list entries written now or before. */
export function ownRegionText(id: string, content: string, given: string[], lineBreak: string): string {
	const inner = `\n${content}\n`;
	const keys = [...new Set(given)].join(",");
	const text = `%%glossator:${id} ${checksum(inner)}${keys === "" ? "" : ` ${keys}`}%%${inner}%%/glossator%%`;
	return lineBreak === "\n" ? text : text.replaceAll("\n", lineBreak);
}

/** A short key for a list entry: enough to know one we wrote again. */
export function keyOf(entry: string): string {
	return checksum(entry.normalize("NFC")).slice(0, 6);
}

/** Line ends are the disk's business: sync may change them without anybody having edited. */
export function unified(text: string): string {
	return text.replace(/\r\n?/g, "\n");
}

/** FNV-1a over UTF-16 units, in base 36. Tells an edit from none; it is no protection against malice. */
export function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(36);
}
