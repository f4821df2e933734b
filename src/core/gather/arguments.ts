/**
 * The arguments of all essays: each claim with what supports and what opposes it, filed under the concepts it speaks of.
 *
 * The same claim made twice is one argument with both sources; essays that say opposite things of one concept are told
 * apart from it (`claims.ts`). What the reader corrected was heeded before (`corrections.ts`). Order of reading does not matter.
 */
import type { Argument, Concept, Decisions, Digest, Disagreement, Statement, Unit } from "../model.ts";
import { mapInSteps, type Steps } from "../steps.ts";
import { compareClaims, type Verdict } from "./claims.ts";
import { conceptFinder } from "./concept-finder.ts";
import { idOf } from "./ids.ts";

export function* gatherArguments(digests: Digest[], concepts: Concept[], decisions: Decisions): Steps<Argument[]> {
	const find = yield* conceptFinder(concepts);
	const all = (yield* mapInSteps(digests, (digest) => argumentsOf(digest, find), 1)).flat();
	const before = new Map(digests.flatMap(textsBefore));
	const compared = yield* compareClaims(all, ({ id }) => before.get(id) ?? "");
	const hidden = hiddenWith(decisions.hidden, compared);
	const shown = all.filter((one) => !hidden.has(one.id));
	const verdicts = compared.filter(({ a, b }) => !hidden.has(a.argument.id) && !hidden.has(b.argument.id));
	const raised = raise(verdicts, find).filter((one) => !hidden.has(one.id));
	const joined = join([...shown, ...raised], verdicts);
	for (const argument of joined)
		argument.pinned = [argument.id, ...argument.alsoSaid.map(({ id }) => id)].some((id) =>
			decisions.pinned.includes(id),
		);
	return joined;
}

/** What is hidden, and what says the same in other words: it would only come back under another name. */
function hiddenWith(ids: string[], verdicts: Verdict[]): Set<string> {
	const hidden = new Set(ids);
	if (hidden.size === 0) return hidden;
	for (let before = -1; before !== hidden.size;) {
		before = hidden.size;
		for (const { kind, a, b } of verdicts) {
			if (kind !== "same") continue;
			if (hidden.has(a.statement.id)) hidden.add(b.statement.id);
			if (hidden.has(b.statement.id)) hidden.add(a.statement.id);
		}
	}
	return hidden;
}

/** Of each statement, by id, the sentences that its pronouns may stand for. */
function textsBefore({ reasoning: { units }, keyphrases }: Digest): [id: string, text: string][] {
	const topics = [...keyphrases].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, topicsLent);
	const topic = topics.map(({ name }) => name).join(" ");
	return units.map(({ quote }, at) => {
		if (at === 0) return [idOf(quote.path, quote.exact), ""];
		const earlier = units.slice(Math.max(0, at - sentencesLent), at);
		return [idOf(quote.path, quote.exact), `${topic} ${earlier.map((unit) => unit.quote.exact).join(" ")}`.trim()];
	});
}

function argumentsOf(digest: Digest, find: (text: string) => string[]): Argument[] {
	const { units, relations, thesis } = digest.reasoning;
	const own = new Map<number, Argument>();
	const out = new Map(relations.map((relation) => [relation.source, relation]));
	const answered = new Set(relations.map(({ target }) => target));
	// What is granted at the start of a paragraph and then answered bears on no claim, but others bear on it.
	const isHead = (at: number, unit: Unit): boolean => unit.role !== "none" && answered.has(at) && !out.has(at);
	for (const [at, unit] of units.entries())
		if (isClaim(unit) || isHead(at, unit)) own.set(at, argumentOf(unit, at === thesis, find));
	for (const [at, unit] of units.entries()) {
		const bearing = bearingOf(at, out, own);
		if (bearing === null) continue;
		const side = bearing.against ? bearing.argument.attacks : bearing.argument.supports;
		const said = statementOf(unit, out.get(at)?.cue ?? "");
		if (said.id !== bearing.argument.claim.id) side.push(said);
		for (const id of find(unit.quote.exact))
			if (!bearing.argument.concepts.includes(id)) bearing.argument.concepts.push(id);
	}
	const most = Math.max(1, ...[...own.values()].map(weightOf));
	for (const argument of own.values())
		argument.centrality = round((weightOf(argument) / most) * 0.8 + (argument.thesis ? 0.2 : 0));
	return [...own.values()];
}

