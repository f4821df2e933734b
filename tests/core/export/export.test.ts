import { ArgdownApplication, ModelPlugin, ParserPlugin } from "@argdown/core";
import { describe, expect, test } from "vitest";
import { argdownOf } from "../../../src/core/export/argdown.ts";
import { canvasOf } from "../../../src/core/export/canvas.ts";
import { mermaidOf } from "../../../src/core/export/mermaid.ts";
import type { Argument, Statement } from "../../../src/core/model.ts";

const hostile = 'Ends "here"] [b](x) <c> #d: {e} /* f */ // g *h* | 50% & 1+1 -- i; ```j``` %%k%% <!-- l -->\n  + m';

function statement(exact: string): Statement {
	const quote = { path: "A.md", from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 2 };
	return { id: exact, quote, role: "claim", voice: "author", cue: "" };
}

function argument(claim: string, supports: string[], attacks: string[]): Argument {
	return {
		id: claim,
		claim: statement(claim),
		alsoSaid: [],
		supports: supports.map(statement),
		attacks: attacks.map(statement),
		concepts: [],
		disagrees: [],
		centrality: 1,
		thesis: true,
		pinned: false,
	};
}

const reasoning = [
	argument("The harbor should stay.", ["It feeds four villages.", hostile], ["It costs much."]),
	argument(hostile, ["- It starts like a list."], ["+ So does this.", "The harbor should stay."]),
];

describe("Argdown", () => {
	test("is read by the reference parser, hostile words and all", () => {
		const app = new ArgdownApplication();
		app.addPlugin(new ParserPlugin(), "parse-input");
		app.addPlugin(new ModelPlugin(), "build-model");
		const read = app.run({ process: ["parse-input", "build-model"], input: argdownOf(reasoning, 'A "plea": [x]') });
		expect(read.parserErrors ?? []).toEqual([]);
		expect(read.lexerErrors ?? []).toEqual([]);
		expect(Object.keys(read.statements ?? {})).toHaveLength(6);
		expect(read.relations?.map(({ relationType }) => relationType)).toEqual([
			"support",
			"support",
			"attack",
			"support",
			"attack",
			"attack",
		]);
	});
});

describe("Mermaid", () => {
	const lines = mermaidOf(reasoning).trimEnd().split("\n");
	test("has a box for each statement and an arrow for each relation", () => {
		expect(lines.filter((line) => /^ {2}s\d+\["[^"]*"\]$/.test(line))).toHaveLength(6);
		expect(lines.filter((line) => /^ {2}s\d+ (?:-->\|for\||-\.->\|against\|) s\d+$/.test(line))).toHaveLength(6);
		expect(lines).toHaveLength(13);
	});
});

describe("a canvas", () => {
	const { nodes, edges } = JSON.parse(canvasOf(reasoning, "Clippings/Plea.md")) as {
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
	test("has what the format asks for", () => {
		const ids = nodes.map(({ id }) => id);
		expect(new Set([...ids, ...edges.map(({ id }) => id)]).size).toBe(nodes.length + edges.length);
		for (const { x, y, width, height } of nodes) expect([x, y, width, height].every(Number.isInteger)).toBe(true);
		for (const { fromNode, toNode } of edges) expect(ids).toEqual(expect.arrayContaining([fromNode, toNode]));
		for (const node of nodes) expect(typeof (node.type === "file" ? node.file : node.text)).toBe("string");
	});
	test("opens the essay", () => expect(nodes.find(({ type }) => type === "file")?.file).toBe("Clippings/Plea.md"));
	test("lays no card over another", () => {
		const clash = nodes.flatMap((a, at) =>
			nodes
				.slice(at + 1)
				.filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
		);
		expect(clash).toEqual([]);
	});
});
