/** What an essay says its concepts mean: its own sentences, the telling ones first. Always a quote. */
import type { Definition } from "../model.ts";
import { quoteOf } from "../text/quote.ts";
import type { Token } from "../text/grammar.ts";
import type { Group } from "./alike.ts";
import type { Place } from "./candidate.ts";
import { figureAt } from "./figures.ts";
import { isModifier } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** The sentences, each on one line and no longer than a definition is looked for. */
export function linesOf({ sentences, prose }: Reading): string[] {
	return sentences.map(({ from, to }) => prose.text.slice(from, Math.min(to, from + longest)).replace(/\s/g, " "));
}

/** Best first, at most `most`; the first one is the gloss. `lines` are in step with the sentences. */
export function definitionsOf(group: Group, reading: Reading, lines: string[]): Definition[] {
	const bySentence = new Map<number, { by: string; weight: number }>();
	group.forEach((one, index) => {
		for (const place of one.places.slice(0, mostPlaces)) {
			const found = figureOf(place, reading, lines[place.sentence] ?? "", index === 0, one.named.has(place.from));
			const sentence = isWhole(place, reading) ? place.sentence + 1 : place.sentence;
			const best = bySentence.get(sentence);
			if (found !== null && found.weight > (best?.weight ?? 0)) bySentence.set(sentence, found);
		}
	});
	return [...bySentence]
		.sort(([s, a], [t, b]) => b.weight - a.weight || s - t)
		.slice(0, most)
		.flatMap(([index, { by, weight }]) => {
			const sentence = reading.sentences[index];
			if (sentence === undefined) return [];
			return [{ quote: quoteOf(reading.essay.path, reading.essay.text, sentence, sentence.paragraph), by, weight }];
		});
}

/** Whether the words behind any of the first places are those of a definition: a look so quick that all terms get it. */
export function mayBeDefinedAnywhere(group: Group, { tokens }: Reading): boolean {
	return group.some(
		({ named, places }) =>
			named.size > 0 ||
			places.slice(0, mostLooked).some(({ sentence, first, end }) => {
				const own = tokens[sentence] ?? [];
				const after = own[end - 1]?.after ?? "";
				const next = own[end]?.lower ?? "";
				if (/[,:(—–]/.test(after)) return opensMeaning.test(next);
				return first < earliest && opensFigure.test(next);
			}),
	);
}

/** Whether a term is all of its sentence, and another follows in the same block, which then speaks of it. */
function isWhole({ sentence, first, end }: Place, { sentences, tokens }: Reading): boolean {
	return (
		first === 0 && end === tokens[sentence]?.length && sentences[sentence]?.block === sentences[sentence + 1]?.block
	);
}

/** How a sentence speaks of a term at a place. Where no figure defines it, a little for a sentence that says much of it. */
function figureOf(
	place: Place,
	reading: Reading,
	text: string,
	isMain: boolean,
	isNamed: boolean,
): { by: string; weight: number } | null {
	const sentence = reading.sentences[place.sentence];
	if (sentence === undefined || sentence.paragraph === 0) return null;
	if (place.to - sentence.from > text.length) return null;
	const tokens = reading.tokens[place.sentence] ?? [];
	const figure = isNamed
		? { by: "dubbed", weight: 0.85 }
		: !mayBeDefined(tokens, place) || isPartOfLonger(tokens, place)
			? null
			: figureAt(text, place.from - sentence.from, place.to - sentence.from);
	const size = reading.tokens[place.sentence]?.length ?? 0;
	const early = place.first < 6 ? 0.08 : 0;
	const full = Math.min(0.06, size / 500);
	if (figure !== null) return { by: figure.by, weight: figure.weight + early / 4 - (isMain ? 0 : 0.02) };
	return { by: "context", weight: 0.2 + early + full - place.sentence / 100_000 };
}

/** Whether the words beside a place are any with which a figure begins: a quick look that spares the long one. */
function mayBeDefined(tokens: Token[], { first, end }: Place): boolean {
	if (/[^\s"”’']/.test(tokens[end - 1]?.after ?? "")) return true;
	if (opensFigure.test(tokens[end]?.lower ?? "")) return true;
	for (let at = end + 1; at < end + 4; at++) if (copula.test(tokens[at]?.lower ?? "")) return true;
	const article = /^(?:the|an?)$/.test(tokens[first - 1]?.lower ?? "") ? 1 : 0;
	const before = tokens[first - 1 - article];
	return before !== undefined && (closesFigure.test(before.lower) || /[:,]/.test(before.after));
}

/** Whether what is defined there is a longer phrase: in "called the slow lane", neither slow nor lane is. */
function isPartOfLonger(tokens: Token[], { first, end }: Place): boolean {
	if (isModifier(tokens, end)) return true;
	const before = tokens[first - 1];
	return (
		end - first === 1 &&
		before !== undefined &&
		/^\s+$/.test(before.after) &&
		(before.part === "noun" || before.part === "adjective")
	);
}

const opensMeaning = /^(?:the|an?|any|that|as|or|meaning|by|which|in|i)$/;
const mostLooked = 6;
/** A verb behind a term defines it only near the start of a sentence. */
const earliest = 4;
const copula = /^(?:is|are|was|were|has|have)$/;
const opensFigure =
	/^(?:is|are|was|were|has|have|means?|refers?|denotes?|describes?|stands?|can|consists?|involves?|(?:also|often|sometimes|better|otherwise|commonly|widely)|known|dubbed|called|named|termed|labell?ed|presented|described|defined|begins?|occurs?|happens?|arises?|exists?|results?|starts?|i|we)$/;
const closesFigure = /^(?:as|calls?|called|names?|named|terms?|termed|dubs?|dubbed|labell?ed|of)$/;
const most = 4;
const mostPlaces = 60;
const longest = 1000;
