/**
 * Where candidates occur: every occurrence of every one, in one pass over the essay's words, whatever rule made it.
 *
 * From each word the runs are looked up that a candidate beginning with it can have, so time grows with the text and
 * the longest candidate, not with their number.
 */
import type { Token } from "../text/grammar.ts";
import { isFunctionWord, normalWord } from "../text/words.ts";
import { type Candidate, type Candidates, mostWords, type Place } from "./candidate.ts";
import { isCapitalized } from "./run.ts";
import type { Reading } from "./reading.ts";

/** Fills in the places of candidates, and which of them are their own. */
export function countOccurrences(candidates: Candidates, reading: Reading): void {
	const lengths = lengthsByFirstWord(candidates);
	for (const one of candidates.values()) {
		[one.places, one.alone, one.modifies, one.definite, one.bare] = [[], 0, 0, 0, 0];
		one.inside.clear();
	}
	reading.tokens.forEach((tokens, sentence) => countIn(tokens, sentence, candidates, lengths));
	for (const one of candidates.values()) {
		const paragraphs = one.places.map(({ sentence }) => reading.sentences[sentence]?.paragraph ?? 0);
		one.paragraphs = [...new Set(paragraphs)].filter((paragraph) => paragraph > 0);
	}
}

/** The longest candidate so far that reaches farthest right: what lies inside it is not alone. */
interface Cover {
	end: number;
	key: string;
}

function countIn(tokens: Token[], sentence: number, candidates: Candidates, lengths: Map<string, number>): void {
	let any: Cover = { end: 0, key: "" };
	let names: Cover = { end: 0, key: "" };
	for (let first = 0; first < tokens.length; first++) {
		const most = lengths.get(tokens[first]?.normal ?? "");
		if (most === undefined) continue;
		const here = candidatesAt(tokens, first, sentence, candidates, most);
		if (here.length === 0) continue;
		const longest = here.at(-1);
		const name = longestName(here);
		for (const [one, place] of here) {
			const [cover, rival] = one.sources.has("name") ? [names, name] : [any, longest];
			one.places.push(place);
			if (cover.end >= place.end) one.inside.add(cover.key);
			else if (rival !== undefined && rival[1].end > place.end) one.inside.add(rival[0].key);
			else one.alone++;
			if (isModifier(tokens, place.end)) one.modifies++;
			if (tokens[first - 1]?.lower === "the") one.definite++;
			if (isBare(tokens, place)) one.bare++;
		}
		if (longest !== undefined && longest[1].end > any.end) any = { end: longest[1].end, key: longest[0].key };
		if (name !== undefined && name[1].end > names.end) names = { end: name[1].end, key: name[0].key };
	}
}

/** One thing in general: a singular with nothing before it that announces or describes it, and no noun behind it. */
function isBare(tokens: Token[], { first, end }: Place): boolean {
	const [before, head] = [tokens[first - 1], tokens[end - 1]];
	if (
		head === undefined ||
		(head.part !== "noun" && !head.tags.has("Gerund")) ||
		head.tags.has("Plural") ||
		head.lower.endsWith("s") ||
		isModifier(tokens, end)
	)
		return false;
	return before === undefined || before.after !== " " || !announcing.has(before.part);
}

function longestName(here: [Candidate, Place][]): [Candidate, Place] | undefined {
	for (let at = here.length - 1; at >= 0; at--) {
		const sources = here[at]?.[0].sources;
		if (sources?.has("name") === true || sources?.has("quoted") === true || sources?.has("pair") === true)
			return here[at];
	}
	return undefined;
}

/** The candidates that begin at a word, shortest first. */
function candidatesAt(
	tokens: Token[],
	first: number,
	sentence: number,
	candidates: Candidates,
	longest: number,
): [Candidate, Place][] {
	const here: [Candidate, Place][] = [];
	let key = "";
	for (let next = first; next < tokens.length && next - first < longest; next++) {
		const token = tokens[next];
		if (token === undefined || (next > first && !goes(tokens[next - 1]))) break;
		key += token.normal;
		const one = candidates.get(key);
		if (one === undefined || !isWrittenSo(one, tokens, first)) continue;
		here.push([one, { sentence, first, end: next + 1, from: tokens[first]?.from ?? 0, to: token.to }]);
	}
	return here;
}

/** The most words a candidate has that begins with a word, whether its own words are apart, hyphened or joined. */
function lengthsByFirstWord(candidates: Candidates): Map<string, number> {
	const lengths = new Map<string, number>();
	const add = (first: string, length: number): void => {
		lengths.set(first, Math.max(lengths.get(first) ?? 0, Math.min(length, mostWords)));
	};
	for (const { words } of candidates.values()) {
		let prefix = "";
		for (const word of words.slice(0, mostJoined)) {
			prefix += word.normal;
			add(prefix, words.length + 1);
		}
		const piece = words[0]?.lower.split("-")[0] ?? "";
		if (piece !== words[0]?.lower) add(normalWord(piece), words.length + mostJoined);
	}
	return lengths;
}

/** Whether what ends before `end` stands before a noun. */
export function isModifier(tokens: Token[], end: number): boolean {
	const next = tokens[end];
	if (next === undefined || isFunctionWord(next.lower) || !goesOn.test(tokens[end - 1]?.after ?? "")) return false;
	if (
		next.tags.has("Plural") &&
		/^(?:refers|denotes|describes|consists|occurs|begins|involves|includes)$/.test(next.lower)
	)
		return false;
	return isCapitalized(next) || next.part === "noun" || next.part === "adjective" || next.text.includes("-");
}

/** A name of one word is meant only where it has its capital: the West, not west. */
function isWrittenSo(candidate: Candidate, tokens: Token[], first: number): boolean {
	if (candidate.words.length > 1 || !candidate.sources.has("name") || candidate.sources.has("word")) return true;
	return isCapitalized(tokens[first]);
}

function goes(token: Token | undefined): boolean {
	return token !== undefined && (token.after === " " || goesOn.test(token.after));
}

const announcing = new Set(["determiner", "adjective", "noun", "name", "number", "pronoun"]);
/** White space, with a quotation mark that opens or closes beside it, the colon of a title, the period of an initial. */
const goesOn = /^[’'”"]?[.:]?\s+[‘'“"]?$/;
/** Words of a term that may be written as one. */
const mostJoined = 3;
