/** Glossary notes: one region of ours, all else the reader's; whatever an essay says stays text. */
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { GlossaryFacts } from "../../../src/core/model.ts";
import { applyEdits } from "../../../src/core/write/edits.ts";
import { glossaryNote, regenerate } from "../../../src/core/write/glossary-note.ts";
import { factsAbout, quote, withArgument } from "./facts.ts";

const facts = factsAbout("galaxy", "A galaxy is a system of stars held together by gravity.");
const second: GlossaryFacts = {
	...facts,
	concept: {
		...facts.concept,
		aliases: ["island universe", "star system"],
		definitions: [
			...facts.concept.definitions,
			{ quote: quote("A galaxy is an island.", "Clippings/Islands.md"), by: "copula", weight: 0.5 },
		],
		essays: ["Clippings/Islands.md", "Clippings/On stars.md"],
	},
	essays: [...facts.essays, { path: "Clippings/Islands.md", title: "Islands", author: "", source: "" }],
};

function again(text: string, from: GlossaryFacts): string {
	const change = regenerate(text, from);
	if (change.what !== "update") return text;
	const applied = applyEdits(text, change.edits);
	if (!("text" in applied)) throw new Error("conflict");
	return applied.text;
}

describe("A new glossary note", () => {
	const note = glossaryNote(facts);

	it("quotes the definition with its source", () => {
		expect(note).toContain("“A galaxy is a system of stars held together by gravity.”");
		expect(note).toContain("[[Clippings/On stars|On stars]], paragraph 2");
	});

	it("has its properties in good order", () => {
		expect(parse(note.split("---")[1] ?? "")).toEqual({
			aliases: ["galaxy", "island universe"],
			kind: "idea",
			essays: ["[[Clippings/On stars|On stars]]"],
			glossator: "galaxy",
		});
	});

	it("is the same when made again, and regenerating changes nothing", () => {
		expect(glossaryNote(facts)).toBe(note);
		expect(regenerate(note, facts)).toEqual({ what: "unchanged" });
	});

	it("gets better with the next essay and then rests", () => {
		const better = again(note, second);
		expect(better).toContain("“A galaxy is an island.”");
		expect(parse(better.split("---")[1] ?? "")).toMatchObject({
			aliases: ["galaxy", "island universe", "star system"],
		});
		expect(again(better, second)).toBe(better);
	});
});

describe("After the reader's edit", () => {
	const note = glossaryNote(facts);
	const edits: [what: string, edit: (text: string) => string, theirs: string][] = [
		["words after the region", (text) => `${text}My own words.\n`, "My own words."],
		["words before the region", (text) => text.replace("---\n%%", "---\nMy own words.\n\n%%"), "My own words."],
		["a heading above", (text) => text.replace("---\n%%", "---\n# Mine\n%%"), "# Mine"],
		["a property of their own", (text) => text.replace("kind:", "mine: 'yes' # keep\nkind:"), "mine: 'yes' # keep"],
		["another kind", (text) => text.replace('kind: "idea"', "kind: place"), "kind: place"],
		["a comment in the properties", (text) => text.replace("---\n", "---\n# mine\n"), "# mine"],
		["an alias of their own", (text) => text.replace("aliases:\n", "aliases:\n  - mine\n"), "  - mine"],
		[
			"aliases on one line",
			(text) => text.replace(/aliases:\n(?: {2}- .*\n)+/, "aliases: [a, b]\n"),
			"aliases: [a, b]",
		],
		["Windows line ends", (text) => `${text}Mine.`.replace(/\n/g, "\r\n"), "Mine."],
		["a byte order mark", (text) => `\uFEFF${text}Mine.`, "Mine."],
		["a fence below", (text) => `${text}\`\`\`\nmine\n\`\`\`\n`, "```\nmine\n```"],
		["no final newline", (text) => `${text.trimEnd()}\nMine`, "Mine"],
		["an unclosed comment below", (text) => `${text}%% mine`, "%% mine"],
		[
			"conflict marks",
			(text) => `${text}<<<<<<< mine\n=======\n>>>>>>> theirs\n`,
			"<<<<<<< mine\n=======\n>>>>>>> theirs",
		],
	];

	it.each(edits)("%s stays, and a second run writes nothing", (_, edit, theirs) => {
		const edited = edit(note);
		expect(edited).toContain(theirs);
		const after = again(edited, second);
		expect(after).toContain(theirs);
		expect(after).toContain("A galaxy is an island.");
		expect(again(after, second)).toBe(after);
		const outside = (text: string): string => text.replace(/%%glossator[\s\S]*%%\/glossator%%/, "");
		const kept = outside(edited).split(/\r?\n/);
		let from = 0;
		const lines = outside(after).split(/\r?\n/);
		for (const line of kept) {
			from = lines.indexOf(line, from);
			expect(from, `the line ${JSON.stringify(line)} is gone`).toBeGreaterThanOrEqual(0);
			from++;
		}
	});

	it.each([
		["words inside the region", (text: string) => text.replace("held together", "HELD together")],
		["a line put into the region", (text: string) => text.replace("%%/glossator%%", "Mine.\n%%/glossator%%")],
	])("%s are not written over unless the reader says so", (_, edit) => {
		const edited = edit(note);
		expect(regenerate(edited, second)).toEqual({ what: "conflict", why: "edited" });
		expect(regenerate(edited, second, true).what).toBe("update");
	});

	it.each([
		["the opening mark gone", (text: string) => text.replace(/%%glossator.*%%\n/, "")],
		["the closing mark gone", (text: string) => text.replace("%%/glossator%%", "")],
		["the region doubled", (text: string) => text + (/%%glossator[\s\S]*%%\/glossator%%/.exec(text)?.[0] ?? "")],
		["the marks crossed", (text: string) => text.replace(/(%%glossator.*%%)([\s\S]*)(%%\/glossator%%)/, "$3$2$1")],
		["another note's region", (text: string) => text.replace("glossator:galaxy", "glossator:star")],
	])("%s: nothing is written", (_, edit) => {
		expect(regenerate(edit(note), second)).toEqual({ what: "conflict", why: "markers" });
	});

	it("an alias that was taken out does not come back", () => {
		const without = note.replace('  - "island universe"\n', "");
		expect(again(without, second)).not.toContain('island universe"');
		expect(again(without, second)).toContain('"star system"');
	});
});

