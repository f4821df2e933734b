/** All digests, the reader's glossary and decisions → one body of concepts and arguments. Whatever the order they come in. */
import type { Argument, Concept, Decisions, Digest, GlossaryEntry } from "../model.ts";
import { finish, mapInSteps, type Steps } from "../steps.ts";
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
	const corrected = yield* eachHeard(ordered, decisions.corrections.length > 0, ({ reasoning }) =>
		heedCorrections(reasoning, decisions.corrections),
	);
	const reasoning = yield* gatherArguments(corrected, concepts, decisions);
	const hidden = new Set(decisions.hidden);
	const shown = yield* eachHeard(corrected, hidden.size > 0, (digest) => withoutClaims(digest.reasoning, hidden));
	return { concepts, reasoning, digests: shown };
}

/** The digests with other reasoning, where the reader said anything. */
function* eachHeard(
	digests: Digest[],
	isAsked: boolean,
	hear: (digest: Digest) => Digest["reasoning"],
): Steps<Digest[]> {
	return isAsked ? yield* mapInSteps(digests, (digest) => ({ ...digest, reasoning: hear(digest) }), 1) : digests;
}
