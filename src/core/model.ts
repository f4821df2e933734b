/**
 * The nouns of the house. Types only.
 *
 * Offsets are UTF-16 code units into a note's original text, half open: `from` is in, `to` is out.
 */

/** A stretch of a text. */
export interface Span {
	from: number;
	to: number;
}

/**
 * Words of a note, so described that they can be found again after the note was edited.
 * `exact` is the text itself, `prefix` and `suffix` up to 32 characters around it (W3C TextQuoteSelector).
 */
export interface Quote extends Span {
	path: string;
	exact: string;
	prefix: string;
	suffix: string;
	/** The paragraph it stands in, from 1; 0 in a heading. */
	paragraph: number;
}

/** A note we learn from. `text` is the whole note, frontmatter and all. */
export interface Essay {
	path: string;
	/** What readers call it: the note's name, without folder or extension. */
	title: string;
	text: string;
	/** Who wrote it, when the note says so; else empty. */
	author: string;
	/** Where it came from (an address), when the note says so; else empty. */
	source: string;
}

/** What a concept is. */
export type Kind = "person" | "place" | "organization" | "work" | "event" | "route" | "program" | "doctrine" | "idea";

/** What a term looks like; it decides where a concept nobody accepted yet may be marked. */
export type Form = "name" | "quoted" | "symbol" | "phrase" | "word";

/** Why something is offered as a concept: shown to the reader, put into words by `show`. */
export type Reason =
	| { why: "quoted" | "name" | "symbol" | "heading" | "emphasized" | "linked" | "rare" | "yours" }
	| { why: "defined"; paragraph: number }
	| { why: "paragraphs"; count: number }
	| { why: "pair"; short: string };

/** A sentence that says what a concept means, and by which figure of speech. */
export interface Definition {
	quote: Quote;
	/** The figure: "copula", "apposition", "dubbed", "relative", "colon", "contrast", "yours" …; "context" when it only says most about it. */
	by: string;
	/** How far to trust it, 0 to 1; the card shows the highest. */
	weight: number;
}

/** The definition chosen for the card. */
export type Gloss = Definition;

/** A candidate of one essay: names that mean one thing there, what the essay says they mean, how good a term it is. */
export interface Keyphrase {
	name: string;
	aliases: string[];
	kind: Kind;
	form: Form;
	/** Termhood, higher is better; comparable inside one essay. */
	score: number;
	reasons: Reason[];
	definitions: Definition[];
	gloss: Gloss | null;
	/** How often any of its names occurs in the essay. */
	count: number;
	/** Paragraphs it occurs in, ascending. */
	paragraphs: number[];
}

/** What a sentence or clause does in an argument. */
export type Role = "claim" | "recommendation" | "premise" | "evidence" | "example" | "concession" | "none";

/** A sentence or clause of an essay with its role. */
export interface Unit {
	quote: Quote;
	role: Role;
	/** Whose view it is: the author's, or one the author reports. */
	voice: "author" | "other";
	/** The discourse marker that shows the role; empty when position or words decided. */
	cue: string;
}

/** `source` gives a reason for `target` or speaks against it; both are positions in `Reasoning.units`. */
export interface Relation {
	source: number;
	target: number;
	kind: "supports" | "attacks";
	cue: string;
}

/** One essay's own argument. `thesis` is the unit all else serves, -1 where there is none. */
export interface Reasoning {
	units: Unit[];
	relations: Relation[];
	thesis: number;
}

/** A unit in an essay's outline, with what serves or opposes it. */
export interface Branch {
	/** Position of the unit in `Reasoning.units`. */
	at: number;
	unit: Unit;
	/** What it does to the unit above it; null at the root. */
	kind: Relation["kind"] | null;
	branches: Branch[];
}

/** What could not be read of an essay or done for a note, and why; put into words by `show`. */
export type Complaint =
	"empty" | "too-short" | "not-english" | "too-long" | "no-sentences" | "a-list" | "no-argument" | "unmarked";

/** All that one essay taught us. Plain JSON: it travels from the worker and is cached. */
export interface Digest {
	/** Which version of the extractor made it; another version's digest is thrown away. */
	version: number;
	path: string;
	title: string;
	author: string;
	source: string;
	words: number;
	paragraphs: number;
	/** Ranked, best first. */
	keyphrases: Keyphrase[];
	reasoning: Reasoning;
	complaints: Complaint[];
}

/** A note, or a heading of one, that is a concept's home in the reader's glossary. */
export interface GlossaryEntry {
	path: string;
	/** The heading that is the concept's home; empty when the whole note is. */
	heading: string;
	/** The id we wrote, when the note has one; else empty. */
	id: string;
	name: string;
	aliases: string[];
	kind: Kind | null;
	/** The reader's own definition, from outside our region; null when there is none. */
	definition: Quote | null;
	/** Names that count only as they are written. */
	caseSensitive: string[];
	/** Folders where this meaning holds; empty for everywhere. */
	scope: string[];
}

