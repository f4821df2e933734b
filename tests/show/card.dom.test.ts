/** What stands on a card: whose definition comes first, both meanings of a name, the way out to notes and sentences. */
import { beforeEach, expect, it } from "vitest";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { Concept, Definition, Quote } from "../../src/core/model.ts";
import { type CardActions, renderCard } from "../../src/show/card.ts";
import { wordingFor } from "../../src/show/languages.ts";
import { knownConcept } from "./known-concept.ts";

const words = wordingFor("en");
let element: HTMLElement;
let done: string[];

beforeEach(() => {
	document.body.empty();
	element = document.body.createDiv();
	done = [];
});

it("quotes the definition that stands nearest above the reader, not the one further on", () => {
	const yeast = concept("yeast", [defined("Bread.md", 10), defined("Bread.md", 500), defined("Bread.md", 900)]);
	expect(quoted([yeast], "Bread.md", 600)).toEqual(["yeast, said at 500 of Bread.md"]);
	expect(quoted([yeast], "Bread.md", 950)).toEqual(["yeast, said at 900 of Bread.md"]);
});

it("quotes the essay at hand before others, the first that it says where none stands above", () => {
	const yeast = concept("yeast", [defined("Beer.md", 10), defined("Bread.md", 500)]);
	expect(quoted([yeast], "Bread.md", 100)).toEqual(["yeast, said at 500 of Bread.md"]);
	expect(quoted([yeast], "Bread.md", null)).toEqual(["yeast, said at 500 of Bread.md"]);
	expect(quoted([yeast], "Diary.md", 100)).toEqual(["yeast, said at 10 of Beer.md"]);
});

it("quotes the reader's own definition before all others, and says whose it is", () => {
	const own = { ...defined("Glossary/yeast.md", 40), by: "yours" };
	expect(quoted([concept("yeast", [defined("Bread.md", 10), own])], "Bread.md", 20)).toEqual([
		"yeast, said at 40 of Glossary/yeast.md",
	]);
	expect(element.querySelector(".glossator-source")?.textContent).toBe("Your definition");
});

it("shows both meanings where two concepts share a name, likeliest first, and says that there are two", () => {
	const [river, money] = [concept("river bank", [defined("River.md", 1)]), concept("savings bank", [])];
	quoted([river, money], "Diary.md", null);
	expect(Array.from(element.querySelectorAll(".glossator-head strong"), (one) => one.textContent)).toEqual([
		"river bank",
		"savings bank",
	]);
	expect(element.textContent).toContain("2 concepts");
	expect(element.textContent).toContain(words.noDefinition);
	expect(element.getAttribute("aria-label")).toBe("river bank, savings bank");
});

it("offers to open a note where there is one, to create it where there is none, and to leave the concept alone", () => {
	const home = { path: "Glossary/yeast.md", heading: "" } as Concept["home"];
	quoted([{ ...concept("yeast", []), home }], "Bread.md", null);
	for (const name of [words.card.openNote, words.card.notHere, words.card.neverMark]) button(name).click();
	quoted([concept("salt", [])], "Bread.md", null);
	button(words.card.createNote).click();
	expect(done).toEqual(["openNote yeast", "notHere yeast", "neverMark yeast", "createNote salt"]);
});

it("takes what notes say for text, never for a page", () => {
	quoted([concept("<img src=x onerror=alert(1)>", [])], "Bread.md", null);
	expect(element.querySelector("img")).toBeNull();
	expect(element.querySelector("strong")?.textContent).toBe("<img src=x onerror=alert(1)>");
});

function concept(label: string, definitions: Definition[]): Concept {
	const said = definitions.map((one) => ({
		...one,
		quote: { ...one.quote, exact: `${label}, ${one.quote.exact}` },
	}));
	return knownConcept(label, said);
}

function defined(path: string, from: number): Definition {
	const exact = `said at ${from} of ${path}`;
	const quote: Quote = { path, from, to: from + exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
	return { quote, by: "copula", weight: 1 };
}

/** Draws the card and says what it quotes. */
function quoted(concepts: Concept[], path: string, at: number | null): (string | null)[] {
	const knowledge = {
		concept: (id: string) => concepts.find((one) => one.id === id) ?? null,
		argumentsFor: () => [],
		occurrences: () => [],
		essay: () => null,
	} as unknown as Knowledge;
	const ids = concepts.map((one) => one.id);
	const note = (name: keyof CardActions) => (about: Concept | Quote) =>
		void done.push(`${name} ${"label" in about ? about.label : about.exact}`);
	const actions: CardActions = {
		openNote: note("openNote"),
		createNote: note("createNote"),
		openQuote: note("openQuote"),
		editDefinition: note("editDefinition"),
		notHere: note("notHere"),
		neverMark: note("neverMark"),
	};
	renderCard(element, ids, knowledge, { path, at, count: () => 0 }, actions, words);
	return Array.from(element.querySelectorAll(".glossator-quote p"), (one) => one.textContent);
}

function button(name: string): HTMLElement {
	const found = Array.from(element.querySelectorAll("button")).find((one) => one.textContent === name);
	if (found === undefined) throw new Error(`There is no button ${name}`);
	return found;
}
