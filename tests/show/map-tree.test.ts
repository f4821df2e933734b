/** The argument map: in a narrow panel read from top to bottom, where there is room from left to right; in the order of the text. */
import { describe, expect, it } from "vitest";
import type { Reasoning, Relation, Role } from "../../src/core/model.ts";
import { layOut } from "../../src/show/map-layout.ts";
import { layOutTree } from "../../src/show/map-tree.ts";

const sentence = "Bread that has rested for a night in the cold keeps longer and tastes of more than flour and water.";

/** An essay of so many sentences; `serves` are pairs of a sentence and what it serves. */
function essay(roles: Role[], serves: [number, number][], thesis = -1): Reasoning {
	const units = roles.map((role, at) => ({
		quote: { path: "Bread.md", from: at, to: at, exact: `${at} ${sentence}`, prefix: "", suffix: "", paragraph: 1 },
		role,
		voice: "author" as const,
		cue: "",
	}));
	const relations: Relation[] = serves.map(([source, target]) => ({ source, target, kind: "supports", cue: "" }));
	return { units, relations, thesis };
}

const orderOf = (reasoning: Reasoning): number[] => layOutTree(reasoning, 280).nodes.map(({ unit }) => unit);

describe("A map in a narrow panel", () => {
	it("sets what serves a claim under it, indented, before the next claim", () => {
		const two = essay(
			["claim", "claim", "premise", "evidence", "premise"],
			[
				[2, 0],
				[3, 2],
				[4, 1],
			],
		);
		expect(orderOf(two)).toEqual([0, 2, 3, 1, 4]);
		const [claim, reason, evidence, next] = layOutTree(two, 280).nodes;
		expect(reason?.x).toBeGreaterThan(claim?.x ?? 0);
		expect(evidence?.x).toBeGreaterThan(reason?.x ?? 0);
		expect(next?.x).toBe(claim?.x);
	});

	it("begins with the thesis, wherever the essay says it", () => {
		expect(orderOf(essay(["claim", "premise", "claim"], [[1, 0]], 2))).toEqual([2, 0, 1]);
	});

	it("leaves out what argues nothing, and what would serve it", () => {
		const placed = layOutTree(
			essay(
				["claim", "none", "premise"],
				[
					[2, 0],
					[1, 0],
				],
			),
			280,
		);
		expect(placed.nodes.map(({ unit }) => unit)).toEqual([0, 2]);
		expect(placed.edges).toHaveLength(1);
	});

	it.each([200, 280, 500])("keeps all boxes inside %i pixels, and no box over another", (width) => {
		const deep = essay(
			Array.from({ length: 9 }, () => "premise"),
			[
				[1, 0],
				[2, 1],
				[3, 2],
				[4, 3],
				[5, 4],
				[6, 5],
				[8, 0],
			],
		);
		const { nodes, height } = layOutTree(deep, width);
		expect(nodes).toHaveLength(9);
		for (const [at, box] of nodes.entries()) {
			expect(box.x + box.width).toBeLessThanOrEqual(width);
			expect(box.y).toBeGreaterThanOrEqual((nodes[at - 1]?.y ?? 0) + (nodes[at - 1]?.height ?? 0));
			expect(Math.max(...box.lines.map((line) => line.length)) * 6).toBeLessThan(box.width);
		}
		expect((nodes.at(-1)?.y ?? 0) + (nodes.at(-1)?.height ?? 0)).toBeLessThanOrEqual(height);
	});

	it("draws a sentence that serves two once, with a line to each; a circle does no harm", () => {
		const shared = layOutTree(
			essay(
				["claim", "claim", "premise"],
				[
					[2, 0],
					[2, 1],
				],
			),
			280,
		);
		expect(shared.nodes.map(({ unit }) => unit)).toEqual([0, 2, 1]);
		expect(shared.edges).toHaveLength(2);
		expect(
			orderOf(
				essay(
					["claim", "premise"],
					[
						[0, 1],
						[1, 0],
					],
				),
			),
		).toEqual([0, 1]);
	});
});

it("A map with room has all claims at the left, and claims and reasons in the order of the text", () => {
	const roles: Role[] = ["claim", "premise", "claim", "premise", "premise", "evidence", "claim"];
	const { nodes, width } = layOut(
		essay(roles, [
			[1, 0],
			[3, 2],
			[4, 2],
			[5, 4],
		]),
	);
	const at = (...units: number[]): number[] => units.map((unit) => nodes.find((box) => box.unit === unit)?.y ?? -1);
	const left = Math.min(...nodes.map(({ x }) => x));
	expect(left).toBeGreaterThanOrEqual(0);
	expect(Math.max(...nodes.map((box) => box.x + box.width))).toBeLessThanOrEqual(width);
	expect(nodes.filter(({ x }) => x === left).map(({ unit }) => unit)).toEqual([0, 2, 6]);
	for (const column of [at(0, 2, 6), at(1, 3, 4)]) expect(column).toEqual([...column].sort((one, two) => one - two));
});
