/**
 * Two claims weighed against each other: the same in other words, the opposite, or neither.
 *
 * The words of two claims are paired, by stem or by sense (`senses.ts`). They speak of the same where little that weighs
 * is left over, and not on both sides: "lowers the price of bread" and "lowers the price of coal" each keep something to
 * themselves. What tells same from opposite is direction: negations, the sides of the paired senses, and words left over
 * that turn the rest ("reduces noise" beside "is quieter").
 */
import type { Term } from "./clause-terms.ts";
import type { Proposition } from "./proposition.ts";

/** Null for neither. `weigh` says how much a word tells. */
export function verdictOn(a: Proposition, b: Proposition, weigh: (term: Term) => number): "same" | "opposite" | null {
	if (a.isConditional !== b.isConditional || a.isQuestion || b.isQuestion) return null;
	const pairing = pair(a, b);
	const { pairs, onlyA, onlyB } = pairing;
	const own = pairs.slice(0, pairs.length - pairing.lent);
	const telling = own.filter(([one, other]) => weighs(one) && weighs(other)).length;
	if (telling < fewestShared) return null;
	// A topic of two words is not yet a claim: what is said of it must be shared too.
	if (
		telling === fewestShared &&
		[onlyA, onlyB].some((left) => left.filter((term) => !term.isLight).length >= mostBeside)
	)
		return null;
	if (!pairs.some(([one, other]) => weighs(one) && sameStem(one, other) > 0)) return null;
	// Names alone say nothing of what they name.
	if (own.every(([one, other]) => one.isName || other.isName || !weighs(one))) return null;
	if (a.hasPronoun !== b.hasPronoun && pairing.lent === 0) return null;
	if (a.hasPronoun && b.hasPronoun && !pointAlike(a, b)) return null;
	if (leavesSubject(a, b, onlyB) || leavesSubject(b, a, onlyA)) return null;
	if (speakOfOthers(pairing) || changePlaces(a, b, pairs) || turnAbout(a, b, pairs)) return null;
	if (differInKind(pairing)) return null;
	const [aloneA, aloneB] = [weightOf(onlyA, weigh), weightOf(onlyB, weigh)];
	let shared = 0;
	for (const [one, other] of own) shared += Math.max(weigh(one), weigh(other));
	const [less, more] = aloneA < aloneB ? [aloneA, aloneB] : [aloneB, aloneA];
	const near = shared / (shared + less);
	const covered = shared / (shared + more);
	if (near < nearEnough || covered < coveredEnough) return null;
	const [paired, turned] = [directionOf(a, b, pairing), turnOf(pairing)];
	const [moreA, moreB] = [onlyA, onlyB].map((left) => left.some((term) => !term.isLight && term.turn > 0));
	if (paired * turned > 0) return turned < 0 && moreA && moreB ? null : "same";
	return turned < 0 && (moreA || moreB) ? null : "opposite";
}

interface Pairing {
	pairs: [a: Term, b: Term, side: number][];
	/** What each keeps to itself. */
	onlyA: Term[];
	onlyB: Term[];
	/** How many of the pairs are with words that were lent. */
	lent: number;
}

/** Pairs the words of two claims: equal stems first, then senses, then what the sentences before lend. */
function pair(a: Proposition, b: Proposition): Pairing {
	const pairs: Pairing["pairs"] = [];
	const [left, right] = [new Set(a.words), new Set(b.words)];
	const join = (from: Iterable<Term>, to: Iterable<Term>, side: (one: Term, other: Term) => number): void => {
		for (const one of from) {
			for (const other of to) {
				const found = side(one, other);
				if (found === 0) continue;
				pairs.push([one, other, found]);
				left.delete(one);
				left.delete(other);
				right.delete(one);
				right.delete(other);
				break;
			}
		}
	};
	join(left, right, sameStem);
	join(left, right, sharedSense);
	const own = pairs.length;
	if (a.pointsBack && right.size > 0)
		join([...right], a.lent(), (one, other) => (weighs(one) ? sameStem(one, other) : 0));
	if (b.pointsBack && left.size > 0)
		join([...left], b.lent(), (one, other) => (weighs(one) ? sameStem(one, other) : 0));
	return { pairs, onlyA: [...left], onlyB: [...right], lent: pairs.length - own };
}

function sameStem(a: Term, b: Term): number {
	return a.stem === b.stem ? 1 : 0;
}

function sharedSense(a: Term, b: Term): number {
	for (const sense of a.senses)
		for (const other of b.senses) if (sense.name === other.name) return sense.side * other.side;
	return 0;
}

/** What words left over turn round; they are trusted to oppose two claims only where nothing else is left over. */
function turnOf({ onlyA, onlyB }: Pairing): number {
	return [...onlyA, ...onlyB].reduce((direction, { turn }) => direction * turn, 1);
}

