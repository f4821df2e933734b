/** What readers are told is complete in every language, and counts as the language does. */
import { describe, expect, it } from "vitest";
import { wordingFor } from "../../src/show/languages.ts";

const keysOf = (value: unknown, path = ""): string[] =>
	typeof value === "object" && value !== null
		? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
		: [path];

describe("The wording", () => {
	it("says the same things in every language", () => {
		expect(keysOf(wordingFor("ru")).sort()).toEqual(keysOf(wordingFor("en")).sort());
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
