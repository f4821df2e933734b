/** Where boxes and arrows of the argument map lie where there is room: the one door to dagre, which layers the graph. */
import dagre from "@dagrejs/dagre";
import type { Reasoning } from "../core/model.ts";
import { oneLine } from "./dom.ts";
import { type Placed, wrapped } from "./map-tree.ts";

/** A box for each unit that has a role; what a unit serves stands to its left. */
export function layOut(reasoning: Reasoning): Placed {
	const graph = new dagre.graphlib.Graph();
	graph.setGraph({ rankdir: "RL", nodesep: 14, ranksep: gap, marginx: margin - gap, marginy: margin });
	graph.setDefaultEdgeLabel(() => ({}));
	const texts = new Map<number, string[]>();
	for (const [at, unit] of reasoning.units.entries()) {
		if (unit.role === "none") continue;
		const lines = wrapped(oneLine(unit.quote.exact, mostLetters), lineLetters);
		texts.set(at, lines);
		graph.setNode(String(at), { width: boxWidth, height: 16 + lines.length * 16 });
	}
	const drawn = reasoning.relations.filter(({ source, target }) => texts.has(source) && texts.has(target));
	// What is set last is drawn first.
	for (const { source, target } of [...drawn].reverse()) graph.setEdge(String(source), String(target));
	alignRoots(graph);
	dagre.layout(graph);
	const size = graph.graph() as Partial<Box>;
	return {
		// The margin at the left is cut by the column of the box that is not drawn; the one at the right is not.
		width: (size.width ?? 0) + gap,
		height: size.height ?? 0,
		nodes: [...texts].map(([unit, lines]) => {
			const { x, y, width, height } = graph.node(String(unit)) as Box;
			return { unit, x: x - width / 2, y: y - height / 2, width, height, lines };
		}),
		edges: drawn.map(({ source, target, kind }) => {
			const { points } = graph.edge(String(source), String(target)) as Pick<Placed["edges"][number], "points">;
			return { kind, points, sign: points[points.length >> 1] ?? { x: 0, y: 0 } };
		}),
	};
}

/** All that serves nothing stands at the left: it serves one box that is not drawn. */
function alignRoots(graph: InstanceType<typeof dagre.graphlib.Graph>): void {
	const roots = graph.sinks();
	graph.setNode(nowhere, { width: 0, height: 0 });
	for (const root of roots.reverse()) graph.setEdge(root, nowhere);
}

/** What dagre says of a box: its middle and size. */
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

const margin = 12;
const gap = 48;
const boxWidth = 230;
const lineLetters = 32;
const mostLetters = 130;
const nowhere = "root";
