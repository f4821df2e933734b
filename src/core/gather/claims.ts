/**
 * Claims of different essays compared: the same in other words, the opposite of one another, or neither.
 *
 * Both need most of what is rare in the claims, and more of it where they have no concept in common. Words of one sense count as one (`senses.ts`).
 * What tells same from opposite is direction: negations, and the side of each sense that both speak of. Claims that
 * name different things, or hold under a condition, are neither, however alike they sound.
 */
import type { Argument, Statement } from "../model.ts";
import { eachInSteps, mapInSteps, type Steps } from "../steps.ts";
import { isFunctionWord, stemOf, wordsOf } from "../text/words.ts";
import { senseOf } from "./senses.ts";

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

/** Pairs of statements of different essays that are one or opposed, in the order of path and place. */
export function* compareClaims(reasoning: Argument[]): Steps<Verdict[]> {
	const said = reasoning.flatMap((argument) =>
		[argument.claim, ...argument.supports, ...argument.attacks].map((statement): Said => ({ argument, statement })),
	);
	const profiles = yield* mapInSteps(said, ({ argument, statement }) => profileOf(argument, statement), fewProfiles);
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
				const kind = verdictOn(a, b, weigh, concept === "" ? withoutConcept : 0);
				if (kind !== null) verdicts.push({ kind, a, b, concept });
			}
		},
		fewProfiles,
	);
	return verdicts;
}

interface Profile extends Said {
	/** Its words, in order. */
	wording: string[];
	/** What it says: stems, or the names of senses, with the side of each. */
	points: Map<string, number>;
	/** Names and numbers it speaks of. */
	names: Set<string>;
	isNegated: boolean;
	isConditional: boolean;
}

function profileOf(argument: Argument, statement: Statement): Profile {
	const text = mainClause(statement.quote.exact);
	const words = wordsOf(text);
	const points = new Map<string, number>();
	const names = new Set<string>();
	let isNegated = false;
	for (const [at, { lower, text: written }] of words.entries()) {
		if (negations.has(lower) || /n't$/.test(lower)) isNegated = !isNegated;
		const stem = stemOf(lower);
		if (/\d/.test(written) || (at > 0 && /^\p{Lu}/u.test(written))) names.add(stem);
		const sense = senseOf(stem);
		if (sense !== null) points.set(sense.name, (points.get(sense.name) ?? 1) * sense.side);
		else if (!isFunctionWord(lower) && !negations.has(lower)) points.set(stem, 1);
	}
	const isConditional = /\b(?:if|unless|until|provided)\b|^without\b/i.test(text);
	const wording = words.map(({ lower }) => lower);
	return { argument, statement, wording, points, names, isNegated, isConditional };
}

/** What is a name in one statement is one in all, at the start of a sentence too. */
function shareNames(profiles: Profile[]): void {
	const names = new Set(profiles.flatMap((profile) => [...profile.names]));
	for (const profile of profiles)
		for (const point of profile.points.keys()) if (names.has(point)) profile.names.add(point);
}

function verdictOn(a: Profile, b: Profile, weigh: (point: string) => number, more: number): Verdict["kind"] | null {
	if (a.isConditional !== b.isConditional || speakOfOthers(a, b)) return null;
	let shared = 0;
	let direction = a.isNegated === b.isNegated ? 1 : -1;
	let count = 0;
	for (const [point, side] of a.points) {
		const other = b.points.get(point);
		if (other === undefined) continue;
		shared += weigh(point);
		if (!a.names.has(point) && !b.names.has(point)) count++;
		direction *= side * other;
	}
	const [lighter, heavier] = [totalOf(a, weigh), totalOf(b, weigh)].sort((one, other) => one - other);
	const near = shared / Math.max(lighter ?? 1, 1e-9);
	const covered = shared / Math.max(heavier ?? 1, 1e-9);
	if (count < fewestShared || differInOneThing(a, b)) return null;
	if (direction > 0) return near >= sameEnough + more && covered >= coveredEnough ? "same" : null;
	return near >= closeEnough + more && covered >= coveredLittle ? "opposite" : null;
}

/** A claim without what is hung on it: ", because …", ", but …". */
function mainClause(text: string): string {
	const end =
		/, (?:as|because|since|although|though|which|while|whereas|but|for|so) /i.exec(text)?.index ?? text.length;
	return end > text.length / 4 ? text.slice(0, end) : text;
}

/** Alike word for word but for one place, where each has a point of its own: then that point is what they are about. */
function differInOneThing(a: Profile, b: Profile): boolean {
	const shorter = Math.min(a.wording.length, b.wording.length);
	let head = 0;
	while (head < shorter && a.wording[head] === b.wording[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a.wording.at(-1 - tail) === b.wording.at(-1 - tail)) tail++;
	const own = (one: Profile, other: Profile): boolean =>
		[...one.points.keys()].some((point) => !other.points.has(point));
	return head + tail >= shorter / 2 && own(a, b) && own(b, a);
}

/** Whether each names something that the other does not. */
function speakOfOthers(a: Profile, b: Profile): boolean {
	const missing = (one: Profile, other: Profile): boolean =>
		[...one.names].some((name) => !other.names.has(name) && !other.points.has(name));
	return missing(a, b) && missing(b, a);
}

function totalOf({ points }: Profile, weigh: (point: string) => number): number {
	let total = 0;
	for (const point of points.keys()) total += weigh(point);
	return total;
}

/** Of the statements before this one, those of other essays that share points enough, found through `places` of each point. */
function earlierWithWords(profile: Profile, places: Map<string, Profile[]>): Profile[] {
	const shared = new Map<Profile, number>();
	for (const point of profile.points.keys()) {
		const others = places.get(point) ?? [];
		for (const other of others.slice(-mostCompared)) shared.set(other, (shared.get(other) ?? 0) + 1);
		others.push(profile);
		places.set(point, others);
	}
	const { path } = profile.statement.quote;
	return [...shared]
		.filter(([other, count]) => count >= fewestShared && other.statement.quote.path !== path)
		.map(([other]) => other);
}

function rarity(profiles: Profile[]): (point: string) => number {
	const counts = new Map<string, number>();
	for (const { points } of profiles) for (const point of points.keys()) counts.set(point, (counts.get(point) ?? 0) + 1);
	return (point) => Math.log(1 + profiles.length / (counts.get(point) ?? 1));
}

function byPlace({ statement: a }: Profile, { statement: b }: Profile): number {
	const [one, other] = [a.quote, b.quote];
	return one.path < other.path ? -1 : one.path > other.path ? 1 : one.from - other.from;
}

/** Shares of the lighter and of the heavier claim's weight from which two claims are one. */
const sameEnough = 0.6;
const coveredEnough = 0.45;
/** The same from which two claims of opposed direction disagree. */
const closeEnough = 0.5;
const coveredLittle = 0.3;
/** What both shares must exceed that by, where no concept is shared. */
const withoutConcept = 0.15;
/** How many points both must share; names do not count. */
const fewestShared = 2;
/** So many statements are a step. */
const fewProfiles = 8;
/** A word of very many claims is looked up with its latest ones only. */
const mostCompared = 200;

/** Words that turn a claim round. */
const negations = new Set(
	"not no never neither nor cannot without hardly scarcely nobody nothing none nowhere unable lack refuse deny".split(
		" ",
	),
);
