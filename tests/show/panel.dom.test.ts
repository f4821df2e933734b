/** What the panel draws of what it is given, and how its list is walked. */
import { beforeEach, expect, it } from "vitest";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { RelatedArgument } from "../../src/core/model.ts";
import type { PanelActions } from "../../src/show/panel-actions.ts";
import { Panel, type PanelState } from "../../src/show/panel.ts";
import { wordingFor } from "../../src/show/languages.ts";

const knowledge = { concepts: () => [], concept: () => null, essay: () => null } as unknown as Knowledge;
let opened: string[];
let element: HTMLElement;
let panel: Panel;

function argument(number: number): RelatedArgument {
	const exact = `Bread number ${number} needs salt.`;
	const quote = { path: "Bread.md", exact, prefix: "", suffix: "", paragraph: number, from: 0, to: exact.length };
	const claim = { id: `c${number}`, quote, role: "claim" as const, voice: "author" as const, cue: "" };
	const none = { alsoSaid: [], supports: [], attacks: [], concepts: [], disagrees: [] };
	const whole = { id: `a${number}`, claim, centrality: 0, thesis: false, pinned: false, ...none };
	return { argument: whole, score: 1, because: [], nearest: [] };
}

const state = (count: number): PanelState => ({
	knowledge,
	isReading: false,
	essays: 1,
	path: "Lunch.md",
	isEssay: false,
	complaints: [],
	related: Array.from({ length: count }, (_, at) => argument(at + 1)),
	conceptsHere: [],
	conceptsInNote: new Map(),
});
const drawn = (): number => element.querySelectorAll(".glossator-argument").length;

beforeEach(() => {
	opened = [];
	document.body.empty();
	element = document.body.createDiv();
	const actions = { openQuote: (quote: { exact: string }) => opened.push(quote.exact) } as unknown as PanelActions;
	panel = new Panel(element, actions, wordingFor("en"));
});

it("draws at most 60 of 1,000 arguments, and more when asked", () => {
	panel.show(state(1000));
	const first = drawn();
	expect(first).toBeGreaterThan(0);
	expect(first).toBeLessThanOrEqual(60);
	element.querySelector<HTMLElement>(".glossator-show-more")?.click();
	expect(drawn()).toBeGreaterThan(first);
	expect(drawn()).toBeLessThan(1000);
});

it("offers no more where all is shown", () => {
	panel.show(state(2));
	expect(drawn()).toBe(2);
	expect(element.querySelector(".glossator-show-more")).toBeNull();
});

it("opens a claim at its sentence", () => {
	panel.show(state(2));
	element.querySelectorAll<HTMLElement>(".glossator-claim")[1]?.click();
	expect(opened).toEqual(["Bread number 2 needs salt."]);
});

it("goes to the next claim with the arrow key", () => {
	panel.show(state(2));
	const [one, two] = element.querySelectorAll<HTMLElement>(".glossator-claim");
	one?.focus();
	one?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
	expect(document.activeElement).toBe(two);
});

it("offers to read a note about which nothing is known", () => {
	panel.show(state(0));
	const { panel: words } = wordingFor("en");
	expect(element.textContent).toContain(words.nothingHere);
	expect(element.querySelector(".glossator-empty button")?.textContent).toBe(words.readThisNote);
});
