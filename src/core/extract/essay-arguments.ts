/**
 * The argument of a persuasive essay, in the scheme of Stab & Gurevych ("Parsing argumentation structures in persuasive
 * essays", Computational Linguistics 43, 2017): major claims in the first and last paragraph, claims in the body, and
 * premises that serve a claim of their own paragraph. With parts given, or found (`essay-parts.ts`).
 */
import { isFunctionWord, stemOf, wordsOf as textWords } from "../text/words.ts";
import { isBackedUp, isConcluding, isContrary } from "./clause-cues.ts";
import { foundParts, type GivenComponent, givenParts, type Part } from "./essay-parts.ts";
import {
	averse,
	favors,
	holds,
	isExample,
	isGranted,
	ordinal,
	stanceStrength,
	sumsUp,
	wordsOf,
} from "./essay-stance.ts";
import { claimStrength, isRecommendation, pointsBack } from "./mood.ts";

interface Link {
	source: number;
	target: number;
	kind: "support" | "attack";
}

interface EssayPart extends Part {
	role: "MajorClaim" | "Claim" | "Premise";
	/** Of a claim: whether it speaks against the major claim. */
	against: boolean;
}

export type { GivenComponent } from "./essay-parts.ts";

/** With `components`: their types, relations and stances. Without: parts found, with roles and relations. */
export function essayArgumentsOf(text: string, components?: GivenComponent[]): unknown {
	if (components === undefined) {
		const { parts, links } = essayArgumentIn(text);
		return {
			units: parts.map(({ from, to, role }) => ({ start: from, end: to, role })),
			relations: links.map(({ source, target, kind }) => [source, target, kind]),
		};
	}
	const ordered = [...components].sort((a, b) => a.start - b.start);
	const { parts, links } = argue(text, givenParts(text, ordered));
	const idAt = (at: number): string => ordered[at]?.id ?? "";
	return {
		types: Object.fromEntries(parts.map((part, at) => [idAt(at), part.role])),
		relations: links.map(({ source, target, kind }) => [idAt(source), idAt(target), kind]),
		stance: Object.fromEntries(
			parts.flatMap((part, at) => (part.role === "Claim" ? [[idAt(at), part.against ? "against" : "for"]] : [])),
		),
	};
}

/** Parts found in the text. Of an introduction only what the writer holds is kept. */
function essayArgumentIn(text: string): { parts: EssayPart[]; links: Link[] } {
	const { parts, links } = argue(text, foundParts(text));
	const introduction = parts[0]?.paragraph;
	const kept = parts.filter((part) => part.role === "MajorClaim" || part.paragraph !== introduction);
	const places = new Map(kept.map((part, at) => [part, at]));
	return {
		parts: kept,
		links: links.flatMap(({ source, target, kind }) => {
			const [from, to] = [source, target].map((at) => places.get(parts[at] as EssayPart));
			return from === undefined || to === undefined ? [] : [{ source: from, target: to, kind }];
		}),
	};
}

function argue(text: string, found: Part[]): { parts: EssayPart[]; links: Link[] } {
	const parts = found.map((part): EssayPart => ({ ...part, role: "Premise", against: false }));
	const paragraphs = grouped(parts);
	const links: Link[] = [];
	const last = [...paragraphs.keys()].at(-1);
	const bodies: number[][] = [];
	for (const [paragraph, places] of paragraphs) {
		const isFirst = places[0] === 0 && opensText(text, parts[0]);
		const isLast = paragraph === last && paragraphs.size > 1 && closes(parts, places);
		if (isFirst || isLast) frame(parts, places, isFirst ? null : stemsOf(parts.filter(isMajor)));
		else bodies.push(opened(text, parts, places));
	}
	for (const places of bodies) links.push(...body(parts, places));
	takeSides(parts, bodies);
	return { parts, links };
}

function grouped(parts: Part[]): Map<number, number[]> {
	const paragraphs = new Map<number, number[]>();
	for (const [at, { paragraph }] of parts.entries()) {
		const places = paragraphs.get(paragraph);
		if (places === undefined) paragraphs.set(paragraph, [at]);
		else places.push(at);
	}
	return paragraphs;
}

/** A paragraph whose first part is led to by all that stands before it: "However, there are drawbacks." */
function opened(text: string, parts: EssayPart[], places: number[]): number[] {
	const part = parts[places[0] ?? -1];
	if (part !== undefined) part.lead = text.slice(text.lastIndexOf("\n", part.from - 1) + 1, part.from).trim();
	return places;
}

