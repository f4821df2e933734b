/**
 * When a card opens and closes: all timing, no drawing. The pointer *dwells* on a mark and the card opens; it *leaves*
 * mark and card and, after a grace, the card closes. A key opens it where the mark has the focus, a long press of a
 * finger in the editor. One card at a time. A token makes what comes too late harmless.
 */

/** The browser's timers, or a test's. */
export interface Clock {
	setTimeout(task: () => void, milliseconds: number): number;
	clearTimeout(timer: number): void;
}

/** A card that is open. */
export interface OpenCard {
	element: HTMLElement;
	close(): void;
}

export interface HoverPorts {
	clock: Clock;
	/** Opens the card for a mark; null when there is nothing to show. */
	open(mark: HTMLElement, event: Event): OpenCard | null;
	/** Opens a card that takes the focus and gives it back: it is its own master. */
	openWithFocus(mark: HTMLElement): void;
	/** Whether the pointer's modifier asks for the app's own page preview; then no card opens. */
	defersToApp(event: MouseEvent, mark: HTMLElement): boolean;
}

export class Hover {
	private timer: number | null = null;
	private mark: HTMLElement | null = null;
	private card: OpenCard | null = null;
	private token = 0;
	/** A finger that rests on a mark. */
	private finger: { mark: HTMLElement; x: number; y: number } | null = null;
	/** The finger that opened the card has not been lifted yet. */
	private isPressed = false;

	constructor(private readonly ports: HoverPorts) {}

	/** Listens in one document (a pop-out window has its own); returns what ends it. */
	attach(document: Document): () => void {
		const ends: (() => void)[] = [];
		const on = <Name extends keyof DocumentEventMap>(
			name: Name,
			act: (event: DocumentEventMap[Name]) => void,
			isFirst = true,
		): void => {
			document.addEventListener(name, act, isFirst);
			ends.push(() => document.removeEventListener(name, act, isFirst));
		};
		on("mouseover", (event) => this.pointerOver(event), false);
		on("keydown", (event) => this.key(event));
		on("mousedown", (event) => this.press(event));
		on("pointerdown", (event) => this.fingerDown(event));
		on("pointermove", (event) => this.fingerMoves(event));
		on("pointerup", () => this.fingerUp());
		on("pointercancel", () => this.fingerUp());
		on("touchend", (event) => this.lifted(event));
		on("contextmenu", (event) => this.menu(event));
		return () => {
			for (const end of ends) end();
			this.close();
		};
	}

	/** Opens at once: by key, by tap. */
	openNow(mark: HTMLElement, event: Event): void {
		this.close();
		this.mark = mark;
		this.card = this.ports.open(mark, event);
	}

	close(): void {
		this.cancel();
		this.card?.close();
		this.card = null;
		this.mark = null;
	}

	private pointerOver(event: MouseEvent): void {
		const target = event.target as Element | null;
		const mark = markAt(event);
		const isOnCard = this.card?.element.contains(target) === true;
		if (isOnCard || (mark !== null && mark === this.mark)) return this.stay();
		if (mark !== null) return this.dwellOn(mark, event);
		this.leave();
	}

	/** Back on the mark or on the card before it closed. */
	private stay(): void {
		if (this.card !== null) this.cancel();
	}

	private dwellOn(mark: HTMLElement, event: MouseEvent): void {
		if (this.ports.defersToApp(event, mark)) return;
		this.after(this.card === null ? dwellTime : switchTime, () => {
			const now = mark.isConnected ? mark : markUnder(event);
			if (now !== null) this.openNow(now, event);
		});
		if (this.card === null) this.mark = mark;
	}

	private leave(): void {
		if (this.card === null) {
			this.cancel();
			this.mark = null;
		} else if (this.timer === null) this.after(leaveTime, () => this.close());
	}

	private key(event: KeyboardEvent): void {
		const mark = markAt(event);
		if (mark !== null && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.close();
			this.ports.openWithFocus(mark);
		}
		if (event.key !== "Escape" || this.card === null) return;
		event.stopPropagation();
		this.close();
	}

	/** Only in the editor: elsewhere a tap opens the card, here it places the cursor. */
	private fingerDown(event: PointerEvent): void {
		const mark = markAt(event);
		this.isPressed = false;
		if (event.pointerType !== "touch" || mark?.closest(".cm-editor") == null) return this.fingerUp();
		this.finger = { mark, x: event.clientX, y: event.clientY };
		this.after(pressTime, () => this.pressed(event));
	}

	private fingerMoves(event: PointerEvent): void {
		const { finger } = this;
		if (finger !== null && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > tremble) this.fingerUp();
	}

	private fingerUp(): void {
		if (this.finger !== null) this.cancel();
		this.finger = null;
	}

	private pressed(event: Event): void {
		const { finger } = this;
		this.finger = null;
		if (finger === null) return;
		this.isPressed = true;
		this.openNow(finger.mark, event);
	}

	/** The end of a long press is no click on what has come under the finger. */
	private lifted(event: TouchEvent): void {
		if (this.isPressed && event.cancelable) event.preventDefault();
		this.isPressed = false;
	}

	/** Where the system has a long press of its own, its menu gives way to the card. */
	private menu(event: MouseEvent): void {
		if (this.finger === null && !this.isPressed) return;
		event.preventDefault();
		event.stopPropagation();
		this.pressed(event);
	}

	private press(event: MouseEvent): void {
		if (this.card !== null && !this.card.element.contains(event.target as Node)) this.close();
		else if (this.card === null) this.cancel();
	}

	private after(milliseconds: number, task: () => void): void {
		this.cancel();
		const token = ++this.token;
		this.timer = this.ports.clock.setTimeout(() => {
			this.timer = null;
			if (token === this.token) task();
		}, milliseconds);
	}

	private cancel(): void {
		if (this.timer !== null) this.ports.clock.clearTimeout(this.timer);
		this.timer = null;
		this.token++;
	}
}

function markAt(event: Event): HTMLElement | null {
	return (event.target as Element | null)?.closest?.<HTMLElement>(".glossator-mark") ?? null;
}

/** The mark that was drawn anew under a resting pointer. */
function markUnder(event: MouseEvent): HTMLElement | null {
	const document = (event.target as Node | null)?.ownerDocument;
	return document?.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>(".glossator-mark") ?? null;
}

/** A rest, not a passing: below this, cards open under a pointer on its way (Wikipedia's previews wait as long). */
export const dwellTime = 500;
/** From one mark to the next while a card is open: long enough to cross a mark on the way into the card. */
const switchTime = 300;
/** Time to cross the gap between mark and card. */
export const leaveTime = 300;
/** How long a finger rests for a long press, and how many pixels it may tremble. */
export const pressTime = 450;
const tremble = 10;
