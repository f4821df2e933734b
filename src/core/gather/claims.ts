/**
 * Claims of different essays compared: the same in other words, the opposite of one another, or neither (`verdict.ts`).
 * Only claims that share words or senses enough are looked at, and never one's own beside one that is only reported.
 */
import type { Argument, Statement } from "../model.ts";
import { eachInSteps, mapInSteps, type Steps } from "../steps.ts";
import type { Term } from "./clause-terms.ts";
import { weighs } from "./pairing.ts";
import { type Proposition, propositionOf } from "./proposition.ts";
import { coveredEnough, fewestShared, verdictOn } from "./verdict.ts";

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
	const index = new Index(profiles, weigh);
	yield* eachInSteps(
		profiles,
		(b, at) => {
			for (const a of index.like(at)) {
				const kind = verdictOn(a, b, weigh);
				if (kind === null) continue;
				const concept = a.argument.concepts.find((id) => b.argument.concepts.includes(id)) ?? "";
				verdicts.push({ kind, a, b, concept });
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

/** Finds, for one statement after the other, those before it that share words or senses enough to be compared. */
class Index {
	private readonly places = new Map<string, number[]>();
	private readonly totals: number[];
	/** Of each statement before, for the one at hand: which word of it was last seen to be shared, how many are, and what they weigh. */
	private readonly seen: Int32Array;
	private readonly owner: Int32Array;
	private readonly counts: Int32Array;
	private readonly shared: Float64Array;
	private terms = 0;

	constructor(
		private readonly profiles: Profile[],
		private readonly weigh: (term: Term) => number,
	) {
		this.totals = profiles.map(({ words }) => words.reduce((sum, word) => sum + weigh(word), 0));
		[this.seen, this.owner, this.counts] = [0, 1, 2].map(() => new Int32Array(profiles.length).fill(-1)) as [
			Int32Array,
			Int32Array,
			Int32Array,
		];
		this.shared = new Float64Array(profiles.length);
	}

	like(at: number): Profile[] {
		const profile = this.profiles[at];
		if (profile === undefined) return [];
		const touched: number[] = [];
		for (const term of profile.words) {
			if (!weighs(term)) continue;
			const id = ++this.terms;
			const weight = this.weigh(term);
			this.share(term.stem, at, id, weight, touched);
			for (const { name } of term.senses) this.share(name, at, id, weight, touched);
		}
		const alike: Profile[] = [];
		for (const other of touched) {
			const before = this.profiles[other];
			if ((this.counts[other] ?? 0) < fewestShared || before === undefined) continue;
			if (this.mayBeLike(at, other, profile, before)) alike.push(before);
		}
		return alike;
	}

	/** Counts the word `id` for every statement before that has `key`, and files this one under it. */
	private share(key: string, at: number, id: number, weight: number, touched: number[]): void {
		const others = this.places.get(key);
		if (others === undefined) {
			this.places.set(key, [at]);
			return;
		}
		for (let place = Math.max(0, others.length - mostCompared); place < others.length; place++) {
			const other = others[place] ?? at;
			if (other === at || this.seen[other] === id) continue;
			this.seen[other] = id;
			if (this.owner[other] !== at) {
				this.owner[other] = at;
				this.counts[other] = 0;
				this.shared[other] = 0;
				touched.push(other);
			}
			this.counts[other] = (this.counts[other] ?? 0) + 1;
			this.shared[other] = (this.shared[other] ?? 0) + weight;
		}
		if (others.at(-1) !== at) others.push(at);
	}

	/** Whether what they share may be most of both. A statement that points back may share what it does not say. */
	private mayBeLike(at: number, other: number, one: Profile, before: Profile): boolean {
		const enough = (this.shared[other] ?? 0) / (coveredEnough * caution);
		if (!before.pointsBack && enough < (this.totals[at] ?? 0)) return false;
		if (!one.pointsBack && enough < (this.totals[other] ?? 0)) return false;
		const [own, others] = [one.statement, before.statement];
		return own.quote.path !== others.quote.path && own.voice === others.voice;
	}
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
const mostCompared = 100;
/** How much less than enough may be shared by the first count, which knows the weights of one side only. */
const caution = 0.7;
