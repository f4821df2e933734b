/** Which mentions are marked: all of them, the first of each concept in a section, or those without a note. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Mention } from "../core/model.ts";
import { regionsOf } from "../core/text/regions.ts";

/** As in the settings. */
export type Density = "first" | "all" | "unexplained" | "none";

/** The mentions to mark, in order. `text` is the whole note: sections are known from its headings, not from what is drawn. */
export function chooseMarks(mentions: Mention[], text: string, density: Density, knowledge: Knowledge): Mention[] {
	if (density === "none") return [];
	if (density === "all") return mentions;
	if (density === "unexplained")
		return mentions.filter((one) => one.concepts.every((id) => knowledge.concept(id)?.home === null));
	return firstInSections(mentions, text);
}

function firstInSections(mentions: Mention[], text: string): Mention[] {
	const starts = sectionStarts(text);
	const seen = new Set<string>();
	let section = 0;
	return mentions.filter((mention) => {
		while ((starts[section] ?? Infinity) <= mention.from) {
			section++;
			seen.clear();
		}
		const id = mention.concepts[0] ?? "";
		if (seen.has(id)) return false;
		seen.add(id);
		return true;
	});
}

/** Where headings begin. */
function sectionStarts(text: string): number[] {
	return regionsOf(text)
		.filter((region) => region.what === "heading")
		.map((region) => region.from);
}
