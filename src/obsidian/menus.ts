/** Entries of the app's context menus, each shown only where it applies. */
import { MarkdownView, type Menu, type Plugin, TFile, TFolder } from "obsidian";
import * as decisions from "../core/decide.ts";
import type { Mention } from "../core/model.ts";
import type { CommandName } from "../show/wording.ts";
import { AtCursor, type LinkAtCursor, selectionOf } from "./at-cursor.ts";
import type { Cards } from "./cards.ts";
import { generateNotes } from "./generate.ts";
import { linkNote, unlinkNote } from "./linking.ts";
import { toggleNote } from "./marking.ts";
import { addAlias, addConcept, addDefinition } from "./naming.ts";
import { showOccurrences } from "./occurrences.ts";
import { decide, type Parts } from "./parts.ts";
import { forgetEssay, readFolder, readNote } from "./reading.ts";

export function addMenus(plugin: Plugin, parts: Parts, cards: Cards): void {
	const { workspace } = parts.app;
	const atCursor = new AtCursor(parts);
	plugin.registerEvent(
		workspace.on("editor-menu", (menu, _, context) => {
			if (!(context instanceof MarkdownView)) return;
			atMention(menu, parts, cards, context, atCursor.mentionIn(context));
			atLink(menu, parts, context, atCursor.linkIn(context));
			if (selectionOf(context) !== null) atSelection(menu, parts, context);
		}),
	);
	plugin.registerEvent(
		workspace.on("file-menu", (menu, file) => {
			const entry = entryOf(menu, parts);
			if (file instanceof TFolder) entry("read-folder", () => void readFolder(parts, file));
			if (!(file instanceof TFile) || file.extension !== "md") return;
			entry("mute-note", () => void toggleNote(parts, file));
			if (!parts.library.has(file.path)) return entry("read-this-note", () => void readNote(parts, file));
			entry("read-again", () => void readNote(parts, file));
			entry("forget-essay", () => forgetEssay(parts, file));
		}),
	);
}

function atMention(menu: Menu, parts: Parts, cards: Cards, view: MarkdownView, mention: Mention | null): void {
	const concept = parts.library.knowledge().concept(mention?.concepts[0] ?? "");
	const { file } = view;
	if (mention === null || concept === null || file === null) return;
	const entry = entryOf(menu, parts);
	entry("show-card", () => cards.openAtCursor(mention, view.contentEl));
	entry("show-occurrences", () => void showOccurrences(parts, concept.id));
	if (concept.home === null) entryNamed(menu, parts.words.card.createNote, () => void generateNotes(parts, concept.id));
	else {
		entryNamed(menu, parts.words.card.openNote, () => cards.openNoteOf(mention.concepts));
		if (mention.writable) entry("link-mention", () => void linkNote(parts, file, { within: mention }));
		entry("link-concept", () => void linkNote(parts, file, { concept: concept.id }));
	}
	const notHere = (): void => void decide(parts, (all) => decisions.notHere(all, concept.id, file.path));
	entryNamed(menu, parts.words.card.notHere, notHere);
	entryNamed(menu, parts.words.card.neverMark, () => void decide(parts, (all) => decisions.mute(all, concept.id)));
}

function atLink(menu: Menu, parts: Parts, { file }: MarkdownView, at: LinkAtCursor | null): void {
	if (at === null || file === null) return;
	const entry = entryOf(menu, parts);
	entry("unlink-mention", () => void unlinkNote(parts, file, { within: at.link }));
	entry("unlink-concept", () => void unlinkNote(parts, file, { concept: at.concept.id }));
}

function atSelection(menu: Menu, parts: Parts, view: MarkdownView): void {
	const entry = entryOf(menu, parts);
	const { file } = view;
	const within = selectionOf(view);
	entry("add-concept", () => void addConcept(parts, view));
	entry("add-alias", () => addAlias(parts, view));
	entry("add-definition", () => addDefinition(parts, view));
	if (file === null || within === null) return;
	entry("link-selection", () => void linkNote(parts, file, { within }));
	entry("unlink-selection", () => void unlinkNote(parts, file, { within }));
}

function entryOf(menu: Menu, parts: Parts): (name: CommandName, act: () => void) => void {
	return (name, act) => entryNamed(menu, parts.words.commands[name], act);
}

function entryNamed(menu: Menu, title: string, act: () => void): void {
	menu.addItem((item) => item.setSection("glossator").setTitle(title).onClick(act));
}
