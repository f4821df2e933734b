/** Glossary notes on a template of the reader's: theirs stays byte for byte, ours is put in. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { glossaryNote, regenerate } from "../../../src/core/write/glossary-note.ts";
import { ownRegionOf } from "../../../src/core/write/own-region.ts";
import { factsAbout } from "./facts.ts";

const facts = factsAbout("galaxy", "A galaxy is a system of <% stars %> and {{dust}}.");

const templates: [what: string, template: string, pieces: string[]][] = [
	["text alone", "# My page\n\nWritten <% tp.date.now() %> {{title}}\n", ["# My page\n\nWritten <% tp.date.now() %> {{title}}\n"]],
	["a place for our part", "# Mine\n%%glossator%%\n## Notes\n", ["# Mine\n", "\n## Notes\n"]],
	["properties", "---\ncreated: <% tp.date.now() %>\ntags: [a,  b] # mine\n---\nText.\n", ["created: <% tp.date.now() %>\ntags: [a,  b] # mine\n", "Text.\n"]],
	["a list of names", "---\naliases:\n  - 'mine' # first\n---\nText.\n", ["  - 'mine' # first\n", "Text.\n"]],
	["Windows line ends", "---\r\nup: x\r\n---\r\nText.\r\n", ["up: x\r\n", "Text.\r\n"]],
	["signs of replacing", "$& $1 $` $'\n", ["$& $1 $` $'\n"]],
]; // prettier-ignore

describe("A template with", () => {
	it.each(templates)("%s passes untouched", (_, template, pieces) => {
		const note = glossaryNote(facts, template);
		let at = 0;
		for (const piece of pieces) {
			const found = note.indexOf(piece, at);
			expect(found, `${JSON.stringify(piece)} is not in ${JSON.stringify(note)}`).toBeGreaterThanOrEqual(0);
			at = found + piece.length;
		}
		expect(ownRegionOf(note)).toMatchObject({ id: "galaxy", isOurs: true });
		expect(regenerate(note, facts)).toEqual({ what: "unchanged" });
		expect(note.replaceAll("\r\n", "").includes("\n")).toBe(!template.includes("\r\n"));
	});

	it("commands of its own keeps them, and those an essay says are none", () => {
		const note = glossaryNote(facts, "<% mine %>\n");
		expect(note.match(/<%/g)?.length).toBe(1);
		expect(note).not.toContain("{{");
	});

	it("names of its own gets ours behind them", () => {
		const note = glossaryNote(facts, "---\naliases:\n  - mine\nkind: 'place'\n---\n");
		expect(parse(note.split("---")[1] ?? "")).toEqual({
			aliases: ["mine", "galaxy", "island universe"],
			kind: "place",
			essays: ["[[Clippings/On stars|On stars]]"],
			glossator: "galaxy",
		});
	});

	it.each(["%%glossator:other%%\nx\n%%/glossator%%\n", "%%/glossator%%", "---\nnever closed\n"])(
		"%j in it cannot be used: the note is written without it",
		(template) => expect(glossaryNote(facts, template)).toBe(glossaryNote(facts)),
	);
});
