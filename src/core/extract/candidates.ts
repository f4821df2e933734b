/**
 * Candidates: every stretch of an essay that may be a term, gathered by normal form, with where it occurs.
 *
 * Making them is the bottleneck, so several rules make them side by side: names, quotations, symbols, noun phrases,
 * nouns, and what the author set apart (headings, emphasis, links). Where they occur is counted when all are made.
 */
import type { Span } from "../model.ts";
import type { Token } from "../text/grammar.ts";
import { isFunctionWord } from "../text/words.ts";
import { addCandidate, type Candidate, type Candidates, keyOf, runOf, type Source } from "./candidate.ts";
import { headingTerm, isSymbol, quotedIn } from "./coined.ts";
import { isClassic, isGeneric, isPointing, isScalar } from "./general-english.ts";
import { eponymsIn, longerNames } from "./longer-names.ts";
import { type Capitals, capitalsOf, namesIn, partsOf } from "./names.ts";
import { isCapitalized, isPossessive, type Run } from "./run.ts";
import { namedIn } from "./named.ts";
import { phrasesIn } from "./phrases.ts";
import type { Reading } from "./reading.ts";

export function candidatesOf(reading: Reading): { candidates: Candidates; capitals: Capitals } {
	const { sentences, tokens, prose } = reading;
	const kindOfBlock = (sentence: number): string => prose.blocks[sentences[sentence]?.block ?? 0]?.kind ?? "";
	const isHeading = (sentence: number): boolean => kindOfBlock(sentence) === "heading";
	const capitals = capitalsOf(tokens, (sentence) => isHeading(sentence) || isTitleCase(tokens[sentence] ?? []));
	const candidates: Candidates = new Map();
	sentences.forEach((sentence, index) => {
		const own = tokens[index] ?? [];
		if (own.length < longestNotice && notice.test(prose.text.slice(sentence.from, sentence.to))) return;
		const add = (run: Run, source: Source): Candidate | null =>
			addCandidate(candidates, reading, index, run, source, capitals);
		const names = namesIn(own, capitals, isHeading(index) || isTitleCase(own));
		for (const run of names) {
			add(run, "name");
			for (const part of partsOf(own, run)) add(part, "name");
		}
		for (const span of quotedIn(prose.text, sentence))
			for (const run of runOf(own, span)) if (!isDoing(own, run)) add(run, "quoted");
		own.forEach((token, at) => {
			if (isSymbol(token)) add({ first: at, end: at + 1 }, "symbol");
			else if ((reading.english || token.text.length > longestSmall) && mayBeWord(token, own[at + 1]))
				add({ first: at, end: at + 1 }, "word");
		});
		if (!reading.english) return;
		for (const run of eponymsIn(own, names)) add(run, "name");
		for (const run of namedIn(own)) add(run, "named");
		for (const run of longerNames(own, names)) add(run, "phrase");
		const inNames = coveredBy(names, own.length);
		for (const phrase of phrasesIn(own)) {
			const hasOf = own.slice(phrase.first, phrase.end).some((token) => token.lower === "of");
			if (!isInsideName(phrase, inNames, hasOf)) add(phrase, "phrase");
		}
		if (isHeading(index) && (prose.blocks[sentence.block]?.depth ?? 0) > 1)
			for (const run of headingTerm(own)) add(run, "heading");
	});
	for (const [spans, source] of [
		[prose.emphasis, "emphasized"],
		[prose.links, "linked"],
	] as const) {
		addSpans(candidates, reading, spans, source, capitals);
	}
	dropGraded(candidates);
	return { candidates, capitals };
}

