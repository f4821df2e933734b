/**
 * Arguments as a canvas (JSON Canvas 1.0, jsoncanvas.org): claims in a column, what is for them on the left, what is
 * against them on the right, and the essay itself as a card that opens it.
 */
import type { Argument, Statement } from "../model.ts";
import { plainText } from "./plain-text.ts";

interface CanvasNode {
	id: string;
	type: "text" | "file";
	x: number;
	y: number;
	width: number;
	height: number;
	text?: string;
	file?: string;
	color?: string;
}

interface CanvasEdge {
	id: string;
	fromNode: string;
	fromSide: "left" | "right";
	toNode: string;
	toSide: "left" | "right";
	color: string;
	label: string;
}

/** `path` is the essay's. */
export function canvasOf(reasoning: Argument[], path: string): string {
	const nodes: CanvasNode[] = [{ id: "essay", type: "file", file: path, x: 0, y: -480, width, height: 400 }];
	const edges: CanvasEdge[] = [];
	let y = 0;
	for (const [at, argument] of reasoning.entries()) {
		const claim = `claim-${at}`;
		const left = column(nodes, edges, argument.supports, claim, y, "for");
		const right = column(nodes, edges, argument.attacks, claim, y, "against");
		const height = heightOf(argument.claim);
		nodes.push({
			id: claim,
			type: "text",
			text: textOf(argument.claim),
			x: 0,
			y,
			width,
			height,
			color: argument.thesis ? "6" : "5",
		});
		y += Math.max(height, left, right) + gap;
	}
	return `${JSON.stringify({ nodes, edges }, null, "\t")}\n`;
}

/** Puts statements one under another beside their claim; returns how high they stand together. */
function column(
	nodes: CanvasNode[],
	edges: CanvasEdge[],
	statements: Statement[],
	claim: string,
	top: number,
	label: "for" | "against",
): number {
	const isFor = label === "for";
	let y = top;
	for (const [at, statement] of statements.entries()) {
		const id = `${claim}-${label}-${at}`;
		const color = isFor ? "4" : "1";
		const height = heightOf(statement);
		nodes.push({
			id,
			type: "text",
			text: textOf(statement),
			x: isFor ? -width - gap * 2 : width + gap * 2,
			y,
			width,
			height,
			color,
		});
		const sides = isFor
			? ({ fromSide: "right", toSide: "left" } as const)
			: ({ fromSide: "left", toSide: "right" } as const);
		edges.push({ id: `${id}-edge`, fromNode: id, toNode: claim, ...sides, color, label });
		y += height + gap / 2;
	}
	return y - top;
}

function textOf({ quote }: Statement): string {
	return plainText(quote.exact);
}

function heightOf({ quote }: Statement): number {
	return 60 + Math.ceil(quote.exact.length / 42) * 26;
}

const width = 400;
const gap = 40;
