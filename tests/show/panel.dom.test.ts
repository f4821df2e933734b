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

it("says to open a note where none is open, and offers nothing that needs one", () => {
	panel.show({ ...state(0), path: null });
	expect(element.querySelector(".glossator-empty")?.textContent).toBe(wordingFor("en").panel.noNote);
	expect(element.querySelector(".glossator-empty button")).toBeNull();
});

it("keeps what was asked for by “Show more” when a pin changes the list, not when the reader goes on", () => {
	panel.show(state(1000));
	element.querySelector<HTMLElement>(".glossator-show-more")?.click();
	const asked = drawn();
	panel.show(state(1000));
	expect(drawn()).toBe(asked);
	panel.show({ ...state(1000), path: "Dinner.md" });
	expect(drawn()).toBeLessThan(asked);
});

it("goes on at the first of the further claims after “Show more”", () => {
	panel.show(state(100));
	const before = drawn();
	element.querySelector<HTMLElement>(".glossator-show-more")?.click();
	expect(document.activeElement).toBe(element.querySelectorAll(".glossator-claim")[before]);
});

it("walks the tabs with the arrow keys; one of them is reached by Tab, and names what it opens", () => {
	panel.show(state(2));
	const tabs = (): HTMLElement[] => Array.from(element.querySelectorAll<HTMLElement>('[role="tab"]'));
	tabs()[0]?.focus();
	const key = new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true });
	const isEmpty = { ...state(0), essays: 0 };
	panel.show(isEmpty);
	expect(document.activeElement).toBe(tabs()[0]);
	tabs()[0]?.dispatchEvent(key);
	expect(tabs().map((tab) => tab.getAttribute("aria-selected"))).toEqual(["false", "true"]);
	expect(tabs().map((tab) => tab.tabIndex)).toEqual([-1, 0]);
	expect(document.activeElement).toBe(tabs()[1]);
	expect(element.querySelector('[role="tabpanel"]')?.id).toBe(tabs()[1]?.getAttribute("aria-controls"));
});

it("says how many reasons are left and shows them; each has a menu one can see", () => {
	const one = argument(1);
	const supports = Array.from({ length: 7 }, (_, at) => argument(at + 2).argument.claim);
	panel.show({ ...state(0), related: [{ ...one, argument: { ...one.argument, supports } }] });
	expect(element.querySelectorAll(".glossator-premise").length).toBe(4);
	const more = Array.from(element.querySelectorAll("button")).find((button) => button.textContent === "Show 3 more");
	more?.click();
	const premises = element.querySelectorAll(".glossator-premise");
	expect(premises.length).toBe(7);
	expect(document.activeElement).toBe(premises[4]);
	expect(element.querySelectorAll(".glossator-line button.glossator-sign").length).toBe(7);
});
