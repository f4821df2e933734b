import { describe, expect, test } from "vitest";
import type { Argument, RelatedArgument } from "../../../src/core/model.ts";
import { buildRanker, rankPool } from "../../../src/core/relate/ranker.ts";
import { buildRelater } from "../../../src/core/relate/relate.ts";

function argument(path: string, exact: string, more: Partial<Argument> = {}): Argument {
	const quote = { path, from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
	const claim = { id: exact, quote, role: "claim", voice: "author", cue: "" } as const;
	const empty = { alsoSaid: [], supports: [], attacks: [], concepts: [], disagrees: [] };
	return { id: exact, claim, ...empty, centrality: 0, thesis: false, pinned: false, ...more };
}

const reasoning = [
	argument("A.md", "A ferry is cheaper than a bridge."),
	argument("A.md", "The ferry must run at night."),
	argument("B.md", "Fishermen depend on the ferry."),
	argument("C.md", "Bread needs time.", { concepts: ["bread"] }),
];

function related(passage: string, concepts: string[] = [], path?: string): RelatedArgument[] {
	const find = (text: string): string[] => (/bread/i.test(text) ? ["bread"] : []);
	const relater = buildRelater(reasoning, [], find);
	return relater.argumentsFor(concepts, passage, path === undefined ? {} : { path });
}

describe("arguments for a passage", () => {
	test("share its words, and say which", () => {
		const [first] = related("How the fishermen cross.");
		expect(first?.argument.id).toBe("Fishermen depend on the ferry.");
		expect(first?.because).toEqual([{ why: "words", words: ["fishermen"] }]);
	});
	test("share its concepts, and say which", () =>
		expect(related("My loaf.", ["bread"])[0]).toMatchObject({
			argument: { id: "Bread needs time." },
			because: [{ why: "concepts", labels: ["bread"] }],
		}));
	test("are none where nothing is shared", () => expect(related("Quantum chess.")).toEqual([]));
	test("say when they stand in the note itself", () =>
		expect(related("A loaf of bread", ["bread"], "C.md")[0]?.because).toContainEqual({ why: "here" }));
});

test("a pool is ranked whole, the nearest first", () => {
	const pool = ["Gulls cry.", "Bread needs much time.", "A ferry is cheaper."];
	expect(rankPool(buildRanker(pool), "cheap ferries", pool.length)).toEqual([2, 0, 1]);
});
