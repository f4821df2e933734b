/** The words of two claims paired: equal stems first, then senses, then what the sentences before lend. */
import type { Term } from "./clause-terms.ts";
import type { Proposition } from "./proposition.ts";

export interface Pairing {
	pairs: [a: Term, b: Term, side: number][];
	/** What each keeps to itself. */
	onlyA: Term[];
	onlyB: Term[];
	/** How many of the pairs are with words that were lent. */
	lent: number;
}

export function pair(a: Proposition, b: Proposition): Pairing {
	const pairs: Pairing["pairs"] = [];
	const [left, right] = [new Set(a.words), new Set(b.words)];
	const join = (from: Iterable<Term>, to: Iterable<Term>, side: (one: Term, other: Term) => number): void => {
		for (const one of from) {
			for (const other of to) {
				const found = side(one, other);
				if (found === 0) continue;
				pairs.push([one, other, found]);
				left.delete(one);
				left.delete(other);
				right.delete(one);
				right.delete(other);
				break;
			}
		}
	};
	join(left, right, sameStem);
	join(left, right, sharedSense);
	const own = pairs.length;
	if (a.pointsBack && right.size > 0)
		join([...right], a.lent(), (one, other) => (weighs(one) ? sameStem(one, other) : 0));
	if (b.pointsBack && left.size > 0)
		join([...left], b.lent(), (one, other) => (weighs(one) ? sameStem(one, other) : 0));
	return { pairs, onlyA: [...left], onlyB: [...right], lent: pairs.length - own };
}

export function sameStem(a: Term, b: Term): number {
	return a.stem === b.stem ? 1 : 0;
}

export function sharedSense(a: Term, b: Term): number {
	for (const sense of a.senses)
		for (const other of b.senses) if (sense.name === other.name) return sense.side * other.side;
	return 0;
}

export function weighs(term: Term): boolean {
	return !term.isLight || term.isShell;
}
