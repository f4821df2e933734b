/**
 * THE WAIST: one immutable value that answers what the right side may ask.
 *
 * The left side makes it whole from what was gathered and replaces it whole; nobody edits it. The right side asks
 * it at a keystroke, so every question is answered from tables made once.
 */
import { markedBy, meantIn } from "./detect/meant.ts";
import { buildDetectorInSteps, type Detector, termsOf } from "./detect/mentions.ts";
import type { Tracked } from "./detect/tracked.ts";
import type {
	Argument,
	Branch,
	Complaint,
	Concept,
	Digest,
	EssayName,
	GlossaryFacts,
	Mention,
	Occurrences,
	Reasoning,
	RelatedArgument,
	Span,
} from "./model.ts";
import { outlineOf } from "./outline.ts";
import { buildRelaterInSteps } from "./relate/relate.ts";
import { finish, type Steps } from "./steps.ts";
import { normalForm } from "./text/words.ts";

export interface Knowledge {
	/**
	 * Mentions of known concepts in a note, in order, never overlapping. `within` keeps those that lie inside it (the
	 * text is still read from its start, so a fence opened above counts). `path` is the note's own: a concept is
	 * never marked in its own home, and one nobody accepted only by its careful forms outside its essays.
	 */
	mentionsIn(text: string, within?: Span, path?: string): Mention[];
	/** The same, with a pause after each 32 KB of text. */
	mentionsInSteps(text: string, path?: string): Steps<Mention[]>;
	/** The mentions of a text that is being edited: an edit costs no more than the blocks it reaches. */
	track(text: string, path?: string): TrackedText;
	/**
	 * What is marked: for each concept all that decides where it is, with its terms. Notes without a term of an entry that
	 * is in one Knowledge and not in another have the same mentions in both.
	 */
	marked(): ReadonlyMap<string, string[]>;
	/** How many names are not looked for, because there are too many. */
	readonly leftOut: number;
	/** Arguments for a passage and the concepts in it, best first. `path` is the note the passage stands in. */
	argumentsFor(concepts: string[], passage: string, path?: string): RelatedArgument[];
	concept(id: string): Concept | null;
	/** All but rejected ones, best first. */
	concepts(): Concept[];
	argument(id: string): Argument | null;
	/** Arguments whose claim was made in this note, in the order of the text. */
	argumentsOf(path: string): Argument[];
	/** One essay's own argument as the reader left it; null when the note is no essay we read. */
	reasoningOf(path: string): Reasoning | null;
	/** The same as trees, the thesis first; empty when it argues nothing. */
	outlineOf(path: string): Branch[];
	/** Where a concept occurs in the vault, most first. */
	occurrences(id: string): Occurrences[];
	essay(path: string): EssayName | null;
	/** What could not be read of an essay; empty when all could, or when it is none. */
	complaintsOf(path: string): Complaint[];
	/** All that a glossary note may say of a concept. */
	factsOf(id: string): GlossaryFacts | null;
}

/** Longer notes are neither marked while they are edited nor counted, and the panel says so. */
export const longestNote = 2_000_000;

/** A text that is being edited. */
export type TrackedText = Pick<Tracked, "mentionsIn" | "sectionAt" | "headingsIn" | "change">;

/** What Knowledge is made of. `occurrences` is asked anew each time: the vault is counted in idle time. */
export interface Learned {
	concepts: Concept[];
	reasoning: Argument[];
	digests: Digest[];
	occurrences: (id: string) => Occurrences[];
	/** Concept id and path of a note where it is not meant. */
	notHere: [id: string, path: string][];
	/** Terms never marked, as the reader typed them. */
	ignored: string[];
}

export function buildKnowledge(learned: Learned): Knowledge {
	return finish(buildKnowledgeInSteps(learned));
}

