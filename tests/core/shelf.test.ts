/** Which notes are essays, which are homes of concepts, and which are left alone. */
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/core/settings.ts";
import { essayOf, glossaryEntriesOf, shelfOf } from "../../src/core/shelf.ts";

const settings = {
	...defaultSettings(),
	excluded: ["Private"],
	moreGlossaries: [{ folder: "Physics/Terms", scope: ["Physics"] }],
};
const shelf = (path: string, properties: unknown = null, tags: string[] = []) =>
	shelfOf({ path, properties, tags }, settings);

describe("A note is", () => {
	it.each([
		["an essay by its tag", "a.md", null, ["clippings"], "essay"],
		["an essay by a nested tag", "a.md", null, ["Clippings/2026"], "essay"],
		["an essay by its folder, wherever it lies", "Web/Clippings/a.md", null, [], "essay"],
		["an essay by its property", "a.md", { glossator: "essay" }, [], "essay"],
		["a home by its folder", "Glossary/star.md", null, [], "glossary"],
		["a home by our id, wherever it was moved", "Old/star.md", { glossator: "star" }, ["clippings"], "glossary"],
		["a home in another glossary", "Physics/Terms/quark.md", null, [], "glossary"],
		["left alone where it is excluded", "Private/Clippings/a.md", null, ["clippings"], "excluded"],
		["left alone when it is a drawing", "a.md", { "excalidraw-plugin": "parsed" }, ["clippings"], "excluded"],
		["left alone when sync made it", "Clippings/a (conflicted copy 2026-01-01).md", null, [], "excluded"],
		["just a note otherwise", "Clippingsish/a.md", null, ["clipping"], "note"],
	])("%s", (_, path, properties, tags, expected) => {
		expect(shelf(path, properties, tags)).toBe(expected);
	});
});

describe("An essay", () => {
	it("knows its author and where it came from, whatever shape they have", () => {
		expect(
			essayOf("C/On stars.md", "", { author: ["[[Ada Lund]]", "[[People/Bo|Bo]]"], source: "https://example.org/x" }),
		).toMatchObject({
			title: "On stars",
			author: "Ada Lund, Bo",
			source: "https://example.org/x",
		});
		expect(essayOf("a.md", "", { author: 7, source: "javascript:alert(1)" })).toMatchObject({
			author: "7",
			source: "",
		});
		expect(essayOf("a.md", "", [null])).toMatchObject({ author: "", source: "" });
	});
});

describe("The reader's glossary", () => {
	it("takes the first words of a note for the reader's definition", () => {
		const text = "---\naliases: [sun]\n---\n# Star\n\nA ball of gas that shines.\n\nMore.\n";
		expect(glossaryEntriesOf("Glossary/star.md", text, { aliases: ["sun"] }, settings)).toMatchObject([
			{ name: "star", aliases: ["sun"], definition: { exact: "A ball of gas that shines." } },
		]);
	});

	it("takes nothing of our own region for the reader's", () => {
		const text = "%%glossator:star x%%\n> [!quote] E\n> “A star is hot.”\n%%/glossator%%\n";
		expect(glossaryEntriesOf("Glossary/star.md", text, { glossator: "star" }, settings)[0]?.definition).toBeNull();
	});

	it("can be one note with a heading for each concept", () => {
		const text = "# Star\n\nIt shines.\n\n# Planet\n\nIt wanders.\n";
		const entries = glossaryEntriesOf("Terms.md", text, { glossator: "glossary" }, settings);
		expect(entries.map((entry) => [entry.heading, entry.definition?.exact])).toEqual([
			["Star", "It shines."],
			["Planet", "It wanders."],
		]);
	});

	it.each([[null], [[null]], [7], [{ a: 1 }], [["a", ["b"]]]])("survives aliases like %j", (aliases) => {
		expect(() => glossaryEntriesOf("Glossary/a.md", "", { aliases }, settings)).not.toThrow();
	});
});
