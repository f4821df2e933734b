/**
 * Lists of terms and phrases for a text that is no essay: all that may be a term, or what the text repeats most.
 * The same candidates and weights as an essay's concepts; only the cut-off and the order differ.
 */
import type { Form } from "../model.ts";
import { isName } from "./alike.ts";
import type { Candidate } from "./candidate.ts";
import { type Weighed, weighed } from "./keyphrases.ts";
import { isCapitalized, isPlaceOrPerson } from "./run.ts";
import { readingOf } from "./reading.ts";

/** Every term of a text as the text spells it, the likeliest first. */
export function termsOf(text: string): string[] {
	const terms = new Set<string>();
	for (const { group, termhood } of weighed(readingFor(text), true).groups) {
		if (termhood.score <= (least.get(termhood.form) ?? 0)) continue;
		for (const one of group) {
			for (const spelling of one.spellings.keys()) terms.add(spelling);
			if (isName(one))
				for (const word of one.words) if (isCapitalized(word) && isPlaceOrPerson(word)) terms.add(word.text);
		}
	}
	return [...terms];
}

/** The phrases that say best what a text is about, best first: repeated ones, longer ones, early ones. */
export function phrasesOf(text: string): string[] {
	const { groups } = weighed(readingFor(text), false, true);
	return groups
		.filter(isPhrase)
		.map((one) => ({ name: spellingOf(one.group[0]), worth: aboutness(one, text.length) }))
		.sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1))
		.map(({ name }) => name)
		.slice(0, mostPhrases);
}

function readingFor(text: string): ReturnType<typeof readingOf> {
	return readingOf({ path: "", title: "", text, author: "", source: "" });
}

/** Names and noun phrases of every sort, but no name that only stands before nouns. */
function isPhrase({ group, termhood }: Weighed): boolean {
	if (group.every((one) => isName(one) && one.modifies === one.places.length)) return false;
	return termhood.score > (termhood.form === "name" ? 0 : leastPhrase);
}

/** How often it stands by itself, half as much again for several words, a little more for what stands early. */
function aboutness({ group, termhood }: Weighed, length: number): number {
	const first = Math.min(...group.map((one) => one.places[0]?.from ?? length));
	const alone = group.reduce((sum, one) => sum + one.alone, 0);
	const several = (group[0]?.words.length ?? 1) > 1 || group.some(isName) ? 1.5 : 1;
	const uses = Math.min(alone, termhood.count) + nestedShare * Math.max(0, termhood.count - alone);
	const worth = termhood.score < 0 ? 0.6 : 1;
	return uses * several * worth * (1.3 - (0.6 * first) / (length + 1));
}

function spellingOf(one: Candidate | undefined): string {
	return [...(one?.spellings ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** The cut-off for a list of terms: noun phrases are many, so more is asked of them. */
const least = new Map<Form, number>([
	["phrase", 1.4],
	["word", 0],
]);
const leastPhrase = -1.1;
const nestedShare = 0.25;
const mostPhrases = 50;
