/**
 * The argument of a persuasive essay, in the scheme of Stab & Gurevych ("Parsing argumentation structures in persuasive
 * essays", Computational Linguistics 43, 2017): major claims in the first and last paragraph, claims in the body, and
 * premises that serve a claim of their own paragraph. With parts given, or found as sentences without their openings.
 */
import type { Span } from "../model.ts";
import { proseOf } from "../text/prose.ts";
import { sentencesOf } from "../text/sentences.ts";
import { isBackedUp, isConceding, isConcluding, isContrary } from "./clause-cues.ts";
import { claimStrength, pointsBack } from "./mood.ts";

export interface GivenComponent {
	id: string;
	start: number;
	end: number;
	para: number;
}

type PartRole = "MajorClaim" | "Claim" | "Premise";

/** A part on its way: `lead` is what stands between the part before and it, where its cue is. */
interface Part extends Span {
	text: string;
	lead: string;
	paragraph: number;
	role: PartRole;
	against: boolean;
}

/** With `components`: their types, relations and stances. Without: parts found, with roles and relations. */
export function essayArgumentsOf(text: string, components?: GivenComponent[]): unknown {
	return components === undefined ? foundIn(text) : givenIn(text, components);
}

function givenIn(text: string, components: GivenComponent[]): unknown {
	const ordered = [...components].sort((a, b) => a.start - b.start);
	const parts = ordered.map((one, at) =>
		partOf(text, { from: one.start, to: one.end }, one.para, leadStart(text, one.start, ordered[at - 1]?.end ?? 0)),
	);
	const relations = argue(parts);
	const idAt = (at: number): string => ordered[at]?.id ?? "";
	return {
		types: Object.fromEntries(parts.map((part, at) => [idAt(at), part.role])),
		relations: relations.map((one) => [idAt(one.source), idAt(one.target), one.against ? "attack" : "support"]),
		stance: Object.fromEntries(
			parts.flatMap((part, at) => (part.role === "Claim" ? [[idAt(at), part.against ? "against" : "for"]] : [])),
		),
	};
}

