/** What the app's command line can ask: answers are JSON, and nothing is written. */
import type { Plugin } from "obsidian";
import type { Parts } from "./parts.ts";

export function addCommandLine(plugin: Plugin, parts: Parts): void {
	const { commandLine } = parts.words;
	const path = { path: { value: "<path>", description: commandLine.path, required: true } };
	plugin.registerCliHandler("glossator", commandLine.concepts, null, async () =>
		json((await parts.library.newest()).concepts()),
	);
	plugin.registerCliHandler("glossator:arguments", commandLine.reasoning, path, async ({ path: essay = "" }) => {
		const knowledge = await parts.library.newest();
		return knowledge.essay(essay) === null ? commandLine.noEssay(essay) : json(knowledge.argumentsOf(essay));
	});
	plugin.registerCliHandler("glossator:mentions", commandLine.note, path, async ({ path: note = "" }) => {
		const file = parts.app.vault.getFileByPath(note);
		if (file === null) return commandLine.noSuchNote(note);
		const knowledge = await parts.library.newest();
		return json(knowledge.mentionsIn(await parts.app.vault.cachedRead(file), undefined, note));
	});
}

function json(value: unknown): string {
	return JSON.stringify(value, null, "\t");
}
