/**
 * When a card opens and closes: all timing, no drawing. The pointer *dwells* on a mark and the card opens; it *leaves*
 * mark and card and, after a grace, the card closes. One card at a time. A token makes what comes too late harmless.
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
	/** Whether the pointer's modifier asks for the app's own page preview; then no card opens. */
	defersToApp(event: MouseEvent, mark: HTMLElement): boolean;
}

export class Hover {
	private timer: number | null = null;
	private mark: HTMLElement | null = null;
	private card: OpenCard | null = null;
	private token = 0;

	constructor(private readonly ports: HoverPorts) {}

	/** Listens in one document (a pop-out window has its own); returns what ends it. */
	attach(document: Document): () => void {
		const over = (event: MouseEvent): void => this.pointerOver(event);
		const key = (event: KeyboardEvent): void => this.key(event);
		const press = (event: MouseEvent): void => this.press(event);
		document.addEventListener("mouseover", over);
		document.addEventListener("keydown", key, true);
		document.addEventListener("mousedown", press, true);
		return () => {
			document.removeEventListener("mouseover", over);
			document.removeEventListener("keydown", key, true);
			document.removeEventListener("mousedown", press, true);
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
		const mark = target?.closest?.<HTMLElement>(".glossator-mark") ?? null;
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
		if (event.key !== "Escape" || this.card === null) return;
		event.stopPropagation();
		this.close();
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
