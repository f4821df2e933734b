/** The words of a clause that say something, each with what the tables say of it and how it stands there. */
import { rootOf, type Sense, sensesOf } from "../text/senses.ts";
import { isFunctionWord, type Word } from "../text/words.ts";

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
	/** Whether it is what the subject is said to be: should be secret. */
	isPredicate: boolean;
	/** An adjective of measure: small, deep. */
	isMeasure: boolean;
	/** Whether it says which of them is meant: "those who own a boat". */
	isRestricting: boolean;
	/** The word before another that it belongs to, where no "is" or "has" stands in the clause before it: "limits large ships". */
	isAttributive: boolean;
	/** Whether it turns what it is said of when the other claim has nothing like it: -1, else 1. */
	turn: 1 | -1;
}

/** What "since" opens says when, and weighs little; what stands behind "from" or "against" is averted already. */
export function termsOf(words: Word[], text: string): Term[] {
	const terms: Term[] = [];
	let isCompared = false;
	let isAverted = false;
	let isTiming = false;
	let isRestricting = false;
	let isSaidOf = false;
	for (const [at, { lower, text: written, from }] of words.entries()) {
		if (text.slice(words[at - 1]?.to ?? from, from).includes(",")) isAverted = isTiming = false;
		if (lower === "than") isCompared = true;
		if (relatives.has(lower)) isRestricting = true;
		if (copulas.has(lower)) isSaidOf = true;
		if (isTiming && determiners.has(lower) && !isFunctionWord(words[at - 1]?.lower ?? "")) isTiming = false;
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
		const next = words[at + 1];
		const isAttributive =
			!isSaidOf &&
			next !== undefined &&
			!isFunctionWord(next.lower) &&
			/^\s?$/.test(text.slice(words[at]?.to, next.from));
		const turn = turns ? (senses[0]?.side ?? 1) : 1;
		terms.push({
			stem,
			senses,
			isName,
			isLight,
			isShell,
			at,
			isCompared,
			isRestricting,
			isAttributive,
			isMeasure: measures.has(lower),
			isPredicate: copulas.has(words[at - 1]?.lower ?? ""),
			turn,
		});
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

export const shells = new Set(
	"policy plan step measure law reform project scheme idea decision rule ban move change approach proposal program system practice method solution treaty country state nation city town region government institution organization format route road corridor place thing matter process trend result effect arrangement agreement tax device machine building site group company"
		.split(" ")
		.map(rootOf),
);
const measures = new Set("small little low weak big large great high strong deep short long".split(" "));
const copulas = new Set("is are was were be been being has have had remain remains become becomes".split(" "));
/** Words that turn a claim round. */
export const negations = new Set(
	"not no never neither nor cannot hardly scarcely rarely seldom nobody nothing none nowhere unable refuse refuses deny denies".split(
		" ",
	),
);
/** What they open says something of a noun, not of the claim. */
export const relatives = new Set("who which whose".split(" "));
const modals = new Set("should must ought may might can could will would shall".split(" "));
/** Function words that say how much. */
const scalar = new Set("more much many few less least most without under".split(" "));
const determiners = new Set("the a an our their its his her this that these those many most few all".split(" "));
const definiteWords = new Set("the this that these those its their such".split(" "));
/** Words that hang something on a noun, which then points nowhere. */
export const attaches = new Set("of on to for in at that which who between against with from".split(" "));
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
