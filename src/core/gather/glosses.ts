/** Which definitions a concept has: the reader's own first, then those of the essays by weight. */
import type { Definition } from "../model.ts";
import type { Cluster } from "./clusters.ts";

export function definitionsOf({ entries, lessons }: Cluster): Definition[] {
	const own = entries.flatMap(({ definition }): Definition[] =>
		definition === null ? [] : [{ quote: definition, by: "yours", weight: ownWeight }],
	);
	const theirs = lessons.flatMap(({ keyphrase }) => keyphrase.definitions);
	return [...own, ...distinct(theirs.sort(byWeight))].slice(0, most);
}

function byWeight(a: Definition, b: Definition): number {
	const [x, y] = [a.quote, b.quote];
	return b.weight - a.weight || (x.path < y.path ? -1 : x.path > y.path ? 1 : x.from - y.from);
}

/** The same sentence in two clippings of one essay is quoted once. */
function distinct(definitions: Definition[]): Definition[] {
	const seen = new Set<string>();
	return definitions.filter(({ quote }) => !seen.has(quote.exact) && seen.add(quote.exact));
}

/** Above any figure of speech. */
const ownWeight = 2;
const most = 12;
