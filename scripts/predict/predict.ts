/**
 * Answers a data set with the shipping code. `task` says which question is asked; the documents go in as they are.
 * It holds no linguistics: each task is a call of what the plugin calls, and a change of shape.
 */
import { predictEssays, predictMentions, predictRelated } from "./knowing.ts";
import { predictLinks, predictNames, predictNotes } from "./writing.ts";
import {
	predictAbbreviations,
	predictArgumentGraphs,
	predictDefinitions,
	predictEssayArguments,
	predictKeyphrases,
	predictRanking,
	predictTerms,
} from "./extracting.ts";

/** Throws an `Error` that names the tasks when `input.task` is none of them. */
export function predict(input: { task?: unknown }): unknown {
	const task = tasks.get(String(input.task));
	if (task === undefined) throw new Error(`Unknown task ${String(input.task)}; known: ${[...tasks.keys()].join(", ")}`);
	return task(input as never);
}

/** The data sets are checked by their scorers, so a task trusts the shape of its input. */
const tasks = new Map<string, (input: never) => unknown>([
	["essay", predictEssays],
	["mentions", predictMentions],
	["related", predictRelated],
	["link", predictLinks],
	["names", predictNames],
	["note", predictNotes],
	["keyphrases", predictKeyphrases],
	["terms", predictTerms],
	["abbrev", predictAbbreviations],
	["definitions", predictDefinitions],
	["arggraph", predictArgumentGraphs],
	["essayargs", predictEssayArguments],
	["ranking", predictRanking],
]);
