/**
 * Names: runs of capitalized words, longest first, through the small words that stand inside names
 * (Bank of Issue, Institute for Strategy and Peace, Joint Plan on Water).
 *
 * "and" joins only what is one name: two names side by side (Peru and Chile) stay two. A capital at the start of a
 * sentence or in a heading shows nothing by itself; there the rest of the essay decides (`Capitals`).
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { isPointing } from "./general-english.ts";
import { connectors, dates } from "./name-words.ts";
import { apart } from "./names-apart.ts";
import { isCapitalized, isLabel, isPlaceOrPerson, isPossessive, type Run } from "./run.ts";

/** How an essay writes its words where a capital means something. Keys are lower case. */
export interface Capitals {
	/** Words written with a capital in the middle of a sentence. */
	upper: Set<string>;
	/** Words written without one. */
	lower: Set<string>;
}

export function capitalsOf(sentences: Token[][], isHeading: (sentence: number) => boolean): Capitals {
	const capitals: Capitals = { upper: new Set(), lower: new Set() };
	sentences.forEach((tokens, index) => {
		if (isHeading(index)) return;
		tokens.forEach((token, at) => {
			if (!isCapitalized(token)) capitals.lower.add(token.lower);
			else if (at > 0 && !opensAnew.test(tokens[at - 1]?.after ?? "")) capitals.upper.add(token.lower);
		});
	});
	return capitals;
}

/** `weak`: a capital means nothing here at all (a heading in title case). */
export function namesIn(tokens: Token[], capitals: Capitals, weak: boolean): Run[] {
	const runs: Run[] = [];
	for (let at = 0; at < tokens.length;) {
		if (!opensName(tokens, at, capitals, weak)) {
			at++;
			continue;
		}
		const end = endOfName(tokens, at, capitals, weak);
		runs.push(...apart(tokens, { first: at, end }));
		at = end;
	}
	return runs;
}

/** Names inside a name: what stands between its small words when it is of several words, a place or letters. */
export function partsOf(tokens: Token[], { first, end }: Run): Run[] {
	const parts: Run[] = [];
	for (let from = first; from < end; from++) {
		if (!isCapitalized(tokens[from])) continue;
		let to = from + 1;
		while (to < end && isCapitalized(tokens[to])) to++;
		if (to - from > 1) parts.push({ first: from, end: to });
		for (let at = from; at < to; at++) {
			if (tokens[at]?.tags.has("Country") || tokens[at]?.tags.has("City") || isAcronym(tokens[at]))
				parts.push({ first: at, end: at + 1 });
		}
		from = to;
	}
	return parts.filter((part) => part.end - part.first < end - first);
}

function opensName(tokens: Token[], at: number, capitals: Capitals, weak: boolean): boolean {
	const token = tokens[at];
	if (token === undefined || !isCapitalized(token) || /^(?:I|I['’].*)$/.test(token.text)) return false;
	if (isLabel(tokens, at) || (at === 0 && bidding.test(token.lower))) return false;
	if (isFunctionWord(token.lower) && (weak || (!isAcronym(token) && !opensTitle(tokens, at)))) return false;
	if (/\p{Ll}\p{Lu}/u.test(token.text)) return true;
	if (at === 0 && /^[IVXLC]+$/.test(token.text) && token.after.startsWith(".")) return false;
	if (weak) return capitals.upper.has(token.lower) && !capitals.lower.has(token.lower);
	const isBeside = isCapitalized(tokens[at + 1]) && tokens[at + 1]?.part !== "pronoun" && token.after === " ";
	if (dates.has(token.lower) && !isBeside) return false;
	if (isPointing(token.lower) && !isBeside) return false;
	if (at > 0 && !opensAnew.test(tokens[at - 1]?.after ?? "")) return true;
	if (isAcronym(token) || capitals.upper.has(token.lower)) return true;
	if (isBeside && isPlaceOrPerson(token) && !isFunctionWord(tokens[at + 1]?.lower ?? "")) return true;
	if (capitals.lower.has(token.lower) || isPointing(token.lower)) return false;
	const isPair = isCapitalized(tokens[at + 1]) && token.after === " " && !isFunctionWord(tokens[at + 1]?.lower ?? "");
	return token.part === "name" || (isPair && !token.lower.endsWith("ly"));
}

/** A small word with a capital inside a sentence, before another capital: One Earth, Of Tides and Men. */
function opensTitle(tokens: Token[], at: number): boolean {
	const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (before === undefined || token === undefined || opensAnew.test(before.after) || isCapitalized(before))
		return false;
	return (
		token.after === " " && isCapitalized(next) && !isFunctionWord(next?.lower ?? "") && !opensSlot.test(token.lower)
	);
}

/** Behind the last word of the name that opens at `at`: capitalized words, and small ones between them. */
function endOfName(tokens: Token[], at: number, capitals: Capitals, weak: boolean): number {
	const goes = (token: Token | undefined): boolean =>
		isCapitalized(token) &&
		token?.part !== "pronoun" &&
		(!weak || (capitals.upper.has(token?.lower ?? "") && !capitals.lower.has(token?.lower ?? "")));
	let end = at + 1;
	while (end < tokens.length && end - at < longestName) {
		const last = tokens[end - 1];
		if (last === undefined || !joins(last) || isLabel(tokens, end)) break;
		if (
			goes(tokens[end]) ||
			(/^\d{1,5}$/.test(tokens[end]?.text ?? "") && !/^(?:19|20)\d\d$/.test(tokens[end]?.text ?? ""))
		) {
			end++;
			continue;
		}
		let next = end;
		while (next < tokens.length && next - end < 2 && isConnector(tokens[next])) next++;
		if (
			next === end ||
			(next === end + 1 && tokens[end]?.text === "the" && !last.lower.endsWith("ing")) ||
			!goes(tokens[next]) ||
			isPossessive(last) ||
			isDate(tokens, next)
		)
			break;
		end = next + 1;
	}
	return end;
}

/** A month with its year is when, not what: Treaty of June 1850. */
function isDate(tokens: Token[], at: number): boolean {
	return dates.has(tokens[at]?.lower ?? "") && /^\d/.test(tokens[at + 1]?.text ?? "");
}

/** A small word between words of a name, with a space behind it; "v." stands between the parties of a case. */
function isConnector(token: Token | undefined): boolean {
	if (token === undefined) return false;
	return connectors.has(token.text)
		? /^\s+$/.test(token.after)
		: /^vs?$/.test(token.text) && /^\.?\s+$/.test(token.after);
}

/** Whether a name may go on behind this word: after a space, an initial's or title's period, an ampersand. */
function joins(last: Token): boolean {
	if (isPossessive(last)) return false;
	if (/^\s+$|^\s+&\s+$/.test(last.after)) return true;
	return /^\.\s+$/.test(last.after) && /^(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Prof)$/u.test(last.text);
}

function isAcronym(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(token.text);
}

const longestName = 20;
/** Small words that open no name, capital or not. */
const opensSlot = /^(?:the|an?|i|he|she|we|they|it|you|my|our|his|her|its|their)$/;
const opensAnew = /[“"‘'(:—–]\s*$|[.!?…]["”’)]*\s+$|\uFFFC/;
/** Opens a sentence before a name without being part of it: See Berg, Ask Norway. */
const bidding =
	/^(?:see|cf|compare|consider|take|ask|meet|enter|recall|imagine|remember|call|read|visit|join|follow|unlike|like|despite|yet|perhaps|maybe|thank|dear)$/;
