/**
 * The card of a concept: two seconds of reading. Name, other names, kind, one definition with its source, at most one
 * argument for and one against, where it occurs, and what to do with it.
 */
import type { Knowledge } from "../core/knowledge.ts";
import type { Argument, Concept, Definition, Quote } from "../core/model.ts";
import { oneLine, placeOf, sideLine, textButton } from "./dom.ts";
import type { Wording } from "./wording.ts";

export interface CardActions {
	openNote(concept: Concept, event: MouseEvent): void;
	createNote(concept: Concept): void;
	openQuote(quote: Quote, event: MouseEvent): void;
	editDefinition(concept: Concept): void;
	notHere(concept: Concept): void;
	neverMark(concept: Concept): void;
}

/** The note the reader is in, with how often each concept occurs there. */
export interface Here {
	path: string;
	/** The place in it where the card opens, if it is known. */
	at: number | null;
	count(id: string): number;
}

/** Fills `element` with the concepts' cards, likeliest first. What is unknown is left out. */
export function renderCard(
	element: HTMLElement,
	ids: string[],
	knowledge: Knowledge,
	here: Here,
	actions: CardActions,
	words: Wording,
): void {
	element.empty();
	element.addClass("glossator-card");
	const concepts = ids.map((id) => knowledge.concept(id)).filter((concept) => concept !== null);
	element.setAttribute("role", "dialog");
	element.setAttribute("aria-label", concepts.map((concept) => concept.label).join(", "));
	if (concepts.length > 1) element.createDiv({ cls: "glossator-names", text: words.card.twoConcepts(concepts.length) });
	for (const concept of concepts)
		oneConcept(element.createDiv({ cls: "glossator-concept" }), concept, knowledge, here, actions, words);
}

function oneConcept(
	parent: HTMLElement,
	concept: Concept,
	knowledge: Knowledge,
	here: Here,
	actions: CardActions,
	words: Wording,
): void {
	const head = parent.createDiv({ cls: "glossator-head" });
	head.createEl("strong", { text: concept.label });
	head.createSpan({ cls: "glossator-kind", text: words.kind(concept.kind) });
	if (concept.aliases.length > 0) {
		const names = concept.aliases.slice(0, mostNames).join(", ");
		parent.createDiv({ cls: "glossator-names", text: `${words.alsoCalled} ${names}` });
	}
	const definition = definitionFor(concept, here);
	if (definition === null) parent.createDiv({ cls: "glossator-muted", text: words.noDefinition });
	else quotation(parent, definition, knowledge, actions, words);
	bestSides(parent, concept, knowledge, actions, words);
	footer(parent, concept, knowledge, here, actions, words);
}

/** The reader's own first; then the one of the essay at hand that stands nearest above the reader; then the best. */
function definitionFor({ definitions, gloss }: Concept, { path, at }: Here): Definition | null {
	const own = definitions.find((one) => one.by === "yours");
	const local = definitions.filter(({ quote, by }) => quote.path === path && by !== "context");
	const above = local.filter(({ quote }) => at !== null && quote.from <= at);
	const nearest = above.reduce<Definition | null>(
		(last, one) => (last === null || one.quote.from > last.quote.from ? one : last),
		null,
	);
	return own ?? nearest ?? local[0] ?? gloss;
}

function quotation(
	parent: HTMLElement,
	{ quote, by }: Definition,
	knowledge: Knowledge,
	actions: CardActions,
	words: Wording,
): void {
	const block = parent.createEl("blockquote", { cls: "glossator-quote" });
	block.createEl("p", { text: oneLine(quote.exact) });
	const source = by === "yours" ? words.yourDefinition : placeOf(quote, knowledge, words);
	const link = textButton(block, source, (event) => actions.openQuote(quote, event));
	link.addClass("glossator-source");
}

/** The nearest argument about it that has two sides, else one: its claim, its best reason, its best objection. */
function bestSides(
	parent: HTMLElement,
	concept: Concept,
	knowledge: Knowledge,
	actions: CardActions,
	words: Wording,
): void {
	const about = knowledge.argumentsFor([concept.id], concept.label).map((one) => one.argument);
	const relevant = about.filter((argument) => argument.concepts.includes(concept.id));
	const argument = relevant.find(hasBothSides) ?? relevant.find((one) => one.supports.length + one.attacks.length > 0);
	if (argument === undefined) return;
	const lines = parent.createDiv({ cls: "glossator-lines" });
	const claim = lines.createDiv({
		cls: "glossator-card-claim",
		text: `${oneLine(argument.claim.quote.exact, lineLength)} `,
	});
	const { quote } = argument.claim;
	textButton(claim, placeOf(quote, knowledge, words), (event) => actions.openQuote(quote, event));
	const [reason, objection] = [argument.supports[0], argument.attacks[0]];
	if (reason !== undefined) sideLine(lines, "for", oneLine(reason.quote.exact, lineLength), words);
	if (objection !== undefined) sideLine(lines, "against", oneLine(objection.quote.exact, lineLength), words);
}

function hasBothSides(argument: Argument): boolean {
	return argument.supports.length > 0 && argument.attacks.length > 0;
}

function footer(
	parent: HTMLElement,
	concept: Concept,
	knowledge: Knowledge,
	here: Here,
	actions: CardActions,
	words: Wording,
): void {
	const row = parent.createDiv({ cls: "glossator-foot" });
	const places = knowledge.occurrences(concept.id);
	const total = places.reduce((sum, place) => sum + place.count, 0);
	const count = here.count(concept.id);
	const counts = count > 0 ? [words.mentionsHere(count)] : [];
	if (total > 0) counts.push(words.mentionsInNotes(total, places.length));
	row.createSpan({ cls: "glossator-counts", text: counts.join(" · ") });
	const deeds = row.createSpan({ cls: "glossator-deeds" });
	if (concept.home !== null) {
		textButton(deeds, words.card.openNote, (event) => actions.openNote(concept, event));
		if (concept.definitions.some((one) => one.by === "yours")) {
			textButton(deeds, words.card.editDefinition, () => actions.editDefinition(concept));
		}
	} else textButton(deeds, words.card.createNote, () => actions.createNote(concept));
	textButton(deeds, words.card.notHere, () => actions.notHere(concept));
	textButton(deeds, words.card.neverMark, () => actions.neverMark(concept));
}

const mostNames = 4;
const lineLength = 160;
