/**
 * Names that an essay declares to be one: "Long Name (Short)" whether or not the letters fit, abbreviations by
 * Schwartz & Hearst, "SHORT, the Long Name", and letters that are a name's initials.
 */
import type { Token } from "../text/grammar.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import { addCandidate, type Candidate, type Candidates, runOf } from "./candidate.ts";
import { lettersFit } from "./long-forms.ts";
import { type Capitals, namesIn } from "./names.ts";
import { isCapitalized } from "./run.ts";
import type { Reading } from "./reading.ts";

/** Two candidates that are one; `short` is how the essay abbreviates it. */
export interface Pair {
	long: Candidate;
	short: Candidate;
}

export function pairsOf(reading: Reading, candidates: Candidates, capitals: Capitals): Pair[] {
	return [
		...abbreviated(reading, candidates, capitals),
		...bracketed(reading, candidates, capitals),
		...initials(candidates),
	];
}

function abbreviated(reading: Reading, candidates: Candidates, capitals: Capitals): Pair[] {
	const pairs: Pair[] = [];
	let index = 0;
	for (const { short, long } of abbreviationsOf(reading.prose.text)) {
		// One letter is a sign of its essay, and would be marked all over the vault.
		if (short.to - short.from === 1) continue;
		const from = Math.min(short.from, long.from);
		while (index < reading.sentences.length && (reading.sentences[index]?.to ?? 0) <= from) index++;
		const tokens = reading.tokens[index] ?? [];
		const added = [long, short].map(
			(span) =>
				runOf(tokens, span).map((run) => addCandidate(candidates, reading, index, run, "pair", capitals))[0] ?? null,
		);
		const [longer, shorter] = added;
		if (longer && shorter && longer !== shorter) pairs.push({ long: longer, short: shorter });
	}
	return pairs;
}

/** "Long Name (Short, 2019)" and "SHORT, the Long Name": the letters decide only in the second. */
function bracketed(reading: Reading, candidates: Candidates, capitals: Capitals): Pair[] {
	const pairs: Pair[] = [];
	reading.tokens.forEach((tokens, sentence) => {
		if (!tokens.some(opensOtherName)) return;
		const names = namesIn(tokens, capitals, false);
		names.forEach((name, index) => {
			const next = names[index + 1];
			if (next === undefined) return;
			const gap = tokens
				.slice(name.end - 1, next.first)
				.map((token) => token.after + (token === tokens[name.end - 1] ? "" : token.text))
				.join("");
			const [one, other] = [tokens.slice(name.first, name.end), tokens.slice(next.first, next.end)];
			const inBrackets = /^\s*\(["“‘]?$/.test(tokens[name.end - 1]?.after ?? "") && next.first === name.end;
			const isOther =
				inBrackets &&
				one.length > 1 &&
				one.length > other.length &&
				/^["”’]?\s*[),;]/.test(other.at(-1)?.after ?? "") &&
				isOtherName(one, other);
			const isApposed =
				/^\s*,\s*(?:the|or(?: the)?)\s*$/.test(gap.replace(/\s+/g, " ")) && (fits(one, other) || fits(other, one));
			if (!isOther && !isApposed) return;
			const [a, b] = [name, next].map((run) => addCandidate(candidates, reading, sentence, run, "pair", capitals));
			if (!a || !b || a === b) return;
			pairs.push(one.length >= other.length ? { long: a, short: b } : { long: b, short: a });
		});
	});
	return pairs;
}

/** Whether a bracket opens behind a word, or a comma and the small word that another name may follow. */
function opensOtherName({ after }: Token, at: number, tokens: Token[]): boolean {
	if (after.includes("(")) return true;
	const next = tokens[at + 1]?.lower;
	return after.includes(",") && (next === "the" || next === "or");
}

/** A name in brackets is another name, unless it is where or who: "(Lima)", "(Brown 2020)". */
function isOtherName(long: Token[], short: Token[]): boolean {
	const first = short[0];
	if (first === undefined) return false;
	if (lettersFit(textOf(short), textOf(long)) || /\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(first.text)) return true;
	const about = ["Country", "City", "FirstName", "LastName", "Person", "Date", "Month"];
	if (short.length === 1 || short.some((token) => about.some((one) => token.tags.has(one)))) return false;
	return !/\d/.test(short.at(-1)?.after ?? "");
}

function fits(short: Token[], long: Token[]): boolean {
	return (
		short.length === 1 &&
		long.length > 1 &&
		/^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(short[0]?.text ?? "") &&
		lettersFit(textOf(short), textOf(long))
	);
}

function textOf(words: Token[]): string {
	return words.map((word) => word.text).join(" ");
}

/** Capital letters that are a name's initials (UN for United Nations), wherever the two stand. */
function initials(candidates: Candidates): Pair[] {
	const byInitials = new Map<string, Candidate[]>();
	for (const candidate of candidates.values()) {
		if (candidate.words.length < 2 || !candidate.sources.has("name")) continue;
		const letters = candidate.words
			.filter(isCapitalized)
			.map((word) => word.text.charAt(0))
			.join("");
		byInitials.set(letters, [...(byInitials.get(letters) ?? []), candidate]);
	}
	return [...candidates.values()].flatMap((short) => {
		const text = short.words[0]?.text.replace(/\./g, "") ?? "";
		const longs = short.words.length === 1 && /^\p{Lu}{2,}$/u.test(text) ? (byInitials.get(text) ?? []) : [];
		return longs.length === 1 && longs[0] !== undefined ? [{ long: longs[0], short }] : [];
	});
}
