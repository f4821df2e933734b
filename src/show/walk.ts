/** Lists and tabs walked by key: arrows go to the neighbor, Home and End to the ends. The place is kept when all is drawn anew. */

/** What the arrow keys walk in a list, in order. */
export function rowsIn(element: HTMLElement): HTMLElement[] {
	return Array.from(element.querySelectorAll<HTMLElement>("[data-row]"));
}

/** Goes where the key leads among `stops`; null where it leads nowhere. */
export function walk(
	stops: HTMLElement[],
	event: KeyboardEvent,
	back = "ArrowUp",
	forth = "ArrowDown",
): HTMLElement | null {
	const at = stops.findIndex((stop) => stop === event.target);
	const steps = new Map([
		[forth, at + 1],
		[back, at - 1],
		["Home", 0],
		["End", stops.length - 1],
	]);
	const next = stops[steps.get(event.key) ?? -1];
	if (at < 0 || next === undefined) return null;
	event.preventDefault();
	next.focus();
	return next;
}

/** Where the focus is; calling the answer puts it back after the element was drawn anew. */
export function keepFocus(element: HTMLElement): () => void {
	for (const kind of kinds) {
		const all = Array.from(element.querySelectorAll<HTMLElement>(kind));
		const at = all.findIndex((one) => one === one.ownerDocument.activeElement);
		if (at >= 0) return () => element.querySelectorAll<HTMLElement>(kind)[at]?.focus({ preventScroll: true });
	}
	return () => undefined;
}

const kinds = ["[data-row]", ".glossator-chip", ".glossator-tab", ".glossator-search"];
