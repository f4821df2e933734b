/** The concepts of one essay: candidates that mean one thing, ranked by termhood, with what the essay says they mean. */
import type { Keyphrase, Kind } from "../model.ts";
import { type Group, groupsOf, isName } from "./alike.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesOf } from "./candidates.ts";
import { definitionsOf, linesOf, mayBeDefinedAnywhere } from "./glosses.ts";
import { kindOf } from "./kinds.ts";
import { titles } from "./name-words.ts";
import { pairsOf } from "./pairs.ts";
import { countOccurrences } from "./occurrences.ts";
import type { Reading } from "./reading.ts";
import { type Termhood, termhoodOf } from "./termhood.ts";

/** Best first; what is no term is left out. */
export function keyphrasesOf(reading: Reading): Keyphrase[] {
	const { groups, shorts } = weighed(reading);
	const lines = linesOf(reading);
	return groups
		.filter(({ termhood }) => termhood.score > leastDefined)
		.filter(({ group }, index) => index < mostDefined || mayBeDefinedAnywhere(group, reading))
		.map(({ group, loss }) => keyphrase(group, reading, lines, shortOf(group, shorts), loss))
		.filter(({ score, form, count }) => score > least && (reading.english || form !== "word" || count > 1))
		.sort(byScore)
		.slice(0, mostKept);
}

/** A group of names with what it is worth before anybody looked for its definition. */
export interface Weighed {
	group: Group;
	termhood: Termhood;
	/** What was taken from its score because another group says the same better. */
	loss: number;
}

/**
 * All groups of candidates, best first, and which candidate abbreviates which. `nested` keeps names that stand only in
 * names; `apart` takes "noun of noun" for two phrases.
 */
export function weighed(
	reading: Reading,
	nested = false,
	apart = false,
): { groups: Weighed[]; shorts: Map<Candidate, Candidate> } {
	const { candidates, capitals } = candidatesOf(reading);
	if (apart) for (const [key, one] of candidates) if (isJoinedByOf(one)) candidates.delete(key);
	const pairs = pairsOf(reading, candidates, capitals);
	countOccurrences(candidates, reading);
	const shorts = new Map(pairs.map(({ long, short }) => [long, short]));
	const groups = groupsOf(nested ? candidates : dropNested(candidates), pairs).map((group) => ({
		group,
		termhood: termhoodOf(group, reading, kindOfGroup(group), shortOf(group, shorts), null),
		loss: 0,
	}));
	demoteNested(groups);
	groups.sort((a, b) => b.termhood.score - a.termhood.score || (keyOfGroup(a.group) < keyOfGroup(b.group) ? -1 : 1));
	return { groups, shorts };
}

function keyphrase(group: Group, reading: Reading, lines: string[], short: string, loss: number): Keyphrase {
	const definitions = definitionsOf(group, reading, lines);
	const strongest = definitions[0];
	const defined = strongest !== undefined && strongest.by !== "context" && strongest.weight >= 0.5 ? strongest : null;
	const kind = kindOfGroup(group);
	const { score, form, reasons, count, paragraphs } = termhoodOf(group, reading, kind, short, defined);
	const names = namesOf(group);
	const name = names[0] ?? "";
	return {
		name,
		aliases: names.slice(1),
		kind,
		form,
		score: Math.round((score - loss) * 1000) / 1000,
		reasons,
		definitions,
		gloss: strongest ?? null,
		count,
		paragraphs,
	};
}

/** Every spelling, the likeliest of the main name first, without those that only differ by number, case or hyphens. */
function namesOf(group: Group): string[] {
	return group.map(nameOf).filter((name, index, all) => name !== "" && all.indexOf(name) === index);
}

/** The spelling used most; of two used as often, the singular, then the first. */
function nameOf(one: Candidate): string {
	let best = "";
	let most = -1;
	for (const [spelling, count] of one.spellings) {
		const better =
			count > most ||
			(count === most && (spelling.length < best.length || (spelling.length === best.length && spelling < best)));
		if (better) [best, most] = [spelling, count];
	}
	return best;
}

/** Of two phrases one in the other the one the essay means keeps its worth: mostly the longer, unless that is rare. */
function demoteNested(groups: Weighed[]): void {
	const byKey = new Map(groups.flatMap((one) => one.group.map((candidate): [string, Weighed] => [candidate.key, one])));
	for (const one of groups) {
		const main = one.group[0];
		if (main === undefined || main.words.length < 2 || one.termhood.form !== "phrase") continue;
		for (const key of main.inside) {
			const longer = byKey.get(key);
			if (longer === undefined || longer === one || longer.termhood.form !== "phrase") continue;
			const isWhole = longer.termhood.count * 2 >= one.termhood.count && longer.termhood.count > 1;
			const less = isWhole ? one : longer;
			if (less.loss > 0) continue;
			less.loss = nestedLoss;
			less.termhood = { ...less.termhood, score: less.termhood.score - nestedLoss };
		}
	}
}

function isJoinedByOf({ sources, words }: Candidate): boolean {
	return sources.size === 1 && sources.has("phrase") && words.some((word) => word.lower === "of");
}

/** Without candidates that occur only inside one longer candidate: power rivalry, where all is great power rivalry. */
function dropNested(candidates: Map<string, Candidate>): Map<string, Candidate> {
	const kept = new Map<string, Candidate>();
	for (const [key, one] of candidates) {
		const set = ["quoted", "symbol", "heading", "emphasized", "linked", "pair", "named"].some((source) =>
			[...one.sources].some((own) => own === source),
		);
		const isShared = isInSeveral(one) && (!isName(one) || one.words.length > 1);
		if (set || one.alone > 0 || isShared || (isName(one) && isCore(one, candidates))) kept.set(key, one);
	}
	return kept;
}

/** Whether the longer candidates it stands in are more than one and its own variants. */
function isInSeveral({ inside }: Candidate): boolean {
	const keys = [...inside].slice(0, mostCompared);
	return keys.filter((key) => !keys.some((other) => other !== key && key.includes(other))).length > 1;
}

/** A name that stands only in longer ones is kept when it is theirs: without a title, without a subtitle. */
function isCore(one: Candidate, candidates: Map<string, Candidate>): boolean {
	return [...one.inside].some((key) => {
		const longer = candidates.get(key);
		if (longer === undefined) return false;
		return (
			(longer.sources.has("quoted") && key.startsWith(one.key)) ||
			(titles.has(longer.words[0]?.lower ?? "") && key.endsWith(one.key))
		);
	});
}

function shortOf(group: Group, shorts: Map<Candidate, Candidate>): string {
	for (const one of group) {
		const short = shorts.get(one);
		if (short !== undefined) return nameOf(short);
	}
	return "";
}

function kindOfGroup(group: Group): Kind {
	const main = group[0];
	const name = main === undefined ? "" : nameOf(main);
	const named = group.some((one) => isName(one) || one.sources.has("symbol"));
	if (group.some((one) => one.words.length > 2 && titles.has(one.words[0]?.lower ?? ""))) return "person";
	return kindOf(name, main?.words ?? [], named, main?.sources.has("quoted") === true);
}

function keyOfGroup(group: Group): string {
	return group[0]?.key ?? "";
}

function byScore(a: Keyphrase, b: Keyphrase): number {
	return b.score - a.score || (a.name < b.name ? -1 : 1);
}

const mostCompared = 20;
const nestedLoss = 0.6;
const least = 0;
const mostKept = 60;
/** A term that is used once, where it is defined, may stand far down before its definition is found. */
const mostDefined = 100;
/** Below it no definition makes a term. */
const leastDefined = -1;
