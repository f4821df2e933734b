/** The sentences of an essay that may argue, with their cues and places; titles, headings and cells are none. */
import type { BlockKind } from "../text/cuts.ts";
import type { Role } from "../model.ts";
import type { Cue } from "./cue-table.ts";
import { cuesIn } from "./cues.ts";
import { isAbout, isQuestion } from "./mood.ts";
import type { Reading } from "./reading.ts";

/** A sentence on its way to a unit. */
export interface Draft {
	from: number;
	to: number;
	text: string;
	paragraph: number;
	/** What argues together: a paragraph, and a list that follows it. */
	group: number;
	/** Its place in its group, from 0. */
	place: number;
	/** The position of the line that leads to the list whose item it opens; -1 for any other sentence. */
	leader: number;
	isQuoted: boolean;
	cues: Cue[];
	role: Role;
}

export function draftsOf(reading: Reading): Draft[] {
	const drafts: Draft[] = [];
	let [paragraph, group, place, leader] = [0, 0, 0, -1];
	for (const sentence of reading.sentences) {
		const block = reading.prose.blocks[sentence.block];
		if (block === undefined) continue;
		const isHeading =
			sentence.paragraph === 0 || isTitle(reading.prose.text.slice(block.from, block.to).trim(), block.kind);
		if (isHeading) paragraph = 0;
		if (isHeading || block.kind === "cell") continue;
		const text = reading.prose.text.slice(sentence.from, sentence.to);
		if (text.split(/\s+/).length < fewestWords) continue;
		const before = drafts.at(-1)?.text ?? "";
		const asked = place === 0 && (isQuestion(before) || isAbout(before));
		const opensItem = block.kind === "item" && sentence.paragraph !== paragraph;
		if (sentence.paragraph !== paragraph && !(opensItem && paragraph > 0)) group++;
		place = group === drafts.at(-1)?.group ? (asked ? 0 : place + 1) : 0;
		paragraph = sentence.paragraph;
		if (block.kind !== "item") leader = /:\W*$/.test(text) ? drafts.length : -1;
		const isQuoted = block.kind === "quote" || /^["“][^”"]+["”]\W*$/.test(text);
		drafts.push({
			from: sentence.from,
			to: sentence.to,
			text,
			paragraph,
			group,
			place,
			leader: opensItem && place > 0 ? leader : -1,
			isQuoted,
			cues: cuesIn(text),
			role: "none",
		});
	}
	return drafts;
}

/** A line by itself that ends like no sentence: a title, a heading without its mark, a name. */
function isTitle(block: string, kind: BlockKind): boolean {
	return kind === "paragraph" && block.length < longestTitle && !ending.test(block);
}

/** Whether the group goes on behind a sentence. */
export function nextIn(drafts: Draft[], at: number): boolean {
	return drafts[at + 1]?.group === drafts[at]?.group;
}

export function isClaim(draft: Draft | undefined): boolean {
	return draft?.role === "claim" || draft?.role === "recommendation";
}

/** The end of a sentence, with quotation marks and notes behind it: the road pays.[1] */
const ending = /[.!?…:;,]["”’»)\]*_]*(?:\s*(?:\[\^?[\w-]+\]|[¹²³⁴-⁹]+|\d{1,3}))*\s*$/;
/** Characters. */
const longestTitle = 120;
const fewestWords = 3;
