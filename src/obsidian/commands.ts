/** All commands, each shown only where it applies. No default hotkeys. */
import { MarkdownView, type Plugin, type TFile } from "obsidian";
import * as decisions from "../core/decide.ts";
import type { Concept, Mention, Span } from "../core/model.ts";
import type { CommandName } from "../show/wording.ts";
import { AtCursor, type LinkAtCursor, selectionOf, stepToMention } from "./at-cursor.ts";
import type { Cards } from "./cards.ts";
import { exportArgument } from "./exporting.ts";
import { generateNotes } from "./generate.ts";
import { writeBase, writeIndex } from "./glossary-files.ts";
import { linkNote, linkVault, unlinkNote, unlinkVault } from "./linking.ts";
import { toggleMarks, toggleNote, turnDensity } from "./marking.ts";
import { addAlias, addConcept, addDefinition, adoptHeadings, adoptNote } from "./naming.ts";
import { showOccurrences } from "./occurrences.ts";
import { decide, type Parts } from "./parts.ts";
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
	table.always(
		"undo-run",
		() => void offerRecovery(parts).then((isOffered) => (isOffered ? undefined : undoLast(parts))),
	);
	table.always("change-density", () => void turnDensity(parts));
	table.always("toggle-editor", () => void toggleMarks(parts, "markInEditor"));
	table.always("toggle-reading", () => void toggleMarks(parts, "markInReadingView"));
	table.always("read-all", () => void parts.essays.readAll(true));
	table.always("add-sample", () => void addSample(parts));
	const concepts = (): Concept[] => parts.library.knowledge().concepts();
	table.when(
		"generate-notes",
		() => void generateNotes(parts),
		() => concepts().length > 0,
	);
	const hasHomes = (): boolean => concepts().some((concept) => concept.home !== null);
	table.when("link-vault", () => void linkVault(parts), hasHomes);
	table.when("unlink-vault", () => void unlinkVault(parts), hasHomes);
	table.when("write-base", () => void writeBase(parts), hasHomes);
	table.when("write-index", () => void writeIndex(parts), hasHomes);
}

function ofNote(table: CommandTable, parts: Parts): void {
	const isEssay = (file: TFile): boolean => parts.library.has(file.path);
	table.onNote(
		"read-this-note",
		(file) => void readNote(parts, file),
		(file) => !isEssay(file),
	);
	table.onNote("open-outline", () => void parts.openPanel("outline"), isEssay);
	table.onNote("open-map", () => void parts.openPanel("map"), isEssay);
	table.onNote("read-again", (file) => void readNote(parts, file), isEssay);
	table.onNote("forget-essay", (file) => forgetEssay(parts, file), isEssay);
	table.onNote("read-folder", ({ parent }) => void (parent !== null && readFolder(parts, parent)));
	table.onNote(
		"adopt-note",
		(file) => adoptNote(parts, file),
		(file) => !isEssay(file),
	);
	table.onNote(
		"adopt-headings",
		(file) => void adoptHeadings(parts, file),
		(file) => !isEssay(file),
	);
	table.onNote("mute-note", (file) => void toggleNote(parts, file));
	table.onNote("link-note", (file) => void linkNote(parts, file, {}));
	table.onNote("unlink-note", (file) => void unlinkNote(parts, file, {}));
	table.onNote("export-argdown", (file) => void exportArgument(parts, file, "argdown"), isEssay);
	table.onNote("export-mermaid", (file) => void exportArgument(parts, file, "mermaid"), isEssay);
	table.onNote("export-canvas", (file) => void exportArgument(parts, file, "canvas"), isEssay);
}

function ofEditor(table: CommandTable, parts: Parts, cards: Cards): void {
	table.atMention("show-card", (mention, view) => cards.openAtCursor(mention, view.contentEl));
	table.atMention("show-occurrences", ({ concepts: [id = ""] }) => void showOccurrences(parts, id));
	const conceptOf = ({ concepts: [id = ""] }: Mention): Concept | null => parts.library.knowledge().concept(id);
	const hasHome = (mention: Mention): boolean => conceptOf(mention)?.home != null;
	table.atMention("open-note", (mention) => cards.openNoteOf(mention.concepts), hasHome);
	table.atMention(
		"create-note",
		({ concepts: [id = ""] }) => void generateNotes(parts, id),
		(mention) => !hasHome(mention),
	);
	table.atMention(
		"not-here",
		({ concepts: [id = ""] }, _, file) => void decide(parts, (all) => decisions.notHere(all, id, file.path)),
	);
	table.atMention("never-mark", ({ concepts: [id = ""] }) => void decide(parts, (all) => decisions.mute(all, id)));
	table.atMention("link-mention", (mention, _, file) => void linkNote(parts, file, { within: mention }), hasHome);
	table.atMention(
		"link-concept",
		({ concepts: [concept = ""] }, _, file) => void linkNote(parts, file, { concept }),
		hasHome,
	);
	table.onSelection("link-selection", (within, _, file) => void linkNote(parts, file, { within }));
	table.onSelection("unlink-selection", (within, _, file) => void unlinkNote(parts, file, { within }));
	table.atLink("unlink-mention", ({ link }, file) => void unlinkNote(parts, file, { within: link }));
	table.atLink("unlink-concept", ({ concept }, file) => void unlinkNote(parts, file, { concept: concept.id }));
	table.onSelection("add-concept", (_, view) => void addConcept(parts, view));
	table.onSelection("add-alias", (_, view) => addAlias(parts, view));
	table.onSelection("add-definition", (_, view) => addDefinition(parts, view));
	table.inEditor("next-mention", (view) => stepToMention(parts, view, 1));
	table.inEditor("previous-mention", (view) => stepToMention(parts, view, -1));
}

/** Registers commands by where they apply. */
class CommandTable {
	private readonly atCursor: AtCursor;

	constructor(
		private readonly plugin: Plugin,
		private readonly parts: Parts,
	) {
		this.atCursor = new AtCursor(parts);
	}

	always(name: CommandName, act: () => void): void {
		this.plugin.addCommand({ id: name, name: this.parts.words.commands[name], callback: act });
	}

	when(name: CommandName, act: () => void, applies: () => boolean): void {
		this.plugin.addCommand({
			id: name,
			name: this.parts.words.commands[name],
			checkCallback: (isChecking) => {
				if (!applies()) return false;
				if (!isChecking) act();
				return true;
			},
		});
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

	/** With the cursor in a link to a concept. */
	atLink(name: CommandName, act: (at: LinkAtCursor, file: TFile) => void): void {
		const run = (view: MarkdownView, file: TFile): void => {
			const at = this.atCursor.linkIn(view);
			if (at !== null) act(at, file);
		};
		this.inEditor(name, run, (view) => this.atCursor.linkIn(view) !== null);
	}

	atMention(
		name: CommandName,
		act: (mention: Mention, view: MarkdownView, file: TFile) => void,
		applies: (mention: Mention) => boolean = () => true,
	): void {
		const mentionIn = (view: MarkdownView): Mention | null => {
			const mention = this.atCursor.mentionIn(view);
			return mention !== null && applies(mention) ? mention : null;
		};
		const run = (view: MarkdownView, file: TFile): void => {
			const mention = mentionIn(view);
			if (mention !== null) act(mention, view, file);
		};
		this.inEditor(name, run, (view) => mentionIn(view) !== null);
	}
}
