/** When the library builds what is known: in slices of a few milliseconds, with a turn for the app between two. */
import type { Pace } from "../core/library.ts";

/** The window's own timers and clock. */
export interface PacePorts {
	setTimeout(task: () => void, milliseconds: number): unknown;
	now(): number;
}

export function paceOf(ports: PacePorts): Pace {
	let begun = 0;
	const after = (milliseconds: number, task: () => void): void =>
		void ports.setTimeout(() => {
			begun = ports.now();
			task();
		}, milliseconds);
	return {
		later: (task, steps) => after(burst + steps * restOfStep, task),
		next: (task) => after(0, task),
		isSpent: () => ports.now() - begun >= slice,
	};
}

/** Milliseconds: how long a burst of changes lasts, how long a slice may, and the rest after each step of a long building. */
const burst = 100;
const slice = 6;
const restOfStep = 2;
