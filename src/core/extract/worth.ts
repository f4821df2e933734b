/** What the words of a term are worth by themselves, however the essay uses them. Few numbers, set by hand. */
import type { Form } from "../model.ts";
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { type Group, isPlain } from "./alike.ts";
import type { Candidate } from "./candidate.ts";
import { isClassic, isScalar, weightOf } from "./general-english.ts";
import { isCapitalized } from "./run.ts";

/** What the words themselves say: rare ones, several of them, none that only grades. */
export function worthOf(group: Group, form: Form, count: number): number {
	return Math.max(...group.map((one) => worthOfOne(one, form, count)));
}

function worthOfOne(one: Candidate, form: Form, count: number): number {
	const content = one.words.filter((word) => !isFunctionWord(word.lower));
	if (form === "name") return nameWorth(one, content.length);
	if (form === "symbol") return 0.3;
	if (form === "quoted") return one.words.length > 1 ? 0.3 : 0;
	if (one.sources.has("emphasized") && one.words.length > 1 && isPlain(one))
		return isClassic(one.words[0]?.normal ?? "") ? 0.5 : 0;
	if (isPlain(one) && (content.length === 1 || (count < 2 && ofWorth(one) <= 0))) return -1.5;
	return content.length === 1 ? wordWorth(one) : phraseWorth(one, content, count > 1);
}

/** A single noun is a term when it is no word of every day. */
function wordWorth(one: Candidate): number {
	const word = one.words[0];
	if (word === undefined) return 0;
	return weightOf(word.lower, word.normal) - 0.9 + (learned.test(word.normal) && word.normal.length > 6 ? 0.6 : 0);
}

/** Telling words make a phrase a term, and so does using the very same words again. */
function phraseWorth(one: Candidate, content: Token[], repeated: boolean): number {
	const sum = content.reduce((total, word) => total + weightOf(word.lower, word.normal), 0);
	const first = one.words[0];
	let worth = Math.min(1.6, sum * 0.6) - 0.2 - 0.15 * Math.max(0, content.length - 3) + ofWorth(one);
	if (repeated) worth += 0.5 * Math.min(1, sum) + (content.length > 2 ? 0.4 : 0);
	else if (first !== undefined) worth -= onceLoss(first, one, content.length);
	if (one.words.some((word) => /-\S/.test(word.text) && weightOf(word.lower, word.normal) === 1)) worth += 0.5;
	if (content.every((word) => word.part === "noun")) worth += 0.25;
	return worth;
}

/** A person's, a body's, a work's name of several words; a bare name that is mentioned once in passing is worth less. */
function nameWorth(one: Candidate, words: number): number {
	const several = Math.min(1, 0.3 * (words - 1));
	return several - (words === 1 && one.places.length === 1 ? 0.5 : 0) - (one.modifies === one.places.length ? 0.3 : 0);
}

/** What speaks against a phrase that is used once: it opens with a word that only grades or is a verb, or is long. */
function onceLoss(first: Token, one: Candidate, length: number): number {
	const opening = isScalar(first.lower) ? 0.8 : first.part === "verb" && !first.text.includes("-") ? 1.2 : 0;
	const named = one.words.some((word) => word.part === "name" && isCapitalized(word)) ? 0.4 : 0;
	return opening + named + (length > 3 ? 0.5 : 0);
}

/** Two bare nouns joined by "of" are a fixed expression (sphere of influence), unless the first one is a verb's noun. */
function ofWorth(one: Candidate): number {
	if (!one.words.some((word) => word.lower === "of")) return 0;
	const words = one.words.filter((word) => word.lower !== "the");
	const [first, , last] = words;
	const bare = words.length === 3 && first !== undefined && last !== undefined && !isCapitalized(last);
	if (bare && isClassic(first.normal)) return 0.9;
	if (first?.tags.has("Plural") === true) return one.places.length > 1 ? 0 : -0.7;
	if (bare && !verbal.test(first.normal) && !last.lower.endsWith("s")) return 0.45;
	return one.places.length > 1 ? 0.1 : -0.4;
}

/** Endings of learned words. */
const learned =
	/(?:ism|pathy|pharmacy|itis|osis|emia|ology|graphy|ectomy|opathy|genesis|ase|cracy|nomy|archy|ium|itude|plasm|cyte|phyte|metry|scope|ide)$/;

/** Endings of nouns made from verbs and adjectives. */
const verbal = /(?:tion|sion|ment|ing|al|ance|ence|ness|ity|er|or)$/;
