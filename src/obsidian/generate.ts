/** Generating glossary notes: plan, review, write. Nothing is written before the reader has seen what. */
import { normalizePath } from "obsidian";
import * as decisions from "../core/decide.ts";
import type { Knowledge } from "../core/knowledge.ts";
import type { Concept } from "../core/model.ts";
import { type ExistingNote, type NotePlan, isProposed, isWritten, planGlossary } from "../core/write/glossary-plan.ts";
import type { Candidate } from "../show/review.ts";
import type { PlannedChange } from "./note-writer.ts";
import { decide, type Parts } from "./parts.ts";
import { renameConcept } from "./renaming.ts";
import { ReviewModal } from "./review-modal.ts";
import { leftOut, runChanges } from "./running.ts";
import { folderIn, textOf } from "./vault-writing.ts";

/** Opens the review. `only` narrows it to one concept. */
export async function generateNotes(parts: Parts, only: string | null = null): Promise<void> {
	await parts.counting.finished();
	new ReviewModal(
		parts.app,
		{
			candidates: async () => {
				const knowledge = await parts.library.newest();
				const plans = await plansFor(parts, knowledge, ({ id }) => only === null || id === only);
				return { candidates: candidatesOf(plans, knowledge), knowledge };
			},
			reject: (concept) => decide(parts, (all) => decisions.reject(all, concept.id)),
			rename: (concept, label) => renameConcept(parts, concept, label),
			onChange: (listener) => parts.library.onChange(listener),
			merge: (concept, into) => decide(parts, (all) => decisions.merge(all, concept.id, into)),
			setKind: (concept, kind) => decide(parts, (all) => decisions.setKind(all, concept.id, kind)),
			write: (ids) => void write(parts, ids),
		},
		parts.words,
	).open();
}

/** Plans for the concepts that are known, and for offered ones too, so that the reader can take them. */
async function plansFor(
	parts: Parts,
	knowledge: Knowledge,
	isWanted: (concept: Concept) => boolean,
): Promise<NotePlan[]> {
	const concepts = knowledge.concepts().filter(isWanted);
	const facts = concepts.map((concept) => knowledge.factsOf(concept.id)).filter((one) => one !== null);
	const glossaryFolder = await folderIn(parts.app, parts.settings().glossaryFolder);
	const notes = await existingNotes(parts, knowledge, glossaryFolder);
	return planGlossary(facts, notes, { glossaryFolder, template: await templateText(parts) });
}

/** The text of the reader's template; empty where none is chosen or it is gone. */
async function templateText(parts: Parts): Promise<string> {
	const path = parts.settings().noteTemplate;
	const file = path === "" ? null : parts.app.vault.getFileByPath(normalizePath(path));
	return file === null ? "" : textOf(parts.app, file);
}

/** Notes that plans must know: all of the glossary folder, and every home. */
async function existingNotes(parts: Parts, knowledge: Knowledge, folder: string): Promise<ExistingNote[]> {
	const homes = new Set(knowledge.concepts().map((concept) => concept.home?.path));
	const files = parts.app.vault
		.getMarkdownFiles()
		.filter((file) => file.path.startsWith(`${folder}/`) || homes.has(file.path));
	return Promise.all(files.map(async (file) => ({ path: file.path, text: await textOf(parts.app, file) })));
}

function candidatesOf(plans: NotePlan[], knowledge: Knowledge): Candidate[] {
	const byConcept = new Map(plans.map((plan) => [plan.concept, plan]));
	return knowledge.concepts().flatMap((concept) => {
		const plan = byConcept.get(concept.id);
		if (plan === undefined) return [];
		return [
			{
				concept,
				path: plan.path,
				what: plan.what,
				why: plan.why,
				isWritten: isWritten(plan),
				chosen: isProposed(plan, concept),
			},
		];
	});
}

/** Writes the chosen ones: they are accepted first, so their plans are those of the Knowledge that follows. */
async function write(parts: Parts, ids: string[]): Promise<void> {
	await decide(parts, (all) => decisions.accept(all, ids));
	const knowledge = await parts.library.newest();
	await parts.counting.finished();
	const plans = await plansFor(parts, knowledge, (concept) => ids.includes(concept.id));
	const report = await runChanges(parts, parts.words.review.title, plans.filter(isWritten).map(changeOf));
	if (report === null) return;
	const { notices } = parts.words;
	const lines =
		report.created + report.updated === 0 ? [notices.nothingToWrite] : [notices.wrote(report.created, report.updated)];
	parts.say([...lines, ...leftOut(parts, report)].join(" "));
}

function changeOf(plan: NotePlan): PlannedChange {
	return plan.edits.length > 0 ? { path: plan.path, edits: plan.edits } : { path: plan.path, text: plan.text };
}
