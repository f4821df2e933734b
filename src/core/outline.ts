/** An essay's argument as trees: what is served stands above what serves it. Outline and exports are drawn from it. */
import type { Branch, Reasoning, Relation } from "./model.ts";

/** Every unit that has a role, once: the thesis first, then in the order of the text. */
export function outlineOf({ units, relations, thesis }: Reasoning): Branch[] {
	const above = new Map(relations.map((relation) => [relation.source, relation]));
	const below = new Map<number, Relation[]>();
	for (const relation of above.values()) {
		const others = below.get(relation.target);
		if (others === undefined) below.set(relation.target, [relation]);
		else others.push(relation);
	}
	const seen = new Set<number>();
	const branch = (at: number, kind: Branch["kind"]): Branch[] => {
		const unit = units[at];
		if (unit === undefined || unit.role === "none" || seen.has(at)) return [];
		seen.add(at);
		const under = below.get(at) ?? [];
		return [{ at, unit, kind, branches: under.flatMap((relation) => branch(relation.source, relation.kind)) }];
	};
	const isRoot = (at: number): boolean => {
		const target = above.get(at)?.target;
		return target === undefined || (units[target]?.role ?? "none") === "none";
	};
	const roots = units.flatMap((_, at) => (isRoot(at) && at !== thesis ? [at] : []));
	const first = isRoot(thesis) ? [thesis, ...roots] : roots;
	// What only serves itself in a circle is no root, but is not left out.
	return [...first, ...units.keys()].flatMap((at) => branch(at, null));
}
