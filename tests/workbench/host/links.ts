/** Link texts, subpaths and tags. */
import type { CachedMetadata } from "./note-metadata.ts";

export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const at = linktext.indexOf("#");
	return at < 0 ? { path: linktext, subpath: "" } : { path: linktext.slice(0, at), subpath: linktext.slice(at) };
}

export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

export function stripHeading(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

export function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/[#|^\\:]|%%|\[\[|]]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

export function getAllTags(cache: CachedMetadata): string[] | null {
	const own = (cache.tags ?? []).map(({ tag }) => tag);
	return [...parseFrontMatterTags(cache.frontmatter ?? null), ...own];
}

export function parseFrontMatterTags(frontmatter: Record<string, unknown> | null): string[] {
	return parseFrontMatterStringArray(frontmatter, /^tags?$/i).map((tag) => (tag.startsWith("#") ? tag : `#${tag}`));
}

export function parseFrontMatterAliases(frontmatter: Record<string, unknown> | null): string[] {
	return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

export function parseFrontMatterEntry(frontmatter: Record<string, unknown> | null, key: string | RegExp): unknown {
	const name = Object.keys(frontmatter ?? {}).find((one) => (typeof key === "string" ? one === key : key.test(one)));
	return name === undefined ? null : frontmatter?.[name];
}

export function parseFrontMatterStringArray(
	frontmatter: Record<string, unknown> | null,
	key: string | RegExp,
): string[] {
	const value = parseFrontMatterEntry(frontmatter, key);
	if (Array.isArray(value))
		return value.filter((one) => typeof one === "string" || typeof one === "number").map(String);
	return typeof value === "string"
		? value
				.split(/[,\n]/)
				.map((one) => one.trim())
				.filter(Boolean)
		: [];
}

export function resolveSubpath(cache: CachedMetadata, subpath: string): object | null {
	const wanted = subpath.replace(/^#/, "");
	if (wanted.startsWith("^")) {
		const block = cache.blocks?.[wanted.slice(1)];
		return block ? { type: "block", block, start: block.position.start, end: block.position.end } : null;
	}
	const headings = cache.headings ?? [];
	const at = headings.findIndex(
		({ heading }) => stripHeading(heading).toLowerCase() === stripHeading(wanted).toLowerCase(),
	);
	const current = headings[at];
	if (!current) return null;
	const next = headings.slice(at + 1).find(({ level }) => level <= current.level);
	return {
		type: "heading",
		current,
		next: next ?? null,
		start: current.position.start,
		end: next?.position.start ?? null,
	};
}
