/** Where concepts occur in the vault, and which notes a new concept makes us read again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Concordance } from "../../src/core/concordance.ts";
import { buildDetector } from "../../src/core/detect/mentions.ts";
import { hashesOf, mayHold, signatureOf } from "../../src/core/detect/signature.ts";
import { emptyKnowledge, type Knowledge } from "../../src/core/knowledge.ts";
import { finish } from "../../src/core/steps.ts";

function knowing(...names: string[]): Knowledge {
	const terms = names.map((text) => ({ text, concept: text, caseSensitive: false }));
	const detector = buildDetector(terms);
	return {
		...emptyKnowledge(),
		mentionsInSteps: (text) => detector.mentionsInSteps(text),
		marked: () => new Map(names.map((name) => [name, [name]])),
	};
}

function count(concordance: Concordance, knowledge: Knowledge, path: string, text: string): void {
	finish(concordance.update(knowledge, { path, text }));
}

describe("The concordance", () => {
	const counted = new Concordance();
	count(counted, knowing("galaxy"), "b.md", "One galaxy.");
	count(counted, knowing("galaxy"), "a.md", "Two galaxies and a galaxy. `galaxy`");
	count(counted, knowing("galaxy"), "c.md", "No such thing.");

	it("counts each concept in each note, most first", () => {
		expect(counted.occurrences("galaxy").map(({ path, count }) => `${path} ${String(count)}`)).toEqual([
			"a.md 2",
			"b.md 1",
		]);
	});

	it("follows a note that is renamed, and forgets one that is removed", () => {
		const other = new Concordance();
		count(other, knowing("galaxy"), "old.md", "a galaxy");
		other.rename("old.md", "new.md");
		expect(other.occurrences("galaxy")[0]?.path).toBe("new.md");
		expect(other.notesThatMayHold(["galaxy"])).toEqual(["new.md"]);
		other.remove("new.md");
		expect(other.occurrences("galaxy")).toEqual([]);
		expect(other.notesThatMayHold(["galaxy"])).toEqual([]);
	});

	it("knows which notes may hold a new term in any of its forms", () => {
		expect(counted.notesThatMayHold(["galaxies"])).toEqual(["b.md", "a.md"]);
		expect(counted.notesThatMayHold(["such thing"])).toEqual(["c.md"]);
		expect(counted.notesThatMayHold(["quasar"])).toEqual([]);
	});

	it("counts anew only where a term may stand that is marked otherwise now", () => {
		const recounted = (before: Knowledge, after: Knowledge) => counted.notesToRecount(before, after);
		expect(recounted(knowing("galaxy"), knowing("galaxy"))).toEqual([]);
		expect(recounted(knowing("galaxy"), knowing("galaxy", "thing"))).toEqual(["c.md"]);
		expect(recounted(knowing("galaxy"), knowing("thing"))).toEqual(["b.md", "a.md", "c.md"]);
	});

	it("pauses after 32 KB of a note", () => {
		const text = `${"a galaxy ".repeat(50)}\n\n`.repeat(400);
		const long = new Concordance();
		const steps = long.update(knowing("galaxy"), { path: "long.md", text });
		let pauses = 0;
		while (steps.next().done !== true) pauses++;
		expect(pauses).toBeGreaterThan(text.length / 32_768);
		expect(long.occurrences("galaxy")[0]?.count).toBe(20_000);
	});
});

describe("A signature", () => {
	const words = ["red", "shift", "galaxy", "galaxies", "multi", "vector", "multivector", "C5", "of", "中", "走", "é"];
	const between = [" ", "-", "\n", ", ", "**", "`", "’s ", "+1 ", "&", "\u00ad", "[[", "]] ", "", "/", "–", "http://"];
	const some = fc.constantFrom(...words);
	it("never misses a note that holds the term", () => {
		fc.assert(
			fc.property(
				fc.array(some, { minLength: 1, maxLength: 3 }),
				fc.array(fc.tuple(some, fc.constantFrom(...between)), { maxLength: 25 }),
				(name, pieces) => {
					const term = name.join(" ");
					const text = pieces.flat().join("");
					const holds = buildDetector([{ text: term, concept: "c", caseSensitive: false }]).mentionsIn(text).length > 0;
					if (holds) expect(mayHold(signatureOf(text), hashesOf(term))).toBe(true);
				},
			),
			{ numRuns: 5000 },
		);
	});
});
