/**
 * Which keyphrases of all essays are one concept: those that share a normal form of a name, unless that name is
 * ambiguous; and with them the entries of the reader's glossary.
 *
 * A label always joins. An alias joins only with a label, and only where one label alone answers to it: two essays may
 * use one abbreviation for two things.
 */
import type { Digest, GlossaryEntry, Keyphrase } from "../model.ts";
import { eachInSteps, mapInSteps, type Steps } from "../steps.ts";
import { normalForm } from "../text/words.ts";

/** What one essay says of a concept. */
export interface Lesson {
	digest: Digest;
	keyphrase: Keyphrase;
	/** Place in its essay's ranking, from 0. */
	rank: number;
}

export interface Cluster {
	lessons: Lesson[];
	entries: GlossaryEntry[];
}

/** `digests` are in order of path. */
export function* clustersOf(digests: Digest[], glossary: GlossaryEntry[]): Steps<Cluster[]> {
	const lessons = digests.flatMap((digest) =>
		digest.keyphrases.map((keyphrase, rank): Lesson => ({ digest, keyphrase, rank })),
	);
	const nodes = yield* mapInSteps([...glossary, ...lessons], nodeOf);
	const groups = new Groups(nodes.length);
	const byLabel = new Map<string, number[]>();
	yield* eachInSteps(nodes, ({ label }, index) => {
		const same = byLabel.get(label);
		if (same === undefined) byLabel.set(label, [index]);
		else same.push(index);
	});
	yield* eachInSteps(byLabel, ([label, same]) => {
		if (label !== "") joinSameLabel(same, nodes, groups);
	});
	const claims = yield* aliasClaims(nodes, groups);
	yield* eachInSteps(nodes, ({ aliases }, index) => {
		for (const alias of aliases) {
			const owners = byLabel.get(alias);
			if (owners?.[0] === undefined || alias === "") continue;
			const roots = new Set(owners.map((owner) => groups.rootOf(owner)));
			if (roots.size === 1 && (claims.get(alias)?.size ?? 0) <= 1) groups.join(owners[0], index);
		}
	});
	return yield* mapInSteps(groups.all(), (members) => ({
		lessons: members.flatMap((index) => nodes[index]?.lesson ?? []),
		entries: members.flatMap((index) => nodes[index]?.entry ?? []),
	}));
}

interface Node {
	entry?: GlossaryEntry;
	lesson?: Lesson;
	label: string;
	aliases: string[];
}

function nodeOf(one: GlossaryEntry | Lesson): Node {
	if ("keyphrase" in one) {
		const { name, aliases } = one.keyphrase;
		return { lesson: one, label: normalForm(name), aliases: aliases.map(normalForm) };
	}
	return { entry: one, label: normalForm(one.name), aliases: [...one.aliases, one.id].map(normalForm) };
}

/** Entries of the reader's with one name but different scopes are different meanings; an essay's term joins the first. */
function joinSameLabel(same: number[], nodes: Node[], groups: Groups): void {
	const entries = same.filter((index) => nodes[index]?.entry !== undefined);
	const others = same.filter((index) => nodes[index]?.entry === undefined);
	const [first, ...rest] = entries.length > 0 ? [entries[0] ?? 0, ...others] : others;
	if (first === undefined) return;
	for (const index of rest) groups.join(first, index);
}

/** Alias → the concepts that claim it without its being their label. */
function* aliasClaims(nodes: Node[], groups: Groups): Steps<Map<string, Set<number>>> {
	const claims = new Map<string, Set<number>>();
	yield* eachInSteps(nodes, ({ aliases, label }, index) => {
		for (const alias of aliases) {
			if (alias === label) continue;
			const claim = claims.get(alias) ?? new Set();
			claims.set(alias, claim.add(groups.rootOf(index)));
		}
	});
	return claims;
}

/** Disjoint sets of numbers below `size`; the smallest member stands for its set. */
class Groups {
	private readonly parents: number[];

	constructor(size: number) {
		this.parents = Array.from({ length: size }, (_, index) => index);
	}

	rootOf(one: number): number {
		let root = one;
		while ((this.parents[root] ?? root) !== root) root = this.parents[root] ?? root;
		this.parents[one] = root;
		return root;
	}

	join(one: number, other: number): void {
		const [a, b] = [this.rootOf(one), this.rootOf(other)];
		this.parents[Math.max(a, b)] = Math.min(a, b);
	}

	all(): number[][] {
		const sets = new Map<number, number[]>();
		this.parents.forEach((_, index) => {
			const root = this.rootOf(index);
			const members = sets.get(root);
			if (members === undefined) sets.set(root, [index]);
			else members.push(index);
		});
		return [...sets.values()];
	}
}
