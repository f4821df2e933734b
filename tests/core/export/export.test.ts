import { ArgdownApplication, ModelPlugin, ParserPlugin } from "@argdown/core";
import { describe, expect, test } from "vitest";
import { argdownOf } from "../../../src/core/export/argdown.ts";
import { canvasOf } from "../../../src/core/export/canvas.ts";
import { mermaidOf } from "../../../src/core/export/mermaid.ts";
import { outlineOf } from "../../../src/core/outline.ts";
import { wordingFor } from "../../../src/show/languages.ts";

const hostile = 'Ends "here"] [b](x) <c> #d: {e} /* f */ // g *h* | 50% & 1+1 -- i; ```j``` %%k%% <!-- l -->\n  + m';

/** The harbor should stay: it feeds (for), hostile words (for, answered by a cost), and its cost (against). A second claim is hostile throughout. */
const outline = outlineOf({
	units: [
		"It feeds four villages.",
		"The harbor should stay.",
		hostile,
		"- It costs much.",
		"+ So does this.",
		hostile,
		"No.",
	].map((exact, at) => ({
		quote: { path: "A.md", from: at, to: at + exact.length, exact, prefix: "", suffix: "", paragraph: 2 },
		role: at === 6 ? "none" : "claim",
		voice: "author",
		cue: "",
	})),
	relations: [
		{ source: 0, target: 1, kind: "supports", cue: "" },
		{ source: 2, target: 1, kind: "supports", cue: "" },
		{ source: 3, target: 2, kind: "attacks", cue: "" },
		{ source: 4, target: 5, kind: "attacks", cue: "" },
		{ source: 6, target: 1, kind: "supports", cue: "" },
	],
	thesis: 1,
});

describe("Argdown", () => {
	test("is read by the reference parser, hostile words and all", () => {
		const app = new ArgdownApplication();
		app.addPlugin(new ParserPlugin(), "parse-input");
		app.addPlugin(new ModelPlugin(), "build-model");
		const read = app.run({ process: ["parse-input", "build-model"], input: argdownOf(outline, 'A "plea": [x]') });
		expect(read.parserErrors ?? []).toEqual([]);
		expect(read.lexerErrors ?? []).toEqual([]);
		expect(Object.keys(read.statements ?? {})).toHaveLength(6);
		const told = read.relations?.map(({ from, relationType, to }) => `${from?.title} ${relationType} ${to?.title}`);
		expect(told?.sort()).toEqual(["P2-1 support P2-2", "P2-3 support P2-2", "P2-4 attack P2-3", "P2-5 attack P2-6"]);
	});
});

describe("Mermaid", () => {
	const lines = mermaidOf(outline).trimEnd().split("\n");
	test("has a box for each statement and an arrow for each relation", () => {
		expect(lines.filter((line) => /^ {2}s\d+\["[^"]*"\]$/.test(line))).toHaveLength(6);
		expect(lines.filter((line) => /^ {2}s\d+ (?:-->\|for\||-\.->\|against\|) s\d+$/.test(line))).toHaveLength(4);
		expect(lines).toHaveLength(11);
	});
});

describe("a canvas", () => {
	const { nodes, edges } = JSON.parse(canvasOf(outline, 1, "Clippings/A (plea) #1.md", wordingFor("en"))) as {
		nodes: {
			id: string;
			type: string;
			file?: string;
			text?: string;
			x: number;
			y: number;
			width: number;
			height: number;
		}[];
		edges: { id: string; fromNode: string; toNode: string; label: string }[];
	};
	test("has what the format asks for, and nothing else", () => {
		const allowed = {
			node: /^(?:id|type|x|y|width|height|color|text|file|subpath|url|label|background|backgroundStyle)$/,
			edge: /^(?:id|fromNode|fromSide|fromEnd|toNode|toSide|toEnd|color|label)$/,
		};
		expect(nodes.flatMap(Object.keys).filter((key) => !allowed.node.test(key))).toEqual([]);
		expect(edges.flatMap(Object.keys).filter((key) => !allowed.edge.test(key))).toEqual([]);
		const ids = nodes.map(({ id }) => id);
		expect(new Set([...ids, ...edges.map(({ id }) => id)]).size).toBe(nodes.length + edges.length);
		for (const { x, y, width, height } of nodes) expect([x, y, width, height].every(Number.isInteger)).toBe(true);
		for (const { fromNode, toNode } of edges) expect(ids).toEqual(expect.arrayContaining([fromNode, toNode]));
		for (const node of nodes) expect(typeof (node.type === "file" ? node.file : node.text)).toBe("string");
	});
	test("opens the essay", () =>
		expect(nodes.find(({ type }) => type === "file")?.file).toBe("Clippings/A (plea) #1.md"));
	test("links each other card to the essay, whatever its name", () => {
		const links = nodes.flatMap(({ text = "" }) => /\[paragraph 2\]\((\S+)\)$/.exec(text)?.[1] ?? []);
		expect(links.map(decodeURIComponent)).toEqual(Array<string>(6).fill("Clippings/A (plea) #1.md"));
		expect(links[0]).not.toMatch(/[()#]/);
	});
	test("has an arrow for each relation, and says which way it goes", () =>
		expect(edges.map(({ fromNode, toNode, label }) => `${fromNode} ${label} ${toNode}`).sort()).toEqual([
			"unit-0 For unit-1",
			"unit-2 For unit-1",
			"unit-3 Against unit-2",
			"unit-4 Against unit-5",
		]));
	test("lays no card over another", () => {
		const clash = nodes.flatMap((a, at) =>
			nodes
				.slice(at + 1)
				.filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
		);
		expect(clash).toEqual([]);
	});
});
