/** Which mentions are marked: all of them, the first of each concept in a section, or those without a note. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Mention } from "../core/model.ts";

/** As in the settings. */
export type Density = "first" | "all" | "unexplained" | "none";

/** The mentions to mark, of whole sections and in order. `headings` says where headings begin. */
export function chooseMarks(
	mentions: Mention[],
	headings: () => number[],
	density: Density,
	knowledge: Knowledge,
): Mention[] {
	if (density === "none") return [];
	if (density === "all") return mentions;
	if (density === "unexplained")
		return mentions.filter((one) => one.concepts.every((id) => knowledge.concept(id)?.home === null));
	return firstInSections(mentions, headings());
}

function firstInSections(mentions: Mention[], starts: number[]): Mention[] {
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
