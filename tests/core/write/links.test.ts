/** Mentions become links that lead somewhere, in no place where they would break something, and back to the same bytes. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildDetector } from "../../../src/core/detect/mentions.ts";
import { applyEdits, undoEdits } from "../../../src/core/write/edits.ts";
import { beyondProse } from "../../full/second-parser.ts";
import { linkEdits, type Target, unlinkEdits } from "../../../src/core/write/links.ts";

const knows = (...terms: string[]) =>
	buildDetector(terms.map((text) => ({ text, concept: text, caseSensitive: false })));

function linked(terms: ReturnType<typeof knows>, text: string): { text: string; restored: string; count: number } {
	const edits = linkEdits(text, terms.mentionsIn(text), (mention) => ({
		how: "wikilink",
		to: mention.concepts[0] ?? "",
		heading: "",
	}));
	const applied = applyEdits(text, edits);
	if (!("text" in applied)) throw new Error("conflict");
	return { text: applied.text, restored: undoEdits(applied.text, applied.written).text, count: edits.length };
}

function check(terms: ReturnType<typeof knows>, text: string, expected: string): void {
	const result = linked(terms, text);
	expect(result.text).toBe(expected);
	expect(result.restored).toBe(text);
	expect(linked(terms, result.text).count).toBe(0);
}

describe("A mention becomes a link", () => {
	it("with its own words", () => check(knows("galaxy"), "Two galaxies collide.", "Two [[galaxy|galaxies]] collide."));
	it("bare where the words are the name", () => check(knows("galaxy"), "A galaxy.", "A [[galaxy]]."));
	it("with its bar escaped in a table", () =>
		check(knows("galaxy"), "| a |\n| - |\n| galaxies |\n", "| a |\n| - |\n| [[galaxy\\|galaxies]] |\n"));
	it("beside its possessive", () => check(knows("galaxy"), "The galaxy’s arm", "The [[galaxy]]’s arm"));
	it("not in a heading", () => check(knows("galaxy"), "# A galaxy\n", "# A galaxy\n"));
	it("not across a line break", () => check(knows("spiral galaxy"), "A spiral\ngalaxy.", "A spiral\ngalaxy."));
	it("not in code, math, links or comments", () => {
		const text = "`galaxy` $galaxy$ [galaxy](x) [[galaxy]] %%galaxy%% <!-- galaxy -->";
		check(knows("galaxy"), text, text);
	});
	it("not where brackets would undo emphasis", () => {
		check(knows("galaxy"), "A **galaxy**like word", "A **galaxy**like word");
		check(knows("galaxy"), "A **galaxy** like", "A **[[galaxy]]** like");
	});
	it("not where brackets stand against it", () =>
		check(knows("galaxy"), "[galaxy] galaxy[1] !galaxy", "[galaxy] galaxy[1] !galaxy"));
});

describe("A link leads", () => {
	const text = "Two galaxies collide.";
	const mentions = knows("galaxy").mentionsIn(text);
	const to = (target: Target): string => {
		const applied = applyEdits(
			text,
			linkEdits(text, mentions, () => target),
		);
		return "text" in applied ? applied.text : "conflict";
	};

	it.each([
		["to a heading of a note", { how: "wikilink", to: "Stars", heading: "Galaxy: the #1 | whole" }, "[[Stars#Galaxy the 1 whole|galaxies]]"],
		["to a path, as the vault writes Markdown links", { how: "markdown", to: "My notes/Galaxy (a).md", heading: "" }, "[galaxies](My%20notes/Galaxy%20%28a%29.md)"],
		["to a heading by its address", { how: "markdown", to: "Stars.md", heading: "The galaxy" }, "[galaxies](Stars.md#The%20galaxy)"],
		["nowhere where no link can hold the name", { how: "wikilink", to: "a|b", heading: "" }, "galaxies"],
		["nowhere where a comment would begin", { how: "wikilink", to: "100%% galaxy", heading: "" }, "galaxies"],
	] as const)("%s", (_, target, link) => {
		expect(to(target)).toBe(`Two ${link} collide.`);
		const meant = `${target.to}${target.heading === "" ? "" : `#${target.heading}`}`;
		const back = applyEdits(to(target), unlinkEdits(to(target), (leadsTo) => leadsTo === meant || leadsTo.includes("#Galaxy the 1")));
		expect(back).toMatchObject({ text });
	}); // prettier-ignore
});

describe("Unlinking", () => {
	it("leaves embeds, addresses of the web and links with a title", () => {
		const text = '![[galaxy]] ![x](galaxy.md) [x](https://example.org/galaxy.md) [x](galaxy.md "t") [](galaxy.md)';
		expect(unlinkEdits(text, () => true)).toEqual([]);
	});

	it("gives back the words of links to a concept, and leaves other links", () => {
		const text = "[[galaxy|galaxies]], [[galaxy]], [[star]], `[[galaxy]]`";
		const applied = applyEdits(
			text,
			unlinkEdits(text, (leadsTo) => leadsTo === "galaxy"),
		);
		expect(applied).toMatchObject({ text: "galaxies, galaxy, [[star]], `[[galaxy]]`" });
	});
});

describe("On every Markdown file of the packages installed here", () => {
	const files = markdownFiles(join(import.meta.dirname, "../../../node_modules"), 3).slice(0, 250);
	const terms = knows(
		"function",
		"option",
		"string",
		"file",
		"default value",
		"API",
		"node",
		"example",
		"plugin",
		"source map",
		"test",
		"code",
	);
	const variants = [
		(text: string) => text,
		(text: string) => text.replace(/\r?\n/g, "\r\n"),
		(text: string) => `\uFEFF${text}`,
		(text: string) => text.replace(/\n/g, (mark, at: number) => (at % 3 === 0 ? "\r\n" : mark)).replace(/\s+$/, ""),
	];

	it("linking changes nothing but prose, taking back gives the same bytes, and linking twice is linking once", () => {
		expect(files.length).toBeGreaterThan(50);
		let links = 0;
		for (const file of files) {
			const source = readFileSync(file, "utf8");
			for (const variant of variants) {
				const text = variant(source);
				const result = linked(terms, text);
				links += result.count;
				if (result.restored !== text) expect.fail(`${file} was not restored`);
				if (linked(terms, result.text).count !== 0) expect.fail(`${file} was linked twice`);
				if (beyondProse(result.text) !== beyondProse(text)) expect.fail(`${file} changed beyond its prose`);
			}
		}
		expect(links).toBeGreaterThan(1000);
	});
});

describe("The second parser notices a link put by force", () => {
	it.each([
		"%%a galaxy%%", "%%\na galaxy\n%%", "`galaxy`", "    galaxy code", "$galaxy$", "$$\ngalaxy\n$$", "<b title='galaxy'>x</b>", "[x](galaxy)", "![[galaxy]]",
		"a #galaxy tag", "galaxy:: field", "text ^galaxy", "[^galaxy]", "<% galaxy %>", "{{galaxy}}", "---\ntags: galaxy\n---\n", "x **galaxy**s", "[galaxy]: https://example.org\n\n[[galaxy]]",
	])("%j", (text) => {
		expect(beyondProse(text.replace("galaxy", "[[galaxy|galaxy]]"))).not.toBe(beyondProse(text));
	}); // prettier-ignore
});

function markdownFiles(folder: string, depth: number): string[] {
	return readdirSync(folder)
		.sort()
		.flatMap((name) => {
			const path = join(folder, name);
			if (name.endsWith(".md")) return [path];
			return depth > 0 && !name.startsWith(".") && statSync(path).isDirectory() ? markdownFiles(path, depth - 1) : [];
		});
}
