/** Where a concept occurs: each mention with the words around it, opened at its place. Read when asked for. */
import { mostOccurrences, type Occurrence, OccurrenceChooser } from "./occurrence-chooser.ts";
import { openSpan } from "./open-quote.ts";
import type { Parts } from "./parts.ts";
import { textOf } from "./vault-writing.ts";

export async function showOccurrences(parts: Parts, id: string): Promise<void> {
	await parts.counting.finished();
	const knowledge = parts.library.knowledge();
	const label = knowledge.concept(id)?.label ?? id;
	const places = knowledge.occurrences(id);
	const found = await occurrencesOf(
		parts,
		id,
		places.map(({ path }) => path),
	);
	if (found.length === 0) return parts.say(parts.words.notices.notOccurring(label));
	const all = Math.max(
		found.length,
		places.reduce((sum, { count }) => sum + count, 0),
	);
	new OccurrenceChooser(parts.app, found, parts.words.choose.occurrence(found.length, all), (one, event) => {
		void openSpan(parts.app, one.file, one.text, one.mention, event);
	}).open();
}

/** The mentions in these notes, note by note, with a turn for the app between; not more than a list can hold. */
async function occurrencesOf(parts: Parts, id: string, paths: string[]): Promise<Occurrence[]> {
	const found: Occurrence[] = [];
	const knowledge = parts.library.knowledge();
	let read = 0;
	for (const path of paths) {
		const file = parts.app.vault.getFileByPath(path);
		if (file === null) continue;
		const text = await textOf(parts.app, file);
		for (const mention of knowledge.mentionsIn(text, undefined, path)) {
			if (mention.concepts.includes(id)) found.push({ file, text, mention });
			if (found.length >= mostOccurrences) return found;
		}
		read += text.length;
		if (read > slice) await sleep((read = 0));
	}
	return found;
}

/** Characters between two turns for the app. */
const slice = 32_768;