/** A phrase used once that opens with a word that only grades gives way to what is left without it. */
function dropGraded(candidates: Candidates): void {
	for (const [key, { words, sources, spellings }] of candidates) {
		const first = words[0];
		const uses = [...spellings.values()].reduce((sum, count) => sum + count, 0);
		if (
			first === undefined ||
			words.length < 2 ||
			uses > 1 ||
			sources.size > 1 ||
			!sources.has("phrase") ||
			!isScalar(first.lower) ||
			/[,:(—–]/.test(words.at(-1)?.after ?? "")
		)
			continue;
		if (candidates.has(keyOf(words.slice(1)))) candidates.delete(key);
	}
}

/** A quotation that says what somebody does, without who. */
function isDoing(tokens: Token[], { first, end }: Run): boolean {
	const token = tokens[first];
	return end - first > 2 && token?.part === "verb" && token.tags.has("PresentTense") && /^\p{Ll}.*s$/u.test(token.text);
}

function mayBeWord(token: Token, next: Token | undefined): boolean {
	if (token.part !== "noun" && token.part !== "verb") return false;
	if (token.text.length < 3 || isGeneric(token.normal) || isPointing(token.lower)) return false;
	if (isFunctionWord(token.lower) || isScalar(token.lower) || isPossessive(token) || /^\d/.test(token.text))
		return false;
	const names =
		token.tags.has("Gerund") &&
		token.text.length > 6 &&
		(next === undefined || next.tags.has("Copula") || next.tags.has("PresentTense") || token.after.startsWith(","));
	return (
		(token.part === "noun" || names) &&
		!token.tags.has("Pronoun") &&
		!token.tags.has("Unit") &&
		!/^(?:mr|mrs|ms|dr|etc|ie|eg)$/.test(token.lower)
	);
}

function coveredBy(names: Run[], length: number): Int32Array {
	const covered = new Int32Array(length).fill(-1);
	names.forEach(({ first, end }, index) => covered.fill(index, first, end));
	return covered;
}

/** Whether a phrase lies in a name, or cuts one in two. */
function isInsideName({ first, end }: Run, covered: Int32Array, hasOf: boolean): boolean {
	const isCut = (at: number): boolean =>
		at > 0 && at < covered.length && covered[at] !== -1 && covered[at] === covered[at - 1];
	if (isCut(first) || isCut(end) || (covered[first] === -1 && covered[end - 1] !== -1 && !hasOf)) return true;
	for (let at = first; at < end; at++) if (covered[at] === -1) return false;
	return true;
}

/** Most words have a capital: what is capitalized shows nothing. */
function isTitleCase(tokens: Token[]): boolean {
	const content = tokens.filter((token) => !isFunctionWord(token.lower) && /^\p{L}/u.test(token.text));
	return (
		content.length > 3 &&
		tokens.length < 16 &&
		content.every((token) => isCapitalized(token) || /^\d/.test(token.text)) &&
		!/[.!?]$/.test(tokens.at(-1)?.after ?? "")
	);
}

function addSpans(candidates: Candidates, reading: Reading, spans: Span[], source: Source, capitals: Capitals): void {
	let index = 0;
	for (const span of [...spans].sort((a, b) => a.from - b.from)) {
		while (index < reading.sentences.length && (reading.sentences[index]?.to ?? 0) <= span.from) index++;
		for (const run of runOf(reading.tokens[index] ?? [], span)) {
			const words = (reading.tokens[index] ?? []).slice(run.first, run.end);
			if (words.length > 5 || span.to - span.from > 60) continue;
			const leads = source === "emphasized" && isLeadIn(reading, index, run);
			if (!mayBeSetApart(words, leads)) continue;
			if (leads) addCandidate(candidates, reading, index, run, "named", capitals);
			addCandidate(candidates, reading, index, run, source, capitals);
		}
	}
}

/** Whether words open a block and stand before a period or colon: **Quay share.** Every ship … */
function isLeadIn({ sentences, tokens, prose }: Reading, sentence: number, { first, end }: Run): boolean {
	const block = prose.blocks[sentences[sentence]?.block ?? 0];
	const own = tokens[sentence] ?? [];
	if (first > 0 || block === undefined || block.kind === "heading" || end < 2) return false;
	const opens = sentence === 0 || sentences[sentence - 1]?.block !== sentences[sentence]?.block;
	return opens && /^\W*[.:—–]/.test(own[end - 1]?.after ?? "") && block.to > (own[end - 1]?.to ?? 0) + 2;
}

/** No pronoun in it, and a verb only as a noun (pairing) or behind one (right to repair); general words alone only as a lead-in. */
function mayBeSetApart(words: Token[], leads: boolean): boolean {
	if (words.some((word) => word.part === "pronoun")) return false;
	const isRight = words.length === 3 && words[1]?.lower === "to" && isClassic(words[0]?.normal ?? "");
	const isPlain = (word: Token): boolean =>
		isFunctionWord(word.lower) || isGeneric(word.normal) || word.part === "adverb";
	if (!leads && !isRight && words.every(isPlain)) return false;
	return words.every((word, at) => {
		if (word.part !== "verb" || word.tags.has("Gerund")) return true;
		if (at === 0) return word.tags.has("PastTense");
		const isWhat =
			words[at - 1]?.lower === "to" && (words[at - 2]?.part === "noun" || isClassic(words[at - 2]?.normal ?? ""));
		return isWhat && word.tags.has("Infinitive");
	});
}

/** What a page says around an article: no part of the essay. */
const notice =
	/^\W*(?:subscribe|sign (?:up|in)|share (?:this|on)|read (?:more|also|next)|related (?:articles?|posts?|stories)|advertisement|copyright|©|all rights reserved|follow us|photo(?:graph)?(?: credit)?s?:|image:|source:|originally published|this (?:article|essay) (?:was|first|originally)|listen to this|\d+ min(?:ute)?s? read|posted (?:on|by|in)|filed under|tags?:|leave a comment|click here|newsletter)/i;
const longestNotice = 25;
/** A word of another language that is no longer may be one of its small words. */
const longestSmall = 5;
