/** The street has one direction: this test reads the imports of `src` and fails on an arrow that runs against it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "src");
const imports = new Map(filesOf(root).map((file) => [file, importsOf(file)]));

describe("The house", () => {
	it("finds the imports it is to judge", () => {
		expect(imports.size).toBeGreaterThan(40);
		expect([...imports.values()].flat().length).toBeGreaterThan(100);
	});

	it("lets nothing import main.ts", () => {
		expect(arrows((_, to) => to === "main.ts")).toEqual([]);
	});

	it.each(doors())("has one door to %s", (library, isLibrary, door) => {
		expect(arrows((from, to) => isLibrary(to) && !door(from))).toEqual([]);
		expect(
			arrows((_, to) => isLibrary(to)),
			`nobody uses ${library}`,
		).not.toEqual([]);
	});

	it("lets a part import only what stands before it on the street", () => {
		expect(arrows((from, to) => !isForeign(to) && !mayImport(from, to))).toEqual([]);
	});

	it("knows no library but those that have a door", () => {
		const known = (name: string): boolean => doors().some(([, isLibrary]) => isLibrary(name));
		expect(arrows((_, to) => isForeign(to) && !known(to))).toEqual([]);
	});

	it("has no circles, type imports included", () => {
		expect(circles()).toEqual([]);
	});

	it("names no file or folder for the kind of thing it is", () => {
		const named = /(^|\/)(utils?|helpers?|services?|types?|constants|common|managers?)(\.ts$|\/)/;
		expect([...imports.keys()].filter((file) => named.test(file))).toEqual([]);
	});

	it("has no index.ts that re-exports", () => {
		expect([...imports.keys()].filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
	});

	it("keeps core free of the DOM, the clock, the network and the disk", () => {
		const outside =
			/\b(document|window|navigator|localStorage|fetch|XMLHttpRequest|setTimeout|setInterval|Date|performance|process|Buffer)\b\s*[.(]|Math\.random|new Date\b/;
		const guilty = [...imports.keys()]
			.filter((file) => file.startsWith("core/"))
			.filter((file) => outside.test(withoutCommentsAndTexts(source(file))));
		expect(guilty).toEqual([]);
	});
});

/** Part → what it may import, by the longest prefix of the path. The first row that fits decides. */
const street: [part: RegExp, allowed: RegExp][] = [
	[/^main\.ts$/, /./],
	[/^core\/(model|steps)\.ts$/, /^$/],
	[/^core\/(settings|decide|outline)\.ts$/, /^core\/model\.ts$/],
	[/^core\/text\//, /^core\/(model\.ts|text\/)/],
	[/^core\/(extract|gather|detect|relate|write|export)\//, /^core\/(model\.ts|steps\.ts|text\/|OWN\/)/],
	[/^core\/knowledge\.ts$/, /^core\/(model\.ts|steps\.ts|outline\.ts|text\/|detect\/|relate\/)/],
	[
		/^core\/(library|concordance|shelf)\.ts$/,
		/^core\/(model\.ts|steps\.ts|settings\.ts|text\/|gather\/|detect\/|knowledge\.ts)/,
	],
	[/^worker\//, /^(core\/(extract|text)\/|core\/model\.ts|worker\/)/],
	[/^show\//, /^(core\/model\.ts|core\/knowledge\.ts|core\/text\/|show\/)/],
	[/^obsidian\//, /^(core|worker|show|obsidian)\//],
];

function mayImport(from: string, to: string): boolean {
	if (to.endsWith("text/grammar.ts")) return from.startsWith("core/extract/") || from.startsWith("core/text/grammar");
	const row = street.find(([part]) => part.test(from));
	if (row === undefined) return false;
	const own = dirname(from).split("/").slice(0, 2).join("/").replace("core/", "");
	return new RegExp(row[1].source.replace("OWN", own)).test(to);
}

type Door = [library: string, isLibrary: (name: string) => boolean, door: (file: string) => boolean];

function doors(): Door[] {
	return [
		["Obsidian", (name) => name === "obsidian", (file) => file === "main.ts" || file.startsWith("obsidian/")],
		["CodeMirror", (name) => name.startsWith("@codemirror/"), (file) => file.startsWith("show/editor")],
		["compromise", (name) => name.startsWith("compromise"), (file) => file === "core/text/grammar.ts"],
		["dagre", (name) => name.startsWith("@dagrejs/"), (file) => file.startsWith("show/")],
		[
			"the bundled worker",
			(name) => name.startsWith("inline-worker:"),
			(file) => file.startsWith("worker/") || file === "main.ts",
		],
		["the bundled sample", (name) => name === "sample:essays", (file) => file.startsWith("obsidian/")],
	];
}

function isForeign(name: string): boolean {
	return !name.endsWith(".ts") || name.includes(":");
}

function arrows(isGuilty: (from: string, to: string) => boolean): string[] {
	return [...imports].flatMap(([from, targets]) =>
		targets.filter((to) => isGuilty(from, to)).map((to) => `${from} → ${to}`),
	);
}

function circles(): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, trail: string[]): void => {
		if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
		if (done.has(file) || trail.includes(file)) return;
		for (const to of imports.get(file) ?? []) visit(to, [...trail, file]);
		done.add(file);
	};
	for (const file of imports.keys()) visit(file, []);
	return found;
}

function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((file) => file.replaceAll("\\", "/"))
		.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
		.sort();
}

function importsOf(file: string): string[] {
	const specifiers = ts.preProcessFile(source(file)).importedFiles.map((imported) => imported.fileName);
	return specifiers.map((name) =>
		name.startsWith(".") ? posix.normalize(posix.join(posix.dirname(file), name)) : name,
	);
}

function source(file: string): string {
	return readFileSync(join(root, relative(".", file)), "utf8");
}

function withoutCommentsAndTexts(code: string): string {
	return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gm, "");
}
