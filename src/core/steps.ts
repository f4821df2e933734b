/**
 * Long work done a little at a time, so that it never holds the window. Whoever carries it out may pause between two
 * steps, or give it up. A step is a fraction of a millisecond on a laptop, a few for the longest of many essays.
 */

/** Yields after each step; returns what came of all. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
	}
}

/** Each item in turn; `stride` of them are a step. */
export function* eachInSteps<Item>(
	items: Iterable<Item>,
	act: (item: Item, at: number) => void,
	stride = usualStride,
): Steps<void> {
	let at = 0;
	for (const item of items) {
		act(item, at++);
		if (at % stride === 0) yield;
	}
}

/** What `act` makes of each item, in order. */
export function* mapInSteps<Item, Made>(
	items: Iterable<Item>,
	act: (item: Item, at: number) => Made,
	stride = usualStride,
): Steps<Made[]> {
	const made: Made[] = [];
	yield* eachInSteps(items, (item, at) => made.push(act(item, at)), stride);
	return made;
}

/** For items that take some ten microseconds each. */
const usualStride = 64;
