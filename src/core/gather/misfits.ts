/** What keeps two claims apart whose words agree: other names, things changed about, two kinds of thing. */
import type { Term } from "./clause-terms.ts";
import { type Pairing, sharedSense } from "./pairing.ts";
import type { Proposition } from "./proposition.ts";

/** Whether the two speak of different things, however many words they share. */
export function isMisfit(a: Proposition, b: Proposition, pairing: Pairing): boolean {
	return (
		speakOfOthers(pairing) ||
		changePlaces(a, b, pairing.pairs) ||
		turnAbout(a, b, pairing.pairs) ||
		differInKind(pairing)
	);
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
