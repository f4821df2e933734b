/** The glossary as a whole: a base over its notes' properties, and a note that lists all its concepts. */
import type { Concept, Edit } from "../model.ts";
import { isLinkText } from "./links.ts";
import { ownRegionOf, ownRegionText, unified } from "./own-region.ts";
import { plain } from "./plain.ts";
import { yamlString } from "./yaml.ts";

/** A `.base` file (YAML) with one table of the folder's notes. */
export function baseFile(folder: string, title: string): string {
	return [
		"filters:",
		"  and:",
		`    - ${yamlString(`file.inFolder(${JSON.stringify(folder)})`)}`,
		"views:",
		"  - type: table",
		`    name: ${yamlString(title)}`,
		"    order:",
		...["file.name", "kind", "aliases", "essays"].map((column) => `      - ${column}`),
		"    sort:",
		"      - property: file.name",
		"        direction: ASC",
		"",
	].join("\n");
}

/** What writing the index would do: a new note, edits to the one there, nothing, or nothing because it is not ours. */
export type IndexPlan =
	{ what: "new"; text: string } | { what: "update"; edits: Edit[] } | { what: "unchanged" | "left" };

/** The index of the concepts that have a note. `before` is the note there is; only our region in it changes. */
export function planIndex(concepts: Concept[], before: string | null): IndexPlan {
	const lines = concepts.flatMap(lineOf).sort();
	if (before === null) return { what: "new", text: `${ownRegionText(indexId, lines.join("\n"), [], "\n")}\n` };
	const region = ownRegionOf(before);
	if (region === null || region === "broken" || region.id !== indexId || !region.isOurs) return { what: "left" };
	const expected = before.slice(region.from, region.to);
	const text = ownRegionText(indexId, lines.join("\n"), [], expected.includes("\r\n") ? "\r\n" : "\n");
	if (unified(text) === unified(expected)) return { what: "unchanged" };
	return { what: "update", edits: [{ from: region.from, to: region.to, expected, text }] };
}

function lineOf({ label, kind, home }: Concept): string[] {
	if (home === null) return [];
	const target = home.path.replace(/\.md$/i, "") + (home.heading === "" ? "" : `#${home.heading}`);
	const name = plain(label);
	const link = isLinkText(home.path) && !/[[\]|]/.test(target + name) ? `[[${target}|${name}]]` : name;
	return [`- ${link}, ${kind}`];
}

/** No concept has this id: those of concepts hold no underscore first. */
const indexId = "_index";
