/** The library builds what is known a little at a time, so that no number of essays holds the window. */
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/core/extract/digest.ts";
import { Library, type Pace } from "../../src/core/library.ts";
import type { Digest } from "../../src/core/model.ts";
import { noDecisions } from "../../src/core/settings.ts";

describe("A library of many essays", () => {
	it("gives the app a turn after each small piece of work: eight times the essays, eight times the turns", () => {
		const turnsFor = (count: number): number => {
			const desk = deskWith(essays(count));
			return desk.goOn();
		};
		const few = turnsFor(20);
		expect(few).toBeGreaterThan(20);
		expect(turnsFor(160) / few).toBeGreaterThan(6);
	});

	it("keeps what it knew whole until the new is whole, and then knows what it would have known at once", () => {
		const desk = deskWith(essays(3));
		desk.goOn();
		for (const one of essays(6)) desk.library.putDigest(one);
		const before = desk.library.knowledge();
		for (let turn = 0; turn < 10; turn++) desk.turn();
		expect(desk.library.knowledge()).toBe(before);
		desk.goOn();
		expect(outlineOf(desk.library)).toBe(outlineOf(atOnce(essays(6))));
	});

	it("tells of a burst of changes once", () => {
		const desk = deskWith(essays(12));
		desk.goOn();
		expect(desk.told).toBe(1);
	});

	it("builds again after a change in the middle, and a reader who asks gets what came in last", async () => {
		const desk = deskWith(essays(2));
		desk.turn();
		desk.turn();
		const [, , third] = essays(3);
		if (third !== undefined) desk.library.putDigest(third);
		const asked = desk.library.newest();
		desk.goOn();
		expect((await asked).essay("3.md")).not.toBeNull();
		expect(desk.told).toBe(1);
	});

	it("shows what was built before a late change, then the change too", () => {
		const desk = deskWith(essays(2));
		desk.turn();
		desk.turn();
		const [, , third] = essays(3);
		if (third !== undefined) desk.library.putDigest(third);
		desk.goOn();
		expect(desk.told).toBe(2);
		expect(desk.library.knowledge().essay("3.md")).not.toBeNull();
	});

	it("rests the longer, the longer the last building took", () => {
		const desk = deskWith(essays(2));
		const steps = desk.goOn();
		desk.library.decide(noDecisions(), []);
		expect(desk.rests).toEqual([0, steps]);
	});

	it("builds nothing after its end", () => {
		const desk = deskWith(essays(2));
		desk.turn();
		desk.library.end();
		desk.goOn();
		expect(desk.told).toBe(0);
	});
});

/** A library whose every step is a turn of ours. */
function deskWith(digests: Digest[]) {
	const tasks: (() => void)[] = [];
	const rests: number[] = [];
	const pace: Pace = {
		later: (task, steps) => {
			rests.push(steps);
			tasks.push(task);
		},
		next: (task) => tasks.push(task),
		isSpent: () => true,
	};
	const library = new Library(noDecisions(), () => [], pace);
	const desk = {
		library,
		rests,
		told: 0,
		turn: (): void => tasks.shift()?.(),
		/** Until there is nothing left to do; returns the steps it took. */
		goOn: (): number => {
			let turns = 0;
			while (tasks.length > 0) {
				desk.turn();
				turns++;
			}
			return turns - 1;
		},
	};
	library.onChange(() => desk.told++);
	for (const digest of digests) library.putDigest(digest);
	return desk;
}

function atOnce(digests: Digest[]): Library {
	const { library } = deskWith(digests);
	library.upToDate();
	return library;
}

function outlineOf(library: Library): string {
	const knowledge = library.knowledge();
	const concepts = knowledge.concepts();
	return JSON.stringify([concepts, knowledge.argumentsFor([], "Why should a harbor be dredged by its town?")]);
}

/** Essays of our own that differ in a name, each with some concepts and an argument. */
function essays(count: number): Digest[] {
	return Array.from({ length: count }, (_, at) => {
		const town = `${["North", "South", "East", "West", "Upper"][at % 5] ?? ""} Port${"aeiou".charAt(Math.floor(at / 5) % 5)}${"lmnrstvw".charAt(Math.floor(at / 25))}`;
		const text = [
			`The ${town} Harbor Board is a body that keeps the channel open. A ‘silt debt’ is what a town owes its river.`,
			`${town} should dredge its harbor, because ships of the Grain Line wait outside. However, the Grain Line pays no dues.`,
			`Therefore the ${town} Harbor Board must raise the dues. Critics say that higher dues drive ships to the Salt Canal.`,
		].join("\n\n");
		return digestOf({ path: `${String(at + 1)}.md`, title: town, text, author: "", source: "" });
	});
}
