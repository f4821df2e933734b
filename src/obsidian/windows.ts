/** The windows of the app: the main one and each pop-out, those too that were open before the plugin was. */
import { Component, type Plugin } from "obsidian";

/** Has every window followed from when it opens, or from now, until it closes; `life` ends what was begun in it. */
export function inEveryWindow(plugin: Plugin, follow: (document: Document, life: Component) => void): void {
	const { workspace } = plugin.app;
	const lives = new Map<Document, Component>();
	const begin = (document: Document): void => {
		if (lives.has(document)) return;
		const life = plugin.addChild(new Component());
		lives.set(document, life);
		follow(document, life);
	};
	plugin.registerEvent(workspace.on("window-open", (_, { document }) => begin(document)));
	plugin.registerEvent(
		workspace.on("window-close", (_, { document }) => {
			const life = lives.get(document);
			if (life !== undefined) plugin.removeChild(life);
			lives.delete(document);
		}),
	);
	begin(workspace.containerEl.ownerDocument);
	workspace.onLayoutReady(() => workspace.iterateAllLeaves(({ view }) => begin(view.containerEl.ownerDocument)));
}
