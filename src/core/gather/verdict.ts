/**
 * Two claims weighed against each other: the same in other words, the opposite, or neither.
 *
 * The words of two claims are paired, by stem or by sense (`senses.ts`). They speak of the same where little that weighs
 * is left over, and not on both sides: "lowers the price of bread" and "lowers the price of coal" each keep something to
 * themselves. What tells same from opposite is direction: negations, the sides of the paired senses, and words left over
 * that turn the rest ("reduces noise" beside "is quieter").
 */
import type { Term } from "./clause-terms.ts";
import { isMisfit } from "./misfits.ts";
import { pair, type Pairing, sameStem, weighs } from "./pairing.ts";
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
	if (isMisfit(a, b, pairing)) return null;
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

/** Shares of weight that both must have in common: of the claim that keeps less to itself, and of the other. */
const nearEnough = 0.85;
export const coveredEnough = 0.55;
/** With so many telling words beside only two that are shared, it is another claim. */
const mostBeside = 2;
/** How many words must be paired. */
export const fewestShared = 2;
