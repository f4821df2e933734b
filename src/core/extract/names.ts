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
import { bodies, connectors, dates, nameHeads, offices, particles, titles } from "./name-words.ts";

/** A stretch of a sentence's tokens, half open. */
export interface Run {
	first: number;
	end: number;
}

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
		runs.push(...split(tokens, { first: at, end }));
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

export function isCapitalized(token: Token | undefined): boolean {
	if (token === undefined) return false;
	const first = token.text.charCodeAt(0);
	return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text);
}

export function isPossessive(token: Token | undefined): boolean {
	if (token === undefined || (token.after === " " && !/['’]/.test(token.text))) return false;
	return /(?:['’]s|s['’])$/.test(token.text) || (/^['’](?:\s|$)/.test(token.after) && token.text.endsWith("s"));
}

function opensName(tokens: Token[], at: number, capitals: Capitals, weak: boolean): boolean {
	const token = tokens[at];
	if (token === undefined || !isCapitalized(token) || /^(?:I|I['’].*)$/.test(token.text)) return false;
	if (isFunctionWord(token.lower) && (weak || (!isAcronym(token) && !opensTitle(tokens, at)))) return false;
	if (/\p{Ll}\p{Lu}/u.test(token.text)) return true;
	if (at === 0 && /^[IVXLC]+$/.test(token.text) && token.after.startsWith(".")) return false;
	if (weak) return capitals.upper.has(token.lower) && !capitals.lower.has(token.lower);
	const isBeside = isCapitalized(tokens[at + 1]) && tokens[at + 1]?.part !== "pronoun" && token.after === " ";
	if (dates.has(token.lower) && !isBeside) return false;
	if (isPointing(token.lower) && !isBeside) return false;
	if (at > 0 && !opensAnew.test(tokens[at - 1]?.after ?? "")) return true;
	if (isAcronym(token) || capitals.upper.has(token.lower)) return true;
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
		if (last === undefined || !joins(last)) break;
		if (
			goes(tokens[end]) ||
			(/^\d{1,5}$/.test(tokens[end]?.text ?? "") && !/^(?:19|20)\d\d$/.test(tokens[end]?.text ?? ""))
		) {
			end++;
			continue;
		}
		let next = end;
		while (next < tokens.length && next - end < 2 && isConnector(tokens[next])) next++;
		if (next === end || !goes(tokens[next]) || isPossessive(last) || isDate(tokens, next)) break;
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

/** Cuts a run where two names only stand side by side. */
function split(tokens: Token[], { first, end }: Run): Run[] {
	let from = first;
	const runs: Run[] = [];
	for (let at = first + 1; at < end - 1; at++) {
		const word = tokens[at]?.text ?? "";
		if (!connectors.has(word) || particles.has(word)) continue;
		if (
			word === "and"
				? isOneName(tokens, from, at, end)
				: word === "the" || word === "plus" || headed(tokens, from, at, word)
		)
			continue;
		runs.push({ first: from, end: at });
		while (at + 1 < end && !isCapitalized(tokens[at + 1])) at++;
		from = at + 1;
	}
	runs.push({ first: from, end });
	return runs
		.filter((run) => run.end > run.first && !isOffice(tokens, run))
		.flatMap((run) => [run, ...untitled(tokens, run)]);
}

/** What somebody is, not what is called so: Head of the Trade Program, Professor of Law. */
function isOffice(tokens: Token[], { first, end }: Run): boolean {
	let at = first;
	while (at < end && (titles.has(tokens[at]?.lower ?? "") || offices.has(tokens[at]?.lower ?? ""))) at++;
	return at > first && (at === end || /^(?:of|for|at|to|in|and)$/.test(tokens[at]?.text ?? ""));
}

/** A person's name without the title: Queen Ada Byron → Ada Byron. */
function untitled(tokens: Token[], { first, end }: Run): Run[] {
	let bare = first;
	while (bare < end && titles.has(tokens[bare]?.lower ?? "")) bare++;
	const isPerson =
		bare > first &&
		end - bare >= 2 &&
		tokens.slice(bare, end).every((token) => isCapitalized(token) && !nameHeads.has(token.normal));
	return isPerson ? [{ first: bare, end }] : [];
}

/** "and" stands inside a name when a preposition stands before it, or when what is behind it has the head of both. */
function isOneName(tokens: Token[], first: number, at: number, end: number): boolean {
	for (let before = first; before < at; before++) if (/^(?:for|of|on)$/.test(tokens[before]?.text ?? "")) return true;
	const before = tokens.slice(first, at);
	const headed =
		nameHeads.has(tokens[end - 1]?.normal ?? "") &&
		!before.some((token) => nameHeads.has(token.normal) || isPlaceOrPerson(token));
	return headed && end - at > 2 && before.length < 4;
}

function isAcronym(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(token.text);
}

export function isPlaceOrPerson(token: Token | undefined): boolean {
	return ["Country", "City", "Place", "Region", "FirstName", "LastName", "Person"].some((one) => token?.tags.has(one));
}

/** A preposition joins only to a head that takes one: Institute for, Convention on; "of" joins to any but a person. */
function headed(tokens: Token[], first: number, at: number, word: string): boolean {
	const loose = word === "in" || word === "to" || word === "under" || word === "against";
	for (let before = first; before < at; before++) {
		const head = tokens[before]?.normal ?? "";
		if (nameHeads.has(head) && !(loose && bodies.has(head))) return true;
	}
	return word === "of" && !isPlaceOrPerson(tokens[at - 1]);
}

const longestName = 20;
/** Small words that open no name, capital or not. */
const opensSlot = /^(?:the|an?|i|he|she|we|they|it|you|my|our|his|her|its|their)$/;
const opensAnew = /[“"‘'(:—–]\s*$|[.!?…]["”’)]*\s+$|\uFFFC/;