/** The claim a unit bears on in the end, and whether against it: an attack on an attack is support. */
function bearingOf(
	at: number,
	out: Map<number, { target: number; kind: "supports" | "attacks" }>,
	own: Map<number, Argument>,
): { argument: Argument; against: boolean } | null {
	let against = false;
	const seen = new Set<number>([at]);
	for (let relation = out.get(at); relation !== undefined; relation = out.get(relation.target)) {
		if (relation.kind === "attacks") against = !against;
		const argument = own.get(relation.target);
		if (argument !== undefined) return { argument, against };
		if (seen.has(relation.target)) return null;
		seen.add(relation.target);
	}
	return null;
}

function argumentOf(unit: Unit, thesis: boolean, find: (text: string) => string[]): Argument {
	const claim = statementOf(unit, unit.cue);
	return {
		id: claim.id,
		claim,
		alsoSaid: [],
		supports: [],
		attacks: [],
		concepts: find(unit.quote.exact),
		disagrees: [],
		centrality: 0,
		thesis,
		pinned: false,
	};
}

function statementOf(unit: Unit, cue: string): Statement {
	return { id: idOf(unit.quote.path, unit.quote.exact), quote: unit.quote, role: unit.role, voice: unit.voice, cue };
}

function isClaim(unit: Unit): boolean {
	return unit.role === "claim" || unit.role === "recommendation";
}

function weightOf(argument: Argument): number {
	return 1 + argument.supports.length + argument.attacks.length;
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/** A reason that another essay gives or denies too is a claim of its own: the arguments that have to be added. */
function raise(verdicts: Verdict[], find: (text: string) => string[]): Argument[] {
	const raised = new Map<string, Argument>();
	for (const verdict of verdicts) {
		for (const said of [verdict.a, verdict.b]) {
			const { argument, statement } = said;
			if (statement === argument.claim) continue;
			const { quote } = statement;
			const own = raised.get(statement.id) ?? {
				...argument,
				id: statement.id,
				claim: statement,
				alsoSaid: [],
				supports: [],
				attacks: [],
				concepts: find(quote.exact),
				disagrees: [],
				centrality: round(argument.centrality / 2),
				thesis: false,
			};
			raised.set(statement.id, own);
			said.argument = own;
		}
	}
	return [...raised.values()];
}

/** Joins what is one claim and notes what disagrees. Of claims that are one, the first by path and place keeps its id. */
function join(reasoning: Argument[], verdicts: Verdict[]): Argument[] {
	const into = new Map<Argument, Argument>();
	const homeOf = (argument: Argument): Argument => into.get(argument) ?? argument;
	for (const { a, b } of verdicts.filter((verdict) => verdict.kind === "same")) {
		const [home, guest] = [homeOf(a.argument), homeOf(b.argument)];
		if (home === guest) continue;
		for (const [joined, target] of into) if (target === guest) into.set(joined, home);
		into.set(guest, home);
		home.alsoSaid.push(guest.claim, ...guest.alsoSaid);
		home.supports.push(...guest.supports);
		home.attacks.push(...guest.attacks);
		home.concepts = [...new Set([...home.concepts, ...guest.concepts])];
	}
	for (const { a, b, concept } of verdicts.filter((verdict) => verdict.kind === "opposite")) {
		const [one, other] = [homeOf(a.argument), homeOf(b.argument)];
		if (one === other) continue;
		disagree(one, { argument: other.id, quote: b.statement.quote, concept });
		disagree(other, { argument: one.id, quote: a.statement.quote, concept });
	}
	return reasoning.filter((argument) => !into.has(argument));
}

function disagree(argument: Argument, found: Disagreement): void {
	const isKnown = argument.disagrees.some(
		({ argument: id, quote }) => id === found.argument && quote.from === found.quote.from,
	);
	if (!isKnown) argument.disagrees.push(found);
}

/** How far back a pronoun reaches. */
const sentencesLent = 2;
/** So many of an essay's most frequent concepts "the policy" and "the country" may stand for anywhere in it. */
const topicsLent = 3;
