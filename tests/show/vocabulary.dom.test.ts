/** The list of concepts: those of the note first, searched by any name, however many there are. */
import { beforeEach, expect, it } from "vitest";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { Concept } from "../../src/core/model.ts";
import { wordingFor } from "../../src/show/languages.ts";
import type { PanelActions } from "../../src/show/panel-actions.ts";
import { nothingSought, renderVocabulary } from "../../src/show/vocabulary.ts";

let element: HTMLElement;
let asked: string[];

beforeEach(() => {
	document.body.empty();
	element = document.body.createDiv();
	asked = [];
});

function show(names: string[], inNote: Record<string, number> = {}): void {
	const concepts = names.map(
		(label) => ({ id: label, label, aliases: [`old ${label}`], standing: "known" }) as Concept,
	);
	const knowledge = { concepts: () => concepts, occurrences: () => [] } as unknown as Knowledge;
	const note = (what: string) => (id: string) => void asked.push(`${what} ${id}`);
	const actions = {
		openConcept: note("open"),
		showOccurrences: note("where"),
		conceptMenu: note("menu"),
		previewConcept: note("preview"),
	} as unknown as PanelActions;
	const counts = new Map(Object.entries(inNote).map(([id, count]) => [id, { count }]));
	renderVocabulary(element, knowledge, counts, nothingSought(), actions, wordingFor("en"));
}

const rows = (): string[] => Array.from(element.querySelectorAll(".glossator-term-name"), (row) => row.textContent);

function seek(words: string): void {
	const search = element.querySelector<HTMLInputElement>(".glossator-search");
	if (search === null) throw new Error("There is no field to search in");
	search.value = words;
	search.dispatchEvent(new Event("input"));
}

it("draws at most 60 of 10,000 concepts, and more when asked", () => {
	show(Array.from({ length: 10_000 }, (_, at) => `concept ${at}`));
	expect(rows()).toHaveLength(60);
	element.querySelector<HTMLElement>(".glossator-show-more")?.click();
	expect(rows()).toHaveLength(120);
	expect(document.activeElement?.textContent).toBe("concept 60");
});

it("finds a concept far down the list by another of its names", () => {
	show(Array.from({ length: 500 }, (_, at) => `concept ${at}`));
	seek("OLD concept 499");
	expect(rows()).toEqual(["concept 499"]);
	expect(element.querySelector(".glossator-show-more")).toBeNull();
	seek("nobody's");
	expect(element.textContent).toContain("No concept has this name");
});

it("sets those of the note before those of the vault, each under its heading", () => {
	show(["salt", "yeast", "rye"], { yeast: 2 });
	expect(rows()).toEqual(["yeast", "salt", "rye"]);
	const headings = Array.from(element.querySelectorAll("[role=heading]"), (one) => one.textContent);
	expect(headings).toEqual(["In this note", "Elsewhere in the vault"]);
	expect(element.querySelector(".glossator-term")?.textContent).toContain("2 here");
});

it("opens a concept, its occurrences and its menu", () => {
	show(["salt"]);
	element.querySelector<HTMLElement>(".glossator-term-name")?.click();
	element.querySelector<HTMLElement>(".glossator-link")?.click();
	element
		.querySelector(".glossator-term")
		?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
	expect(asked).toEqual(["open salt", "where salt", "menu salt"]);
});
