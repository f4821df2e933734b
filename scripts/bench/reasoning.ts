/** Arguments of an essay beside the tagger alone, and arguments for a passage. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise/two";
import { reasoningOf } from "../../src/core/extract/arguments.ts";
import { digestOf } from "../../src/core/extract/digest.ts";
import { readingOf } from "../../src/core/extract/reading.ts";
import type { Argument, Essay, Statement } from "../../src/core/model.ts";
import { buildRelater } from "../../src/core/relate/relate.ts";
import type { Corpus } from "./corpus.ts";
import { bareLoop, inTurns, type Row } from "./measuring.ts";

export function reasoning(corpus: Corpus): Row[] {
	return [...ofAnEssay(), ...forAPassage(corpus)];
}

function ofAnEssay(): Row[] {
	const text = ["withdrawal", "plea", "streets"]
		.map((name) => readFileSync(join("tests", "essays", `${name}.md`), "utf8"))
		.join("\n\n")
		.repeat(3);
	const reading = readingOf(essay("Essay.md", text));
	const time = inTurns({
		added: () => reasoningOf(reading).units.length,
		digest: () => digestOf(essay("Essay.md", text)).keyphrases.length,
		tagger: () => nlp(text).document.length,
	});
	return [
		{
			measure: "arguments of an essay, time they add beside the tagger alone",
			value: time.added / time.tagger,
			unit: "x tagger",
			floor: 1,
			detail: `${time.added.toFixed(1)} ms, tagger ${time.tagger.toFixed(0)} ms`,
		},
		{
			measure: "a whole digest, time beside the tagger alone",
			value: time.digest / time.tagger,
			unit: "x tagger",
			floor: 2.5,
			detail: `${time.digest.toFixed(0)} ms`,
		},
	];
}

function forAPassage(corpus: Corpus): Row[] {
	const said = corpus.notes.flatMap(({ path, text }) => statementsOf(path, text)).slice(0, mostSaid);
	const all = said.flatMap((claim, at) => (at % 3 === 0 ? [argumentOf(claim, said.slice(at + 1, at + 3))] : []));
	const relater = buildRelater(all, [], () => []);
	const passage = said
		.slice(0, 5)
		.map(({ quote }) => quote.exact)
		.join(" ");
	const text = said.map(({ quote }) => quote.exact).join(" ");
	const time = inTurns({
		built: () => buildRelater(all, [], () => []),
		asked: () => relater.argumentsFor([], passage).length,
		loop: () => bareLoop(text),
	});
	return [
		{
			measure: `arguments for a passage among ${String(all.length)}, beside a bare loop over their text`,
			value: time.asked / time.loop,
			unit: "x loop",
			detail: `${time.asked.toFixed(2)} ms, built in ${time.built.toFixed(0)} ms`,
		},
	];
}

function statementsOf(path: string, text: string): Statement[] {
	return text.split(/[.\n]+/).flatMap((part, at): Statement[] => {
		const exact = part.trim();
		if (exact.length < 40) return [];
		const quote = { path, from: at, to: at + exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
		return [{ id: `${path} ${String(at)}`, quote, role: "claim", voice: "author", cue: "" }];
	});
}

function argumentOf(claim: Statement, supports: Statement[]): Argument {
	const empty = { alsoSaid: [], attacks: [], concepts: [], disagrees: [] };
	return { id: claim.id, claim, supports, ...empty, centrality: 0, thesis: false, pinned: false };
}

function essay(path: string, text: string): Essay {
	return { path, title: path, text, author: "", source: "" };
}

/** So many statements, three to an argument. */
const mostSaid = 3123;
