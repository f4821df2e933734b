/**
 * What a statement says, ready to be compared: the words of its main clause with their senses, and what its pronouns may stand for.
 *
 * "It", "this step" and "the policy" are not resolved: the words of the sentences before are lent to the statement, and
 * count where another claim shares them (`verdict.ts`). So nothing hangs on finding the one antecedent.
 */
import { rootOf } from "../text/senses.ts";
import { wordsOf } from "../text/words.ts";
import { attaches, negations, relatives, shells, type Term, termsOf } from "./clause-terms.ts";
import { inSingleWords } from "./set-phrases.ts";

export interface Proposition {
	words: Term[];
	/** Words of the sentences before, where the statement points back; none where it stands alone. Worked out when asked for. */
	lent: () => Term[];
	pointsBack: boolean;
	/** Whether its subject only points back: a pronoun, or a noun such as "the policy". */
	hasPointer: boolean;
	/** Whether that is a pronoun, which says nothing by itself. */
	hasPronoun: boolean;
	isNegated: boolean;
	isConditional: boolean;
	isQuestion: boolean;
	isPassive: boolean;
	/** Words around which two things must not change places: from, than, depend. */
	pivots: { word: string; at: number }[];
}

/** `before` is what the essay says just before, so far as the statement can point to it. */
export function propositionOf(exact: string, before: string): Proposition {
	const clause = mainClause(exact);
	const text = inSingleWords(lowerFirst(clause).replace(/(\p{Ll})-(?=\p{Ll})/gu, "$1 "));
	const words = wordsOf(text);
	const wording = words.map(({ lower }) => lower);
	const terms = termsOf(words, text);
	const pointer = before === "" || expletive.test(text) ? null : pointerAt(wording);
	const pointsBack = pointer !== null || terms.some((term) => term.isShell);
	let lent: Term[] | undefined;
	const relative = wording.findIndex((lower) => relatives.has(lower));
	const main = relative < 0 ? wording : wording.slice(0, relative);
	const turned = main.filter((lower) => negations.has(lower) || /n't$/.test(lower)).length;
	// "Neither jobs nor prices" denies once.
	const isNegated = (turned - (main.includes("neither") && main.includes("nor") ? 1 : 0)) % 2 === 1;
	return {
		words: terms.map((term) => (pointer !== null && term.at <= pointer ? { ...term, isLight: true, turn: 1 } : term)),
		lent: () => (lent ??= pointsBack ? termsOf(wordsOf(before), "") : []),
		pointsBack,
		hasPointer: pointer !== null,
		hasPronoun: pointer !== null && !wording.slice(0, pointer).includes("the"),
		isNegated,
		isConditional: /\b(?:if|unless|until|provided)\b|^without\b/i.test(clause),
		isQuestion: /\?["”’)]*\s*$/.test(exact),
		isPassive: wording.includes("by"),
		pivots: wording.flatMap((lower, at) => (pivotWords.has(rootOf(lower)) ? [{ word: rootOf(lower), at }] : [])),
	};
}

/** A claim without what stands before or is hung on it: "By …,", ", because …", ", but …". */
function mainClause(whole: string): string {
	const text = whole.replace(conceded, "").replace(inserted, " ");
	const end = Math.min(hung.exec(text)?.index ?? text.length, reasonAt(text));
	const kept = end > text.length / 4 ? text.slice(0, end) : text;
	const lead = leading.exec(kept)?.[0].length ?? 0;
	return lead < kept.length * 0.6 ? kept.slice(lead) : kept;
}

/** Where the reason for what should be begins: a claim by itself, which is compared when it is said by itself. */
function reasonAt(text: string): number {
	const found =
		/\b(?:should|must|ought to)\b.*?( because | since | as (?=(?:it|they|this|we|people|the|an?) (?!(?:is|are|was|were)\W*$)))/i.exec(
			text,
		);
	return found === null ? text.length : found.index + found[0].length - (found[1] ?? "").length;
}

/** The first word is no name because it begins a sentence; names are told by `claims.ts` where others write them inside. */
function lowerFirst(clause: string): string {
	const at = clause.search(/\p{L}/u);
	const second = clause.slice(at + 1, at + 2);
	return at < 0 || second === second.toUpperCase()
		? clause
		: clause.slice(0, at) + clause.charAt(at).toLowerCase() + clause.slice(at + 1);
}

/** The place of the word that ends a subject which only points back; null where the statement names its subject. */
function pointerAt(wording: string[]): number | null {
	let at = 0;
	while (at < 3 && leads.has(wording[at] ?? "")) at++;
	const [first, second = "", third = ""] = wording.slice(at);
	if (first === undefined) return null;
	if (/ing$/.test(first) && objects.has(second)) return at + 1;
	if (!pointers.has(first))
		return first === "the" && shells.has(rootOf(second)) && !attaches.has(third) ? at + 1 : null;
	return shells.has(rootOf(second)) ? at + 1 : at;
}

/** While tolls are high, the road pays. */
const conceded =
	/^\W*(?:while|although|though|even though|whereas|despite|in spite of)\b[^,]*(?:, (?:which|who|where)\b[^,]*)?, /i;
/** The road, which is old, pays. */
const inserted =
	/, (?:which|who|whose|where) [^,.;:]{3,120}, (?!(?:and|but|or|nor|so|because|since|as|while|which|who|where)\b)/gi;
const hung =
	/(?:,| –| —|;|:) (?:as|because|since|although|though|which|who|while|whereas|but|yet|for|so|and (?:it|they|that|this|the|a|an|no|words|those)|where|when|whose)\b|[;:] /i;
const leading =
	/^\W*(?:(?:yes,|no,|moreover|furthermore|however|yet|but|and|so|therefore|thus|hence|still|indeed|in fact|of course|in short|in the end|clearly|finally|first|second|besides|also|nevertheless|nonetheless|conversely|admittedly|in (?:my|our) (?:view|opinion)|(?:i|we) (?:\w+ )?(?:believe|think|hold|argue) that|it is (?:\w+ )?(?:true|clear|often said|said|argued|claimed) that|the truth is that|critics (?:say|claim|argue) that|(?:some|many|others) (?:say|argue|claim|believe|think) that|by \w+ing [^,]{3,80},|for [^,]{3,40},|in [^,]{3,40},|with [^,]{3,40},)[\s,]*)+/i;
/** It is unfair to raise the age. */
const expletive = /^\W*it (?:is|was|would be|will be|seems) (?:\w+ ){1,8}(?:to|that)\b/i;

const pointers = new Set("its their it this that these those they such he she doing".split(" "));
const objects = new Set("it this that these those them so".split(" "));
const leads = new Set("and but yet so then thus also still again here there even in fact".split(" "));
const pivotWords = new Set(
	"from than against over into before after depend rely need help harm hurt threaten follow cause lead protect control teach lend owe fund sell"
		.split(" ")
		.map(rootOf),
);