/** Whether no paragraph but a title stands before the part's own. */
function opensText(text: string, part: Part | undefined): boolean {
	const lines = text
		.slice(0, part?.from ?? 0)
		.split("\n")
		.slice(0, -1);
	return lines.filter((line) => /[.!?]["”’)]*\s*$/.test(line)).length <= 1;
}

/** Whether a last paragraph sums up, or is at least too short to argue one more point. */
function closes(parts: EssayPart[], places: number[]): boolean {
	const sums = places.some((at) => sumsUp.test(wordsOf(parts[at])) || holds.test(wordsOf(parts[at])));
	return sums || (places.length < 4 && !ordinal.test(parts[places[0] ?? 0]?.lead ?? ""));
}

/** Introduction and conclusion: what the writer holds is a major claim; the rest there are claims. A conclusion says again what was `held`. */
function frame(parts: EssayPart[], places: number[], held: Set<string> | null): void {
	const strengths = places.map((at, index) => {
		const part = parts[at];
		if (held === null || part === undefined) return stanceStrength(part) + index * later;
		const again = [...stemsOf([part])].filter((stem) => held.has(stem)).length / Math.max(1, held.size);
		return stanceStrength(part) + again * 2 + (isRecommendation(part.text) ? 1 : 0);
	});
	const most = Math.max(...strengths);
	for (const [index, at] of places.entries()) {
		const part = parts[at];
		if (part === undefined) continue;
		part.role = (strengths[index] ?? 0) >= most || stanceStrength(part) >= 3 ? "MajorClaim" : "Claim";
		part.against = part.role === "Claim" && isGranted(part);
	}
}

/** A body paragraph: one claim, first or last, and premises that serve it, a premise before, or what follows from them. */
function body(parts: EssayPart[], places: number[]): Link[] {
	const claim = claimAt(parts, places);
	const isWeighed = opensWithOthers(parts[places[0] ?? -1]) && claim === places[0];
	const links: Link[] = [];
	let hasTurned = false;
	for (const at of places) {
		const part = parts[at];
		if (part === undefined) continue;
		part.role = at === claim ? "Claim" : "Premise";
		if (at === claim) continue;
		const target = targetOf(parts, at, claim);
		hasTurned ||= isWeighed && isContrary(part.lead);
		const kind = target === claim && hasTurned ? "attack" : opposes(part, at, places);
		if (hasTurned && at === places.at(-1) && isConcluding(part.lead)) part.role = "Claim";
		else links.push({ source: at, target, kind });
	}
	return links;
}

function targetOf(parts: EssayPart[], at: number, claim: number): number {
	const [before, part, next] = [parts[at - 1], parts[at], parts[at + 1]];
	const inParagraph = (other: Part | undefined): boolean => other?.paragraph === part?.paragraph;
	if (part === undefined) return claim;
	if (inParagraph(before) && (isExample(part) || (part.runsOn && isBackedUp(part.lead)))) return at - 1;
	if (next !== undefined && inParagraph(next) && at + 1 !== claim && isConcluding(next.lead)) return at + 1;
	if (next !== undefined && next.runsOn && /^(?:since|because|due)\b/i.test(part.lead)) return at + 1;
	return claim;
}

function opposes(part: Part, at: number, places: number[]): Link["kind"] {
	const turns = /^\W*(?:but|however|nevertheless|although|even though|though|despite|admittedly|on the other hand)\b/i;
	return at !== places[0] && turns.test(part.lead) ? "attack" : "support";
}

/** Whether a paragraph opens with what others hold, or turns from what was said. */
function opensWithOthers(part: Part | undefined): boolean {
	return part !== undefined && (isGranted(part) || isContrary(part.lead));
}

function claimAt(parts: EssayPart[], places: number[]): number {
	let best = places[0] ?? 0;
	let most = -Infinity;
	for (const [index, at] of places.entries()) {
		const part = parts[at];
		if (part === undefined) continue;
		let weight = claimStrength(part.text) * 0.2;
		if (index === 0) weight += 1.6 + (ordinal.test(part.lead) ? 0.8 : 0) + (opensWithOthers(part) ? 1 : 0);
		if (index === places.length - 1) weight += 0.4;
		if (isConcluding(part.lead) || isConcluding(part.text)) weight += 1.3;
		if (isBackedUp(part.lead) || isExample(part)) weight -= 1.5;
		if (pointsBack(part.text)) weight -= 0.4;
		if (weight > most) [best, most] = [at, weight];
	}
	return best;
}

/** A body claim is against the writer where it is granted or reported, or turns from paragraphs that were for. */
function takeSides(parts: EssayPart[], bodies: number[][]): void {
	const isAverse = parts.some((part) => part.role === "MajorClaim" && averse.test(part.text));
	let wasAgainst = false;
	for (const [index, places] of bodies.entries()) {
		const claim = parts[places.find((at) => parts[at]?.role === "Claim") ?? -1];
		const first = parts[places[0] ?? -1];
		if (claim === undefined || first === undefined) continue;
		const turns: boolean = isContrary(first.lead) && !wasAgainst && index > 0;
		const weighsOther: boolean =
			!wasAgainst && (isAverse ? favors : averse).test(claim.text) && (isGranted(first) || turns);
		claim.against = isGranted(claim) || turns || weighsOther;
		wasAgainst = claim.against;
	}
}

function isMajor(part: EssayPart): boolean {
	return part.role === "MajorClaim";
}

function stemsOf(parts: Part[]): Set<string> {
	const words = parts.flatMap((part) => textWords(part.text));
	return new Set(words.filter(({ lower }) => !isFunctionWord(lower)).map(({ lower }) => stemOf(lower)));
}

/** What a later place in the introduction adds. */
const later = 0.2;
