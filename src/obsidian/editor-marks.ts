/** What the marks of editor and reading view are made from: the pane's own file, the settings, what is muted. */
import { type App, editorInfoField, MarkdownView } from "obsidian";
import { markExtension, refreshMarks } from "../show/editor.ts";
import type { Density } from "../show/mark.ts";
import { shelfOf } from "../core/shelf.ts";
import type { Parts } from "./parts.ts";
import { factsOf } from "./vault-notes.ts";

export interface MarksOfPanes {
	extension: ReturnType<typeof markExtension>;
	previewDensity: (path: string) => Density;
}

export function editorMarks(parts: Parts): MarksOfPanes {
	const densityOf = (path: string | null): Density => {
		const settings = parts.settings();
		if (path === null) return settings.density;
		const file = parts.app.vault.getFileByPath(path);
		const isLeft = file !== null && shelfOf(factsOf(parts.app, file), settings) === "excluded";
		return isLeft || settings.mutedNotes.includes(path) ? "none" : settings.density;
	};
	return {
		extension: markExtension({
			knowledge: () => parts.library.knowledge(),
			pathOf: (state) => state.field(editorInfoField, false)?.file?.path ?? null,
			density: (path) => (parts.settings().markInEditor ? densityOf(path) : "none"),
		}),
		previewDensity: (path) => (parts.settings().markInReadingView ? densityOf(path) : "none"),
	};
}

/** Has every open editor find its marks anew. */
export function refreshEditors(app: App): void {
	for (const leaf of app.workspace.getLeavesOfType("markdown")) {
		if (!(leaf.view instanceof MarkdownView)) continue;
		const { cm } = leaf.view.editor as unknown as { cm?: { dispatch(spec: unknown): void } };
		cm?.dispatch({ effects: refreshMarks.of(null) });
	}
}
