/** The parts that commands, views and menus work with. Built once by `main.ts`; nobody is handed the plugin. */
import type { App } from "obsidian";
import type { Concordance } from "../core/concordance.ts";
import type { Library } from "../core/library.ts";
import type { Decisions } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import type { PanelTab } from "../show/panel.ts";
import type { Wording } from "../show/wording.ts";
import type { Counting } from "./counting.ts";
import type { Essays } from "./essays.ts";
import type { NoteWriter, RunPorts } from "./note-writer.ts";
import type { NoteAtHand } from "./passage.ts";

export interface Parts {
	app: App;
	words: Wording;
	library: Library;
	concordance: Concordance;
	essays: Essays;
	counting: Counting;
	writer: NoteWriter;
	atHand: NoteAtHand;
	settings(): Settings;
	/** Stores changed settings and has all marks and views follow. */
	change(change: (settings: Settings) => Settings): Promise<void>;
	/** Ports for one run, with a notice that shows its progress and can stop it. */
	runPorts(): RunPorts & { end(): void };
	/** One notice, for as long as the app shows notices. */
	say(text: string): void;
	/** Opens the panel, on its side of the window. */
	openPanel(tab?: PanelTab): Promise<void>;
}

/** Stores changed decisions. */
export function decide(parts: Parts, change: (decisions: Decisions) => Decisions): Promise<void> {
	return parts.change((settings) => ({ ...settings, decisions: change(settings.decisions) }));
}
