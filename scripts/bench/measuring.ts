/** How everything is measured: contenders take turns in one process, and the median counts. */
import type { Corpus } from "./corpus.ts";

export interface Row {
	measure: string;
	value: number;
	unit: string;
	floor?: number;
	reach?: number;
	detail?: string;
}

export type Section = (corpus: Corpus) => Row[] | Promise<Row[]>;

/** Median milliseconds of each contender over some rounds, in turns, after one round to warm up. */
export function inTurns<Name extends string>(
	contenders: Record<Name, () => unknown>,
	rounds = 5,
): Record<Name, number> {
	const names = Object.keys(contenders) as Name[];
	const times = new Map<Name, number[]>(names.map((name) => [name, []]));
	for (let round = -1; round < rounds; round++)
		for (const name of names) {
			const start = performance.now();
			sink(contenders[name]());
			if (round >= 0) times.get(name)?.push(performance.now() - start);
		}
	return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** The bare loop that everything is a multiple of. */
export function bareLoop(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
	return sum;
}

let swallowed = 0;
/** Keeps results alive, so that no work is optimized away. */
export function sink(value: unknown): void {
	if (value === swallowed) swallowed++;
}
