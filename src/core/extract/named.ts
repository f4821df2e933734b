/**
 * Terms that the author calls by name: called T, known as the T, what pilots call T, the name for it is T.
 *
 * Where a writer names something, whatever stands in the slot is the term: "cycle of boom and bust" as well as a plain
 * word. It ends where the clause goes on: at punctuation, a verb, a pronoun or a preposition other than "of".
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { isGeneric, isPointing } from "./general-english.ts";
import { isCapitalized, isPossessive, type Run } from "./run.ts";

export function namedIn(tokens: Token[]): Run[] {
	const runs: Run[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const slot = slotAt(tokens, at);
		if (slot === null) continue;
		const run = termAt(tokens, slot);
		if (run !== null) runs.push(run);
	}
	return runs;
}

/** Where the named thing begins, when the word at `at` names something. */
function slotAt(tokens: Token[], at: number): number | null {
	const token = tokens[at];
	if (token === undefined || !joined.test(token.after)) return null;
	if (callsBy.test(token.lower)) return isNoun(tokens, at) ? null : behindObject(tokens, at + 1);
	if (/^(?:term|phrase|word|expression|slogan)$/.test(token.lower) && tokens[at - 1]?.lower === "the")
		return isNamedBefore(tokens, at + 1) ? at + 1 : null;
	if (token.lower === "as" && isNamedAs(tokens, at)) return at + 1;
	if (token.lower === "is" && isNameFor(tokens, at)) return at + 1;
	return null;
}

/** Whether what stands behind "the term" goes on with a verb: the term silt tax refers to. */
function isNamedBefore(tokens: Token[], at: number): boolean {
	const run = termAt(tokens, at);
	const next = tokens[run?.end ?? tokens.length];
	return run?.first === at && next?.part === "verb" && joined.test(tokens[run.end - 1]?.after ?? "");
}

/** "a call", "the name": nouns that look like the verbs. */
function isNoun(tokens: Token[], at: number): boolean {
	const before = tokens[at - 1];
	return (
		/^(?:calls?|names?|terms?)$/.test(tokens[at]?.lower ?? "") &&
		(before === undefined || before.part === "determiner" || before.part === "adjective" || before.part === "number")
	);
}

/** Behind what is called so: calls this T, call that habit T; null when nothing is named there. */
function behindObject(tokens: Token[], at: number): number | null {
	const token = tokens[at];
	if (token === undefined || !joined.test(tokens[at - 1]?.after ?? "") || notNaming.test(token.lower)) return null;
	if (!/^(?:this|these|it|them|that|such)$/.test(token.lower)) return at;
	return isGeneric(tokens[at + 1]?.normal ?? "") && joined.test(tokens[at + 1]?.after ?? "") ? at + 2 : at + 1;
}

/** known as, referred to as, know this rhythm as: "as" behind a verb of naming, with at most a short object between. */
function isNamedAs(tokens: Token[], at: number): boolean {
	for (let before = at - 1; before >= 0 && before >= at - 5; before--) {
		const token = tokens[before];
		if (token === undefined || !joined.test(token.after)) return false;
		if (namingAs.test(token.lower)) return true;
		if (token.part === "verb" && before < at - 1) return false;
	}
	return false;
}

/** the name for that mistake is, the term of art is. */
function isNameFor(tokens: Token[], at: number): boolean {
	for (let before = at - 1; before >= 0 && before >= at - 7; before--) {
		const token = tokens[before];
		if (token === undefined || !joined.test(token.after) || token.part === "verb") return false;
		if (!/^(?:name|word|term|phrase)$/.test(token.lower)) continue;
		return before === at - 1 || /^(?:for|of)$/.test(tokens[before + 1]?.lower ?? "");
	}
	return false;
}

function termAt(tokens: Token[], slot: number): Run | null {
	let first = slot;
	while (/^(?:the|an?|simply|just|also|now)$/.test(tokens[first]?.lower ?? "") && first < slot + 2) first++;
	let end = first;
	while (end < tokens.length && end - first < longest && goesOn(tokens, end, first)) {
		end++;
		if (!joined.test(tokens[end - 1]?.after ?? "") || isPossessive(tokens[end - 1])) break;
	}
	while (end > first && isFunctionWord(tokens[end - 1]?.lower ?? "")) end--;
	const words = tokens.slice(first, end);
	const opening = words[0];
	if (opening === undefined) return null;
	if (!isCapitalized(opening) && (isPointing(opening.lower) || isFunctionWord(opening.lower))) return null;
	if (words.length === 1 && /^an?$/.test(tokens[first - 1]?.lower ?? "") && first > slot) return null;
	const isTelling = words.some((word) => word.part === "noun" || word.part === "name" || word.tags.has("Gerund"));
	return isTelling && (words.length > 1 || !isGeneric(opening.normal)) ? { first, end } : null;
}

function goesOn(tokens: Token[], at: number, first: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	if (["noun", "name", "adjective"].includes(token.part) || (isCapitalized(token) && token.part === "number"))
		return true;
	if (at > first && /^(?:of|and|plus|through|by|to)$/.test(token.lower)) {
		const next = tokens[at + 1];
		if (!joined.test(token.after) || next === undefined) return false;
		return token.lower === "and"
			? tokens.slice(first, at).some((one) => one.lower === "of") && next.part === "noun" && ends(tokens, at + 1)
			: (next.part === "noun" || next.part === "name") && (/^(?:of|plus)$/.test(token.lower) || ends(tokens, at + 1));
	}
	return token.part === "verb" && (token.tags.has("Gerund") || at === first);
}

/** Whether a clause ends behind a word. */
function ends(tokens: Token[], at: number): boolean {
	return at === tokens.length - 1 || !joined.test(tokens[at]?.after ?? "");
}

const callsBy = /^(?:calls?|called|terms?|termed|names?|named|dubs?|dubbed|nicknamed|christened|baptized|coined)$/;
const notNaming =
	/^(?:for|on|upon|off|out|back|up|to|into|in|by|at|from|attention|it|him|her|me|us|you|one|themselves|himself|itself|after)$/;
const namingAs = /^(?:know|knows|known|referred|refer|refers|dubbed|labell?ed|termed|draw|draws|styled)$/;
const joined = /^\s*["“‘']?\s*$|^["”’']?\s+$/;
const longest = 6;