function foundIn(text: string): unknown {
	const prose = proseOf(text);
	const sentences = sentencesOf(prose).filter((one) => /[.!?]["”’)]*$/.test(text.slice(one.from, one.to)));
	const parts: Part[] = [];
	for (const sentence of sentences) {
		const opening = openingOf(text.slice(sentence.from, sentence.to));
		const end = sentence.to - (/[.!?]+["”’)]*$/.exec(text.slice(sentence.from, sentence.to))?.[0].length ?? 0);
		const span = { from: sentence.from + opening, to: end };
		if (span.to - span.from < 10 || /\?["”’)]*$/.test(text.slice(sentence.from, sentence.to))) continue;
		parts.push(partOf(text, span, sentence.paragraph, sentence.from));
	}
	const relations = argue(parts);
	const introduction = parts[0]?.paragraph;
	const kept = parts.filter((part) => part.role === "MajorClaim" || part.paragraph !== introduction);
	return {
		units: kept.map((part) => ({ start: part.from, end: part.to, role: part.role })),
		relations: relations.flatMap((one) => {
			const source = kept.indexOf(parts[one.source] as Part);
			const target = kept.indexOf(parts[one.target] as Part);
			return source < 0 || target < 0 ? [] : [[source, target, one.against ? "attack" : "support"]];
		}),
	};
}

function partOf(text: string, span: Span, paragraph: number, leadFrom: number): Part {
	return {
		...span,
		text: text.slice(span.from, span.to),
		lead: text.slice(leadFrom, span.from),
		paragraph,
		role: "Premise",
		against: false,
	};
}

/** Where the words before a part begin that belong to it: behind the last sentence's end. */
function leadStart(text: string, start: number, floor: number): number {
	const between = text.slice(floor, start);
	const stop = Math.max(
		between.lastIndexOf(". "),
		between.lastIndexOf("\n"),
		between.lastIndexOf("! "),
		between.lastIndexOf("? "),
	);
	return floor + stop + 1;
}

interface Link {
	source: number;
	target: number;
	against: boolean;
}

/** Gives every part its role and stance, and returns the relations. */
function argue(parts: Part[]): Link[] {
	const paragraphs = [...new Set(parts.map((part) => part.paragraph))];
	const links: Link[] = [];
	for (const paragraph of paragraphs) {
		const places = parts.flatMap((part, at) => (part.paragraph === paragraph ? [at] : []));
		const isFirst = paragraph === paragraphs[0];
		const isLast = paragraph === paragraphs.at(-1) && paragraphs.length > 1;
		if (isFirst || isLast) frame(parts, places, isFirst);
		else links.push(...body(parts, places));
	}
	return links;
}

/** Introduction and conclusion: what the writer holds is a major claim; the rest there are claims. */
function frame(parts: Part[], places: number[], isFirst: boolean): void {
	const strengths = places.map(
		(at) => stanceStrength(parts[at]) + (isFirst ? places.indexOf(at) * 0.2 : -places.indexOf(at) * 0.2),
	);
	const most = Math.max(...strengths);
	for (const [index, at] of places.entries()) {
		const part = parts[at];
		if (part === undefined) continue;
		part.role = (strengths[index] ?? 0) >= most || stanceStrength(part) >= 3 ? "MajorClaim" : "Claim";
		part.against = part.role === "Claim" && isOther(part);
	}
}

/** A body paragraph: one claim, first or last, and premises that serve it or the premise before. */
function body(parts: Part[], places: number[]): Link[] {
	const claim = claimAt(parts, places);
	const links: Link[] = [];
	for (const at of places) {
		const part = parts[at];
		if (part === undefined) continue;
		part.role = at === claim ? "Claim" : "Premise";
		part.against = isOther(part);
		if (at === claim) continue;
		const before = parts[at - 1];
		const serves =
			isExample(part) && before?.role === "Premise" && before.paragraph === part.paragraph && at - 1 !== claim;
		links.push({
			source: at,
			target: serves ? at - 1 : claim,
			against:
				/^\W*(?:but|however|although|even though|despite|admittedly)/i.test(part.lead.trim()) && at !== places[0],
		});
	}
	return links;
}

function claimAt(parts: Part[], places: number[]): number {
	let best = places[0] ?? 0;
	let most = -Infinity;
	for (const [index, at] of places.entries()) {
		const part = parts[at];
		if (part === undefined) continue;
		let weight = claimStrength(part.text) * 0.2;
		if (index === 0) weight += 1.6;
		if (index === places.length - 1) weight += 0.4;
		if (isConcluding(part.lead.trim()) || isConcluding(part.text)) weight += 1.3;
		if (ordinal.test(part.lead.trim())) weight += 0.8;
		if (isBackedUp(part.lead.trim()) || isExample(part)) weight -= 1.5;
		if (pointsBack(part.text)) weight -= 0.4;
		if (weight > most) [best, most] = [at, weight];
	}
	return best;
}

function stanceStrength(part: Part | undefined): number {
	if (part === undefined) return 0;
	const whole = `${part.lead} ${part.text}`;
	let strength = claimStrength(part.text);
	if (holds.test(whole)) strength += 3;
	if (isConcluding(part.lead.trim())) strength += 1;
	if (
		isConceding(part.lead.trim()) ||
		/\b(?:some|many|other) people\b|\bothers\b|\bit is (?:often )?(?:said|argued|claimed|believed)\b/i.test(whole)
	)
		strength -= 2;
	return strength;
}

/** Speaks for the side the writer does not take. */
function isOther(part: Part): boolean {
	const lead = part.lead.trim();
	return (
		isContrary(lead) ||
		isConceding(lead) ||
		/\b(?:opponents|critics|some people|many people|it is (?:often )?(?:argued|said|claimed)|admittedly|disadvantages?|drawbacks?)\b/i.test(
			lead,
		)
	);
}

function isExample(part: Part): boolean {
	return /^\W*(?:for (?:example|instance)|such as|to illustrate|take|a (?:good|clear) example)\b/i.test(
		`${part.lead} ${part.text}`.trim(),
	);
}

/** How many characters of a sentence only lead to its part: cues, and "I think that". */
function openingOf(sentence: string): number {
	return opening.exec(sentence)?.[0].length ?? 0;
}

const opening =
	/^(?:(?:first(?:ly)?(?: of all)?|second(?:ly)?|third(?:ly)?|finally|last(?:ly)?(?: but not least)?|moreover|furthermore|in addition|additionally|besides|however|nevertheless|therefore|thus|hence|consequently|as a result|for (?:example|instance)|in conclusion|to conclude|to sum up|in summary|all in all|overall|on the (?:one|other) hand|on the contrary|in contrast|by contrast|indeed|in fact|also|to begin with|in my (?:opinion|view)|from my (?:point of view|perspective)|personally|as far as i am concerned|admittedly|another reason is|for this reason|that is why|this is because|because|but|and|yet|so|then)\b[ ,]*)*(?:(?:i|we) (?:strongly |firmly |personally |would |also |still |do |can )*(?:believe|think|agree|argue|hold|feel|say|admit|maintain|contend|suggest|conclude|support)(?: (?:that|the view that|the idea that|with the (?:view|idea|statement|opinion) that))? |(?:some|many|other) people (?:\w+ )?(?:say|argue|claim|believe|think) (?:that )?|it is (?:\w+ )?(?:argued|said|claimed|believed|true|clear|obvious|undeniable|undoubted) that |there is no doubt that )?/i;

const ordinal =
	/^\W*(?:first|second|third|another|in addition|moreover|furthermore|the (?:first|second|third|main|other|last)|last|finally|to begin)/i;
const holds =
	/\b(?:i|we) (?:strongly |firmly |personally |completely |totally |fully |partly |would |also |still |do )*(?:believe|agree|disagree|think|argue|hold|support|maintain|contend|am convinced|am of the opinion)|\bin my (?:opinion|view)|\bfrom my (?:point of view|perspective)|\bpersonally|\bas far as i am concerned/i;
