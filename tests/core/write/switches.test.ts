/** The rules that `npm run test:full` switches off one by one are still where it looks for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { switches } from "../../full/switches.ts";

const root = join(import.meta.dirname, "../../..");

it("there are twenty-five and more", () => {
	expect(switches.length).toBeGreaterThanOrEqual(25);
	expect(new Set(switches.map(({ rule }) => rule)).size).toBe(switches.length);
});

it.each(switches)("$rule", ({ file, from, to }) => {
	expect(to).not.toBe(from);
	expect(readFileSync(join(root, file), "utf8").split(from).length - 1).toBe(1);
});
