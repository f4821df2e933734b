/** All digests, the reader's glossary and decisions → one body of concepts and arguments. Whatever the order they come in. */
import type { Argument, Concept, Decisions, Digest, GlossaryEntry } from "../model.ts";
import { finish, type Steps } from "../steps.ts";
import { gatherArguments } from "./arguments.ts";
import { gatherConcepts } from "./concepts.ts";

export interface Gathered {
	concepts: Concept[];
	reasoning: Argument[];
}

export function gather(digests: Digest[], glossary: GlossaryEntry[], decisions: Decisions): Gathered {
	return finish(gatherInSteps(digests, glossary, decisions));
}

export function* gatherInSteps(digests: Digest[], glossary: GlossaryEntry[], decisions: Decisions): Steps<Gathered> {
	const ordered = [...digests].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
	const concepts = yield* gatherConcepts(ordered, glossary, decisions);
	return { concepts, reasoning: yield* gatherArguments(ordered, concepts, decisions) };
}
