/** Numbers of English nouns, made when terms are built in, so that finding needs no grammar. */
import { singularOf } from "../text/words.ts";

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
