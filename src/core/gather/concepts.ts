/**
 * Concepts: what the essays taught under one name, with the reader's glossary and decisions applied last.
 */
import type { Concept, Decisions, Digest, GlossaryEntry, Keyphrase, Kind, Reason } from "../model.ts";
import { mapInSteps, type Steps } from "../steps.ts";
import { normalForm } from "../text/words.ts";
import { type Cluster, clustersOf, type Lesson } from "./clusters.ts";
import { labelOf, named, order } from "./concept-ids.ts";
import { definitionsOf } from "./glosses.ts";

/** Best first; rejected ones are among them, so that they can be taken back. `digests` are in order of path. */
export function* gatherConcepts(digests: Digest[], glossary: GlossaryEntry[], decisions: Decisions): Steps<Concept[]> {
	const homes = [...glossary].sort((a, b) => order(a.path, b.path) || order(a.heading, b.heading));
	const clusters = yield* clustersOf(digests, homes);
	const called = yield* named(clusters, decisions);
	const concepts = yield* mapInSteps(called, ({ id, cluster }) => conceptOf(id, cluster, decisions));
	return merged(concepts, decisions).sort((a, b) => b.score - a.score || order(a.id, b.id));
}

function conceptOf(id: string, cluster: Cluster, decisions: Decisions): Concept {
	const home = cluster.entries[0] ?? null;
	const best = [...cluster.lessons].sort(
		(a, b) => b.keyphrase.score - a.keyphrase.score || order(a.digest.path, b.digest.path),
	)[0];
	const renamed = lastOf(decisions.renamed, id);
	const label = renamed ?? labelOf(cluster);
	const removed = new Set(decisions.removedAliases.filter(([of]) => of === id).map(([, alias]) => normalForm(alias)));
	const definitions = definitionsOf(cluster);
	const accepted = home !== null || decisions.accepted.includes(id);
	const standing =
		decisions.rejected.includes(id) && home === null ? "rejected" : accepted || isKnown(cluster) ? "known" : "offered";
	return {
		id,
		label,
		aliases: aliasesOf(cluster, label).filter(
			(alias) => !removed.has(normalForm(alias)) || home?.aliases.includes(alias) === true,
		),
		kind: lastOf(decisions.kinds, id) ?? home?.kind ?? kindOf(cluster),
		form: best?.keyphrase.form ?? formOf(label),
		definitions,
		gloss: definitions[0] ?? null,
		essays: [...new Set(cluster.lessons.map((lesson) => lesson.digest.path))],
		home,
		standing,
		accepted,
		muted: decisions.muted.includes(id),
		score: scoreOf(cluster),
		reasons:
			home === null
				? (best?.keyphrase.reasons ?? [])
				: [{ why: "yours" } satisfies Reason, ...(best?.keyphrase.reasons ?? [])],
		caseSensitive: caseSensitiveOf(cluster, label, decisions),
	};
}

/** Concepts the reader merged become one: the one merged into keeps its id and label and takes over what the other has. */
function merged(concepts: Concept[], decisions: Decisions): Concept[] {
	const byId = new Map(concepts.map((concept) => [concept.id, concept]));
	const targets = new Map(decisions.merged);
	for (const [id] of decisions.merged) {
		const one = byId.get(id);
		const into = byId.get(endOf(id, targets));
		if (one === undefined || into === undefined || one === into) continue;
		const removed = new Set(
			decisions.removedAliases.filter(([of]) => of === into.id).map(([, alias]) => normalForm(alias)),
		);
		const names = [...into.aliases, one.label, ...one.aliases].filter((name) => !removed.has(normalForm(name)));
		const definitions = [...into.definitions, ...one.definitions]
			.sort((a, b) => b.weight - a.weight)
			.slice(0, mostDefinitions);
		byId.set(into.id, {
			...into,
			aliases: distinct(names, into.label),
			definitions,
			gloss: definitions[0] ?? null,
			essays: [...new Set([...into.essays, ...one.essays])].sort(order),
			home: into.home ?? one.home,
			standing: into.standing === "known" || one.standing === "known" ? "known" : into.standing,
			accepted: into.accepted || one.accepted,
			score: Math.max(into.score, one.score),
			caseSensitive: [...new Set([...into.caseSensitive, ...one.caseSensitive])],
		});
		byId.delete(id);
	}
	return [...byId.values()];
}

/** Where a chain of merges ends; a circle ends where it began. */
function endOf(id: string, targets: Map<string, string>): string {
	const seen = new Set<string>();
	let end = id;
	for (let next = targets.get(end); next !== undefined && !seen.has(next); next = targets.get(end)) {
		seen.add(end);
		end = next;
	}
	return end;
}

/** An essay's first 20 over a threshold of termhood are marked without being asked for. */
function isKnown({ lessons }: Cluster): boolean {
	return lessons.some(({ rank, keyphrase }) => rank < mostKnown && keyphrase.score >= leastKnown);
}

function aliasesOf({ entries, lessons }: Cluster, label: string): string[] {
	const own = entries.flatMap((entry) => [entry.name, ...entry.aliases]);
	return distinct([...own, ...lessons.flatMap(({ keyphrase }) => [keyphrase.name, ...keyphrase.aliases])], label);
}

/** Names without those that have the normal form of the label or of one before. */
function distinct(names: string[], label: string): string[] {
	const seen = new Set([normalForm(label)]);
	return names.filter((name) => {
		const form = normalForm(name);
		if (form === "" || seen.has(form)) return false;
		seen.add(form);
		return true;
	});
}

/** What most essays take it for; of two, the one with the higher score. */
function kindOf({ lessons }: Cluster): Kind {
	const votes = new Map<Kind, number>();
	for (const { keyphrase } of lessons)
		votes.set(keyphrase.kind, (votes.get(keyphrase.kind) ?? 0) + 1 + keyphrase.score / 1000);
	return [...votes].sort(([a, x], [b, y]) => y - x || order(a, b))[0]?.[0] ?? "idea";
}

function formOf(label: string): Keyphrase["form"] {
	return /\s/.test(label) ? "phrase" : "word";
}

/** Several essays agreeing are worth a little more than one. */
function scoreOf({ lessons, entries }: Cluster): number {
	const scores = lessons.map(({ keyphrase }) => keyphrase.score);
	const most = scores.length === 0 ? 0 : Math.max(...scores);
	return most + Math.min(1, 0.2 * Math.max(0, essaysOf(lessons) - 1)) + (entries.length > 0 && most === 0 ? 1 : 0);
}

function essaysOf(lessons: Lesson[]): number {
	return new Set(lessons.map((lesson) => lesson.digest.path)).size;
}

/** Names in capitals that are also a word (WHO, MIND), and what the reader says counts only as written. */
function caseSensitiveOf({ entries, lessons }: Cluster, label: string, decisions: Decisions): string[] {
	const names = [label, ...lessons.flatMap(({ keyphrase }) => [keyphrase.name, ...keyphrase.aliases])];
	const capitals = names.filter((name) => /^[\p{Lu}.&]{2,6}$/u.test(name));
	const chosen = decisions.caseSensitive.filter((name) => names.includes(name));
	return [...new Set([...entries.flatMap((entry) => entry.caseSensitive), ...capitals, ...chosen])];
}

function lastOf<T>(pairs: [string, T][], id: string): T | undefined {
	return pairs.filter(([of]) => of === id).at(-1)?.[1];
}

const mostKnown = 20;
const leastKnown = 2;
const mostDefinitions = 12;
