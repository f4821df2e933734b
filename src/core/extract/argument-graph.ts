/**
 * The graph of one short argument whose parts are given: its central claim, and for every other part what it supports
 * or attacks. The evidence graph of Peldszus & Stede (EMNLP 2015), by cues instead of training: each part is heard as
 * the proponent's or the opponent's, and answers the part its cue points to.
 */
import { isFunctionWord, stemOf, wordsOf } from "../text/words.ts";
import {
	isAdding,
	isSummary,
	isBackedUp,
	isConceding,
	isConcluding,
	isContrary,
	isExplaining,
	isRunningOn,
	isSubordinateConcession,
} from "./clause-cues.ts";
import { claimStrength, isRecommendation, pointsBack } from "./mood.ts";

interface Edge {
	target: number;
	kind: "supports" | "attacks";
}

export interface ArgumentGraph {
	/** Position of the central claim. */
	claim: number;
	edges: { source: number; target: number; kind: "supports" | "attacks" }[];
}

export function argumentGraphOf(segments: string[]): ArgumentGraph {
	const claim = centralOf(segments);
	const isOpponent = segments.map(() => false);
	const edges: ArgumentGraph["edges"] = [];
	const turn = turnBefore(segments, claim);
	for (const [source, segment] of segments.entries()) {
		if (source === claim) continue;
		const edge = edgeFrom(segments, source, segment, claim, turn, isOpponent);
		isOpponent[source] = (edge.kind === "attacks") !== (isOpponent[edge.target] ?? false);
		edges.push({ source, ...edge });
	}
	return { claim, edges };
}

function centralOf(segments: string[]): number {
	const stems = segments.map(stemsOf);
	let best = 0;
	let most = -Infinity;
	for (const [at, segment] of segments.entries()) {
		const weight = centrality(segments, stems, at, segment);
		if (weight > most) [best, most] = [at, weight];
	}
	return best;
}

function centrality(segments: string[], stems: Set<string>[], at: number, segment: string): number {
	let weight = claimStrength(segment) * 0.3;
	if (at === 0) weight += firstPlace;
	if (at === segments.length - 1) weight += lastPlace + (isTerse(segments, at) ? tersePlace : 0);
	if (at === 1 && isConceding(segments[0] ?? "")) weight += secondPlace;
	if (pointsBack(segment)) weight -= pointingCost;
	if (isRecommendation(segment)) weight += isNeed(segment) ? needWeight : 1;
	if (isConcluding(segment)) weight += isSummary(segment) ? summaryWeight : 1;
	if (answers.test(segment) && at > 0) weight += 1.5;
	if (isBackedUp(segment) || isRunningOn(segment)) weight -= 1;
	if (isConceding(segment)) weight -= 1.5;
	if (isContrary(segments[at + 1] ?? "") && !isRecommendation(segment)) weight -= 0.4;
	if (/\?["”’)]*$/.test(segment)) weight -= 1;
	return weight + shareOf(stems, at);
}

/** They need to learn: what is lacking more than what to do. */
function isNeed(segment: string): boolean {
	return /\b(?:needs?|ha(?:s|ve)) to\b/i.test(segment) && !/\b(?:should|must|ought to)\b/i.test(segment);
}

/** A last sentence much shorter than the others, without a cue: the point itself. */
function isTerse(segments: string[], at: number): boolean {
	const lengths = segments.map((segment) => segment.length);
	const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	return (lengths[at] ?? 0) < mean * terseShare && /^\p{Lu}/u.test(segments[at] ?? "");
}

/** How much of what the others speak of a segment names, 0 to 1. */
function shareOf(stems: Set<string>[], at: number): number {
	const own = stems[at] ?? new Set();
	const others = stems.filter((_, other) => other !== at);
	const sharing = others.filter((other) => [...other].some((stem) => own.has(stem)));
	return others.length === 0 ? 0 : sharing.length / others.length;
}

/** The first part before the claim from which on all is conceded: what "nevertheless" at the claim turns round; -1 for none. */
function turnBefore(segments: string[], claim: number): number {
	if (claim === 0) return -1;
	if (isContrary(segments[claim] ?? "") || isContrary(segments[claim - 1] ?? "")) {
		const turned = isContrary(segments[claim] ?? "") ? claim : claim - 1;
		return segments.slice(0, turned).some(isContrary) ? -1 : turned;
	}
	return -1;
}

function edgeFrom(
	segments: string[],
	source: number,
	segment: string,
	claim: number,
	turn: number,
	isOpponent: boolean[],
): Edge {
	const before = source - 1;
	if (before < 0)
		return turnsAt(segments, 1, claim) || source < turn || isConceding(segment) ? against(claim) : support(claim);
	const againstBefore = isOpponent[before] ?? false;
	if (isBackedUp(segment)) return support(before);
	if (source < turn) return isRunningOn(segment) ? support(before) : against(claim);
	if (isSubordinateConcession(segments[before] ?? "") && before !== claim) return against(before);
	if (isContrary(segment) && againstBefore && before !== claim) return against(before);
	if (isConceding(segment)) return against(claim);
	if (turnsAt(segments, source + 1, claim) && source > claim) return againstBefore ? support(before) : against(claim);
	if (isContrary(segment)) return source > claim && isLastWord(segments, source) ? against(claim) : support(claim);
	if (isAdding(segment) && !againstBefore) return support(claim);
	if (isRunningOn(segment)) return support(before);
	const goesOn =
		isExplaining(segment) || /^\W*(?:this|these|that|those|such)\b/i.test(segment) || takesUp(segments, source, claim);
	return goesOn && before !== claim && !againstBefore ? support(before) : support(claim);
}

function support(target: number): Edge {
	return { target, kind: "supports" };
}

function against(target: number): Edge {
	return { target, kind: "attacks" };
}

/** Whether a part begins with "but" and is not the claim: what stands before it was only granted. */
function turnsAt(segments: string[], at: number, claim: number): boolean {
	return (
		at !== claim &&
		at < segments.length &&
		isContrary(segments[at] ?? "") &&
		!isSubordinateConcession(segments[at] ?? "")
	);
}

/** Whether a part speaks of what the part before it spoke of, and of nothing in the claim. */
function takesUp(segments: string[], source: number, claim: number): boolean {
	const [own, before, central] = [source, source - 1, claim].map((at) => stemsOf(segments[at] ?? ""));
	const shared = (other: Set<string> | undefined): boolean => [...(own ?? [])].some((stem) => other?.has(stem));
	return shared(before) && !shared(central);
}

/** An objection that ends the text stands unanswered. */
function isLastWord(segments: string[], source: number): boolean {
	return source === segments.length - 1;
}

function stemsOf(segment: string): Set<string> {
	return new Set(
		wordsOf(segment)
			.filter((word) => !isFunctionWord(word.lower))
			.map((word) => stemOf(word.lower)),
	);
}

/** No, the harbor should stay. */
const answers = /^(?:no|yes)\b(?! (?:matter|one|doubt|longer|way|more|less))/i;
/** What standing first or last adds, last and short, or behind a concession that opens the text. */
const firstPlace = 1.1;
const lastPlace = 0.5;
const tersePlace = 0.8;
const terseShare = 0.7;
const secondPlace = 0.6;
/** What pointing back costs. */
const pointingCost = 0.3;
/** What saying again what was said adds, and what is only needed. */
const summaryWeight = 0.3;
const needWeight = 0.4;
