/**
 * A new note on a template of the reader's. The template passes untouched, commands of template plugins and all: they
 * are the reader's own words. Only our properties and our region are put into it.
 */
import { applyEdits } from "./edits.ts";
import { ownRegionOf } from "./own-region.ts";
import { addToList, bodyStart, frontmatterOf, lineBreakOf, newProperty } from "./properties.ts";
import { yamlList, yamlString } from "./yaml.ts";

/** A property of a glossary note: a string, or a list of them. */
export interface Property {
	key: string;
	value: string | string[];
}

/** A property as lines of YAML. */
export function propertyLines({ key, value }: Property): string[] {
	return typeof value === "string" ? [`${key}: ${yamlString(value)}`] : yamlList(key, value);
}

/**
 * The note; null where it would not hold our region once and no other: then the template cannot be used. Of a property
 * that the template has, its value stays; a list that is written a line each gets our entries at its end.
 */
export function onTemplate(template: string, properties: Property[], region: string): string | null {
	let text = template;
	for (const property of properties) text = withProperty(text, property);
	const lineBreak = lineBreakOf(text);
	const ours = lineBreak === "\n" ? region : region.replaceAll("\n", lineBreak);
	const top = bodyStart(text);
	const marked = text.indexOf(regionMark, top);
	const note =
		marked < 0
			? `${text.slice(0, top)}${ours}${lineBreak}${text.slice(top)}`
			: text.slice(0, marked) + ours + text.slice(marked + regionMark.length);
	const found = ownRegionOf(note);
	return found === null || found === "broken" || frontmatterOf(note) === null ? null : note;
}

function withProperty(text: string, property: Property): string {
	const { key, value } = property;
	const added = typeof value === "string" ? null : addToList(text, key, value);
	const yaml = propertyLines(property)
		.join("\n")
		.slice(key.length + 1);
	const edit = added ?? newProperty(text, key, yaml);
	const applied = edit === null ? null : applyEdits(text, [edit]);
	return applied !== null && "text" in applied ? applied.text : text;
}

/** Where our region goes in a template; at the top of its text where it does not say. */
const regionMark = "%%glossator%%";
