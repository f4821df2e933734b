/** How a part of a persuasive essay stands to its writer: held, granted, reported, given as an example. Tables that a linguist could edit. */
import { isConceding, isConcluding, isExplaining } from "./clause-cues.ts";
import type { Part } from "./essay-parts.ts";
import { claimStrength } from "./mood.ts";

export function stanceStrength(part: Part | undefined): number {
	if (part === undefined) return 0;
	let strength = claimStrength(part.text);
	if (holds.test(wordsOf(part))) strength += 3;
	if (sumsUp.test(part.lead) || isConcluding(part.lead)) strength += 1;
	if (isGranted(part)) strength -= 2;
	return strength;
}

/** Others say it, or the writer only grants it. */
export function isGranted(part: Part): boolean {
	return (
		grants.test(part.lead) || isConceding(part.lead) || reported.test(wordsOf(part).slice(0, part.lead.length + 60))
	);
}

export function isExample(part: Part): boolean {
	return (
		isExplaining(part.lead) ||
		isExplaining(part.text) ||
		/^\W*(?:take|a (?:good|clear|typical) example)\b|, for (?:instance|example),/i.test(wordsOf(part)) ||
		/^\W*(?:my|a|an|one) (?:\w+ ){0,3}(?:friend|brother|sister|uncle|aunt|cousin|neighbou?r|mother|father|grandmother|grandfather|colleague|classmate)s?\b/i.test(
			part.text,
		)
	);
}

export function wordsOf(part: Part | undefined): string {
	return part === undefined ? "" : `${part.lead} ${part.text}`.trim();
}

export const ordinal =
	/^\W*(?:first|second|third|another|in addition|moreover|furthermore|the (?:first|second|third|main|other|last)|last|finally|to (?:begin|start)|besides|additionally)/i;
export const sumsUp =
	/^\W*(?:in (?:conclusion|summary|short|brief|sum)|to (?:conclude|sum|summarize)|all in all|all things considered|overall|by way of conclusion|on balance|in a nutshell|taking everything)/i;
export const holds =
	/\b(?:i|we) (?:\w+ly |would |also |still |do |must )*(?:believe|agree|disagree|think|argue|hold|support|maintain|contend|advocate|am (?:\w+ly )?(?:convinced|of the opinion|against|in favou?r)|would (?:rather |much )?(?:choose|prefer))|\bin my (?:\w+ )?(?:opinion|view)|\bfrom my (?:point of view|perspective|viewpoint)|\bpersonally|\bas far as i(?: am|'m) concerned|\bmy (?:\w+ )?(?:view|opinion|belief) is/i;
const reported =
	/\b(?:opponents?|critics|some (?:people|may|might|would|argue|say|think|believe|claim)|(?:many|other|those) people|others|it (?:is|can be|could be|may be|might be) (?:\w+ly |often |sometimes )?(?:argued|said|claimed|thought|believed|true|undeniable)|it can ?not be (?:denied|ignored|overlooked)|admittedly|one (?:may|might|could) (?:argue|say|think))\b/i;
export const averse =
	/\b(?:disadvantages?|drawbacks?|downsides?|negative|harm\w*|problems?|dangerous|should not|shouldn't|not be allowed|banned|disagree)\b/i;
export const favors = /\b(?:advantages?|benefi\w+|merits?|positive|useful|helpful|should)\b/i;
/** In conclusion, although the toll is high … */
const grants = /(?:^|, )(?:al|even )?though$|(?:^|, )(?:despite|while)$/i;
