/**
 * The argument map where there is little room: boxes one under the other, each as wide as there is place, what serves or
 * opposes a sentence indented under it. Everything is read by scrolling down; nothing lies aside.
 */
import type { Reasoning, Relation } from "../core/model.ts";
import { oneLine } from "./dom.ts";

/** A map laid out: boxes and arrows in the picture's own units. */
export interface Placed {
	width: number;
	height: number;
	nodes: { unit: number; x: number; y: number; width: number; height: number; lines: string[] }[];
	/** `sign` is where the plus or minus stands. */
	edges: { kind: "supports" | "attacks"; points: Point[]; sign: Point }[];
}

interface Point {
	x: number;
	y: number;
}

/** Claims in the order of the text, the thesis first; a unit that serves two stands under the first and points to both. */
export function layOutTree(reasoning: Reasoning, width: number): Placed {
	const nodes = new Map<number, Placed["nodes"][number]>();
	const serves = relationsBetweenDrawn(reasoning);
	const deepest = Math.max(0, Math.min(mostIndents, Math.floor((width - 2 * margin - narrowest) / indent)));
	let y = margin;
	const place = (unit: number, depth: number): void => {
		if (nodes.has(unit)) return;
		const x = margin + Math.min(depth, deepest) * indent;
		const boxWidth = width - margin - x;
		const exact = reasoning.units[unit]?.quote.exact ?? "";
		const lines = wrapped(oneLine(exact, mostLetters), Math.floor((boxWidth - 20) / letterWidth));
		const height = 14 + lines.length * lineHeight;
		nodes.set(unit, { unit, x, y, width: boxWidth, height, lines });
		y += height + gap;
		for (const { source } of serves.filter((one) => one.target === unit)) place(source, depth + 1);
	};
	for (const root of rootsOf(reasoning, serves)) {
		if (nodes.size > 0 && !nodes.has(root)) y += gap;
		place(root, 0);
	}
	const edges = serves.flatMap((relation) => edge(relation, nodes));
	return { width, height: y - gap + margin, nodes: [...nodes.values()], edges };
}

/** Lines of at most so many letters, broken between words. */
export function wrapped(text: string, mostInLine: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line !== "" && line.length + word.length >= mostInLine) {
			lines.push(line);
			line = "";
		}
		line = line === "" ? word : `${line} ${word}`;
	}
	return line === "" ? lines : [...lines, line];
}

/** Relations between units that are drawn, in the order of the text. */
function relationsBetweenDrawn({ units, relations }: Reasoning): Relation[] {
	const isDrawn = (at: number): boolean => units[at] !== undefined && units[at].role !== "none";
	return relations
		.filter(({ source, target }) => isDrawn(source) && isDrawn(target))
		.sort((one, other) => one.source - other.source);
}

/** What serves nothing comes first; then what is only reached in a circle. */
function rootsOf({ units, thesis }: Reasoning, serves: Relation[]): number[] {
	const drawn = [...units.keys()].filter((at) => units[at]?.role !== "none");
	const isRoot = (at: number): boolean => !serves.some(({ source }) => source === at);
	const roots = drawn.filter(isRoot);
	return [...roots.filter((at) => at === thesis), ...roots.filter((at) => at !== thesis), ...drawn];
}

/** Down along the left of the box that is served, then into the box that serves it. */
function edge({ source, target, kind }: Relation, nodes: Map<number, Placed["nodes"][number]>): Placed["edges"] {
	const [from, to] = [nodes.get(target), nodes.get(source)];
	if (from === undefined || to === undefined) return [];
	const x = Math.min(from.x + indent / 2, to.x - indent / 2);
	const middle = to.y + to.height / 2;
	const points = [
		{ x, y: to.y > from.y ? from.y + from.height : from.y },
		{ x, y: middle },
		{ x: to.x, y: middle },
	];
	return [{ kind, points, sign: { x, y: middle } }];
}

const margin = 8;
const gap = 10;
const indent = 24;
const mostIndents = 4;
/** Boxes are not indented further where they would be narrower. */
const narrowest = 110;
/** Of 12 pixel letters, on the wide side, so that no word leaves its box. */
const letterWidth = 6.8;
const lineHeight = 16;
const mostLetters = 160;
