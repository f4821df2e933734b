/** All digests, the reader's glossary and decisions → one body of concepts and arguments. Whatever the order they come in. */
import type { Argument, Concept, Decisions, Digest, GlossaryEntry } from "../model.ts";
import { finish, type Steps } from "../steps.ts";
import { gatherArguments } from "./arguments.ts";
import { gatherConcepts } from "./concepts.ts";
import { heedCorrections, withoutClaims } from "./corrections.ts";

export interface Gathered {
	concepts: Concept[];
	reasoning: Argument[];
	/** As they came, with what the reader says of their arguments. */
	digests: Digest[];
}

export function gather(digests: Digest[], glossary: GlossaryEntry[], decisions: Decisions): Gathered {
	return finish(gatherInSteps(digests, glossary, decisions));
}

export function* gatherInSteps(digests: Digest[], glossary: GlossaryEntry[], decisions: Decisions): Steps<Gathered> {
	const ordered = [...digests].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
	const concepts = yield* gatherConcepts(ordered, glossary, decisions);
	const corrected = ordered.map((digest) =>
		withReasoning(digest, heedCorrections(digest.reasoning, decisions.corrections)),
	);
	const reasoning = yield* gatherArguments(corrected, concepts, decisions);
	const hidden = new Set(decisions.hidden);
	const shown = corrected.map((digest) =>
		withReasoning(digest, hidden.size > 0 ? withoutClaims(digest.reasoning, hidden) : digest.reasoning),
	);
	return { concepts, reasoning, digests: shown };
}

function withReasoning(digest: Digest, reasoning: Digest["reasoning"]): Digest {
	return reasoning === digest.reasoning ? digest : { ...digest, reasoning };
}
