/** One essay in, all it taught us out. The one thing that the rest of the house asks of this folder. */
import type { Complaint, Digest, Essay, Keyphrase, Reasoning } from "../model.ts";
import { reasoningOf } from "./arguments.ts";
import { digestVersion } from "./digest-version.ts";
import { keyphrasesOf } from "./keyphrases.ts";
import { type Reading, readingOf } from "./reading.ts";

/** Never throws; what could not be read is named in `complaints`. */
export function digestOf(essay: Essay): Digest {
	const tooLong = essay.text.length > longest;
	const reading = readingOf(tooLong ? { ...essay, text: essay.text.slice(0, longest) } : essay);
	const paragraphs = reading.prose.blocks.reduce((most, block) => Math.max(most, block.paragraph), 0);
	const keyphrases: Keyphrase[] = reading.words === 0 ? [] : keyphrasesOf(reading);
	const reasoning: Reasoning = reading.words === 0 ? nothing() : reasoningOf(reading);
	return {
		version: digestVersion,
		path: essay.path,
		title: essay.title,
		author: essay.author,
		source: essay.source,
		words: reading.words,
		paragraphs,
		keyphrases,
		reasoning,
		complaints: complaintsOf(reading, reasoning, tooLong),
	};
}

function complaintsOf(reading: Reading, reasoning: Reasoning, tooLong: boolean): Complaint[] {
	if (reading.words === 0) return ["empty"];
	const complaints: Complaint[] = [];
	if (tooLong) complaints.push("too-long");
	if (reading.words < fewestWords) complaints.push("too-short");
	if (!reading.english) complaints.push("not-english");
	const running = reading.prose.blocks.filter((block) => block.kind === "paragraph" || block.kind === "quote");
	const letters = running.reduce((sum, block) => sum + block.to - block.from, 0);
	const all = reading.prose.blocks.reduce((sum, block) => sum + block.to - block.from, 0);
	if (letters < all * leastProse) complaints.push("a-list");
	else if (reading.words > mostUnbroken && reading.sentences.length < reading.words / mostUnbroken)
		complaints.push("no-sentences");
	if (reasoning.relations.length === 0) complaints.push("no-argument");
	return complaints;
}

function nothing(): Reasoning {
	return { units: [], relations: [], thesis: -1 };
}

/** Characters; a novel. */
const longest = 1_500_000;
const fewestWords = 50;
const leastProse = 0.3;
/** Words without a sentence's end. */
const mostUnbroken = 120;
