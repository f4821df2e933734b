/** What the reader names: a concept, another name or a definition from the selection, a note as a concept's home. */
import type { MarkdownView, TFile } from "obsidian";
import type { Concept } from "../core/model.ts";
import { noteName, pathInside } from "../core/write/note-name.ts";
import { addToList, bodyStart, lineBreakOf, newProperty } from "../core/write/properties.ts";
import { yamlString } from "../core/write/yaml.ts";
import { ConceptChooser } from "./choosers.ts";
import type { Parts } from "./parts.ts";
import { runChange } from "./running.ts";
import { folderIn, isFree, textOf } from "./vault-writing.ts";

/** A note of the reader's own for the selected words, opened for its definition. */
export async function addConcept(parts: Parts, view: MarkdownView): Promise<void> {
	const name = selectedName(view);
	if (name === "") return parts.say(parts.words.notices.selectFirst);
	const path = pathInside(await folderIn(parts.app, parts.settings().glossaryFolder), noteName(name));
	if (!(await isFree(parts.app, path))) return parts.say(parts.words.notices.nameTaken(path));
	const text = `---\naliases:\n  - ${yamlString(name)}\n---\n`;
	if (await runChange(parts, parts.words.commands["add-concept"], { path, text }))
		await parts.app.workspace.openLinkText(path, "", "tab");
}

/** The selected words become another name of a concept that has a note. */
export function addAlias(parts: Parts, view: MarkdownView): void {
	const alias = selectedName(view);
	if (alias === "") return parts.say(parts.words.notices.selectFirst);
	withHome(parts, async (concept, file) => {
		const text = await textOf(parts.app, file);
		const edit = addToList(text, "aliases", [alias]) ?? newProperty(text, "aliases", `\n  - ${yamlString(alias)}`);
		if (edit === null) return parts.say(parts.words.notices.leftAsItIs(file.path));
		if (await runChange(parts, parts.words.commands["add-alias"], { path: file.path, edits: [edit] }))
			parts.say(parts.words.notices.aliasAdded(alias, concept.label));
	});
}

/** The selected text becomes the reader's definition of a concept that has a note, before all that is there. */
export function addDefinition(parts: Parts, view: MarkdownView): void {
	const definition = view.editor.getSelection().replace(/\s+/g, " ").trim();
	if (definition === "") return parts.say(parts.words.notices.selectFirst);
	withHome(parts, async (concept, file) => {
		const text = await textOf(parts.app, file);
		const at = bodyStart(text);
		const edit = { from: at, to: at, expected: "", text: `${definition}${lineBreakOf(text).repeat(2)}` };
		if (await runChange(parts, parts.words.commands["add-definition"], { path: file.path, edits: [edit] }))
			parts.say(parts.words.notices.definitionAdded(concept.label));
	});
}

/** A note of the reader's becomes a concept's home by one property; nothing else in it changes. */
export function adoptNote(parts: Parts, file: TFile): void {
	const { choose } = parts.words;
	const free = parts.library
		.knowledge()
		.concepts()
		.filter((concept) => concept.home === null);
	new ConceptChooser(parts.app, free, choose.concept, (concept) => {
		void adopt(parts, file, concept);
	}).open();
}

/** Each heading of a note of the reader's becomes a concept's home, by one property; nothing else in it changes. */
export async function adoptHeadings(parts: Parts, file: TFile): Promise<void> {
	const text = await textOf(parts.app, file);
	const edit = newProperty(text, parts.settings().essayProperty, ` ${yamlString("glossary")}`);
	if (edit === null) return parts.say(parts.words.notices.leftAsItIs(file.path));
	await runChange(parts, parts.words.commands["adopt-headings"], { path: file.path, edits: [edit] });
}

async function adopt(parts: Parts, file: TFile, concept: Concept): Promise<void> {
	const text = await textOf(parts.app, file);
	const edit = newProperty(text, parts.settings().essayProperty, ` ${yamlString(concept.id)}`);
	if (edit === null) return parts.say(parts.words.notices.leftAsItIs(file.path));
	if (await runChange(parts, parts.words.commands["adopt-note"], { path: file.path, edits: [edit] }))
		parts.say(parts.words.notices.adopted(concept.label));
}

/** Lets the reader choose a concept that has a whole note. */
function withHome(parts: Parts, act: (concept: Concept, file: TFile) => Promise<void>): void {
	const homes = parts.library
		.knowledge()
		.concepts()
		.filter((concept) => concept.home?.heading === "");
	if (homes.length === 0) return parts.say(parts.words.notices.noHomes);
	new ConceptChooser(parts.app, homes, parts.words.choose.home, (concept) => {
		const file = parts.app.vault.getFileByPath(concept.home?.path ?? "");
		if (file !== null) void act(concept, file);
	}).open();
}

/** The selected words on one line, as a name. */
function selectedName(view: MarkdownView): string {
	return view.editor.getSelection().replace(/\s+/g, " ").trim().slice(0, longestName);
}

const longestName = 200;
