/** What readers are told is complete in every language, and counts as the language does. */
import { describe, expect, it } from "vitest";
import { wordingFor } from "../../src/show/languages.ts";

const keysOf = (value: unknown, path = ""): string[] =>
	typeof value === "object" && value !== null
		? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
		: [path];

/** Names of formats are the same in every language; so are tag, folder and property of an essay. */
const formats = /Argdown|Mermaid|Markdown|JSON|YAML|[Cc]lippings|essay|%%glossator%%/g;

const kinds = ["person", "place", "organization", "work", "event", "route", "program", "doctrine", "idea"];
const roles = ["claim", "recommendation", "premise", "evidence", "example", "concession"];
const whys = ["quoted", "name", "symbol", "heading", "emphasized", "linked", "rare", "yours", "defined", "paragraphs"];
const becauses = ["here", "thesis", "pinned", "disagrees"];
const complaints = [
	"unmarked",
	"empty",
	"too-short",
	"not-english",
	"too-long",
	"no-sentences",
	"a-list",
	"no-argument",
];
/** What is said of these is said of each of them; all else is told a number. */
const asked = new Map<string, unknown[]>([
	["kind", kinds],
	["role", roles],
	["reason", [...whys.map((why) => ({ why, paragraph: 2, count: 2 })), { why: "pair", short: "Х" }]],
	[
		"because",
		[
			...becauses.map((why) => ({ why })),
			{ why: "concepts", labels: ["Х"] },
			{ why: "words", words: ["х"] },
			{ why: "words", words: [] },
		],
	],
	["complaint", complaints],
]);

/** All that a language can say, each sentence once. */
function said(value: unknown, name = ""): string[] {
	if (typeof value === "string") return [value];
	if (typeof value !== "function") return Object.entries(value as object).flatMap(([key, inner]) => said(inner, key));
	const say = value as (...given: unknown[]) => string;
	if (name === "now") return [say(["Х"], 3)];
	if (name === "title") return [];
	return (
		asked.get(name)?.map((one) => say(one)) ?? [
			say("3", "3", "3"),
			say("0", "1", "2"),
			...(name.startsWith("marks") ? [say(false)] : []),
		]
	);
}

describe("The wording", () => {
	it("says the same things in every language", () => {
		expect(keysOf(wordingFor("ru")).sort()).toEqual(keysOf(wordingFor("en")).sort());
	});

	it("leaves no English in Russian, whatever is said of whom", () => {
		const english = said(wordingFor("ru")).filter((text) => /[A-Za-z]{3}/.test(text.replace(formats, "")));
		expect(english).toEqual([]);
		expect(said(wordingFor("ru")).filter((text) => !/[А-Яа-яё]/.test(text) && text !== "")).toEqual([]);
	});

	it("is English where there is no other", () => {
		expect(wordingFor("xx").panel.title).toBe("Arguments");
		expect(wordingFor("ru-RU").panel.title).toBe("Аргументы");
	});

	it("counts", () => {
		const english = wordingFor("en");
		const russian = wordingFor("ru");
		expect([1, 2].map((number) => english.mentions(number))).toEqual(["1 mention", "2 mentions"]);
		expect([1, 3, 5, 11, 21, 112].map((number) => russian.notes(number))).toEqual([
			"1 заметка",
			"3 заметки",
			"5 заметок",
			"11 заметок",
			"21 заметка",
			"112 заметок",
		]);
		expect(english.mentionsInNotes(14, 6)).toBe("14 in 6 notes");
	});

	it("never cheers", () => {
		for (const language of ["en", "ru"]) {
			const texts = JSON.stringify(wordingFor(language));
			expect(texts).not.toMatch(/!|successfully|успешно/i);
		}
	});
});
