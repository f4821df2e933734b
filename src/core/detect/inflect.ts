/**
 * The forms in which a term may stand: plurals of its last word and of the noun before "of", and its singular.
 * Made when the terms are built in, so that finding needs no grammar.
 */
import { singularOf } from "../text/words.ts";

/** The word sequences in which a term is found: as it is, with its last or inner noun in another number, and joined. */
export function pathsOf(words: string[]): string[][] {
	const last = words.length - 1;
	const paths = formsOf(words[last] ?? "").map((form) => [...words.slice(0, last), form]);
	const inner = words.findIndex((word, at) => at > 0 && innerJoints.has(word)) - 1;
	if (inner >= 0)
		for (const form of formsOf(words[inner] ?? ""))
			if (form !== words[inner]) paths.push([...words.slice(0, inner), form, ...words.slice(inner + 1)]);
	if (last === 1 || last === 2) for (const path of paths.slice()) paths.push([path.join("")]);
	return paths;
}

/** The number forms of a word in lower case, itself first. */
export function formsOf(word: string): string[] {
	const single = singularOf(word);
	const forms = new Set([word, single, pluralOf(single)]);
	return [...forms].filter((form) => form !== "");
}

/** The regular plural of an English noun; irregular ones by the table of `words`. */
export function pluralOf(word: string): string {
	const irregular = irregularPlurals.get(word);
	if (irregular !== undefined) return irregular;
	if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return `${word}s`;
}

const irregularPlurals = new Map(
	(
		"man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|criterion criteria|phenomenon phenomena|analysis analyses|" +
		"crisis crises|thesis theses|basis bases|hypothesis hypotheses|diagnosis diagnoses|index indices|matrix matrices|vertex vertices|appendix appendices|" +
		"axis axes|bacterium bacteria|fungus fungi|nucleus nuclei|stimulus stimuli|medium media|curriculum curricula|memorandum memoranda|leaf leaves|life lives|" +
		"knife knives|wife wives|half halves|shelf shelves|wolf wolves|thief thieves|series series|species species|person people|formula formulae"
	)
		.split("|")
		.map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
);

/** A noun before one of these may be plural, too. */
const innerJoints = new Set(["of", "for", "in", "on", "to", "at", "with"]);