describe("Whatever an essay says", () => {
	const hostile = [
		"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](https://example.org/p.png)", "[[Other]] ![[Other]]",
		"`code` ```\nfence\n```", "$x$ $$y$$", "%%/glossator%%", "%%glossator:galaxy%%", "%% comment %%", "# heading", "\n# heading\n", "- [ ] task", "#tag #a/b",
		"key:: value", "[key:: value]", "^block-id", "<% tp.file.title %>", "{{title}}", "`= this.file`", "$= dv.current()", "---\nkey: x\n---", "&lt;b&gt; &#60;",
		"**bold** __bold__ ~~gone~~ ==mark==", "https://example.org www.example.org a@b.org", "| a | b |\n| - | - |", "[^1] [^1]: note", "> [!note] callout",
		"a \\ b", "$& $1 $` $'", "__proto__ constructor", "\u202E reversed", "1. one", "<!-- hidden", "obsidian://open?vault=x", "[a]: https://example.org",
	]; // prettier-ignore
	const markdown = new MarkdownIt({ html: true, linkify: true });

	it.each(hostile)("%j stays text in its note", (words) => {
		const harmless = withArgument(factsAbout("galaxy", "words"), "words");
		const note = glossaryNote(withArgument(factsAbout("galaxy", words), words));
		expect(shapeOf(note)).toEqual(shapeOf(glossaryNote(harmless)));
		expect(note.match(/%%/g)?.length).toBe(4);
		expect(note).not.toMatch(/<%|\{\{|%%\s*comment/);
		expect(regenerate(note, withArgument(factsAbout("galaxy", words), words))).toEqual({ what: "unchanged" });
	});

	it.each(hostile)("%j as a name or an alias stays a string", (words) => {
		const note = glossaryNote(factsAbout(words, "words", { aliases: [words, "x"] }));
		const body = /^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? "";
		expect(parse(body)).toMatchObject({ aliases: [words, words, "x"], glossator: "galaxy" });
	});

	/** Kinds of everything a reader's parser sees in the body, links and tags of the app included. */
	function shapeOf(note: string): string[] {
		const body = note.slice(note.indexOf("%%glossator"));
		const kinds: string[] = [];
		for (const token of markdown.parse(body, {})) {
			kinds.push(token.type);
			for (const child of token.children ?? [])
				if (child.type !== "text" && child.type !== "text_special") kinds.push(child.type);
		}
		const bare = body.replace(/\\./g, "");
		const app = [...bare.matchAll(/\[\[|(?:^|\s)#(?=\d*[\p{L}_/])[\w/]|\^[\w-]+$|::|==|~~|\$|(?:^|\s)- \[.\]/gmu)].map(
			(found) => found[0].trim(),
		);
		return [...kinds, ...app];
	}
});
