/** What a sentence does in its argument: cues first, then mood, then place; and what a turn makes of what stands before it. */
import type { Role } from "../model.ts";
import type { Cue } from "./cue-table.ts";
import { type Draft, isClaim, nextIn } from "./drafts.ts";
import { claimStrength, isAbout, isGeneralNeed, isQuestion, isRecommendation, isScene, pointsBack } from "./mood.ts";

/** Gives every draft its role. */
export function castRoles(drafts: Draft[]): void {
	for (const [at, draft] of drafts.entries()) draft.role = roleOf(draft, drafts, at);
	for (const at of drafts.keys()) weighTurn(drafts, at);
}

function roleOf(draft: Draft, drafts: Draft[], at: number): Role {
	if (isScene(draft.text) && (draft.group === drafts[0]?.group || draft.group === drafts.at(-1)?.group)) return "none";
	if (isAbout(draft.text) || (draft.place === 0 && isQuestion(draft.text) && nextIn(drafts, at))) return "none";
	if (isRecommendation(draft.text) && !(draft.place > 0 && isGeneralNeed(draft.text))) return "recommendation";
	const cued =
		draft.cues.find(({ role }) => role !== null && !(role === "concession" && answersItself.test(draft.text)))?.role ??
		null;
	if (cued === "example" || cued === "concession") return cued;
	if (cued === "claim" && !pointsBack(draft.text)) return draft.place > 0 && nextIn(drafts, at) ? "premise" : "claim";
	if (draft.place === 0) return cued === "evidence" && nextIn(drafts, at) ? "premise" : "claim";
	if (cued === "evidence" || /\b(?:19|20)\d\d\b/.test(draft.text)) return "evidence";
	return claimStrength(draft.text) >= strongClaim && !pointsBack(draft.text) ? "claim" : "premise";
}

/**
 * "But" behind the start of a paragraph: what stands before it is granted, or was from the paragraph's start on. It
 * makes a claim where none was made before it, or where an objection was only announced; else it serves the one there is.
 */
function weighTurn(drafts: Draft[], at: number): void {
	const [draft, before] = [drafts[at], drafts[at - 1]];
	if (draft === undefined || before === undefined || !draft.cues.some(rebuts)) return;
	const first = at - draft.place;
	const head = drafts[draft.place === 0 ? at - 1 - before.place : first];
	if (head?.role === "concession")
		for (const one of drafts.slice(drafts.indexOf(head) + 1, at)) if (one.role !== "claim") one.role = "concession";
	if (draft.place === 0 || draft.role === "recommendation" || draft.role === "concession") return;
	const answers = answering.test(draft.text) || !nextIn(drafts, at);
	if (before.role === "premise" && before.place > 0 && answers) before.role = "concession";
	const isAnswer = before.role === "concession";
	const earlier = drafts.slice(first, at - 1).filter(isClaim);
	const isOpen = earlier.every((one) => announcesObjection.test(one.text));
	const isClaimed = isAnswer ? isOpen && draft.place > 1 : claimStrength(draft.text) >= 0;
	draft.role = isClaimed ? "claim" : "premise";
}

export function rebuts(cue: Cue): boolean {
	return cue.relation === "attacks" && cue.toward === "before";
}

/** But the road pays: what answers, where "however" may also begin anew. */
const answering = /^\W*(?:but|yet|still|even so|all the same|that said)\b/i;
/** Of course it is steep, but the road pays: the sentence goes on arguing. */
const answersItself = /^.{20,}[,;–—] (?:but|yet|though) /i;
const announcesObjection = /\b(?:objections?|worry|worries|fears?|critics|criticisms?|counterarguments?|doubts?)\b/i;
const strongClaim = 2;
