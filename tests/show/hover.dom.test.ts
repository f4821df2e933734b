/** When a card opens and closes. Time is the test's own. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dwellTime, Hover, leaveTime, pressTime } from "../../src/show/hover.ts";

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
let withFocus: string[];
let hover: Hover;
let leave: () => void;
const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const point = (id: string): void => void element(id).dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));

beforeEach(() => {
	document.body.replaceChildren();
	for (const id of ["one", "two"]) document.body.createSpan({ cls: "glossator-mark", text: id, attr: { id } });
	document.body
		.createDiv({ cls: "cm-editor" })
		.createSpan({ cls: "glossator-mark", text: "three", attr: { id: "three" } });
	document.body.createDiv({ attr: { id: "card" } });
	document.body.createDiv({ attr: { id: "elsewhere" } });
	clock = new Clock();
	open = [];
	withFocus = [];
	hover = new Hover({
		clock,
		open: (mark) => {
			open = [mark.id];
			return { element: element("card"), close: () => void (open = []) };
		},
		openWithFocus: (mark) => void withFocus.push(mark.id),
		defersToApp: (event) => event.ctrlKey,
	});
	leave = hover.attach(document);
});
afterEach(() => leave());

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

describe("By key", () => {
	const press = (id: string, key: string): boolean =>
		element(id).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

	it("a card opens with the focus in it, where the mark has the focus", () => {
		expect(press("one", "Enter")).toBe(false);
		expect(press("two", " ")).toBe(false);
		expect(withFocus).toEqual(["one", "two"]);
	});

	it("no card opens elsewhere, or by another key", () => {
		expect(press("elsewhere", "Enter")).toBe(true);
		expect(press("one", "a")).toBe(true);
		expect(withFocus).toEqual([]);
	});
});

describe("By touch", () => {
	const finger = (name: string, id: string, x = 5, pointerType = "touch"): boolean =>
		element(id).dispatchEvent(
			new PointerEvent(name, { bubbles: true, cancelable: true, pointerType, clientX: x, clientY: 5 }),
		);

	it("a card opens after a long press in the editor", () => {
		finger("pointerdown", "three");
		finger("pointermove", "three", 9);
		clock.pass(pressTime - 1);
		expect(open).toEqual([]);
		clock.pass(1);
		expect(open).toEqual(["three"]);
		finger("pointerup", "three");
		expect(open).toEqual(["three"]);
	});

	it("no card opens when the finger scrolls, or is lifted before", () => {
		finger("pointerdown", "three");
		finger("pointermove", "three", 40);
		clock.pass(pressTime * 2);
		finger("pointerdown", "three");
		finger("pointerup", "three");
		clock.pass(pressTime * 2);
		expect(open).toEqual([]);
	});

	it("the system's menu gives way to the card, and comes where there is no mark", () => {
		finger("pointerdown", "three");
		expect(finger("contextmenu", "three")).toBe(false);
		expect(open).toEqual(["three"]);
		element("card").dispatchEvent(new Event("touchend", { bubbles: true, cancelable: true }));
		expect(finger("contextmenu", "elsewhere")).toBe(true);
	});

	it("lifting the finger is no click on the card that came under it; later taps are clicks again", () => {
		const lift = (): boolean =>
			element("card").dispatchEvent(new Event("touchend", { bubbles: true, cancelable: true }));
		finger("pointerdown", "three");
		clock.pass(pressTime);
		expect(lift()).toBe(false);
		expect(lift()).toBe(true);
	});

	it("a press of the mouse opens none, and neither does a press in reading view: there one taps", () => {
		finger("pointerdown", "three", 5, "mouse");
		clock.pass(pressTime * 2);
		finger("pointerdown", "one");
		clock.pass(pressTime * 2);
		expect(open).toEqual([]);
	});
});
