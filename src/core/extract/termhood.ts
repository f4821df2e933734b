/**
 * Termhood: how good a term a group of names is, and why. Not frequency alone: what the author set apart, capitalized,
 * coined, defined or came back to weighs more than what is merely repeated. Few numbers, set by hand.
 */
import type { Definition, Form, Kind, Reason } from "../model.ts";
import { normalForm } from "../text/words.ts";
import { type Group, isName, isPlain } from "./alike.ts";
import type { Candidate } from "./candidate.ts";
import { weightOf } from "./general-english.ts";
import type { Reading } from "./reading.ts";
import { worthOf } from "./worth.ts";

export interface Termhood {
	score: number;
	form: Form;
	reasons: Reason[];
	count: number;
	paragraphs: number[];
}

/** Zero or less for what is no term. `short` is the abbreviation the essay gives it; `boilerplate` where it ends. */
export function termhoodOf(
	group: Group,
	reading: Reading,
	kind: Kind,
	short: string,
	defined: Definition | null,
): Termhood {
	const main = group[0];
	const has = (source: string): boolean => group.some((one) => [...one.sources].some((own) => own === source));
	const paragraphs = [...new Set(group.flatMap((one) => one.paragraphs))].sort((a, b) => a - b);
	const count = placesOf(group);
	const form = formOf(group);
	if (main === undefined || count === 0) return { score: 0, form, reasons: [], count, paragraphs };
	const reasons: Reason[] = [];
	if (isAdjective(group)) return { score: 0, form, reasons: [], count, paragraphs };
	const worth = worthOf(group, form, count);
	let score = bases[form] + (form === "name" ? (byKind.get(kind) ?? 0) : 0);
	score += isNamed(defined, form) ? Math.max(0, worth) : worth;
	const add = (when: boolean, points: number, reason: Reason | null): void => {
		if (!when) return;
		score += points;
		if (reason !== null) reasons.push(reason);
	};
	add(has("quoted"), form === "quoted" ? 0 : 0.6, { why: "quoted" });
	add(form === "name", 0, { why: "name" });
	add(form === "symbol", 0, { why: "symbol" });
	add(short !== "", 0.8, { why: "pair", short });
	const isEmpty = form === "word" && isPlain(main) && !has("named");
	add(defined !== null, isEmpty ? 0 : figureWorth(defined, form), {
		why: "defined",
		paragraph: defined?.quote.paragraph ?? 0,
	});
	add(has("heading"), 0.8, { why: "heading" });
	add(has("emphasized"), 1, { why: "emphasized" });
	add(has("linked"), 0.5, { why: "linked" });
	add(paragraphs.length > 1, tellingness(main, form) * Math.min(1.6, 0.55 * Math.log2(paragraphs.length)), {
		why: "paragraphs",
		count: paragraphs.length,
	});
	add(count > paragraphs.length, Math.min(0.4, 0.1 * (count - paragraphs.length)), null);
	if (form === "phrase") score += standing(main, count, paragraphs.length);
	add(reasons.length === 0 && form === "phrase", 0, { why: "rare" });
	return { score: score * placeFactor(group, reading), form, reasons, count, paragraphs };
}

/** A thing in general, and what an essay keeps coming back to, are rather its concepts than a thing met once. */
function standing(main: Candidate, count: number, paragraphs: number): number {
	return (main.bare > 0 ? general : 0) + (count > 2 && paragraphs > 2 ? often : 0);
}

/** How a group is written, by the strongest of its names. */
function formOf(group: Group): Form {
	const has = (source: string): boolean => group.some((one) => [...one.sources].some((own) => own === source));
	if (has("symbol")) return "symbol";
	if (group.some(isName)) return "name";
	if (has("quoted")) return "quoted";
	return (group[0]?.words.length ?? 1) > 1 ? "phrase" : "word";
}

/** Asian, Norwegian, Sino-Russian: names that only stand before nouns are those nouns' adjectives. */
function isAdjective(group: Group): boolean {
	return group.every((one) => {
		const last = one.words.at(-1);
		if (!isName(one) || last === undefined || one.sources.has("quoted") || one.sources.has("pair")) return false;
		const looks =
			/(?:ian|ean|[^aeiou]an|ese|ish|ern|ic|ch)$/.test(last.lower) ||
			last.tags.has("Demonym") ||
			last.part === "adjective";
		return looks && one.modifies * 2 >= one.places.length;
	});
}

/** How much it means that a group comes back: little for a phrase of words that every essay uses. */
function tellingness(main: Candidate, form: Form): number {
	if (form === "word") return 0.75;
	if (form !== "phrase") return 1;
	return Math.min(
		1,
		main.words.reduce((sum, word) => sum + weightOf(word.lower, word.normal), 0),
	);
}

/** How sure it is that the essay defines it; a single common noun needs it more than others. What it calls by name is a term. */
function figureWorth(defined: Definition | null, form: Form): number {
	if (defined === null) return 0;
	const sure = Math.max(0.2, Math.min(0.9, (defined.weight - 0.4) * 2));
	if (isNamed(defined, form)) return sure + (form === "word" ? 1.4 : 0.9);
	if (defined.by === "genus") return sure + 1.1;
	return form === "word" && defined.weight >= 0.75 && defined.by !== "apposition" ? sure + 0.7 : sure;
}

/** Whether the essay says that something is called so, or what kind of thing it is; then general words make a term too. */
function isNamed(defined: Definition | null, form: Form): boolean {
	if (defined === null || (form !== "word" && form !== "phrase")) return false;
	return (defined.by === "dubbed" && defined.weight >= 0.78) || (defined.by === "genus" && form === "phrase");
}

/** The author, and what stands only in a closing paragraph about the author, says little of the subject. */
function placeFactor(group: Group, reading: Reading): number {
	const author = normalForm(reading.essay.author);
	if (author !== "" && group.some((one) => one.key === author)) return 0.5;
	const about = reading.aboutAuthor;
	if (about === null) return 1;
	const outside = group.some((one) => one.places.some((place) => place.from < about.from || place.from >= about.to));
	return outside ? 1 : 0.8;
}

function placesOf(group: Group): number {
	const places = new Set<number>();
	for (const one of group) for (const place of one.places) places.add(place.to);
	return places.size;
}

const general = 0.25;
const often = 0.3;

const bases: Record<Form, number> = { name: 2.2, symbol: 2.8, quoted: 2.6, phrase: 0.8, word: 0.3 };

/** What one comes to know through an essay rather than brings along is worth more. */
const byKind = new Map<Kind, number>([
	["place", -0.3],
	["person", -0.2],
	["route", 0.4],
	["program", 0.4],
	["doctrine", 0.4],
	["event", 0.2],
	["work", 0.1],
]);
