/**
 * What other plugins and scripts may ask: `app.plugins.plugins.glossator.api`. Values only; changing them changes nothing.
 */
import type { Library } from "../core/library.ts";
import type { Concept, Mention, RelatedArgument } from "../core/model.ts";

export interface GlossatorApi {
	/** Raised when something here is changed or taken away; additions leave it. */
	readonly version: 1;
	/** All concepts but rejected ones, best first. */
	concepts(): Concept[];
	concept(id: string): Concept | null;
	/** Mentions of known concepts in a Markdown text, in order; offsets are UTF-16 code units, half open. */
	mentionsIn(text: string): Mention[];
	/** Arguments for a passage and the concepts in it, best first. */
	argumentsFor(concepts: string[], passage: string): RelatedArgument[];
	/** Calls back after each change of what is known; returns what ends that. */
	onChange(listener: () => void): () => void;
}

export function apiOf(library: Library): GlossatorApi {
	return {
		version: 1,
		concepts: () => structuredClone(library.knowledge().concepts()),
		concept: (id) => structuredClone(library.knowledge().concept(id)),
		mentionsIn: (text) => library.knowledge().mentionsIn(text),
		argumentsFor: (concepts, passage) => structuredClone(library.knowledge().argumentsFor(concepts, passage)),
		onChange: (listener) => library.onChange(() => listener()),
	};
}