function directionOf(a: Proposition, b: Proposition, { pairs }: Pairing): number {
	let direction = a.isNegated === b.isNegated ? 1 : -1;
	for (const [, , side] of pairs) direction *= side;
	const crossed = pairs.filter(([one, other]) => one.isCompared !== other.isCompared);
	if (crossed.some(([one]) => one.isCompared) && crossed.some(([, other]) => other.isCompared)) direction *= -1;
	return direction;
}

function weightOf(terms: Term[], weigh: (term: Term) => number): number {
	return terms.reduce((sum, term) => sum + weigh(term), 0);
}

/** Whether one's subject only points back, and the other's is nothing that it may point to. */
function leavesSubject(pointing: Proposition, other: Proposition, left: Term[]): boolean {
	const subject = other.words.find((term) => !term.isLight);
	return pointing.hasPointer && subject !== undefined && left.includes(subject);
}

export function weighs(term: Term): boolean {
	return !term.isLight || term.isShell;
}

/** Whether what two pronouns may stand for is much the same. */
function pointAlike(a: Proposition, b: Proposition): boolean {
	const [one, other] = [a, b].map(
		({ lent }) =>
			new Set(
				lent()
					.filter((term) => !term.isLight)
					.map((term) => term.stem),
			),
	);
	const shared = [...(one ?? [])].filter((stem) => other?.has(stem)).length;
	return shared > 0 && shared >= Math.min(one?.size ?? 0, other?.size ?? 0) / 2;
}

/** Whether each names something that the other does not. */
function speakOfOthers({ onlyA, onlyB }: Pairing): boolean {
	return onlyA.some((term) => term.isName) && onlyB.some((term) => term.isName);
}

/**
 * Whether they tell of two kinds of thing: limits large ships, limits small ships; helps those who own, helps those who
 * rent. Two words with their opposites ("destroys jobs in small towns", "creates jobs in large ones") tell of two kinds too, and so do two things that it should
 * be: secret, compulsory.
 */
function differInKind({ pairs, onlyA, onlyB }: Pairing): boolean {
	const opposed = pairs.filter(([, , side]) => side < 0);
	if (opposed.length > 1 && opposed.some(([one, other]) => isQuality(one) && isQuality(other))) return true;
	if (opposed.some(([one, other]) => isQuality(one) && isQuality(other) && one.isAttributive && other.isAttributive))
		return true;
	if ([onlyA, onlyB].every((left) => left.some((term) => term.isPredicate && !term.isLight && term.turn > 0)))
		return true;
	const isLeft = [...onlyA, ...onlyB].some((term) => term.isRestricting && !term.isLight);
	return isLeft && pairs.some(([one, other]) => one.isRestricting && other.isRestricting);
}

function isQuality({ senses: [likeliest], isMeasure }: Term): boolean {
	return isMeasure || likeliest?.kind === "quality";
}

/** Whether two things change places around the same word (A from B, B from A), or two opposites do: helps A and hurts B. */
function turnAbout(a: Proposition, b: Proposition, pairs: Pairing["pairs"]): boolean {
	if (a.isPassive || b.isPassive) return false;
	const things = pairs.filter(([one, other]) => one.stem === other.stem && !one.isLight);
	return things.some(([one, other], at) =>
		things.slice(at + 1).some(([next, nextOther]) => {
			if (one.at < next.at === other.at < nextOther.at) return false;
			if (sharedSense(one, next) < 0) return true;
			return a.pivots.some((pivot) => {
				const isBetween = (place: number, x: Term, y: Term): boolean =>
					place > Math.min(x.at, y.at) && place < Math.max(x.at, y.at);
				return (
					isBetween(pivot.at, one, next) &&
					b.pivots.some((same) => same.word === pivot.word && isBetween(same.at, other, nextOther))
				);
			});
		}),
	);
}

/** Whether a word stands between two others: A needs B, not A and B. */
function parts({ words }: Proposition, one: Term, other: Term): boolean {
	return words.some(({ at }) => at > Math.min(one.at, other.at) && at < Math.max(one.at, other.at));
}

/** Whether two names change places: A needs B is not B needs A. */
function changePlaces(a: Proposition, b: Proposition, pairs: Pairing["pairs"]): boolean {
	if (a.isPassive || b.isPassive) return false;
	const names = pairs.filter(([one, other]) => one.isName && other.isName);
	return names.some(([one, other], at) =>
		names.slice(at + 1).some(([next, nextOther]) => {
			const apart = parts(a, one, next) && parts(b, other, nextOther);
			return apart && one.at < next.at !== other.at < nextOther.at;
		}),
	);
}

/** Shares of weight that both must have in common: of the claim that keeps less to itself, and of the other. */
const nearEnough = 0.85;
export const coveredEnough = 0.55;
/** With so many telling words beside only two that are shared, it is another claim. */
const mostBeside = 2;
/** How many words must be paired. */
export const fewestShared = 2;
