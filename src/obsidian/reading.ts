/** Reading notes because the reader asked: the one at hand, a folder, one again. */
import type { TFile } from "obsidian";
import type { Parts } from "./parts.ts";

export async function readNoteAtHand(parts: Parts): Promise<void> {
	const file = parts.atHand.view()?.file ?? null;
	if (file !== null) await readNote(parts, file);
}

export async function readNote(parts: Parts, file: TFile): Promise<void> {
	const digest = await parts.essays.read(file);
	if (digest === null) return;
	const claims = digest.reasoning.units.filter((unit) => unit.role === "claim" || unit.role === "recommendation");
	const concepts = parts.library
		.upToDate()
		.concepts()
		.filter((concept) => concept.essays.includes(file.path));
	parts.say(parts.words.notices.read(file.basename, concepts.length, claims.length));
	await parts.openPanel();
}

/** All notes of the folder the note at hand is in. */
export async function readFolder(parts: Parts): Promise<void> {
	const folder = parts.atHand.view()?.file?.parent;
	if (folder === null || folder === undefined) return;
	const files = parts.app.vault.getMarkdownFiles().filter((file) => file.parent === folder);
	for (const file of files) await parts.essays.read(file);
	await parts.openPanel();
}
