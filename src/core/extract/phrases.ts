/**
 * Noun phrases that may be terms: adjectives and nouns before a noun (great power rivalry), and noun of noun
 * (balance of power). Possessives are cut off (the city's transit plan → transit plan), and so are words that only
 * point or grade (new, such, greater).
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { isCommon, pointing } from "./common.ts";
import type { Run } from "./names.ts";

export function phrasesIn(tokens: Token[]): Run[] {
	const runs: Run[] = [];
	for (let at = 0; at < tokens.length; ) {
		const end = endOfChain(tokens, at);
		if (end === at) {
			at++;
			continue;
		}
		const run = trimmed(tokens, { first: at, end });
		if (run !== null) {
			runs.push(run);
			const whole = withOf(tokens, run);
			if (whole !== null) runs.push(whole);
			runs.push(...shorter(tokens, run));
		}
		at = end;
	}
	return runs;
}

/** Behind the last word of the chain of modifiers and nouns at `at`; `at` where there is none. */
function endOfChain(tokens: Token[], at: number): number {
	let end = at;
	while (end < tokens.length && end - at < longest) {
		const token = tokens[end];
		if (token === undefined || !mayStand(token)) break;
		end++;
		if (token.after !== " " && token.after !== "\n" || /['’]s?$/.test(token.text)) break;
	}
	return end;
}

function mayStand(token: Token): boolean {
	if (isFunctionWord(token.lower) || pointing.has(token.lower)) return false;
	if (token.part === "noun" || token.part === "adjective" || token.part === "name") return true;
	return token.part === "verb" && (token.tags.has("Gerund") || token.tags.has("PastTense") || token.tags.has("Participle"));
}

/** The chain from its first word that says something to its last noun; null when no noun is left. */
function trimmed(tokens: Token[], { first, end }: Run): Run | null {
	let to = end;
	while (to > first && !endsPhrase(tokens[to - 1])) to--;
	let from = first;
	while (from < to && !startsPhrase(tokens[from])) from++;
	return to > from ? { first: from, end: to } : null;
}

function endsPhrase(token: Token | undefined): boolean {
	if (token === undefined || /['’]s?$/.test(token.text)) return false;
	return token.part === "noun" || token.part === "name" || (token.part === "verb" && token.tags.has("Gerund") && !token.tags.has("Auxiliary"));
}

function startsPhrase(token: Token | undefined): boolean {
	if (token === undefined || token.part === "verb") return token?.tags.has("PastTense") === true && token.text.includes("-");
	return !/ly$/.test(token.lower);
}

/** Noun of noun, when neither side is longer than two words and no article stands between: rule of law. */
function withOf(tokens: Token[], run: Run): Run | null {
	if (run.end - run.first > 2 || tokens[run.end]?.lower !== "of" || tokens[run.end - 1]?.after !== " ") return null;
	const from = run.end + 1;
	const end = endOfChain(tokens, from);
	const second = trimmed(tokens, { first: from, end });
	if (second === null || second.first !== from || second.end - second.first > 2) return null;
	return tokens.slice(run.first, run.end).every((token) => isCommon(token.lower)) && partitive.has(tokens[run.end - 1]?.lower ?? "")
		? null
		: { first: run.first, end: second.end };
}

/** A long chain's tails: what is left without its first modifiers may be the term. */
function shorter(tokens: Token[], run: Run): Run[] {
	const tails: Run[] = [];
	for (let first = run.first + 1; run.end - first >= 2; first++) {
		if (startsPhrase(tokens[first])) tails.push({ first, end: run.end });
	}
	return tails;
}

const longest = 6;

/** Nouns that only measure or point at what follows "of". */
const partitive = new Set(
	("lot kind sort type number range series part parts majority minority amount degree level set form way case lack sense group pair variety example " +
		"result means end beginning middle top side use role nature risk issue question problem matter process act idea notion concept period year years " +
		"day days time body piece bit share cost loss rise fall increase decrease reduction expansion creation").split(" "),
);
