/** An essay's argument as trees. */
import { expect, test } from "vitest";
import type { Branch, Relation, Role, Unit } from "../../src/core/model.ts";
import { outlineOf } from "../../src/core/outline.ts";

function unit(exact: string, role: Role = "claim"): Unit {
	const quote = { path: "A.md", from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
	return { quote, role, voice: "author", cue: "" };
}

const on = (source: number, target: number, kind: Relation["kind"] = "supports"): Relation => ({
	source,
	target,
	kind,
	cue: "",
});

function told(branches: Branch[], indent = ""): string[] {
	return branches.flatMap(({ unit: { quote }, kind, branches: inner }) => [
		`${indent}${kind === null ? "" : kind === "supports" ? "+ " : "- "}${quote.exact}`,
		...told(inner, `${indent}  `),
	]);
}

test("stands what serves a sentence under it, the thesis first", () => {
	const units = [
		"Bread is old.",
		"It was found in ashes.",
		"Bake it slowly.",
		"But it costs time.",
		"Time is cheap.",
	].map((one) => unit(one));
	expect(
		told(outlineOf({ units, relations: [on(1, 0), on(3, 2, "attacks"), on(4, 3, "attacks")], thesis: 2 })),
	).toEqual([
		"Bake it slowly.",
		"  - But it costs time.",
		"    - Time is cheap.",
		"Bread is old.",
		"  + It was found in ashes.",
	]);
});

test("leaves out what argues nothing, and keeps what hung on it", () => {
	const units = [unit("Photo: a loaf.", "none"), unit("Bread is old.")];
	expect(told(outlineOf({ units, relations: [on(1, 0)], thesis: -1 }))).toEqual(["Bread is old."]);
});

test("names each sentence once where they serve one another in a circle", () => {
	const units = [unit("Bread is old."), unit("Old is good."), unit("Good is bread.")];
	expect(
		told(outlineOf({ units, relations: [on(0, 1), on(1, 2), on(2, 0)], thesis: 1 }))
			.map((one) => one.trim())
			.sort(),
	).toHaveLength(3);
});
