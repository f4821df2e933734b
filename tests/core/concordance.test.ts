/** Where concepts occur in the vault, and which notes a new concept makes us read again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Concordance } from "../../src/core/concordance.ts";
import { buildDetector } from "../../src/core/detect/mentions.ts";
import { hashesOf, mayHold, signatureOf } from "../../src/core/detect/signature.ts";
import { emptyKnowledge, type Knowledge } from "../../src/core/knowledge.ts";

function knowing(...names: string[]): Knowledge {
	const detector = buildDetector(names.map((text) => ({ text, concept: text, caseSensitive: false })));
	return { ...emptyKnowledge(), mentionsIn: (text) => detector.mentionsIn(text) };
}

describe("The concordance", () => {
	const counted = new Concordance();
	counted.update(knowing("galaxy"), { path: "b.md", text: "One galaxy." });
	counted.update(knowing("galaxy"), { path: "a.md", text: "Two galaxies and a galaxy. `galaxy`" });
	counted.update(knowing("galaxy"), { path: "c.md", text: "No such thing." });

	it("counts each concept in each note, most first", () => {
		expect(counted.occurrences("galaxy").map(({ path, count }) => `${path} ${String(count)}`)).toEqual([
			"a.md 2",
			"b.md 1",
		]);
	});

	it("follows a note that is renamed, and forgets one that is removed", () => {
		const other = new Concordance();
		other.update(knowing("galaxy"), { path: "old.md", text: "a galaxy" });
		other.rename("old.md", "new.md");
		expect(other.occurrences("galaxy")[0]?.path).toBe("new.md");
		expect(other.notesThatMayHold(["galaxy"])).toEqual(["new.md"]);
		other.remove("new.md");
		expect(other.occurrences("galaxy")).toEqual([]);
		expect(other.notesThatMayHold(["galaxy"])).toEqual([]);
	});

	it("knows which notes may hold a new term in any of its forms", () => {
		expect(counted.notesThatMayHold(["galaxies"])).toEqual(["a.md", "b.md"]);
		expect(counted.notesThatMayHold(["such thing"])).toEqual(["c.md"]);
		expect(counted.notesThatMayHold(["quasar"])).toEqual([]);
	});

	it("breathes after 32 KB of text, and stops when told so", async () => {
		const long = "a galaxy ".repeat(4000);
		const notes = ["1", "2", "3", "4"].map((path) => ({ path, text: long }));
		const slow = new Concordance();
		let breaths = 0;
		expect(await slow.countAll(knowing("galaxy"), notes, () => Promise.resolve(++breaths < 2))).toBe(false);
		expect(slow.occurrences("galaxy").map(({ path }) => path)).toEqual(["1", "2"]);
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
