/** All that shows what is known follows it: marks of editors and reading views, and panels. */
import { type App, MarkdownView } from "obsidian";
import { refreshEditors } from "./editor-marks.ts";
import { panelType, PanelView } from "./panel-view.ts";

/** Panels that are drawn; a deferred one draws itself once it is looked at. */
export function panelsOf(app: App): PanelView[] {
	return app.workspace
		.getLeavesOfType(panelType)
		.map((leaf) => leaf.view)
		.filter((view) => view instanceof PanelView);
}

/** Has every open note marked anew. */
export function markAnew(app: App): void {
	refreshEditors(app);
	for (const { view } of app.workspace.getLeavesOfType("markdown")) {
		if (view instanceof MarkdownView && view.getMode() === "preview") view.previewMode.rerender(true);
	}
}
