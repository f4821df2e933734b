/** The whole trip over a vault on disk, as the plugin makes it: essays, glossary, Knowledge, the notes to write. */
import { Concordance } from "../../src/core/concordance.ts";
import { accept } from "../../src/core/decide.ts";
import { digestOf } from "../../src/core/extract/digest.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import { Library, neverByItself } from "../../src/core/library.ts";
import { finish } from "../../src/core/steps.ts";
import type { Settings } from "../../src/core/settings.ts";
import { essayOf, glossaryEntriesOf, type Shelf, shelfOf } from "../../src/core/shelf.ts";
import { type NotePlan, planGlossary } from "../../src/core/write/glossary-plan.ts";
import type { Note } from "./disk.ts";

export interface Learnt {
	knowledge: Knowledge;
	/** Paths of the essays read, in order. */
	essays: string[];
	/** Whether no note was an essay by the settings, and the long notes were read instead. */
	fallback: boolean;
	plans: NotePlan[];
}

/** `asked`: paths of notes to read as essays besides those that are by the settings. */
export function learn(notes: Note[], settings: Settings, asked: string[] = []): Learnt {
	const shelves = new Map(notes.map((note) => [note.path, shelfOf(note, settings)]));
	const byRule = notes.filter((note) => shelves.get(note.path) === "essay" || asked.includes(note.path));
	const fallback = byRule.length === 0;
	const essays = fallback ? notes.filter((note) => isLong(note, shelves)) : byRule;
	const concordance = new Concordance();
	const library = new Library(
		settings.decisions,
		(id) => concordance.occurrences(id),
		neverByItself,
		settings.ignoredTerms,
	);
	for (const note of essays) library.putDigest(digestOf(essayOf(note.path, note.text, note.properties)));
	for (const note of notes.filter((one) => shelves.get(one.path) === "glossary")) {
		library.putGlossary(note.path, glossaryEntriesOf(note.path, note.text, note.properties, settings));
	}
	const knowledge = library.upToDate();
	const counted = notes.filter((note) => shelves.get(note.path) !== "excluded");
	// To write about a concept is to accept it, and an accepted one is counted in more notes: as in the plugin.
	const known = knowledge.concepts().filter((concept) => concept.standing === "known");
	const accepted = known.map((concept) => concept.id);
	library.decide(accept(settings.decisions, accepted), settings.ignoredTerms);
	const written = library.upToDate();
	for (const note of counted) finish(concordance.update(written, note));
	const plans = plansFor(written, accepted, notes, settings);
	return { knowledge, essays: essays.map((note) => note.path), fallback, plans };
}

/** What the glossary's notes shall say of these concepts, over the notes there are. */
function plansFor(knowledge: Knowledge, ids: string[], notes: Note[], settings: Settings): NotePlan[] {
	const facts = ids.map((id) => knowledge.factsOf(id)).filter((one) => one !== null);
	return planGlossary(facts, notes, settings);
}

/** With no essay in the vault, every note long enough to be one. */
function isLong(note: Note, shelves: Map<string, Shelf>): boolean {
	return shelves.get(note.path) === "note" && note.text.split(/\s+/).length > fewestWords;
}

const fewestWords = 600;
