/**
 * Noun phrases that may be terms: adjectives and nouns before a noun (great power rivalry), and noun of noun
 * (balance of power). Possessives are cut off (the city's transit plan → transit plan), and so are words that only
 * point. A word that only grades stays on trial: the whole phrase and what is left without it are both candidates,
 * and what the essay repeats decides.
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { isClassic, isPointing, isScalar } from "./general-english.ts";
import { isPossessive, type Run } from "./names.ts";
import { calling, defining, letting, mostlyNouns, naming, nominal, partitive, plurals } from "./phrase-words.ts";

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
		if (token === undefined || !mayStand(tokens, end) || isVerbOfOne(tokens, at, end)) break;
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

/** A plural behind one thing that an article or "each" announces is that thing's verb: a system counts, each account attributes. */
function isVerbOfOne(tokens: Token[], first: number, at: number): boolean {
	const [before, token] = [tokens[at - 1], tokens[at]];
	if (at > first && token?.lower === "rose" && before?.tags.has("Plural") === true) return true;
	if (at === first || token?.part !== "noun" || !token.tags.has("Plural") || token.normal === token.lower) return false;
	if (before?.part !== "noun" || before.tags.has("Plural") || before.lower.endsWith("s")) return false;
	const opening = first - 1;
	if (tokens[opening]?.tags.has("Ordinal") === true) return true;
	const isClause =
		relative.test(tokens[opening]?.lower ?? "") ||
		(tokens[opening]?.part === "determiner" && relative.test(tokens[opening - 1]?.lower ?? ""));
	if (isClause && (!joined.test(token.after) || tokens[at + 1]?.part === "preposition")) return true;
	return /^(?:an?|each|every|another|either|neither|one|this|that)$/.test(tokens[opening]?.lower ?? "");
}

/** A word the tagger takes for a verb where no verb can stand: behind an adjective (Western interests). */
function isVerbalNoun(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (token?.part !== "verb" || before === undefined || !joined.test(before.after)) return false;
	const behind = tokens[at + 1];
	if (["determiner", "pronoun", "adjective"].includes(behind?.part ?? "") && joined.test(token.after)) return false;
	if (token.tags.has("Auxiliary") || token.tags.has("Copula")) return false;
	if (before.part === "noun" && !before.lower.endsWith("s")) {
		const ends = !joined.test(token.after) || ["preposition", "conjunction", "verb"].includes(behind?.part ?? "");
		return ends && (mostlyNouns.has(token.lower) || disagrees(tokens, at));
	}
	if (before.part === "adjective" && token.text.includes("-")) return !token.lower.endsWith("ed");
	return before.part === "adjective" && (token.tags.has("PresentTense") || token.tags.has("Infinitive"));
}

/** A verb's bare form behind an article and one thing is no verb of it (the subscription model), unless something lets it. */
function disagrees(tokens: Token[], at: number): boolean {
	const [token, before] = [tokens[at], tokens[at - 1]];
	if (token === undefined || before === undefined || token.lower.endsWith("s")) return false;
	if (!token.tags.has("Infinitive") || before.normal !== before.lower || plurals.has(before.lower)) return false;
	const opening = tokens.slice(Math.max(0, at - 4), at - 1);
	return opening.some((one) => /^(?:an?|the)$/.test(one.lower)) && !opening.some((one) => letting.test(one.lower));
}

/** A bare verb that opens a sentence, where the verb comes only behind the next noun: Trust law means … */
function opensSubject(tokens: Token[], at: number): boolean {
	const [token, noun, verb] = tokens;
	if (at > 0 || token?.part !== "verb" || !token.tags.has("Infinitive") || noun?.part !== "noun") return false;
	return verb?.part === "verb" && !verb.tags.has("Gerund") && verb.lower.endsWith("s") && !noun.lower.endsWith("s");
}

/** A word behind "to" and before an adjective is a verb, whatever the tagger takes it for: to postpone elective surgery. */
function isToDo(tokens: Token[], at: number): boolean {
	const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	return (
		before?.lower === "to" &&
		token?.part === "noun" &&
		!token.tags.has("Plural") &&
		!token.text.includes("-") &&
		["adjective", "determiner", "pronoun"].includes(behind?.part ?? "") &&
		joined.test(token.after)
	);
}

/** A participle opens a phrase (divided government); behind a noun it is one only as a noun itself (machine learning). */
function mayModify(tokens: Token[], at: number): boolean {
	const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (token?.part !== "verb") return false;
	const follows =
		before !== undefined && joined.test(before.after) && (before.part === "noun" || before.part === "name");
	if (token.tags.has("Gerund")) {
		if (joined.test(token.after) && (behind?.part === "determiner" || behind?.part === "pronoun")) return false;
		return !follows || (before.part === "noun" && !before.lower.endsWith("s"));
	}
	if (/^(?:has|have|had|having|is|are|was|were|be|been|being)$/.test(before?.lower ?? "")) return false;
	if (before !== undefined && !joined.test(before.after)) return false;
	return !follows && before?.part !== "pronoun" && (token.tags.has("PastTense") || token.tags.has("Participle"));
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

/** Opens a clause whose verb comes behind the next noun: what a survey misses, on which the port rests. */
const relative = /^(?:what|which|whom|where|how|why)$/;
const longest = 6;
const joined = /^[’'”"]?\s+$/;