/** What the reader decided about concepts and arguments. Kept in the settings, applied last. Keys are normal forms or ids. */
export interface Decisions {
	/** Concept ids that are known whatever their score. */
	accepted: string[];
	/** Concept ids never offered again. */
	rejected: string[];
	/** Concepts never marked, but kept. */
	muted: string[];
	/** Concept id → label the reader gave it. */
	renamed: [id: string, label: string][];
	/** Concept id → the id it was merged into. */
	merged: [id: string, into: string][];
	/** Concept id → kind the reader chose. */
	kinds: [id: string, kind: Kind][];
	/** Concept id → aliases the reader removed; they do not come back. */
	removedAliases: [id: string, alias: string][];
	/** Concept id → path of a note where it is not meant. */
	notHere: [id: string, path: string][];
	/** Names that count only as they are written. */
	caseSensitive: string[];
	/** Argument ids kept on top, or never shown. */
	pinned: string[];
	hidden: string[];
	/** Corrections of relations and roles, by the ids of the units' arguments. */
	corrections: Correction[];
}

/** "This is no argument", "this is no reason for that", "it opposes, not supports". */
export type Correction =
	| { what: "not-an-argument"; claim: string }
	| { what: "wrong-link"; claim: string; premise: string }
	| { what: "turned"; claim: string; premise: string };

/**
 * Something a reader would look up (SKOS: `label` is prefLabel, `aliases` are altLabel).
 * `id` never changes once written or decided upon, and does not depend on the order of reading.
 */
export interface Concept {
	id: string;
	label: string;
	aliases: string[];
	kind: Kind;
	form: Form;
	/** All definitions, the reader's own first, then by weight. */
	definitions: Definition[];
	gloss: Gloss | null;
	/** Paths of the essays that taught it, in order of path. */
	essays: string[];
	/** The note that is its home; null when there is none. */
	home: GlossaryEntry | null;
	/** `known` is marked, `offered` only in the review, `rejected` in neither. */
	standing: "known" | "offered" | "rejected";
	/** Whether the reader accepted it or has a note for it; if not, it marks other notes only by its careful forms. */
	accepted: boolean;
	muted: boolean;
	score: number;
	reasons: Reason[];
	/** Names that count only as they are written. */
	caseSensitive: string[];
}

/** A place in a note where a term occurs. `concepts` are ids, likeliest first. */
export interface Mention extends Span {
	/** The label or alias that was found, as the concept spells it. */
	term: string;
	concepts: string[];
	/** Whether a link may be written here; if not, it may only be marked. */
	writable: boolean;
}

/** A claim, premise or objection in somebody's words. `id` names it in decisions. */
export interface Statement {
	id: string;
	quote: Quote;
	role: Role;
	voice: "author" | "other";
	/** The cue that shows how it bears on the claim; empty for a claim. */
	cue: string;
}

/** A claim with what supports and what opposes it, wherever that was said. */
export interface Argument {
	id: string;
	claim: Statement;
	/** The same claim in other essays or other words. */
	alsoSaid: Statement[];
	supports: Statement[];
	attacks: Statement[];
	/** Ids of the concepts it speaks of. */
	concepts: string[];
	/** Claims of other essays that say the opposite: ids of arguments, with the words that clash. */
	disagrees: Disagreement[];
	/** 0 to 1: how much of its essay hangs on it. */
	centrality: number;
	thesis: boolean;
	pinned: boolean;
}

/** Two essays say opposite things of one concept. */
export interface Disagreement {
	argument: string;
	quote: Quote;
	/** Id of the concept they disagree about; empty when only words show it. */
	concept: string;
}

/** Why an argument is shown beside a passage; put into words by `show`. */
export type Because =
	| { why: "concepts"; labels: string[] }
	| { why: "words"; words: string[] }
	| { why: "here" | "thesis" | "pinned" }
	| { why: "disagrees"; essay: string };

/** An argument for the passage at hand. */
export interface RelatedArgument {
	argument: Argument;
	score: number;
	because: Because[];
	/** Its statements, the one nearest to the passage first. */
	nearest: { statement: Statement; score: number }[];
}

/** How often a concept occurs in a note, with the words around its first mention. */
export interface Occurrences {
	path: string;
	count: number;
	excerpt: string;
}

/** One change to a text: what stands at the span now, and what shall. Applied only where `expected` is found. */
export interface Edit extends Span {
	expected: string;
	text: string;
}

/** What a glossary note says of one concept: everything the note writer may use. */
export interface GlossaryFacts {
	concept: Concept;
	reasoning: Argument[];
	/** Related concepts, best first; `path` is their home, empty where they have none yet. */
	related: { id: string; label: string; path: string }[];
	occurrences: Occurrences[];
	/** Titles of essays by path, for link texts. */
	essays: EssayName[];
}

/** How an essay is named in a source line. */
export interface EssayName {
	path: string;
	title: string;
	author: string;
	source: string;
}
