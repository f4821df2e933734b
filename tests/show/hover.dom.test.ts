/** When a card opens and closes. Time is the test's own. */
import { beforeEach, describe, expect, it } from "vitest";
import { dwellTime, Hover, leaveTime } from "../../src/show/hover.ts";

/** A clock that stands still until it is told. */
class Clock {
	private now = 0;
	private timers = new Map<number, { at: number; task: () => void }>();
	private last = 0;
	setTimeout = (task: () => void, wait: number): number => {
		this.timers.set(++this.last, { at: this.now + wait, task });
		return this.last;
	};
	clearTimeout = (timer: number): void => void this.timers.delete(timer);
	pass(time: number): void {
		this.now += time;
		for (const [id, { at, task }] of [...this.timers]) {
			if (at > this.now) continue;
			this.timers.delete(id);
			task();
		}
	}
}

let clock: Clock;
let open: string[];
let hover: Hover;
const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const point = (id: string): void => void element(id).dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));

beforeEach(() => {
	document.body.replaceChildren();
	for (const id of ["one", "two"]) document.body.createSpan({ cls: "glossator-mark", text: id, attr: { id } });
	document.body.createDiv({ attr: { id: "card" } });
	document.body.createDiv({ attr: { id: "elsewhere" } });
	clock = new Clock();
	open = [];
	hover = new Hover({
		clock,
		open: (mark) => {
			open = [mark.id];
			return { element: element("card"), close: () => void (open = []) };
		},
		defersToApp: (event) => event.ctrlKey,
	});
	hover.attach(document);
});

describe("A card", () => {
	it("opens after a rest of the pointer, not in passing", () => {
		point("one");
		clock.pass(dwellTime - 1);
		expect(open).toEqual([]);
		clock.pass(1);
		expect(open).toEqual(["one"]);
	});

	it("does not open when the pointer has gone on", () => {
		point("one");
		point("elsewhere");
		clock.pass(dwellTime * 2);
		expect(open).toEqual([]);
	});

	it("lets the pointer in and stays", () => {
		point("one");
		clock.pass(dwellTime);
		point("elsewhere");
		clock.pass(leaveTime - 1);
		point("card");
		clock.pass(leaveTime * 5);
		expect(open).toEqual(["one"]);
	});

	it("closes a while after the pointer left it", () => {
		point("one");
		clock.pass(dwellTime);
		point("elsewhere");
		clock.pass(leaveTime);
		expect(open).toEqual([]);
	});

	it("closes on Esc at once", () => {
		point("one");
		clock.pass(dwellTime);
		document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
		expect(open).toEqual([]);
	});

	it("gives way to the next mark's", () => {
		point("one");
		clock.pass(dwellTime);
		point("two");
		clock.pass(dwellTime);
		expect(open).toEqual(["two"]);
	});

	it("leaves the modifier to the app's own preview", () => {
		element("one").dispatchEvent(new MouseEvent("mouseover", { bubbles: true, ctrlKey: true }));
		clock.pass(dwellTime * 2);
		expect(open).toEqual([]);
	});
});
