/** The reader's settings: their shape, their defaults, and how stored ones are read safely. */
import type { Correction, Decisions, Kind } from "./model.ts";

/** Which mentions of a known concept are marked. */
export type Density = "first" | "all" | "unexplained" | "none";

/** What resting the pointer on a mark opens. */
export type HoverAction = "card" | "page-preview" | "nothing";

export interface Settings {
	/** Version of this shape; a newer one than ours is read only. */
	version: number;
	essayTag: string;
	essayFolders: string[];
	/** Frontmatter property whose value `essay` makes a note an essay. */
	essayProperty: string;
	glossaryFolder: string;
	/** Path of a note that new glossary notes are written on; empty for none. */
	noteTemplate: string;
	/** More folders whose notes are concepts, each with the folders where it holds (none: everywhere). */
	moreGlossaries: { folder: string; scope: string[] }[];
	density: Density;
	markInEditor: boolean;
	markInReadingView: boolean;
	hover: HoverAction;
	/** Folders and notes that are never marked, mined or written. */
	excluded: string[];
	/** Terms never marked, as the reader typed them. */
	ignoredTerms: string[];
	/** How many essays the first start reads unasked. */
	firstEssays: number;
	/** Whether links are written as wikilinks whatever the vault prefers. */
	linkStyle: "vault" | "wikilink" | "markdown";
	/** Notes whose marks the reader switched off. */
	mutedNotes: string[];
	/** Notes read as essays because the reader asked, whatever the rules say. */
	readNotes: string[];
	/** Essays the reader had forgotten. */
	forgottenNotes: string[];
	decisions: Decisions;
}

export const settingsVersion = 1;

/** Fresh settings: nobody shares the arrays. */
export function defaultSettings(): Settings {
	return {
		version: settingsVersion,
		essayTag: "clippings",
		essayFolders: ["Clippings", "Essays"],
		essayProperty: "glossator",
		glossaryFolder: "Glossary",
		noteTemplate: "",
		moreGlossaries: [],
		density: "first",
		markInEditor: true,
		markInReadingView: true,
		hover: "card",
		excluded: [],
		ignoredTerms: [],
		firstEssays: 20,
		linkStyle: "vault",
		mutedNotes: [],
		readNotes: [],
		forgottenNotes: [],
		decisions: noDecisions(),
	};
}

export function noDecisions(): Decisions {
	return {
		accepted: [],
		rejected: [],
		muted: [],
		renamed: [],
		merged: [],
		kinds: [],
		removedAliases: [],
		notHere: [],
		caseSensitive: [],
		pinned: [],
		hidden: [],
		corrections: [],
	};
}

/**
 * Settings from whatever was stored: each field is taken when its shape is right and its default otherwise,
 * into a fresh object, so that damaged, older or hostile data costs at most the field it damages.
 */
export function readSettings(stored: unknown): Settings {
	const from = recordOf(stored);
	const base = defaultSettings();
	return {
		version: typeof from.get("version") === "number" ? Number(from.get("version")) : base.version,
		essayTag: textOr(from.get("essayTag"), base.essayTag),
		essayFolders: textsOr(from.get("essayFolders"), base.essayFolders),
		essayProperty: textOr(from.get("essayProperty"), base.essayProperty),
		glossaryFolder: textOr(from.get("glossaryFolder"), base.glossaryFolder),
		noteTemplate: textOr(from.get("noteTemplate"), base.noteTemplate),
		moreGlossaries: glossariesOf(from.get("moreGlossaries")),
		density: oneOf(densities, from.get("density"), base.density),
		markInEditor: flagOr(from.get("markInEditor"), base.markInEditor),
		markInReadingView: flagOr(from.get("markInReadingView"), base.markInReadingView),
		hover: oneOf(hoverActions, from.get("hover"), base.hover),
		excluded: textsOr(from.get("excluded"), base.excluded),
		ignoredTerms: textsOr(from.get("ignoredTerms"), base.ignoredTerms),
		firstEssays: countOr(from.get("firstEssays"), base.firstEssays),
		linkStyle: oneOf(linkStyles, from.get("linkStyle"), base.linkStyle),
		mutedNotes: textsOr(from.get("mutedNotes"), base.mutedNotes),
		readNotes: textsOr(from.get("readNotes"), base.readNotes),
		forgottenNotes: textsOr(from.get("forgottenNotes"), base.forgottenNotes),
		decisions: readDecisions(from.get("decisions")),
	};
}

function readDecisions(stored: unknown): Decisions {
	const from = recordOf(stored);
	return {
		accepted: textsOr(from.get("accepted"), []),
		rejected: textsOr(from.get("rejected"), []),
		muted: textsOr(from.get("muted"), []),
		renamed: pairsOf(from.get("renamed")),
		merged: pairsOf(from.get("merged")),
		kinds: pairsOf(from.get("kinds")).filter((pair): pair is [string, Kind] => isKind(pair[1])),
		removedAliases: pairsOf(from.get("removedAliases")),
		notHere: pairsOf(from.get("notHere")),
		caseSensitive: textsOr(from.get("caseSensitive"), []),
		pinned: textsOr(from.get("pinned"), []),
		hidden: textsOr(from.get("hidden"), []),
		corrections: listOf(from.get("corrections"))
			.map(correctionOf)
			.filter((one) => one !== null),
	};
}

function correctionOf(stored: unknown): Correction | null {
	const from = recordOf(stored);
	const what = from.get("what");
	const claim = from.get("claim");
	const premise = from.get("premise");
	if (typeof claim !== "string") return null;
	if (what === "not-an-argument") return { what, claim };
	if ((what === "wrong-link" || what === "turned") && typeof premise === "string") return { what, claim, premise };
	return null;
}

function glossariesOf(stored: unknown): Settings["moreGlossaries"] {
	return listOf(stored)
		.map((one) => {
			const from = recordOf(one);
			return { folder: textOr(from.get("folder"), ""), scope: textsOr(from.get("scope"), []) };
		})
		.filter((one) => one.folder !== "");
}

function recordOf(stored: unknown): Map<string, unknown> {
	return new Map(typeof stored === "object" && stored !== null ? Object.entries(stored) : []);
}

function listOf(stored: unknown): unknown[] {
	return Array.isArray(stored) ? stored : [];
}

function textOr(stored: unknown, base: string): string {
	return typeof stored === "string" ? stored : base;
}

function flagOr(stored: unknown, base: boolean): boolean {
	return typeof stored === "boolean" ? stored : base;
}

function countOr(stored: unknown, base: number): number {
	return typeof stored === "number" && Number.isInteger(stored) && stored >= 0 ? stored : base;
}

function textsOr(stored: unknown, base: string[]): string[] {
	return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : base;
}

function pairsOf(stored: unknown): [string, string][] {
	return listOf(stored).filter(
		(one): one is [string, string] =>
			Array.isArray(one) && one.length === 2 && typeof one[0] === "string" && typeof one[1] === "string",
	);
}

function oneOf<T extends string>(allowed: readonly T[], stored: unknown, base: T): T {
	return allowed.find((one) => one === stored) ?? base;
}

function isKind(value: string): value is Kind {
	return kinds.some((kind) => kind === value);
}

const densities = ["first", "all", "unexplained", "none"] as const;
const hoverActions = ["card", "page-preview", "nothing"] as const;
const linkStyles = ["vault", "wikilink", "markdown"] as const;

/** Every kind, in the order menus list them. */
export const kinds = [
	"person",
	"place",
	"organization",
	"work",
	"event",
	"route",
	"program",
	"doctrine",
	"idea",
] as const satisfies readonly Kind[];
