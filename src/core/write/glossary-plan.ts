/** What generating the glossary would do, note by note, before anything is done. */
import type { Concept, Edit, GlossaryFacts } from "../model.ts";
import { applyEdits } from "./edits.ts";
import { glossaryNote, regenerate } from "./glossary-note.ts";
import { foldedPath, noteName, pathInside } from "./note-name.ts";
import { ownRegionOf } from "./own-region.ts";

export interface NotePlan {
	/** Id of the concept. */
	concept: string;
	label: string;
	path: string;
	/** `taken`: a note of the reader's has the name, so ours gets another. */
	what: "new" | "taken" | "update" | "unchanged" | "conflict" | "adopted";
	/** The whole text of a new note; empty for others. */
	text: string;
	/** The changes to a note that is there; of an edited region, those that would write it over. */
	edits: Edit[];
	/** Why a conflict needs the reader. */
	why: "edited" | "markers" | "";
}

interface NewName {
	path: string;
	isTaken: boolean;
}

/** A note that is there already. */
export interface ExistingNote {
	path: string;
	text: string;
}

/**
 * Plans in the order of the concepts' ids, so that the same knowledge gives the same files. `folder` is where new notes
 * go, `template` the text they are written on; a note that carries a concept's id is its home wherever it lies.
 */
export function planGlossary(
	facts: GlossaryFacts[],
	notes: ExistingNote[],
	{ glossaryFolder: folder, template = "" }: { glossaryFolder: string; template?: string },
): NotePlan[] {
	const byPath = new Map(notes.map((note) => [note.path, note]));
	const taken = new Set(
		notes.filter((note) => isIn(note.path, folder)).map((note) => foldedPath(note.path.slice(folder.length + 1))),
	);
	const ordered = [...facts].sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
	const homes = new Map<string, string>();
	const names = new Map<string, NewName>();
	for (const { concept } of ordered) {
		if (concept.home !== null) homes.set(concept.id, concept.home.path);
		else {
			const wanted = noteName(concept.label);
			const file = noteName(concept.label, taken);
			taken.add(foldedPath(file));
			names.set(concept.id, { path: pathInside(folder, file), isTaken: file !== wanted });
			homes.set(concept.id, pathInside(folder, file));
		}
	}
	return ordered.map((one) => {
		const whole = {
			...one,
			related: one.related.map((other) => ({ ...other, path: homes.get(other.id) ?? other.path })),
		};
		const name = names.get(one.concept.id);
		if (name !== undefined) return newNote(whole, name, template);
		return existing(whole, byPath.get(one.concept.home?.path ?? ""));
	});
}

/** Whether anything would be written, were it chosen. */
export function isWritten({ text, edits }: Pick<NotePlan, "text" | "edits">): boolean {
	return text !== "" || edits.length > 0;
}

/**
 * Whether a plan is carried out unless the reader says otherwise. A region they edited is written over only when they
 * choose it. A note that was written once and is gone was put away
 * by the reader: it comes back only when they choose it.
 */
export function isProposed({ what }: Pick<NotePlan, "what">, { standing, accepted }: Concept): boolean {
	const isNew = what === "new" || what === "taken";
	return standing === "known" && (what === "update" || (isNew && !accepted));
}

/** The text of a note after its plan was carried out; the text as it is where the plan no longer fits. */
export function textAfter(plan: NotePlan, text: string): string {
	const applied = applyEdits(text, plan.edits);
	return "text" in applied ? applied.text : text;
}

function newNote(facts: GlossaryFacts, { path, isTaken }: NewName, template: string): NotePlan {
	return { ...shape(facts, path), what: isTaken ? "taken" : "new", text: glossaryNote(facts, template) };
}

/** A note without our region is a home the reader made: it is left as it is. */
function existing(facts: GlossaryFacts, note: ExistingNote | undefined): NotePlan {
	const plan = shape(facts, note?.path ?? facts.concept.home?.path ?? "");
	if (note === undefined || facts.concept.home?.heading !== "" || ownRegionOf(note.text) === null)
		return { ...plan, what: "adopted" };
	const change = regenerate(note.text, facts);
	if (change.what === "update") return { ...plan, what: "update", edits: change.edits };
	if (change.what === "unchanged") return plan;
	const over = change.why === "edited" ? regenerate(note.text, facts, true) : change;
	return { ...plan, what: "conflict", why: change.why, edits: over.what === "update" ? over.edits : [] };
}

function shape({ concept }: GlossaryFacts, path: string): NotePlan {
	return { concept: concept.id, label: concept.label, path, what: "unchanged", text: "", edits: [], why: "" };
}

function isIn(path: string, folder: string): boolean {
	return path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/");
}
