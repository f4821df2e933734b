/** Where boxes and arrows of the argument map lie: the one door to dagre, which layers the graph. */
import dagre from "@dagrejs/dagre";
import type { Reasoning } from "../core/model.ts";
import { oneLine } from "./dom.ts";

export interface Placed {
	width: number;
	height: number;
	nodes: { unit: number; x: number; y: number; width: number; height: number; lines: string[] }[];
	edges: { kind: "supports" | "attacks"; points: { x: number; y: number }[] }[];
}

/** A box for each unit that has a role; what a unit serves stands above it. */
export function layOut(reasoning: Reasoning): Placed {
	const graph = new dagre.graphlib.Graph();
	graph.setGraph({ rankdir: "RL", nodesep: 14, ranksep: 48, marginx: 12, marginy: 12 });
	graph.setDefaultEdgeLabel(() => ({}));
	const texts = new Map<number, string[]>();
	for (const [at, unit] of reasoning.units.entries()) {
		if (unit.role === "none") continue;
		const lines = wrapped(oneLine(unit.quote.exact, mostLetters));
		texts.set(at, lines);
		graph.setNode(String(at), { width: boxWidth, height: 16 + lines.length * 16 });
	}
	const drawn = reasoning.relations.filter(({ source, target }) => texts.has(source) && texts.has(target));
	for (const { source, target } of drawn) graph.setEdge(String(source), String(target));
	dagre.layout(graph);
	const size = graph.graph() as Partial<Box>;
	return {
		width: size.width ?? 0,
		height: size.height ?? 0,
		nodes: [...texts].map(([unit, lines]) => {
			const { x, y, width, height } = graph.node(String(unit)) as Box;
			return { unit, x: x - width / 2, y: y - height / 2, width, height, lines };
		}),
		edges: drawn.map(({ source, target, kind }) => ({
			kind,
			points: (graph.edge(String(source), String(target)) as Pick<Placed["edges"][number], "points">).points,
		})),
	};
}

/** What dagre says of a box: its middle and size. */
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

function wrapped(text: string): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line !== "" && line.length + word.length >= lineLetters) {
			lines.push(line);
			line = "";
		}
		line = line === "" ? word : `${line} ${word}`;
	}
	return line === "" ? lines : [...lines, line];
}

const boxWidth = 230;
const lineLetters = 32;
const mostLetters = 130;
