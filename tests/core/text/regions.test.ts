/** What may be done where: each `term` of a note may be written at, marked, or is left alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { permissionOf, regionsOf } from "../../../src/core/text/regions.ts";

/** The permissions of every "term" in a note, in order. */
function check(note: string, expected: string): void {
	const regions = regionsOf(note);
	const found = [...note.matchAll(/term/g)].map(({ index }) => permissionOf(regions, { from: index, to: index + 4 }));
	expect(found.join(" "), note).toBe(expected);
}

describe("A term may be written at", () => {
	it.each([
		["in a paragraph", "A term here."],
		["in a list", "- term"],
		["in a numbered list", "12) a term"],
		["in a task", "- [x] do the term"],
		["in a quote", "> a term"],
		["in a table's cell", "| a | b |\n| - | - |\n| term | c |"],
		["in a footnote's text", "[^1]: about the term"],
		["between emphasis marks", "a **term** b"],
		["before a colon", "term: what it is"],
		["after an escaped sign", "\\$5 for the term and \\$6"],
		["between prices", "from $5 a term to $6"],
		["after a lonely bracket", "a ] term"],
		["after less-than", "if a < b the term"],
		["behind frontmatter", "---\na: b\n---\nterm"],
	])("%s", (_, note) => check(note, "write"));
});

describe("A term is marked, never written at,", () => {
	it.each([
		["in a heading", "## A term"],
		["in an underlined heading", "A term\n==="],
		["in a heading of two lines", "one\nterm\n---"],
		["in brackets that are no link", "a [term] b"],
		["in a callout's title", "> [!note] The term"],
	])("%s", (_, note) => check(note, "mark"));
});

describe("A term is left alone", () => {
	it.each([
		["in code", "a `term` b"],
		["in code with two ticks", "a ``x ` term`` b"],
		["in a fence", "```js\nterm\n```"],
		["in a fence of tildes", "~~~\nterm\n```\nterm\n~~~", 2],
		["in a fence that is never closed", "```\nterm\n\nterm", 2],
		["in a quoted fence", "> ```\n> term\n> ```"],
		["in indented code", "a\n\n    term"],
		["in math", "let $term$ be"],
		["in a block of math", "$$\nterm\n$$"],
		["in frontmatter", "---\nterm: term\n---", 2],
		["in a wikilink", "see [[term]] and [[a|term]]", 2],
		["in an embed", "![[term]]"],
		["in a link's text and address", "[term](https://a.org/term)", 2],
		["in a reference link", "[term][term]", 2],
		["in a definition", "[term]: https://a.org/term", 2],
		["in an image", "![term](term.png)", 2],
		["in an address", "https://a.org/term?q=term", 2],
		["in an address in angle brackets", "<https://a.org/term>"],
		["in an address without a scheme", "www.term.org"],
		["in an address of mail", "term@a.org and a@term.org", 2],
		["in a hashtag", "#term and #a/term", 2],
		["in a tag of HTML", '<a title="term" term>', 2],
		["in a block of HTML", "<div>\nterm\n</div>"],
		["in a comment of HTML", "a <!-- term --> b"],
		["in a comment over paragraphs", "a <!-- term\n\nterm --> b", 2],
		["in a comment", "a %%term%% b"],
		["in a block of comment", "%%\nterm\n\nterm\n%%", 2],
		["in a footnote's label", "a[^term] b"],
		["in a block id", "a line ^term"],
		["in a template", "<% term %> and {{term}}", 2],
		["in a field", "term:: term", 2],
		["in a field in brackets", "a [term:: term] b", 2],
		["in our own region", "%%glossator:a%%\nterm\n%%/glossator%%"],
		["in a query", "```dataview\nlist from term\n```"],
		["in script", "<script>\nterm\n\nterm\n</script>", 2],
	])("%s", (_, note, times = 1) => check(note, Array(times).fill("leave").join(" ")));
});

describe("Behind what is left alone a term may be written at", () => {
	it.each([
		["code", "`a` term"],
		["an unclosed tick", "a ` term"],
		["a closed fence", "```\na\n```\nterm"],
		["a comment", "%% a %% term"],
		["a link with brackets in its address", "[a](b(c)d) term"],
		["a hashtag", "#a term"],
		["an unclosed dollar", "$a term"],
	])("%s", (_, note) => check(note, "write"));
});

describe("The regions of any text", () => {
	const piece = fc.constantFrom("term ", "\n", "\n\n", "`", "```\n", "$", "$$", "[", "]", "(", ")", "[[", "]]", "|", "%%", "<!--", "-->", "<a ", ">", "> ", "- ", "#", "# ", "^", "::", "---\n", "\\", "*", "{{", "}}", "\r\n", "\0", "\ud800", "    ", "|-|\n", "![", "@a.b", "http://"); // prettier-ignore
	it("cover it in order, without gaps", () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const text = pieces.join("");
				let at = 0;
				for (const region of regionsOf(text)) {
					expect(region.from).toBe(at);
					expect(region.to).toBeGreaterThan(region.from);
					at = region.to;
				}
				expect(at).toBe(text.length);
			}),
			{ numRuns: 3000 },
		);
	});

	it("are the same however often it is asked", () => {
		const text = "a `b` [[c]]\n\n```\nd";
		const first = regionsOf(text);
		regionsOf("something [else](x) entirely");
		expect(regionsOf(text)).toEqual(first);
	});
});
