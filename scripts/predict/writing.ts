/** Tasks that ask what would be written: links, file names, glossary notes. */
import type { Concept, GlossaryFacts, Quote } from "../../src/core/model.ts";
import { applyEdits, undoEdits } from "../../src/core/write/edits.ts";
import { frontmatterText, glossaryNote } from "../../src/core/write/glossary-note.ts";
import { linkEdits } from "../../src/core/write/links.ts";
import { foldedPath, noteName } from "../../src/core/write/note-name.ts";
import { byId, type Doc, entriesFor, knowledgeOf, type NamedConcept } from "./knowing.ts";

export function predictLinks({ docs }: { docs: (Doc & { terms: NamedConcept[]; notePath?: string })[] }): unknown {
	return {
		docs: byId(docs, ({ text, terms, notePath }) => {
			const nameHere = notePath?.slice(notePath.lastIndexOf("/") + 1).replace(/\.md$/, "");
			const pathFor = (name: string): string => (name === nameHere ? (notePath ?? "") : `${name}.md`);
			const knowledge = knowledgeOf([], entriesFor(terms, pathFor));
			const mentions = knowledge.mentionsIn(text, undefined, notePath ?? "Here.md");
			const edits = linkEdits(text, mentions, (mention) => {
				const concept = knowledge.concept(mention.concepts[0] ?? "");
				return concept === null ? null : { how: "wikilink", to: concept.label, heading: "" };
			});
			const applied = applyEdits(text, edits);
			if (!("text" in applied)) throw new Error("Links overlap");
			return { text: applied.text, restored: undoEdits(applied.text, applied.written).text };
		}),
	};
}

export function predictNames({ names, collisions }: { names: string[]; collisions: string[][] }): unknown {
	return {
		names: names.map((name) => ({ file: noteName(name), frontmatter: frontmatterText(factsFor(conceptNamed(name))) })),
		collisions: collisions.map((group) => {
			const taken = new Set<string>();
			const files = new Map<string, string>();
			return group.map((name) => {
				const composed = name.normalize("NFC");
				const file = files.get(composed) ?? noteName(name, taken);
				files.set(composed, file);
				taken.add(foldedPath(file));
				return file;
			});
		}),
	};
}

interface NoteDoc {
	id: string;
	name: string;
	aliases: string[];
	kind: string;
	definition: string;
	argument: string;
	mention: string;
	title: string;
	author: string;
	source: string;
}

export function predictNotes({ docs }: { docs: NoteDoc[] }): unknown {
	return { docs: byId(docs, (doc) => glossaryNote(factsOfDoc(doc))) };
}

function factsOfDoc(doc: NoteDoc): GlossaryFacts {
	const path = "Clippings/Essay.md";
	const definition = { quote: quoteOfText(path, doc.definition), by: "copula", weight: 1 };
	const concept: Concept = {
		...conceptNamed(doc.name),
		aliases: doc.aliases,
		kind: doc.kind as Concept["kind"],
		definitions: [definition],
		gloss: definition,
		essays: [path],
	};
	const claim = { id: "a", quote: quoteOfText(path, doc.argument), role: "claim", voice: "author", cue: "" } as const;
	return {
		...factsFor(concept),
		reasoning: [
			{
				id: "a",
				claim,
				alsoSaid: [],
				supports: [],
				attacks: [],
				concepts: [concept.id],
				disagrees: [],
				centrality: 1,
				thesis: true,
				pinned: false,
			},
		],
		occurrences: [{ path: "Notes/Note.md", count: 1, excerpt: doc.mention }],
		essays: [{ path, title: doc.title, author: doc.author, source: doc.source }],
	};
}

function conceptNamed(name: string): Concept {
	const known = knowledgeOf([], entriesFor([{ name }])).concepts()[0];
	return {
		id: known?.id ?? "concept",
		label: name,
		aliases: [],
		kind: "idea",
		form: "phrase",
		definitions: [],
		gloss: null,
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

function factsFor(concept: Concept): GlossaryFacts {
	return { concept, reasoning: [], related: [], occurrences: [], essays: [] };
}

function quoteOfText(path: string, exact: string): Quote {
	return { path, from: 0, to: exact.length, exact, prefix: "", suffix: "", paragraph: 1 };
}
