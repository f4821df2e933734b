/**
 * All that readers are told, in one place. A language is a `Wording`; numbers come with their noun, so each language
 * makes its own plurals. What is written into notes is not here: it must not change with the language of the app.
 */
import type { Because, Complaint, Kind, Reason, Role } from "../core/model.ts";

export interface Wording {
	kind(kind: Kind): string;
	role(role: Role): string;
	reason(reason: Reason): string;
	because(because: Because): string;
	complaint(complaint: Complaint): string;
	paragraph(number: number): string;
	heading: string;
	mentions(count: number): string;
	notes(count: number): string;
	/** "14 in 6 notes" */
	mentionsInNotes(mentions: number, notes: number): string;
	mentionsHere(count: number): string;
	alsoCalled: string;
	yourDefinition: string;
	noDefinition: string;
	for: string;
	against: string;
	alsoSaid: string;
	disagrees(essay: string): string;
	reportedView: string;
	thesis: string;
	card: {
		openNote: string;
		createNote: string;
		editDefinition: string;
		notHere: string;
		neverMark: string;
		twoConcepts(count: number): string;
	};
	panel: {
		title: string;
		forPassage: string;
		outline: string;
		map: string;
		concepts: string;
		inThisNote: string;
		inVault: string;
		noSuchConcept: string;
		search: string;
		loading: string;
		noEssays: string;
		noEssaysHint: string;
		noNote: string;
		nothingHere: string;
		nothingHereHint: string;
		readThisNote: string;
		addSample: string;
		byWords: string;
		showMore(count: number): string;
		copyQuote: string;
		insertQuote: string;
		pin: string;
		unpin: string;
		/** Said of an argument that is pinned. */
		pinned: string;
		hide: string;
		notAnArgument: string;
		wrongLink: string;
		turnRound: string;
		more: string;
		zoomIn: string;
		zoomOut: string;
		zoomWhole: string;
		mapLabel: string;
		noOutline: string;
		occurrences(label: string): string;
	};
	review: {
		title: string;
		intro: string;
		accept: string;
		reject: string;
		rename: string;
		mergeInto: string;
		kind: string;
		names: string;
		why: string;
		write(count: number): string;
		nothing: string;
		willCreate(path: string): string;
		willCreateBeside(path: string): string;
		willUpdate(path: string): string;
		unchanged(path: string): string;
		adopted(path: string): string;
		edited(path: string): string;
		broken(path: string): string;
		cancel: string;
		/** Takes or leaves all rows that the filter shows. */
		all: string;
		filter: string;
	};
	commands: Record<CommandName, string>;
	notices: {
		read(title: string, concepts: number, claims: number): string;
		couldNotRead(title: string, why: string): string;
		reading(done: number, all: number): string;
		askToRead(count: number): string;
		readThem: string;
		notNow: string;
		wrote(created: number, updated: number): string;
		skipped(count: number): string;
		unsound(count: number): string;
		cutShort(count: number): string;
		couldNotWrite(why: string): string;
		stopped: string;
		nothingToWrite: string;
		nothingToUndo: string;
		undone(notes: number): string;
		notPlaced(count: number): string;
		linked(count: number, notes: number): string;
		unlinked(count: number, notes: number): string;
		nothingToLink: string;
		passageGone: string;
		essayGone: string;
		copied: string;
		noEditor: string;
		exported(path: string): string;
		sampleAdded: string;
		noWorker: string;
		forgotten(title: string): string;
		muted: string;
		unmuted: string;
		densityIs(name: string): string;
		marksInEditor(isOn: boolean): string;
		marksInReadingView(isOn: boolean): string;
		noMention: string;
		tooLong(title: string): string;
		tooManyNames(leftOut: number): string;
		unfinished: string;
		finish: string;
		undo: string;
		selectFirst: string;
		newerSettings: string;
		aliasAdded(alias: string, label: string): string;
		definitionAdded(label: string): string;
		adopted(label: string): string;
		noHomes: string;
		nameTaken(path: string): string;
		notOccurring(label: string): string;
		leftAsItIs(path: string): string;
	};
	choose: {
		concept: string;
		home: string;
		/** How many of how many are in the list. */
		occurrence(shown: number, all: number): string;
	};
	commandLine: {
		concepts: string;
		reasoning: string;
		note: string;
		path: string;
		noEssay(path: string): string;
		noSuchNote(path: string): string;
	};
	preview: {
		title(what: string): string;
		summary(changes: number, notes: number): string;
		many: string;
		apply: string;
		applyAll(notes: number): string;
		cancel: string;
		linkTitle: string;
		unlinkTitle: string;
		stop: string;
	};
	/** Entries of the settings' lists. */
	entries: {
		add: string;
		/** Placeholder of the field where an entry is typed or chosen. */
		choose: string;
		none: string;
		/** A folder where no note can be. */
		noFolder: string;
		needed: string;
		/** Some of the entries, and how many there are. */
		now(some: string[], all: number): string;
	};
	settings: Record<SettingName, { name: string; desc: string }> & { groups: Record<SettingGroup, string> };
	density: Record<"first" | "all" | "unexplained" | "none", string>;
	hover: Record<"card" | "page-preview" | "nothing", string>;
	linkStyle: Record<"vault" | "wikilink" | "markdown", string>;
}

export type CommandName =
	| "read-this-note"
	| "read-again"
	| "read-folder"
	| "forget-essay"
	| "open-panel"
	| "open-outline"
	| "open-map"
	| "show-card"
	| "open-note"
	| "create-note"
	| "not-here"
	| "never-mark"
	| "list-concepts"
	| "generate-notes"
	| "add-concept"
	| "add-alias"
	| "add-definition"
	| "adopt-headings"
	| "adopt-note"
	| "link-mention"
	| "link-concept"
	| "link-note"
	| "link-selection"
	| "link-vault"
	| "show-occurrences"
	| "read-all"
	| "unlink-mention"
	| "unlink-concept"
	| "unlink-selection"
	| "unlink-note"
	| "unlink-vault"
	| "undo-run"
	| "next-mention"
	| "previous-mention"
	| "mute-note"
	| "change-density"
	| "toggle-editor"
	| "toggle-reading"
	| "export-argdown"
	| "export-mermaid"
	| "export-canvas"
	| "write-base"
	| "write-index"
	| "add-sample";

export type SettingName =
	| "essayTag"
	| "essayFolders"
	| "essayProperty"
	| "firstEssays"
	| "glossaryFolder"
	| "noteTemplate"
	| "moreGlossaries"
	| "linkStyle"
	| "density"
	| "markInEditor"
	| "markInReadingView"
	| "hover"
	| "excluded"
	| "ignoredTerms"
	| "mutedNotes"
	| "forgottenNotes"
	| "scope"
	| "muted"
	| "notHere"
	| "rejected"
	| "merged"
	| "hidden"
	| "corrections"
	| "reset";

export type SettingGroup = "essays" | "glossary" | "marks" | "left" | "decided";
