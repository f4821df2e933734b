/** The concept that a link leads to, found as the app finds the note a link means. */
import { parseLinktext } from "obsidian";
import type { Knowledge } from "../core/knowledge.ts";
import type { Concept } from "../core/model.ts";
import { headingText, type Link, linksOf } from "../core/write/links.ts";
import type { Parts } from "./parts.ts";

export class Homes {
	private readonly concepts = new Map<string, Concept>();

	constructor(
		private readonly parts: Pick<Parts, "app">,
		knowledge: Knowledge,
	) {
		for (const concept of knowledge.concepts())
			if (concept.home !== null) this.concepts.set(keyOf(concept.home.path, concept.home.heading), concept);
	}

	/** The concept whose home a link in the note at `from` leads to; null for other links. */
	conceptOf(leadsTo: string, from: string): Concept | null {
		const { path, subpath } = parseLinktext(leadsTo);
		const file = this.parts.app.metadataCache.getFirstLinkpathDest(path, from);
		return file === null ? null : (this.concepts.get(keyOf(file.path, subpath.replace(/^#/, ""))) ?? null);
	}

	/** The link to a concept at a place in a note's text, with that concept. */
	linkAt(text: string, at: number, from: string): { link: Link; concept: Concept } | null {
		const link = linksOf(text).find((one) => one.from <= at && at <= one.to);
		const concept = link === undefined ? null : this.conceptOf(link.leadsTo, from);
		return link === undefined || concept === null ? null : { link, concept };
	}
}

function keyOf(path: string, heading: string): string {
	return `${path}#${headingText(heading)}`;
}
