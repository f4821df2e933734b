/**
 * The glossary note of a concept: properties, and one region with its definitions, arguments and places, all quoted and
 * linked. What is in the region can be thrown away and made again; what is around it is the reader's.
 */
import type { Argument, Definition, Edit, EssayName, GlossaryFacts, Quote, Statement } from "../model.ts";
import { isLinkText } from "./links.ts";
import { onTemplate, type Property, propertyLines } from "./note-template.ts";
import { keyOf, ownRegionOf, ownRegionText, unified } from "./own-region.ts";
import { aliasText, plain } from "./plain.ts";
import { addToList } from "./properties.ts";

/** A whole new note, on a template of the reader's where there is one that can be used. */
export function glossaryNote(facts: GlossaryFacts, template = ""): string {
	const region = ownRegionText(facts.concept.id, regionContent(facts), givenKeys(facts), "\n");
	const onTheirs = template === "" ? null : onTemplate(template, propertiesOf(facts), region);
	return onTheirs ?? `---\n${frontmatterText(facts)}\n---\n${region}\n\n`;
}

/** The YAML between the fences of a new note. */
export function frontmatterText(facts: GlossaryFacts): string {
	return propertiesOf(facts).flatMap(propertyLines).join("\n");
}

/** The name comes first in `aliases`. */
function propertiesOf({ concept, essays }: GlossaryFacts): Property[] {
	const links = essayLinks(concept.essays, essays);
	return [
		{ key: "aliases", value: [concept.label, ...concept.aliases].map((name) => name.normalize("NFC")) },
		{ key: "kind", value: concept.kind },
		...(links.length > 0 ? [{ key: "essays", value: links }] : []),
		{ key: "glossator", value: concept.id },
	];
}

/** What regenerating would do to a note: nothing, edits, or a reason why it must not be touched without the reader. */
export type Regeneration =
	{ what: "unchanged" } | { what: "update"; edits: Edit[] } | { what: "conflict"; why: "edited" | "markers" };

/** Only the region and new entries of our lists change. `overwrite` is the reader's word that an edited region may go. */
export function regenerate(text: string, facts: GlossaryFacts, overwrite = false): Regeneration {
	const region = ownRegionOf(text);
	if (region === "broken" || region === null || region.id !== facts.concept.id)
		return { what: "conflict", why: "markers" };
	if (!region.isOurs && !overwrite) return { what: "conflict", why: "edited" };
	const fresh = (entry: string): boolean => !region.given.includes(keyOf(entry));
	const lists = [
		addToList(text, "aliases", facts.concept.aliases.filter(fresh)),
		addToList(text, "essays", essayLinks(facts.concept.essays, facts.essays).filter(fresh)),
	];
	const expected = text.slice(region.from, region.to);
	const lineBreak = expected.includes("\r\n") ? "\r\n" : "\n";
	const content = ownRegionText(
		facts.concept.id,
		regionContent(facts),
		[...region.given, ...givenKeys(facts)],
		lineBreak,
	);
	const edits: Edit[] = lists.filter((edit) => edit !== null);
	if (unified(content) !== unified(expected)) edits.push({ from: region.from, to: region.to, expected, text: content });
	return edits.length === 0 ? { what: "unchanged" } : { what: "update", edits };
}

function givenKeys({ concept, essays }: GlossaryFacts): string[] {
	return [...[concept.label, ...concept.aliases].map(keyOf), ...essayLinks(concept.essays, essays).map(keyOf)];
}

function essayLinks(paths: string[], essays: EssayName[]): string[] {
	return paths.filter((path) => isLinkText(targetOf(path))).map((path) => linkTo(path, titleOf(path, essays)));
}

function regionContent(facts: GlossaryFacts): string {
	return [...definitions(facts), ...argumentLines(facts), ...seeAlso(facts), ...places(facts)].join("\n");
}

function definitions({ concept, essays }: GlossaryFacts): string[] {
	const theirs = concept.definitions.filter((one) => one.by !== "yours").slice(0, mostDefinitions);
	return theirs.flatMap((one, at) => [...(at > 0 ? [""] : []), ...definitionLines(one, essays)]);
}

function definitionLines({ quote }: Definition, essays: EssayName[]): string[] {
	const essay = essays.find((one) => one.path === quote.path);
	const author = essay?.author ? `${plain(essay.author)}, ` : "";
	const source = essay?.source ? ` · ${plain(essay.source)}` : "";
	return [`> [!quote] ${author}${place(quote, essays)}${source}`, `> ${quoted(quote.exact)}`];
}

function argumentLines({ reasoning, essays }: GlossaryFacts): string[] {
	if (reasoning.length === 0) return [];
	return ["", "## Arguments", ...reasoning.slice(0, mostArguments).flatMap((one) => oneArgument(one, essays))];
}

function oneArgument(argument: Argument, essays: EssayName[]): string[] {
	const side = (name: string, statements: Statement[]): string[] =>
		statements
			.slice(0, mostPremises)
			.map(({ quote }) => `\t- ${name}: ${quoted(quote.exact)} (${place(quote, essays)})`);
	return [
		`- ${quoted(argument.claim.quote.exact)} (${place(argument.claim.quote, essays)})`,
		...side("also said", argument.alsoSaid),
		...side("for", argument.supports),
		...side("against", argument.attacks),
		...argument.disagrees.map(({ quote }) => `\t- disagrees: ${quoted(quote.exact)} (${place(quote, essays)})`),
	];
}

function seeAlso({ related }: GlossaryFacts): string[] {
	const links = related.filter((one) => isLinkText(targetOf(one.path))).map((one) => linkTo(one.path, one.label));
	return links.length === 0 ? [] : ["", "## See also", links.join(" · ")];
}

function places({ occurrences, concept }: GlossaryFacts): string[] {
	const elsewhere = occurrences.filter((one) => !concept.essays.includes(one.path) && isLinkText(targetOf(one.path)));
	if (elsewhere.length === 0) return [];
	const lines = elsewhere
		.slice(0, mostPlaces)
		.map((one) => `- ${linkTo(one.path, nameOf(one.path))} (${one.count}): ${quoted(one.excerpt)}`);
	return ["", "## Where it appears", ...lines];
}

function quoted(text: string): string {
	return `“${plain(text)}”`;
}

function place(quote: Quote, essays: EssayName[]): string {
	const title = titleOf(quote.path, essays);
	const link = isLinkText(targetOf(quote.path)) ? linkTo(quote.path, title) : plain(title);
	return quote.paragraph > 0 ? `${link}, paragraph ${quote.paragraph}` : link;
}

function linkTo(path: string, title: string): string {
	const target = targetOf(path);
	const alias = aliasText(title);
	return alias === "" || alias === target ? `[[${target}]]` : `[[${target}|${alias}]]`;
}

/** A path as a link names it. */
function targetOf(path: string): string {
	return path.replace(/\.md$/i, "");
}

function nameOf(path: string): string {
	return targetOf(path.slice(path.lastIndexOf("/") + 1));
}

function titleOf(path: string, essays: EssayName[]): string {
	return essays.find((essay) => essay.path === path)?.title ?? nameOf(path);
}

/** A glossary note is a page to read, not a dump: this many of each at most. */
const mostDefinitions = 6;
const mostArguments = 8;
const mostPremises = 4;
const mostPlaces = 20;
