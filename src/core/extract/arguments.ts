/**
 * What an essay argues: its sentences with their roles, what supports and what attacks what, and the thesis.
 *
 * Rules, no model: cues first (`cues.ts`), then mood (what should be, what is worth), then place. The first sentence of
 * a paragraph makes its claim unless a cue says otherwise; the rest serves it, or the sentence it points back to.
 */
import type { Reasoning, Relation, Role, Unit } from "../model.ts";
import { quoteOf } from "../text/quote.ts";
import type { Cue } from "./cue-table.ts";
import { cuesIn } from "./cues.ts";
import { claimStrength, isAbout, isQuestion, isRecommendation, pointsBack } from "./mood.ts";
import { isBroken } from "./prose-kinds.ts";
import type { Reading } from "./reading.ts";

/** Empty where the text is no prose that argues: too short, not English, a list, verse, a transcript or code (`prose-kinds.ts`). */
export function reasoningOf(reading: Reading): Reasoning {
	const drafts = reading.english ? draftsOf(reading) : [];
	if (drafts.length < fewestUnits || isList(reading) || isBroken(reading.prose.text))
		return { units: [], relations: [], thesis: -1 };
	for (const [at, draft] of drafts.entries()) draft.role = roleOf(draft, drafts, at);
	const relations = relationsOf(drafts);
	const units = drafts.map((draft) => unitOf(reading, draft));
	return { units, relations, thesis: thesisOf(drafts, relations) };
}

/** A sentence on its way to a unit. */
interface Draft {
	from: number;
	to: number;
	text: string;
	paragraph: number;
	/** What argues together: a paragraph, and a list that follows it. */
	group: number;
	/** Its place in its group, from 0. */
	place: number;
	/** The position of the line that leads to the list whose item it opens; -1 for any other sentence. */
	leader: number;
	isQuoted: boolean;
	cues: Cue[];
	role: Role;
}

function draftsOf(reading: Reading): Draft[] {
	const drafts: Draft[] = [];
	let [paragraph, group, place, leader] = [0, 0, 0, -1];
	for (const sentence of reading.sentences) {
		const block = reading.prose.blocks[sentence.block];
		if (sentence.paragraph === 0) paragraph = 0;
		if (sentence.paragraph === 0 || block === undefined || block.kind === "cell") continue;
		const text = reading.prose.text.slice(sentence.from, sentence.to);
		if (text.split(/\s+/).length < fewestWords) continue;
		const asked = place === 0 && isQuestion(drafts.at(-1)?.text ?? "");
		const opensItem = block.kind === "item" && sentence.paragraph !== paragraph;
		if (sentence.paragraph !== paragraph && !(opensItem && paragraph > 0)) group++;
		place = group === drafts.at(-1)?.group ? (asked ? 0 : place + 1) : 0;
		paragraph = sentence.paragraph;
		if (block.kind !== "item") leader = /:\W*$/.test(text) ? drafts.length : -1;
		const isQuoted = block.kind === "quote" || /^["“][^”"]+["”]\W*$/.test(text);
		drafts.push({
			from: sentence.from,
			to: sentence.to,
			text,
			paragraph,
			group,
			place,
			leader: opensItem && place > 0 ? leader : -1,
			isQuoted,
			cues: cuesIn(text),
			role: "none",
		});
	}
	return drafts;
}

function roleOf(draft: Draft, drafts: Draft[], at: number): Role {
	if (isAbout(draft.text) || (draft.place === 0 && isQuestion(draft.text) && nextIn(drafts, at))) return "none";
	if (isRecommendation(draft.text)) return "recommendation";
	const cued = draft.cues.find((cue) => cue.role !== null)?.role ?? null;
	if (cued === "example" || cued === "concession") return cued;
	if (cued === "claim" && !pointsBack(draft.text)) return draft.place > 0 && nextIn(drafts, at) ? "premise" : "claim";
	if (draft.place === 0) return cued === "evidence" && nextIn(drafts, at) ? "premise" : "claim";
	if (cued === "evidence" || /\b(?:19|20)\d\d\b/.test(draft.text)) return "evidence";
	const before = drafts[at - 1];
	if (draft.cues.some(rebuts) && before?.role !== "concession" && claimStrength(draft.text) >= 0) return "claim";
	return claimStrength(draft.text) >= strongClaim && !pointsBack(draft.text) ? "claim" : "premise";
}

function rebuts(cue: Cue): boolean {
	return cue.relation === "attacks" && cue.toward === "before";
}

function nextIn(drafts: Draft[], at: number): boolean {
	return drafts[at + 1]?.group === drafts[at]?.group;
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
		return attack !== undefined && before >= 0 ? { source, target: before, kind: "attacks", cue: attack.text } : null;
	}
	if (attack !== undefined) return { source, target: source - 1, kind: "attacks", cue: attack.text };
	if (draft.leader >= 0) return { source, target: draft.leader, kind: "supports", cue: draft.cues[0]?.text ?? "" };
	const support = draft.cues.find((cue) => cue.relation === "supports");
	const toBefore = support?.toward === "before" || (support === undefined && pointsBack(draft.text));
	if (draft.role === "recommendation") return null;
	if (draft.role === "concession") return { source, target: claim, kind: "attacks", cue: draft.cues[0]?.text ?? "" };
	return { source, target: toBefore ? source - 1 : claim, kind: "supports", cue: support?.text ?? "" };
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

function isClaim(draft: Draft | undefined): boolean {
	return draft?.role === "claim" || draft?.role === "recommendation";
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
const fewestWords = 3;
const mostItems = 20;
const strongClaim = 2;
