/** What a glossary note is made from, in few words. */
import type { Concept, GlossaryFacts, Quote } from "../../../src/core/model.ts";

export function quote(exact: string, path = "Clippings/On stars.md"): Quote {
	return { path, from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 2 };
}

export function factsAbout(label: string, definition: string, more: Partial<Concept> = {}): GlossaryFacts {
	const gloss = { quote: quote(definition), by: "copula", weight: 1 };
	const concept: Concept = {
		id: "galaxy",
		label,
		aliases: ["island universe"],
		kind: "idea",
		form: "word",
		definitions: [gloss],
		gloss,
		essays: ["Clippings/On stars.md"],
		home: null,
		standing: "known",
		accepted: true,
		muted: false,
		score: 1,
		reasons: [],
		caseSensitive: [],
		...more,
	};
	return {
		concept,
		reasoning: [],
		related: [],
		occurrences: [{ path: "Notes/Sky.md", count: 2, excerpt: definition }],
		essays: [
			{ path: "Clippings/On stars.md", title: "On stars", author: "Ada Lund", source: "https://example.org/stars" },
		],
	};
}

/** The same with an argument in the same words. */
export function withArgument(facts: GlossaryFacts, words: string): GlossaryFacts {
	const statement = { id: "1", quote: quote(words), role: "claim", voice: "author", cue: "" } as const;
	const argument = {
		id: "1",
		claim: statement,
		alsoSaid: [],
		supports: [{ ...statement, id: "2" }],
		attacks: [{ ...statement, id: "3" }],
		concepts: [facts.concept.id],
		disagrees: [],
		centrality: 1,
		thesis: false,
		pinned: false,
	};
	return { ...facts, reasoning: [argument] };
}
