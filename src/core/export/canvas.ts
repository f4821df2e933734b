/**
 * An essay's argument as a canvas (JSON Canvas 1.0, jsoncanvas.org): claims in a column, what serves or opposes them to
 * the right, each in a band of its own. A card of the essay itself stands above; each other card links to it.
 */
import type { Branch } from "../model.ts";
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
	fromSide: "left";
	toNode: string;
	toSide: "right";
	color: string;
	label: string;
}

interface Canvas {
	nodes: CanvasNode[];
	edges: CanvasEdge[];
}

/** `path` is the essay's. The words on arrows and links are the reader's language. */
export function canvasOf(outline: Branch[], thesis: number, path: string, words: CanvasWords): string {
	const essay: CanvasNode = {
		id: "essay",
		type: "file",
		file: path,
		x: 0,
		y: -essayHeight - gap * 2,
		width,
		height: essayHeight,
	};
	const canvas: Canvas = { nodes: [essay], edges: [] };
	let y = 0;
	for (const tree of outline) {
		const color = tree.at === thesis ? "6" : "5";
		y += place(canvas, tree, { x: 0, y, color }, path, words) + gap;
	}
	return `${JSON.stringify(canvas, null, "\t")}\n`;
}

export interface CanvasWords {
	for: string;
	against: string;
	paragraph(number: number): string;
}

/** Puts a card and what hangs on it; returns how high they stand together. */
function place(
	canvas: Canvas,
	{ at, unit, branches }: Branch,
	{ x, y, color }: { x: number; y: number; color: string },
	path: string,
	words: CanvasWords,
): number {
	const id = `unit-${at}`;
	const { exact, paragraph } = unit.quote;
	const text = `${plainText(exact)}\n\n[${plainText(words.paragraph(paragraph))}](${linkTo(path)})`;
	const height = heightOf(exact);
	canvas.nodes.push({ id, type: "text", text, x, y, width, height, color });
	let below = 0;
	for (const one of branches) {
		const isFor = one.kind !== "attacks";
		const side = isFor ? "4" : "1";
		const label = isFor ? words.for : words.against;
		const fromNode = `unit-${one.at}`;
		canvas.edges.push({
			id: `${fromNode}-edge`,
			fromNode,
			fromSide: "left",
			toNode: id,
			toSide: "right",
			color: side,
			label,
		});
		below += place(canvas, one, { x: x + width + gap * 4, y: y + below, color: side }, path, words) + gap / 2;
	}
	return Math.max(height, below - gap / 2);
}

/** A path between the brackets of a Markdown link: what Markdown or an address would read is written as a number. */
function linkTo(path: string): string {
	return path.replace(
		/[ %()<>#?[\]"\\^|`*_~]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
	);
}

function heightOf(text: string): number {
	return 100 + Math.ceil(text.length / 42) * 26;
}

const width = 400;
const essayHeight = 400;
const gap = 40;
