/** What reading on from a line's start depends on. */

/** A list item that is open: the column where its text begins, and the item around it. */
export interface Item {
	readonly column: number;
	readonly depth: number;
	readonly outer: Item | null;
}

/** All that reading on from a line's start depends on, but for the text. */
export interface State {
	readonly items: Item | null;
	/** Whether an indented line would be code. */
	readonly afterBlank: boolean;
	/** Whether the next block stands apart from the last. */
	readonly apart: boolean;
	/** How deep in quotes the table is whose rows go on; -1 for none. */
	readonly table: number;
}

/** Where a scan stopped, to go on from there. */
export interface Stop {
	at: number;
	state: State;
}

export const freshState: State = { items: null, afterBlank: true, apart: true, table: -1 };

/** Where every scan of a whole text begins. */
export const start: Stop = { at: 0, state: freshState };

/** Whether what is read next is read alike. Whether blocks stand apart changes nothing but their numbers. */
export function isSameState(one: State, other: State): boolean {
	if (one.afterBlank !== other.afterBlank || one.table !== other.table) return false;
	let item = one.items;
	let otherItem = other.items;
	while (item !== null && otherItem !== null && item !== otherItem && item.column === otherItem.column) {
		item = item.outer;
		otherItem = otherItem.outer;
	}
	return item === otherItem;
}
