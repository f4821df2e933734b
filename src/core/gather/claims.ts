/**
 * Claims of different essays compared: the same in other words, the opposite of one another, or neither (`verdict.ts`).
 * Only claims that share words or senses enough are looked at.
 */
import type { Argument, Statement } from "../model.ts";
import { eachInSteps, mapInSteps, type Steps } from "../steps.ts";
import { type Proposition, propositionOf, type Term } from "./proposition.ts";
import { fewestShared, verdictOn } from "./verdict.ts";

export interface Verdict {
	kind: "same" | "opposite";
	a: Said;
	b: Said;
	/** A concept both speak of; empty when only words show it. */
	concept: string;
}

/** A claim, or a statement that serves one, in its argument. */
export interface Said {
	argument: Argument;
	statement: Statement;
}

/** Pairs of statements of different essays that are one or opposed, in the order of path and place. `before` is what an essay says just before a statement. */
export function* compareClaims(reasoning: Argument[], before: (statement: Statement) => string): Steps<Verdict[]> {
	const said = reasoning.flatMap((argument) =>
		[argument.claim, ...argument.supports, ...argument.attacks].map((statement): Said => ({ argument, statement })),
	);
	const profiles = yield* mapInSteps(
		said,
		(one): Profile => ({ ...one, ...propositionOf(one.statement.quote.exact, before(one.statement)) }),
		fewProfiles,
	);
	profiles.sort(byPlace);
	shareNames(profiles);
	const weigh = rarity(profiles);
	const verdicts: Verdict[] = [];
	const places = new Map<string, Profile[]>();
	yield* eachInSteps(
		profiles,
		(b) => {
			for (const a of earlierWithWords(b, places)) {
				const concept = a.argument.concepts.find((id) => b.argument.concepts.includes(id)) ?? "";
				const kind = verdictOn(a, b, weigh);
				if (kind !== null) verdicts.push({ kind, a, b, concept });
			}
		},
		fewProfiles,
	);
	return verdicts;
}

interface Profile extends Said, Proposition {}

/** What is a name in one statement is one in all, at the start of a sentence too. */
function shareNames(profiles: Profile[]): void {
	const names = new Set(profiles.flatMap(({ words }) => words.filter((word) => word.isName).map((word) => word.stem)));
	for (const { words } of profiles) for (const word of words) if (names.has(word.stem)) word.isName = true;
}

/** Of the statements before this one, those of other essays that share words enough, found through `places` of each stem and sense. */
function earlierWithWords(profile: Profile, places: Map<string, Profile[]>): Profile[] {
	const shared = new Map<Profile, number>();
	for (const term of [...profile.words, ...profile.lent]) {
		if (term.isLight) continue;
		const found = new Set<Profile>();
		for (const key of [term.stem, ...term.senses.map(({ name }) => name)]) {
			const others = places.get(key) ?? [];
			for (const other of others.slice(-mostCompared)) found.add(other);
			if (others.at(-1) !== profile) others.push(profile);
			places.set(key, others);
		}
		for (const other of found) shared.set(other, (shared.get(other) ?? 0) + 1);
	}
	const { path } = profile.statement.quote;
	return [...shared]
		.filter(([other, count]) => count >= fewestShared && other.statement.quote.path !== path)
		.map(([other]) => other);
}

/** What a word weighs: less where many statements have it, and where it only says what is done. */
function rarity(profiles: Profile[]): (term: Term) => number {
	const counts = new Map<string, number>();
	for (const { words } of profiles)
		for (const stem of new Set(words.map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return ({ stem, isLight, senses }) => {
		const share = isLight ? lightShare : senses[0] !== undefined && senses[0].kind !== "quality" ? doingShare : 1;
		return share * Math.log(1 + (profiles.length + fewStatements) / (counts.get(stem) ?? 1));
	};
}

function byPlace({ statement: a }: Profile, { statement: b }: Profile): number {
	const [one, other] = [a.quote, b.quote];
	return one.path < other.path ? -1 : one.path > other.path ? 1 : one.from - other.from;
}

/** What words of doing, and words that say little, weigh beside others. */
const doingShare = 0.5;
const lightShare = 0.15;
/** Added to their number, so that in few statements a shared word is not taken for a common one. */
const fewStatements = 20;
/** So many statements are a step. */
const fewProfiles = 8;
/** A word of very many claims is looked up with its latest ones only. */
const mostCompared = 200;
