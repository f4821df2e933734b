/** Reading notes because the reader asked: the one at hand, a folder, one again; and forgetting one. */
import type { TFile, TFolder } from "obsidian";
import type { Parts } from "./parts.ts";

export async function readNoteAtHand(parts: Parts): Promise<void> {
	const file = parts.atHand.view()?.file ?? null;
	if (file !== null) await readNote(parts, file);
}

export async function readNote(parts: Parts, file: TFile): Promise<void> {
	const digest = await parts.essays.read(file);
	if (digest === null) return;
	const claims = digest.reasoning.units.filter((unit) => unit.role === "claim" || unit.role === "recommendation");
	const knowledge = await parts.library.newest();
	const concepts = knowledge.concepts().filter((concept) => concept.essays.includes(file.path));
	parts.say(parts.words.notices.read(file.basename, concepts.length, claims.length));
	await parts.openPanel();
}

/** All notes of a folder and of those in it. */
export async function readFolder(parts: Parts, folder: TFolder): Promise<void> {
	const inside = folder.isRoot() ? "" : `${folder.path}/`;
	await parts.essays.readMany(
		parts.app.vault.getMarkdownFiles().filter((file) => file.path.startsWith(inside)),
		true,
	);
	await parts.openPanel();
}

export function forgetEssay(parts: Parts, file: TFile): void {
	parts.essays.forget(file);
	parts.say(parts.words.notices.forgotten(file.basename));
}
