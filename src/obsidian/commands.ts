/** All commands, each shown only where it applies. No default hotkeys. */
import { MarkdownView, type Plugin, type TFile } from "obsidian";
import type { Mention, Span } from "../core/model.ts";
import type { CommandName } from "../show/wording.ts";
import { mentionAtCursor, selectionOf, stepToMention } from "./at-cursor.ts";
import type { Cards } from "./cards.ts";
import { exportArgument } from "./exporting.ts";
import { generateNotes } from "./generate.ts";
import { writeBase, writeIndex } from "./glossary-files.ts";
import { linkNote, linkVault, unlinkNote, unlinkVault } from "./linking.ts";
import { toggleNote, turnDensity } from "./marking.ts";
import { addAlias, addConcept, addDefinition, adoptNote } from "./naming.ts";
import { showOccurrences } from "./occurrences.ts";
import type { Parts } from "./parts.ts";
import { forgetEssay, readFolder, readNote } from "./reading.ts";
import { offerRecovery } from "./recovery.ts";
import { addSample } from "./sample.ts";
import { undoLast } from "./undoing.ts";

export function addCommands(plugin: Plugin, parts: Parts, cards: Cards): void {
	const table = new CommandTable(plugin, parts);
	ofVault(table, parts);
	ofNote(table, parts);
	ofEditor(table, parts, cards);
}

function ofVault(table: CommandTable, parts: Parts): void {
	table.always("open-panel", () => void parts.openPanel());
	table.always("list-concepts", () => void parts.openPanel("concepts"));
	table.always("generate-notes", () => void generateNotes(parts));
	table.always(
		"undo-run",
		() => void offerRecovery(parts).then((isOffered) => (isOffered ? undefined : undoLast(parts))),
	);
	table.always("link-vault", () => void linkVault(parts));
	table.always("unlink-vault", () => void unlinkVault(parts));
	table.always("change-density", () => void turnDensity(parts));
	table.always("read-all", () => void parts.essays.readAll(true));
	table.always("write-base", () => void writeBase(parts));
	table.always("write-index", () => void writeIndex(parts));
	table.always("add-sample", () => void addSample(parts));
}

function ofNote(table: CommandTable, parts: Parts): void {
	const isEssay = (file: TFile): boolean => parts.library.has(file.path);
	table.onNote(
		"read-this-note",
		(file) => void readNote(parts, file),
		(file) => !isEssay(file),
	);
	table.onNote("read-again", (file) => void readNote(parts, file), isEssay);
	table.onNote("forget-essay", (file) => forgetEssay(parts, file), isEssay);
	table.onNote("read-folder", ({ parent }) => void (parent !== null && readFolder(parts, parent)));
	table.onNote(
		"adopt-note",
		(file) => adoptNote(parts, file),
		(file) => !isEssay(file),
	);
	table.onNote("mute-note", (file) => void toggleNote(parts, file));
	table.onNote("link-note", (file) => void linkNote(parts, file, {}));
	table.onNote("unlink-note", (file) => void unlinkNote(parts, file));
	table.onNote("export-argdown", (file) => void exportArgument(parts, file, "argdown"), isEssay);
	table.onNote("export-mermaid", (file) => void exportArgument(parts, file, "mermaid"), isEssay);
	table.onNote("export-canvas", (file) => void exportArgument(parts, file, "canvas"), isEssay);
}

function ofEditor(table: CommandTable, parts: Parts, cards: Cards): void {
	table.atMention("show-card", (mention, view) => cards.openAtCursor(mention.concepts, view.contentEl));
	table.atMention("show-occurrences", ({ concepts: [id = ""] }) => showOccurrences(parts, id));
	table.atMention("link-mention", (mention, _, file) => void linkNote(parts, file, { within: mention }));
	table.atMention("link-concept", ({ concepts: [concept = ""] }, _, file) => void linkNote(parts, file, { concept }));
	table.onSelection("link-selection", (within, _, file) => void linkNote(parts, file, { within }));
	table.onSelection("unlink-selection", (within, _, file) => void unlinkNote(parts, file, within));
	table.onSelection("add-concept", (_, view) => void addConcept(parts, view));
	table.onSelection("add-alias", (_, view) => addAlias(parts, view));
	table.onSelection("add-definition", (_, view) => addDefinition(parts, view));
	table.inEditor("next-mention", (view) => stepToMention(parts, view, 1));
	table.inEditor("previous-mention", (view) => stepToMention(parts, view, -1));
}

/** Registers commands by where they apply. What costs a look at the whole note is looked at when the command runs. */
class CommandTable {
	constructor(
		private readonly plugin: Plugin,
		private readonly parts: Parts,
	) {}

	always(name: CommandName, act: () => void): void {
		this.plugin.addCommand({ id: name, name: this.parts.words.commands[name], callback: act });
	}

	/** On the note the reader is in, in whatever mode, even while a side panel has the focus. */
	onNote(name: CommandName, act: (file: TFile) => void, applies: (file: TFile) => boolean = () => true): void {
		this.plugin.addCommand({
			id: name,
			name: this.parts.words.commands[name],
			checkCallback: (isChecking) => {
				const file = this.parts.atHand.view()?.file ?? null;
				if (file === null || !applies(file)) return false;
				if (!isChecking) act(file);
				return true;
			},
		});
	}

	inEditor(
		name: CommandName,
		act: (view: MarkdownView, file: TFile) => void,
		applies: (view: MarkdownView) => boolean = () => true,
	): void {
		this.plugin.addCommand({
			id: name,
			name: this.parts.words.commands[name],
			editorCheckCallback: (isChecking, _, context) => {
				if (!(context instanceof MarkdownView) || context.file === null || !applies(context)) return false;
				if (!isChecking) act(context, context.file);
				return true;
			},
		});
	}

	onSelection(name: CommandName, act: (selection: Span, view: MarkdownView, file: TFile) => void): void {
		const run = (view: MarkdownView, file: TFile): void => {
			const selection = selectionOf(view);
			if (selection !== null) act(selection, view, file);
		};
		this.inEditor(name, run, (view) => selectionOf(view) !== null);
	}

	atMention(name: CommandName, act: (mention: Mention, view: MarkdownView, file: TFile) => void): void {
		this.inEditor(name, (view, file) => {
			const mention = mentionAtCursor(this.parts, view);
			if (mention === null) this.parts.say(this.parts.words.notices.noMention);
			else act(mention, view, file);
		});
	}
}
