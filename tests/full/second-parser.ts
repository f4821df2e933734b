/** A note as a parser sees it that knows nothing of ours: all of it but the words of prose. */
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: false });
// Signs that a backslash made plain stay apart from the text around them.
markdown.core.ruler.disable("text_join");

/**
 * Code, HTML, headings, lists, table cells, emphasis and addresses by a CommonMark parser; what the app adds to CommonMark
 * (properties, comments, math, tags, block ids, footnotes, fields, templates) by plain patterns.
 */
export function beyondProse(text: string): string {
	const { yaml, body } = partsOf(text.replace(/^\uFEFF/, "").replace(/\0/g, ""));
	const found = [yaml];
	const spoken: string[] = [];
	for (const token of markdown.parse(body, {})) {
		found.push(`${token.type} ${token.tag} ${token.type === "inline" ? "" : token.content}`);
		if (token.type !== "inline") continue;
		let words = "";
		for (const child of token.children ?? []) {
			if (child.type === "text_special") words += escaped;
			else if (child.type === "text" || child.type === "softbreak") words += child.content || "\n";
			else found.push(`${child.type} ${child.content} ${child.attrGet("href") ?? ""} ${child.attrGet("src") ?? ""}`);
		}
		spoken.push(words);
	}
	for (const pattern of patterns) for (const [whole] of spoken.join("\n\n").matchAll(pattern)) found.push(whole);
	return found.join("\n");
} // prettier-ignore

function partsOf(text: string): { yaml: string; body: string } {
	const yaml = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/m.exec(text);
	return yaml?.index === 0
		? { yaml: yaml[0], body: text.slice(yaml[0].length) }
		: { yaml: "", body: text };
} // prettier-ignore

/** Stands for a sign that a backslash made plain. */
const escaped = "\uFFFC";

const patterns = [
	/%%[\s\S]*?%%/g,
	/\$\$[\s\S]*?\$\$/g,
	/(?<![\w$])\$[^\s$](?:[^\n$]*[^\s$])?\$(?!\d)/g,
	/(?<=^|\s)#[\p{L}\p{N}_/-]+/gmu,
	/ \^[\w-]+$/gm,
	/\[\^[^\]\s]+\]/g,
	/^[ \t>*-]*[\p{L}\p{N} _-]+::/gmu,
	/<%[\s\S]*?%>|\{\{[^\n}]*\}\}/g,
	/!\[\[[^\]\n]*\]\]/g,
];
