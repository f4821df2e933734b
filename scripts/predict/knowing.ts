/** Tasks that ask what is known: concepts and arguments of essays, mentions in notes, arguments for notes. */
import { digestOf } from "../../src/core/extract/digest.ts";
import { gather } from "../../src/core/gather/gather.ts";
import { buildKnowledge, type Knowledge } from "../../src/core/knowledge.ts";
import type { Concept, Digest, GlossaryEntry } from "../../src/core/model.ts";
import { noDecisions } from "../../src/core/settings.ts";
import { wordingFor } from "../../src/show/languages.ts";

export interface Doc {
	id: string;
	text: string;
}

/** A concept as data sets name it. */
export interface NamedConcept {
	name: string;
	aliases?: string[];
	caseSensitive?: string[];
}

export function predictEssays({ docs }: { docs: Doc[] }): unknown {
	return {
		docs: byId(docs, (doc) => {
			const digest = digestOfDoc(doc);
			const { units, relations } = digest.reasoning;
			return {
				concepts: knowledgeOf([digest]).concepts().map(conceptShape),
				units: units.map(({ quote, role }) => ({ start: quote.from, end: quote.to, role })),
				relations: relations.map((one) => [one.source, one.target, one.kind === "supports" ? "support" : "attack"]),
			};
		}),
	};
}

export function predictMentions({ concepts, docs }: { concepts: NamedConcept[]; docs: Doc[] }): unknown {
	const knowledge = knowledgeOf([], entriesFor(concepts));
	return {
		docs: byId(docs, (doc) =>
			knowledge.mentionsIn(doc.text).map((mention) => ({
				start: mention.from,
				end: mention.to,
				concept: knowledge.concept(mention.concepts[0] ?? "")?.label ?? mention.term,
			})),
		),
	};
}

export function predictRelated({ essays, docs }: { essays: Doc[]; docs: Doc[] }): unknown {
	const knowledge = knowledgeOf(essays.map(digestOfDoc));
	const words = wordingFor("en");
	return {
		docs: byId(docs, (doc) => {
			const here = knowledge.mentionsIn(doc.text, undefined, doc.id).flatMap((mention) => mention.concepts);
			const related = knowledge.argumentsFor([...new Set(here)], doc.text, doc.id);
			return related
				.flatMap(({ nearest, because }) => nearest.map((near) => ({ ...near, because })))
				.sort((a, b) => b.score - a.score)
				.map(({ statement: { quote }, score, because }) => ({
					essay: quote.path,
					start: quote.from,
					end: quote.to,
					score,
					because: because.map((one) => words.because(one)),
				}));
		}),
	};
}

/** Knowledge of these digests and glossary entries, as the plugin has it before any decision. */
export function knowledgeOf(digests: Digest[], glossary: GlossaryEntry[] = []): Knowledge {
	const gathered = gather(digests, glossary, noDecisions());
	return buildKnowledge({ ...gathered, occurrences: () => [], notHere: [], ignored: [] });
}

/** Concepts given by name, as glossary notes of the reader; `pathFor` says where their notes are. */
export function entriesFor(
	concepts: NamedConcept[],
	pathFor = (name: string): string => `Glossary/${name}.md`,
): GlossaryEntry[] {
	return concepts.map((concept) => ({
		path: pathFor(concept.name),
		heading: "",
		id: "",
		name: concept.name,
		aliases: concept.aliases ?? [],
		kind: null,
		definition: null,
		caseSensitive: concept.caseSensitive ?? [],
		scope: [],
	}));
}

export function byId<D extends { id: string }, T>(docs: D[], answer: (doc: D) => T): Record<string, T> {
	return Object.fromEntries(docs.map((doc) => [doc.id, answer(doc)]));
}

function digestOfDoc({ id, text }: Doc): Digest {
	return digestOf({ path: id, title: id, text, author: "", source: "" });
}

function conceptShape(concept: Concept): unknown {
	const quote = concept.gloss?.quote;
	return {
		name: concept.label,
		kind: concept.kind,
		aliases: concept.aliases,
		score: concept.score,
		...(quote ? { gloss: { start: quote.from, end: quote.to } } : {}),
	};
}
