/**
 * Noun phrases that may be terms: adjectives and nouns before a noun (great power rivalry), and noun of noun
 * (balance of power). Possessives are cut off (the city's transit plan → transit plan), and so are words that only
 * point. A word that only grades stays on trial: the whole phrase and what is left without it are both candidates,
 * and what the essay repeats decides.
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { isClassic, isPointing, isScalar } from "./general-english.ts";
import { isLabel, isPossessive, type Run } from "./run.ts";
import { calling, defining, naming, nominal, partitive } from "./phrase-words.ts";
import { isToDo, isVerbalNoun, isVerbOfOne, joined, mayModify, opensSubject } from "./verb-or-noun.ts";

export interface Phrase extends Run {
	/** Whether it is the whole of what stands there, or the rest of a longer phrase. */
	whole: boolean;
}

export function phrasesIn(tokens: Token[]): Phrase[] {
	const phrases: Phrase[] = [];
	for (let at = 0; at < tokens.length;) {
		const end = endOfChain(tokens, at);
		if (end === at) {
			at++;
			continue;
		}
		const run = trimmed(tokens, { first: at, end });
		if (run !== null) phrases.push({ ...run, whole: true }, ...tails(tokens, run), ...withOf(tokens, run));
		at = isVerbOfOne(tokens, at, end) ? end + 1 : end;
	}
	return phrases;
}

/** Behind the last word of the chain of modifiers and nouns at `at`; `at` where there is none. */
function endOfChain(tokens: Token[], at: number): number {
	let end = at;
	while (end < tokens.length && end - at < longest) {
		const token = tokens[end];
		if (token === undefined || !mayStand(tokens, end) || isVerbOfOne(tokens, at, end) || isLabel(tokens, end)) break;
		end++;
		if (isPossessive(token) || !joined.test(token.after)) break;
	}
	return end;
}

function mayStand(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (
		token === undefined ||
		isFunctionWord(token.lower) ||
		defining.has(token.lower) ||
		calling.test(token.lower) ||
		isToDo(tokens, at) ||
		token.part === "number" ||
		isPointing(token.lower) ||
		/^\d/.test(token.text)
	)
		return false;
	if (token.part === "noun" || token.part === "adjective" || token.part === "name") return true;
	return isVerbalNoun(tokens, at) || opensSubject(tokens, at) || token.text.includes("-") || mayModify(tokens, at);
}

/** The chain from its first word that says something to its last noun; null when no noun is left. */
function trimmed(tokens: Token[], { first, end }: Run): Run | null {
	let to = end;
	while (to > first && !endsPhrase(tokens, to - 1)) to--;
	let from = first;
	while (from < to && !startsPhrase(tokens[from]) && !opensSubject(tokens, from)) from++;
	if (to - from > 1 && from === first && isRelative(tokens, from, to)) from++;
	return to > from ? { first: from, end: to } : null;
}

/** Behind "that" or "who" a word before a plural is their verb: clerks that greet customers. */
function isRelative(tokens: Token[], first: number, end: number): boolean {
	const [before, token, head] = [tokens[first - 1], tokens[first], tokens[end - 1]];
	if (before === undefined || !/^(?:that|who)$/.test(before.lower) || !joined.test(before.after)) return false;
	return (
		head?.lower.endsWith("s") === true && token?.part !== "name" && end - first === 2 && token?.part !== "adjective"
	);
}

function endsPhrase(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || isPossessive(token)) return false;
	if (token.part === "noun" || token.part === "name") return true;
	if (isVerbalNoun(tokens, at) || isNominal(tokens, at)) return true;
	return (
		token.part === "verb" &&
		token.tags.has("Gerund") &&
		(tokens[at - 1]?.part === "noun" || tokens[at - 1]?.part === "adjective")
	);
}

/** An adjective that stands for a thing, behind another one: a public good. */
function isNominal(tokens: Token[], at: number): boolean {
	const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (token?.part !== "adjective" || before?.part !== "adjective" || !nominal.has(token.normal)) return false;
	return !joined.test(token.after) || behind === undefined || behind.part === "verb" || isFunctionWord(behind.lower);
}

function startsPhrase(token: Token | undefined): boolean {
	if (token !== undefined && naming.has(token.lower)) return false;
	if (token === undefined || (/ly$/.test(token.lower) && token.part !== "noun")) return false;
	return token.part !== "verb" || token.text.includes("-") || token.tags.has("PastTense");
}

/** A long chain's rests: what is left without its first modifiers may be the term. */
function tails(tokens: Token[], run: Run): Phrase[] {
	const rests: Phrase[] = [];
	for (let first = run.first + 1; first < run.end; first++) {
		const cut = tokens[first - 1];
		const whole =
			first === run.first + 1 &&
			cut !== undefined &&
			(isScalar(cut.lower) || (cut.part === "verb" && !cut.text.includes("-")));
		if (startsPhrase(tokens[first]) && (run.end - first >= 2 || whole))
			rests.push({ first, end: run.end, whole: false });
	}
	return rests;
}

/** Noun of noun, when neither side is longer than two words and no article stands between: rule of law. */
function withOf(tokens: Token[], run: Run): Phrase[] {
	const link = tokens[run.end];
	if (link?.lower !== "of" || !joined.test(tokens[run.end - 1]?.after ?? "") || !joined.test(link.after)) return [];
	const from = run.end + (isClassic(tokens[run.end - 1]?.normal ?? "") && tokens[run.end + 1]?.lower === "the" ? 2 : 1);
	const second = trimmed(tokens, { first: from, end: endOfChain(tokens, from) });
	if (second === null || second.first !== from || second.end - second.first > 3) return [];
	const after = tokens[second.end];
	if (second.end - from === 1 && tokens[from]?.lower.endsWith("ing") === true && after?.part === "determiner")
		return [];
	const head = tokens[run.end - 1];
	if (head === undefined || partitive.has(head.normal) || head.part === "name") return [];
	let first = run.first;
	if (run.end - first > 1 && isScalar(tokens[first]?.lower ?? "")) first++;
	if (run.end - first > 2) first = run.end - 1;
	return [{ first, end: second.end, whole: true }];
}

const longest = 6;
