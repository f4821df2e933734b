/**
 * Names: runs of capitalized words, longest first, through the small words that stand inside names
 * (Bank of Issue, Institute for Strategy and Peace, Joint Plan on Water).
 *
 * "and" joins only what is one name: two names side by side (Peru and Chile) stay two.
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";

/** A stretch of a sentence's tokens, half open. */
export interface Run {
	first: number;
	end: number;
}

export function namesIn(tokens: Token[]): Run[] {
	const runs: Run[] = [];
	for (let at = 0; at < tokens.length; ) {
		if (!opensName(tokens, at)) {
			at++;
			continue;
		}
		const end = endOfName(tokens, at);
		runs.push(...split(tokens, { first: at, end }));
		at = end;
	}
	return runs;
}

export function isCapitalized(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}/u.test(token.text);
}

function opensName(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || !isCapitalized(token) || /^(?:I|I['’].*)$/.test(token.text)) return false;
	if (isFunctionWord(token.lower) && !/^\p{Lu}{2,}$/u.test(token.text)) return false;
	if (at > 0 && !/[“"‘'(:]\s*$/.test(tokens[at - 1]?.after ?? "")) return true;
	return token.part === "name" || /\p{Lu}.*\p{Lu}|\d/u.test(token.text) || isCapitalized(tokens[at + 1]) && tokens[at]?.after === " ";
}

/** Behind the last word of the name that opens at `at`: capitalized words, and small ones between them. */
function endOfName(tokens: Token[], at: number): number {
	let end = at + 1;
	while (end < tokens.length) {
		if (isPossessive(tokens[end - 1]) || !/^[ \n]?$|^\.? $/.test(tokens[end - 1]?.after ?? "")) break;
		if ((tokens[end - 1]?.after ?? "").startsWith(".") && !/^(?:\p{Lu}|Dr|Mr|Mrs|Ms|St)$/u.test(tokens[end - 1]?.text ?? "")) break;
		if (isCapitalized(tokens[end])) {
			end++;
			continue;
		}
		let next = end;
		while (next < tokens.length && next - end < 2 && connectors.has(tokens[next]?.text ?? "") && tokens[next]?.after === " ") next++;
		if (next === end || !isCapitalized(tokens[next])) break;
		end = next + 1;
	}
	return end;
}

/** Cuts a run where two names only stand side by side. */
function split(tokens: Token[], { first, end }: Run): Run[] {
	let from = first;
	const runs: Run[] = [];
	for (let at = first + 1; at < end - 1; at++) {
		const word = tokens[at]?.text;
		if (word === "and" || word === "&" ? isOneName(tokens, from, at, end) : !needsWhole.has(word ?? "")) continue;
		if (needsWhole.has(word ?? "") && isHead(tokens, from, at)) continue;
		runs.push({ first: from, end: at });
		while (at + 1 < end && !isCapitalized(tokens[at + 1])) at++;
		from = at + 1;
	}
	runs.push({ first: from, end });
	return runs.filter((run) => run.end > run.first);
}

/** "and" stands inside a name when the name has its head behind it, or a preposition before it. */
function isOneName(tokens: Token[], first: number, at: number, end: number): boolean {
	for (let before = first; before < at; before++) if (/^(?:for|of|on)$/.test(tokens[before]?.text ?? "")) return true;
	const headed = nameHeads.has(tokens[end - 1]?.lower ?? "");
	return headed && end - at > 2 && at - first === 1 && tokens[first]?.part !== "name";
}

/** A preposition joins only to a head that takes one: Bank of, University of, Institute for; not Peru for Chile. */
function isHead(tokens: Token[], first: number, at: number): boolean {
	for (let before = first; before < at; before++) {
		const lower = tokens[before]?.lower ?? "";
		if (nameHeads.has(lower)) return true;
	}
	return tokens[at]?.text === "of";
}

function isPossessive(token: Token | undefined): boolean {
	return token !== undefined && /['’]s?$/.test(token.text);
}

/** Small words that names run through. */
const connectors = new Set(["of", "for", "the", "and", "on", "de", "la", "du", "van", "von", "der", "al", "bin", "&", "to", "in", "under"]);

/** Of these, the ones that join only when a head of names stands before them. */
const needsWhole = new Set(["for", "on", "to", "in", "under", "of"]);

/** Heads of names of institutions, works and programs: what stands with them is one name. */
const nameHeads = new Set(
	(
		"institute institution university college school academy center centre council commission committee ministry department agency bureau " +
		"office bank fund organization organisation association union federation league alliance society foundation network forum board court " +
		"authority service corps group party movement initiative program programme project plan act treaty agreement accord convention protocol " +
		"charter declaration partnership corridor route road strategy policy house museum library hospital church journal review report studies " +
		"development affairs cooperation security trade health relations conference congress assembly parliament senate republic kingdom state " +
		"states nations community secretary minister president chair director head dean war battle law code bill campaign mission framework pact " +
		"compact index survey trial study test scale syndrome disease theory"
	).split(" "),
);
