/**
 * What a statement says, ready to be compared: the words of its main clause with their senses, and what its pronouns may stand for.
 *
 * "It", "this step" and "the policy" are not resolved: the words of the sentences before are lent to the statement, and
 * count where another claim shares them (`verdict.ts`). So nothing hangs on finding the one antecedent.
 */
import { isFunctionWord, type Word, wordsOf } from "../text/words.ts";
import { rootOf, type Sense, sensesOf } from "../text/senses.ts";
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
}

/** A word that says something of the subject. */
export interface Term {
	stem: string;
	senses: readonly Sense[];
	/** A name or a number. */
	isName: boolean;
	/** Says little by itself: make, way, year. */
	isLight: boolean;
	/** Only names what was told: the policy. */
	isShell: boolean;
	/** Its place among all the words. */
	at: number;
	/** Whether it stands behind "than". */
	isCompared: boolean;
	/** Whether it turns what it is said of when the other claim has nothing like it: -1, else 1. */
	turn: 1 | -1;
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
	const isNegated = main.filter((lower) => negations.has(lower) || /n't$/.test(lower)).length % 2 === 1;
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
	};
}

/** A claim without what stands before or is hung on it: "By …,", ", because …", ", but …". */
function mainClause(text: string): string {
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

/** What "since" opens says when, and weighs little; what stands behind "from" or "against" is averted already. */
function termsOf(words: Word[], text: string): Term[] {
	const terms: Term[] = [];
	let isCompared = false;
	let isAverted = false;
	let isTiming = false;
	for (const [at, { lower, text: written, from }] of words.entries()) {
		if (text.slice(words[at - 1]?.to ?? from, from).includes(",")) isAverted = isTiming = false;
		if (lower === "than") isCompared = true;
		if (lower === "since") isTiming = true;
		if (lower === "from" || lower === "against") isAverted = true;
		if (negations.has(lower) || /n't$/.test(lower) || isModal(words, at)) continue;
		if (isFunctionWord(lower) && !scalar.has(lower)) continue;
		const { stem, senses, seemsLight, seemsShell } = lookUp(lower);
		const isName = /\d/.test(written) || /^\p{Lu}/u.test(written);
		const isDefinite = definiteWords.has(words[at - 1]?.lower ?? "") && !attaches.has(words[at + 1]?.lower ?? "");
		const isShell = isDefinite && seemsShell;
		const isLight = seemsLight || isTiming || isShell;
		const turns = senses[0]?.kind === "turn" && !isAverted && !isLight && !isPurpose(words, at);
		terms.push({ stem, senses, isName, isLight, isShell, at, isCompared, turn: turns ? (senses[0]?.side ?? 1) : 1 });
	}
	return terms;
}

/** Should, must; needs only before "to". */
function isModal(words: Word[], at: number): boolean {
	const lower = words[at]?.lower ?? "";
	return modals.has(lower) || (/^needs?$/.test(lower) && words[at + 1]?.lower === "to");
}

interface Entry {
	stem: string;
	senses: readonly Sense[];
	seemsLight: boolean;
	seemsShell: boolean;
}

/** What the tables say of a word, worked out once. */
function lookUp(lower: string): Entry {
	const known = entries.get(lower);
	if (known !== undefined) return known;
	if (entries.size > mostEntries) entries.clear();
	const stem = rootOf(lower);
	const senses = sensesOf(stem).filter(({ kind }) => kind !== "turn" || !plain.has(lower));
	const entry = { stem, senses, seemsLight: light.has(stem), seemsShell: shells.has(stem) };
	entries.set(lower, entry);
	return entry;
}

/** To reduce noise, the road was moved: what is aimed at. Not: it has to reduce noise. */
function isPurpose(words: Word[], at: number): boolean {
	return words[at - 1]?.lower === "to" && !urges.has(rootOf(words[at - 2]?.lower ?? ""));
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

const hung =
	/(?:,| –| —|;|:) (?:as|because|since|although|though|which|who|while|whereas|but|yet|for|so|and (?:it|they|that|this|the|a|an|no|words|those)|where|when|whose)\b|[;:] /i;
const leading =
	/^\W*(?:(?:yes,|no,|moreover|furthermore|however|yet|but|and|so|therefore|thus|hence|still|indeed|in fact|of course|in short|in the end|clearly|finally|first|second|besides|also|nevertheless|nonetheless|conversely|admittedly|in (?:my|our) (?:view|opinion)|(?:i|we) (?:\w+ )?(?:believe|think|hold|argue) that|it is (?:\w+ )?(?:true|clear|often said|said|argued|claimed) that|the truth is that|critics (?:say|claim|argue) that|(?:some|many|others) (?:say|argue|claim|believe|think) that|by \w+ing [^,]{3,80},|for [^,]{3,40},|in [^,]{3,40},|with [^,]{3,40},)[\s,]*)+/i;
/** It is unfair to raise the age. */
const expletive = /^\W*it (?:is|was|would be|will be|seems) (?:\w+ ){1,8}(?:to|that)\b/i;

const pointers = new Set("its their it this that these those they such he she doing".split(" "));
const objects = new Set("it this that these those them so".split(" "));
const leads = new Set("and but yet so then thus also still again here there even in fact".split(" "));
const shells = new Set(
	"policy plan step measure law reform project scheme idea decision rule ban move change approach proposal program system practice method solution treaty country state nation city town region government institution organization format route road corridor place thing matter process trend result effect arrangement agreement tax device machine building site group company"
		.split(" ")
		.map(rootOf),
);
/** Words that turn a claim round. */
const negations = new Set(
	"not no never neither nor cannot hardly scarcely nobody nothing none nowhere unable refuse refuses deny denies".split(
		" ",
	),
);
/** What they open says something of a noun, not of the claim. */
const relatives = new Set("who which whose".split(" "));
const modals = new Set("should must ought may might can could will would shall".split(" "));
/** Function words that say how much. */
const scalar = new Set("more much many few less least most without under".split(" "));
const definiteWords = new Set("the this that these those its their such".split(" "));
/** Words that hang something on a noun, which then points nowhere. */
const attaches = new Set("of on to for in at that which who between against with from".split(" "));
/** Adjectives of measure, which turn nothing unless they are compared: a small child, a smaller price. */
const plain = new Set(
	"small little low weak big large great high strong deep much many few open free possible".split(" "),
);
const urges = new Set(
	"need has have ought go time want try seek help serve begin start continue fail manag plan promis wish hope aim"
		.split(" ")
		.map(rootOf),
);
const light = new Set(
	"make made take get become go come way thing time year day use thank through very quite real really simple let also soon today now place part put turn render far well only just around home people person world kind sort number good great whole full any thanks give"
		.split(" ")
		.map(rootOf),
);
const entries = new Map<string, Entry>();
const mostEntries = 50_000;