export function* buildKnowledgeInSteps(learned: Learned): Steps<Knowledge> {
	const byId = new Map(learned.concepts.map((concept) => [concept.id, concept]));
	const digests = new Map(learned.digests.map((digest) => [digest.path, digest]));
	const reasoning = new Map(learned.reasoning.map((argument) => [argument.id, argument]));
	const offered = learned.concepts.filter((concept) => concept.standing !== "rejected").sort(byScore);
	const ignored = new Set(learned.ignored.map(normalForm));
	const marked = offered.filter((concept) => concept.standing === "known" && !concept.muted);
	yield;
	const isIgnored = (text: string): boolean => ignored.size > 0 && ignored.has(normalForm(text));
	const terms = termsOf(marked).filter((term) => !isIgnored(term.text));
	yield;
	const detector = yield* buildDetectorInSteps(terms);
	const notHere = new Set(learned.notHere.map(([id, path]) => `${id}\n${path}`));
	const relater = yield* buildRelaterInSteps(learned.reasoning, learned.concepts, (text) => idsIn(detector, text));
	const here = (found: Mention[], path: string | undefined): Mention[] =>
		path === undefined ? found : meantIn(path, found, byId, notHere);
	const knowledge: Knowledge = {
		mentionsIn: (text, within, path) => here(detector.mentionsIn(text, within), path),
		*mentionsInSteps(text, path) {
			return here(yield* detector.mentionsInSteps(text), path);
		},
		track: (text, path) => {
			const tracked = detector.track(text);
			return {
				mentionsIn: (span) => here(tracked.mentionsIn(span), path),
				sectionAt: (at) => tracked.sectionAt(at),
				headingsIn: (span) => tracked.headingsIn(span),
				change: (change, now) => tracked.change(change, now),
			};
		},
		leftOut: detector.leftOut,
		marked: () => markedBy(terms, byId, learned.notHere),
		argumentsFor: (concepts, passage, path) =>
			relater.argumentsFor(concepts, passage, path === undefined ? {} : { path }),
		concept: (id) => byId.get(id) ?? null,
		concepts: () => offered,
		argument: (id) => reasoning.get(id) ?? null,
		argumentsOf: (path) => learned.reasoning.filter((one) => one.claim.quote.path === path).sort(byPlace),
		reasoningOf: (path) => digests.get(path)?.reasoning ?? null,
		outlineOf: (path) => outlineOf(digests.get(path)?.reasoning ?? nothingArgued),
		occurrences: learned.occurrences,
		essay: (path) => nameOf(digests.get(path)),
		complaintsOf: (path) => digests.get(path)?.complaints ?? [],
		factsOf: (id) => factsOf(id, byId, learned),
	};
	return knowledge;
}

/** Knowledge of nothing, for the time before the first essay. */
export function emptyKnowledge(): Knowledge {
	return buildKnowledge({ concepts: [], reasoning: [], digests: [], occurrences: () => [], notHere: [], ignored: [] });
}

/** The concepts a sentence speaks of, once each. */
function idsIn(detector: Detector, text: string): string[] {
	return [...new Set(detector.mentionsIn(text).flatMap((mention) => mention.concepts.slice(0, 1)))];
}

function factsOf(id: string, byId: Map<string, Concept>, learned: Learned): GlossaryFacts | null {
	const concept = byId.get(id);
	if (concept === undefined) return null;
	const about = learned.reasoning.filter((argument) => argument.concepts.includes(id) && isHeld(argument));
	return {
		concept,
		reasoning: about.sort((a, b) => b.centrality - a.centrality || byPlace(a, b)),
		related: relatedTo(concept, about, byId),
		occurrences: learned.occurrences(id).filter((one) => one.path !== concept.home?.path),
		essays: learned.digests.map((digest) => nameOf(digest)).filter((name) => name !== null),
	};
}

/** Whether its essay asks to be agreed with: a note would set what is only granted beside it as if it were held. */
function isHeld({ claim: { role } }: Argument): boolean {
	return role === "claim" || role === "recommendation";
}

/** Known concepts argued about together with this one, most often first. */
function relatedTo(concept: Concept, about: Argument[], byId: Map<string, Concept>): GlossaryFacts["related"] {
	const together = new Map<string, number>();
	for (const argument of about) {
		for (const id of argument.concepts) together.set(id, (together.get(id) ?? 0) + 1);
	}
	return [...together]
		.map(([id, count]) => ({ other: byId.get(id), count }))
		.filter((one): one is { other: Concept; count: number } => one.other?.standing === "known" && one.other !== concept)
		.sort((a, b) => b.count - a.count || byScore(a.other, b.other))
		.slice(0, mostRelated)
		.map(({ other }) => ({ id: other.id, label: other.label, path: other.home?.path ?? "" }));
}

function nameOf(digest: Digest | undefined): EssayName | null {
	if (digest === undefined) return null;
	return { path: digest.path, title: digest.title, author: digest.author, source: digest.source };
}

function byScore(a: Concept, b: Concept): number {
	return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function byPlace(a: Argument, b: Argument): number {
	const one = a.claim.quote;
	const other = b.claim.quote;
	if (one.path !== other.path) return one.path < other.path ? -1 : 1;
	return one.from - other.from;
}

const nothingArgued: Reasoning = { units: [], relations: [], thesis: -1 };
/** A glossary note names this many related concepts at most. */
const mostRelated = 8;
