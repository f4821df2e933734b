/**
 * What an essay argues: its sentences with their roles, what supports and what attacks what, and the thesis.
 *
 * Rules, no model: cues first (`cues.ts`), then mood (what should be, what is worth), then place. The first sentence of
 * a paragraph makes its claim unless a cue says otherwise; the rest serves it, or the sentence it points back to.
 */
import type { Reasoning, Relation, Unit } from "../model.ts";
import { quoteOf } from "../text/quote.ts";
import { type Draft, draftsOf, isClaim, nextIn } from "./drafts.ts";
import { claimStrength, pointsBack } from "./mood.ts";
import { isBroken } from "./prose-kinds.ts";
import type { Reading } from "./reading.ts";
import { castRoles, rebuts } from "./roles.ts";

/** Empty where the text is no prose that argues: too short, not English, a list, verse, a transcript or code (`prose-kinds.ts`). */
export function reasoningOf(reading: Reading): Reasoning {
	const drafts = reading.english ? draftsOf(reading) : [];
	if (drafts.length < fewestUnits || isList(reading) || isBroken(reading.prose.text))
		return { units: [], relations: [], thesis: -1 };
	castRoles(drafts);
	const relations = relationsOf(drafts);
	const units = drafts.map((draft) => unitOf(reading, draft));
	return { units, relations, thesis: thesisOf(drafts, relations) };
}

function relationsOf(drafts: Draft[]): Relation[] {
	const relations: Relation[] = [];
	for (const [source, draft] of drafts.entries()) {
		const relation = relationFrom(drafts, source, draft);
		if (relation !== null) relations.push(relation);
	}
	return relations;
}

function relationFrom(drafts: Draft[], source: number, draft: Draft): Relation | null {
	if (draft.role === "none") return null;
	const first = source - draft.place;
	const claim = claimIn(drafts, first, source);
	const attack = draft.cues.find((cue) => cue.relation === "attacks" && draft.role !== "concession");
	if (draft.place === 0) {
		const before = claimBefore(drafts, first);
		if (draft.role === "example" && before >= 0)
			return { source, target: before, kind: "supports", cue: draft.cues[0]?.text ?? "" };
		return attack !== undefined && before >= 0 ? { source, target: before, kind: "attacks", cue: attack.text } : null;
	}
	if (attack !== undefined) return { source, target: source - 1, kind: "attacks", cue: attack.text };
	if (draft.leader >= 0) return { source, target: draft.leader, kind: "supports", cue: draft.cues[0]?.text ?? "" };
	const support = draft.cues.find((cue) => cue.relation === "supports");
	const toBefore = support?.toward === "before" || (support === undefined && pointsBack(draft.text));
	if (isClaim(draft) && support === undefined) return null;
	if (draft.role === "concession" && drafts[first]?.role === "concession")
		return { source, target: first, kind: "supports", cue: draft.cues[0]?.text ?? "" };
	if (draft.role === "concession") return { source, target: claim, kind: "attacks", cue: draft.cues[0]?.text ?? "" };
	if (support === undefined && leadsOn(drafts, source))
		return { source, target: source + 1, kind: "supports", cue: "" };
	return { source, target: toBefore ? source - 1 : claim, kind: "supports", cue: support?.text ?? "" };
}

/** Whether what follows in the paragraph draws a conclusion: a claim that turns from nothing. */
function leadsOn(drafts: Draft[], at: number): boolean {
	const next = drafts[at + 1];
	return nextIn(drafts, at) && next?.role === "claim" && !next.cues.some((cue) => cue.relation === "attacks");
}

/** The claim that a sentence of its paragraph serves: the nearest before it, or what answers the concession that opens it. */
function claimIn(drafts: Draft[], first: number, source: number): number {
	for (let at = source - 1; at > first; at--) if (isClaim(drafts[at])) return at;
	if (drafts[first]?.role !== "concession") return first;
	const turn = drafts.slice(first, source).findIndex((draft) => draft.cues.some(rebuts));
	return turn < 0 ? first : first + turn;
}

function claimBefore(drafts: Draft[], first: number): number {
	const group = drafts[first - 1]?.group;
	for (let at = first - 1; at >= 0 && drafts[at]?.group === group; at--) {
		if (drafts[at]?.place === 0) return at;
	}
	return -1;
}

/** The claim most sentences serve in the end; a recommendation before a mere claim, an early one before a late one. */
function thesisOf(drafts: Draft[], relations: Relation[]): number {
	const served = drafts.map(() => 0);
	for (const { target } of relations) served[target] = (served[target] ?? 0) + 1;
	let best = -1;
	let most = 0;
	for (const [at, draft] of drafts.entries()) {
		if (!isClaim(draft) || draft.isQuoted) continue;
		const early = draft.paragraph <= 2 ? 1 : 0;
		const weight =
			(served[at] ?? 0) + (draft.role === "recommendation" ? 2 : 0) + claimStrength(draft.text) + early + 0.1;
		if (weight > most) [best, most] = [at, weight];
	}
	return best;
}

function unitOf(reading: Reading, draft: Draft): Unit {
	return {
		quote: quoteOf(reading.essay.path, reading.essay.text, draft, draft.paragraph),
		role: draft.role,
		voice:
			draft.isQuoted ||
			(draft.role === "concession" &&
				/\b(?:critics|opponents|some|others|s[kc]eptics|defenders|advocates|champions|proponents|supporters|objection|usual|often said)\b/i.test(
					draft.text,
				))
				? "other"
				: "author",
		cue: draft.cues[0]?.text ?? "",
	};
}

/** Mostly list items: an inventory, not an argument. */
function isList(reading: Reading): boolean {
	const items = reading.prose.blocks.filter((block) => block.kind === "item" || block.kind === "cell").length;
	return items > mostItems && items > reading.prose.blocks.length * 0.7;
}

const fewestUnits = 2;
const mostItems = 20;
