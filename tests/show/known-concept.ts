import type { Concept, Definition } from "../../src/core/model.ts";

/** A concept that is known and accepted, of the plainest kind. */
export function knownConcept(label: string, definitions: Definition[] = []): Concept {
	return {
		id: label,
		label,
		aliases: [],
		kind: "idea",
		form: "phrase",
		definitions,
		gloss: definitions[0] ?? null,
		essays: [],
		home: null,
		standing: "known",
		accepted: true,
		muted: false,
		score: 1,
		reasons: [],
		caseSensitive: [],
	};
}
