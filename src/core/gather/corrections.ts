/**
 * The reader's word on an essay's own argument, heeded before anything is made of it: what is no argument, what does not
 * belong where it was put, what was taken for its opposite. So lists, outline, map and exports all follow it.
 */
import type { Correction, Reasoning, Relation } from "../model.ts";
import { idOf } from "./ids.ts";

export function heedCorrections(reasoning: Reasoning, corrections: Correction[]): Reasoning {
	if (corrections.length === 0 || reasoning.units.length === 0) return reasoning;
	const ids = idsOf(reasoning);
	let heeded = reasoning;
	for (const correction of corrections) {
		if (correction.what === "not-an-argument") heeded = withoutClaims(heeded, new Set([correction.claim]), ids);
		else heeded = relinked(heeded, correction, ids);
	}
	return heeded;
}

/** Without these claims, and what serves or opposes nothing but them. A claim that serves one of them stands alone then. */
export function withoutClaims(reasoning: Reasoning, claims: Set<string>, ids = idsOf(reasoning)): Reasoning {
	const bearing = new Set(reasoning.relations.map(({ source }) => source));
	const isOwn = (at: number): boolean => isClaim(reasoning, at) || !bearing.has(at);
	const dropped = new Set(reasoning.units.flatMap((_, at) => (isOwn(at) && claims.has(ids[at] ?? "") ? [at] : [])));
	if (dropped.size === 0) return reasoning;
	for (let before = -1; before !== dropped.size;) {
		before = dropped.size;
		for (const { source, target } of reasoning.relations)
			if (dropped.has(target) && !isClaim(reasoning, source)) dropped.add(source);
	}
	return {
		units: reasoning.units.map((unit, at) => (dropped.has(at) ? { ...unit, role: "none" } : unit)),
		relations: reasoning.relations.filter(({ source, target }) => !dropped.has(source) && !dropped.has(target)),
		thesis: dropped.has(reasoning.thesis) ? -1 : reasoning.thesis,
	};
}

/** A reason's own relation cut or turned round. Where the claim is of another essay, it was joined with one of this. */
function relinked(
	reasoning: Reasoning,
	{ what, claim, premise }: Exclude<Correction, { what: "not-an-argument" }>,
	ids: string[],
): Reasoning {
	const isElsewhere = !ids.includes(claim);
	const isMeant = ({ source }: Relation): boolean =>
		ids[source] === premise && (isElsewhere || leadsTo(reasoning, source, claim, ids));
	const relations = reasoning.relations.flatMap((relation): Relation[] => {
		if (!isMeant(relation)) return [relation];
		if (what === "wrong-link") return [];
		return [{ ...relation, kind: relation.kind === "supports" ? "attacks" : "supports" }];
	});
	return { ...reasoning, relations };
}

function leadsTo({ units, relations }: Reasoning, from: number, claim: string, ids: string[]): boolean {
	const out = new Map(relations.map(({ source, target }) => [source, target]));
	let at = out.get(from);
	for (let passed = 0; at !== undefined && passed < units.length; passed++, at = out.get(at))
		if (ids[at] === claim) return true;
	return false;
}

function idsOf({ units }: Reasoning): string[] {
	return units.map(({ quote }) => idOf(quote.path, quote.exact));
}

function isClaim({ units }: Reasoning, at: number): boolean {
	const role = units[at]?.role;
	return role === "claim" || role === "recommendation";
}
