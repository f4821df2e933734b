/**
 * Termhood: how good a term a group of names is, and why. Not frequency alone: what the author set apart, capitalized,
 * coined, defined or came back to weighs more than what is merely repeated. Few numbers, set by hand.
 */
import type { Form, Reason } from "../model.ts";
import { isFunctionWord } from "../text/words.ts";
import { type Group, isName, isPlain } from "./alike.ts";
import type { Candidate } from "./candidates.ts";
import { isScalar, weightOf } from "./common.ts";
import type { Reading } from "./reading.ts";

export interface Termhood {
	score: number;
	form: Form;
	reasons: Reason[];
	count: number;
	paragraphs: number[];
}

/** Zero or less for what is no term. `short` is the abbreviation the essay gives it; `boilerplate` where it ends. */
export function termhoodOf(group: Group, reading: Reading, short: string, definedIn: number | null): Termhood {
	const main = group[0];
	const has = (source: string): boolean => group.some((one) => [...one.sources].some((own) => own === source));
	const paragraphs = [...new Set(group.flatMap((one) => one.paragraphs))].sort((a, b) => a - b);
	const count = placesOf(group);
	const form = formOf(group);
	if (main === undefined || count === 0) return { score: 0, form, reasons: [], count, paragraphs };
	const reasons: Reason[] = [];
	let score = bases[form] + worthOf(group, form);
	const add = (when: boolean, points: number, reason: Reason | null): void => {
		if (!when) return;
		score += points;
		if (reason !== null) reasons.push(reason);
	};
	add(has("quoted"), form === "quoted" ? 0 : 0.6, { why: "quoted" });
	add(form === "name", 0, { why: "name" });
	add(form === "symbol", 0, { why: "symbol" });
	add(short !== "", 0.8, { why: "pair", short });
	add(definedIn !== null, 0.9, { why: "defined", paragraph: definedIn ?? 0 });
	add(has("heading"), 0.8, { why: "heading" });
	add(has("emphasized"), 1, { why: "emphasized" });
	add(has("linked"), 0.5, { why: "linked" });
	add(paragraphs.length > 1, Math.min(1.6, 0.55 * Math.log2(paragraphs.length)), {
		why: "paragraphs",
		count: paragraphs.length,
	});
	add(count > paragraphs.length, Math.min(0.4, 0.1 * (count - paragraphs.length)), null);
	add(reasons.length === 0 && form === "phrase", 0, { why: "rare" });
	return { score: score * placeFactor(group, reading), form, reasons, count, paragraphs };
}

/** How a group is written, by the strongest of its names. */
function formOf(group: Group): Form {
	const has = (source: string): boolean => group.some((one) => [...one.sources].some((own) => own === source));
	if (has("symbol")) return "symbol";
	if (group.some(isName)) return "name";
	if (has("quoted")) return "quoted";
	return (group[0]?.words.length ?? 1) > 1 ? "phrase" : "word";
}

/** What the words themselves say: rare ones, several of them, none that only grades. */
function worthOf(group: Group, form: Form): number {
	return Math.max(...group.map((one) => worthOfOne(one, form)));
}

function worthOfOne(one: Candidate, form: Form): number {
	const content = one.words.filter((word) => !isFunctionWord(word.lower));
	const weights = content.map((word) => weightOf(word.lower, word.normal));
	const sum = weights.reduce((total, weight) => total + weight, 0);
	if (form === "name") return Math.min(1, 0.25 * (content.length - 1));
	if (form === "symbol") return 0.3;
	if (form === "quoted") return one.words.length > 1 ? 0.3 : 0;
	if (isPlain(one)) return -1.5;
	const first = one.words[0];
	const graded = first !== undefined && isScalar(first.lower) ? -0.5 : 0;
	if (content.length === 1) return sum - 0.9 + suffixWorth(one);
	return (
		Math.min(1.6, sum * 0.6) -
		0.2 +
		graded +
		(one.words.some((word) => word.lower === "of") ? 0.1 : 0) +
		(one.words.some((word) => word.text.includes("-")) ? 0.2 : 0) -
		0.15 * Math.max(0, content.length - 3)
	);
}

/** Endings of learned words. */
function suffixWorth(one: Candidate): number {
	const word = one.words[0]?.normal ?? "";
	return /(?:ism|itis|osis|emia|ology|graphy|ectomy|opathy|genesis|ase|cracy|nomy|archy|ium|itude|plasm|cyte|phyte|metry|scope|ide)$/.test(
		word,
	) && word.length > 6
		? 0.6
		: 0;
}

/** What stands only in a closing paragraph about the author says little of the subject. */
function placeFactor(group: Group, reading: Reading): number {
	const about = reading.aboutAuthor;
	if (about === null) return 1;
	const outside = group.some((one) => one.places.some((place) => place.from < about.from || place.from >= about.to));
	return outside ? 1 : 0.9;
}

function placesOf(group: Group): number {
	const places = new Set<number>();
	for (const one of group) for (const place of one.places) places.add(place.to);
	return places.size;
}

const bases: Record<Form, number> = { name: 2.2, symbol: 2.4, quoted: 2.6, phrase: 0.8, word: 0.3 };
