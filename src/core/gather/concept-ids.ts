/**
 * What concepts are called and known by.
 *
 * An id is a name's words in the singular, joined by hyphens. It does not depend on the order of reading, and stays once
 * it stands in a note or in a decision.
 */
import type { Decisions } from "../model.ts";
import { mapInSteps, type Steps } from "../steps.ts";
import { singularOf, wordsOf } from "../text/words.ts";
import type { Cluster } from "./clusters.ts";

/** Ids for clusters: a home's own, then one the reader decided upon, then the label's; told apart by a number. */
export function* named(clusters: Cluster[], decisions: Decisions): Steps<{ id: string; cluster: Cluster }[]> {
	const decided = decidedIds(decisions);
	const wanted = yield* mapInSteps(clusters, (cluster) => {
		const written = cluster.entries.find((entry) => entry.id !== "")?.id;
		const kept =
			written ??
			namesOf(cluster)
				.map(idOf)
				.filter((id) => decided.has(id))
				.sort(order)[0];
		const rank = written !== undefined ? 0 : kept !== undefined ? 1 : 2;
		return { cluster, rank, id: kept ?? idOf(labelOf(cluster)) };
	});
	wanted.sort((a, b) => a.rank - b.rank || order(a.id, b.id) || order(firstPath(a.cluster), firstPath(b.cluster)));
	const taken = new Set<string>();
	return yield* mapInSteps(wanted, ({ cluster, id }) => {
		let free = id;
		for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
		taken.add(free);
		return { id: free, cluster };
	});
}

/** Ids that the reader's decisions speak of: they stay, whatever label wins later. */
function decidedIds(decisions: Decisions): Set<string> {
	const { accepted, rejected, muted, renamed, merged, kinds, removedAliases } = decisions;
	const first = [...renamed, ...kinds, ...removedAliases].map(([id]) => id);
	return new Set([...accepted, ...rejected, ...muted, ...first, ...merged.flat()]);
}

/** The id that a name makes: its words in the singular, joined by hyphens. */
export function idOf(name: string): string {
	const words = wordsOf(name).map((word) => singularOf(word.lower).replace(/[^\p{L}\p{N}+&#-]/gu, ""));
	const id = words.filter((word) => word !== "").join("-");
	return id === "" ? "unnamed" : id;
}

/** The home's name; else the name most essays use, then the one with the highest score, then the first by letters. */
export function labelOf({ entries, lessons }: Cluster): string {
	if (entries[0] !== undefined) return entries[0].name;
	const votes = new Map<string, { essays: number; score: number }>();
	for (const { keyphrase } of lessons) {
		const vote = votes.get(keyphrase.name) ?? { essays: 0, score: 0 };
		votes.set(keyphrase.name, { essays: vote.essays + 1, score: Math.max(vote.score, keyphrase.score) });
	}
	const ranked = [...votes].sort(([a, x], [b, y]) => y.essays - x.essays || y.score - x.score || order(a, b));
	return ranked[0]?.[0] ?? "";
}

/** Before, after or the same, by code units: the same in every locale. */
export function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function namesOf({ entries, lessons }: Cluster): string[] {
	const called = [...entries, ...lessons.map(({ keyphrase }) => keyphrase)];
	return [...new Set(called.flatMap(({ name, aliases }) => [name, ...aliases]))];
}

function firstPath({ entries, lessons }: Cluster): string {
	return entries[0]?.path ?? lessons[0]?.digest.path ?? "";
}
