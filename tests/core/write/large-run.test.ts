/** A run much larger than usual is asked about once more. */
import { expect, it } from "vitest";
import { isLarge } from "../../../src/core/write/large-run.ts";

const notes = (number: number, count = 1): { count: number }[] => Array.from({ length: number }, () => ({ count }));

it("over more than a quarter of the vault", () => {
	expect(isLarge(notes(25), { notes: 100, lastRun: null })).toBe(false);
	expect(isLarge(notes(26), { notes: 100, lastRun: null })).toBe(true);
});

it("with more than three times the changes of the last run", () => {
	expect(isLarge(notes(10, 3), { notes: 1000, lastRun: 10 })).toBe(false);
	expect(isLarge([...notes(10, 3), ...notes(1)], { notes: 1000, lastRun: 10 })).toBe(true);
});

it("but never for one note", () => expect(isLarge(notes(1, 500), { notes: 2, lastRun: 1 })).toBe(false));
