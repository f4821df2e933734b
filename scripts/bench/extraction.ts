/** Concepts of an essay beside the tagger alone: what they add, how both grow, and a sentence that never ends. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise/two";
import { keyphrasesOf } from "../../src/core/extract/keyphrases.ts";
import { readingOf } from "../../src/core/extract/reading.ts";
import { inTurns, type Row } from "./measuring.ts";

export function extraction(): Row[] {
	const essay = ["withdrawal", "plea", "streets"]
		.map((name) => readFileSync(join("tests", "essays", `${name}.md`), "utf8"))
		.join("\n\n");
	const [once, twice] = [beside(essay.repeat(2)), beside(essay.repeat(4))];
	const [short, long] = [
		concepts("the quiet harbor of silt and ".repeat(1000)),
		concepts("the quiet harbor of silt and ".repeat(2000)),
	];
	return [
		{
			measure: "concepts of an essay, time beside the tagger alone",
			value: once.ours / once.tagger,
			unit: "x tagger",
			floor: 1.5,
			reach: 1.3,
			detail: `${once.ours.toFixed(0)} ms, tagger ${once.tagger.toFixed(0)} ms`,
		},
		{
			measure: "growth per doubling of the text, beside the tagger's growth",
			value: twice.ours / once.ours / (twice.tagger / once.tagger),
			unit: "x tagger",
			floor: 1.1,
			reach: 1,
			detail: `ours ${(twice.ours / once.ours).toFixed(2)}, tagger ${(twice.tagger / once.tagger).toFixed(2)}`,
		},
		{
			measure: "growth per doubling of one sentence without end",
			value: long / short,
			unit: "x",
			floor: 2.5,
			reach: 2.1,
		},
	];
}

function beside(text: string): { ours: number; tagger: number } {
	return inTurns({ ours: () => conceptsOf(text), tagger: () => nlp(text).document.length }, rounds);
}

function concepts(text: string): number {
	return inTurns({ ours: () => conceptsOf(text) }, rounds).ours;
}

function conceptsOf(text: string): number {
	return keyphrasesOf(readingOf({ path: "", title: "", text, author: "", source: "" })).length;
}

/** Enough for the median to lie behind the rounds in which the code is still compiled. */
const rounds = 15;
