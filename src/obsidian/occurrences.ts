/** Where a concept occurs: a list of notes with their lines, each opened at its line. */
import { MarkdownView } from "obsidian";
import type { Occurrences } from "../core/model.ts";
import { OccurrenceChooser } from "./choosers.ts";
import { paneFor } from "./open-quote.ts";
import type { Parts } from "./parts.ts";

export function showOccurrences(parts: Parts, id: string): void {
	const knowledge = parts.library.knowledge();
	const places = knowledge.occurrences(id);
	if (places.length === 0) {
		const label = knowledge.concept(id)?.label ?? id;
		return parts.say(parts.words.notices.notOccurring(label));
	}
	new OccurrenceChooser(parts.app, places, parts.words, (place, event) => void open(parts, place, event)).open();
}

async function open(parts: Parts, { path, excerpt }: Occurrences, event: MouseEvent | KeyboardEvent): Promise<void> {
	const file = parts.app.vault.getFileByPath(path);
	if (file === null) return parts.say(parts.words.notices.essayGone);
	const text = await parts.app.vault.cachedRead(file);
	const at = Math.max(text.indexOf(excerpt), 0);
	const line = text.slice(0, at).split("\n").length - 1;
	const leaf = parts.app.workspace.getLeaf(paneFor(event));
	await leaf.openFile(file, { active: true, eState: { line } });
	if (!(leaf.view instanceof MarkdownView) || leaf.view.getMode() !== "source") return;
	const { editor } = leaf.view;
	const from = editor.offsetToPos(at);
	editor.setCursor(from);
	editor.scrollIntoView({ from, to: from }, true);
}
