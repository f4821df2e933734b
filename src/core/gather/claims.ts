/**
 * Claims of different essays compared: the same in other words, the opposite of one another, or neither.
 *
 * Both need a concept in common and most of what is rare in the shorter claim. What tells them apart is direction:
 * negations and opposed verbs and judgments. Rare words count more (inverse document frequency over all claims).
 */
import type { Argument } from "../model.ts";
import { isFunctionWord, stemOf, wordsOf } from "../text/words.ts";

export interface Verdict {
	kind: "same" | "opposite";
	a: Argument;
	b: Argument;
	/** A concept both speak of. */
	concept: string;
}

/** Pairs of claims of different essays that are one, or opposed, in the order of path and place. */
export function compareClaims(reasoning: Argument[]): Verdict[] {
	const profiles = reasoning.map(profileOf).sort(byPlace);
	const weigh = rarity(profiles);
	const verdicts: Verdict[] = [];
	for (const [a, b, concept] of pairsWithConcept(profiles)) {
		const shared = overlap(a, b, weigh);
		if (shared >= sameEnough && a.direction === b.direction)
			verdicts.push({ kind: "same", a: a.argument, b: b.argument, concept });
		else if (shared >= closeEnough && a.direction !== b.direction)
			verdicts.push({ kind: "opposite", a: a.argument, b: b.argument, concept });
	}
	return verdicts;
}

interface Profile {
	argument: Argument;
	/** Stems of its words that say something. */
	stems: Set<string>;
	/** 1, or -1 where an odd number of its words turn it round. */
	direction: number;
}

function profileOf(argument: Argument): Profile {
	const words = wordsOf(argument.claim.quote.exact).map((word) => word.lower);
	let direction = 1;
	for (const word of words) if (turning.has(word) || /n't$/.test(word)) direction = -direction;
	const stems = words.filter((word) => !isFunctionWord(word) && !turning.has(word)).map(stemOf);
	return { argument, stems: new Set(stems), direction };
}

function* pairsWithConcept(profiles: Profile[]): Generator<[Profile, Profile, string]> {
	const byConcept = new Map<string, Profile[]>();
	const met = new Set<string>();
	for (const profile of profiles) {
		for (const concept of profile.argument.concepts) {
			const others = byConcept.get(concept) ?? [];
			for (const other of others.slice(-mostCompared)) {
				if (other.argument.claim.quote.path === profile.argument.claim.quote.path) continue;
				const pair = `${other.argument.id} ${profile.argument.id}`;
				if (met.has(pair)) continue;
				met.add(pair);
				yield [other, profile, concept];
			}
			others.push(profile);
			byConcept.set(concept, others);
		}
	}
}

/** The weight of the stems two claims share, as a share of the lighter claim's. */
function overlap(a: Profile, b: Profile, weigh: (stem: string) => number): number {
	let shared = 0;
	for (const stem of a.stems) if (b.stems.has(stem)) shared += weigh(stem);
	const total = (profile: Profile): number => [...profile.stems].reduce((sum, stem) => sum + weigh(stem), 0);
	return shared / Math.max(1e-9, Math.min(total(a), total(b)));
}

function rarity(profiles: Profile[]): (stem: string) => number {
	const counts = new Map<string, number>();
	for (const { stems } of profiles) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return (stem) => Math.log(1 + profiles.length / (counts.get(stem) ?? 1));
}

function byPlace({ argument: a }: Profile, { argument: b }: Profile): number {
	const [one, other] = [a.claim.quote, b.claim.quote];
	return one.path < other.path ? -1 : one.path > other.path ? 1 : one.from - other.from;
}

/** Share of the lighter claim's weight from which two claims are one. */
const sameEnough = 0.6;
/** Share from which two claims of opposed direction disagree. */
const closeEnough = 0.4;
/** A concept of very many claims is compared with its latest ones only. */
const mostCompared = 200;

/** Words that turn a claim round. */
const turning = new Set(
	(
		"not no never neither nor cannot without hardly scarcely unable fails fail failed refuse refuses deny denies lack lacks little few " +
		"illusion myth wrong false mistaken mistake unlikely impossible weakens weaken undermines undermine undermined harms harm hurts hurt " +
		"reduces reduce diminishes diminish threatens threaten prevents prevent worsens worsen erodes erode unwise unsafe against"
	).split(" "),
);
