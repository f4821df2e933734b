/**
 * Points at words of a note so that they can be found again after it was edited.
 * The pair of the W3C Web Annotation model's TextQuoteSelector: describe with `quoteOf`, find with `findAgain`.
 */
import type { Quote, Span } from "../model.ts";

export function quoteOf(path: string, text: string, { from, to }: Span, paragraph: number): Quote {
	return {
		path,
		from,
		to,
		exact: text.slice(from, to),
		prefix: text.slice(Math.max(0, from - context), from),
		suffix: text.slice(to, to + context),
		paragraph,
	};
}

/**
 * Where the quoted words stand in `text` now: at their old place, else where most of the words around them agree,
 * the nearest to the old place first. Differences of white space do not count. Null when they are gone.
 */
export function findAgain(quote: Quote, text: string): Span | null {
	if (quote.exact === "") return null;
	if (text.startsWith(quote.exact, quote.from)) return { from: quote.from, to: quote.to };
	const places = exactPlaces(quote.exact, text);
	return best(places.length > 0 ? places : loosePlaces(quote.exact, text), quote, text);
}

function exactPlaces(exact: string, text: string): Span[] {
	const places: Span[] = [];
	for (let from = text.indexOf(exact); from >= 0 && places.length < mostPlaces; from = text.indexOf(exact, from + 1)) {
		places.push({ from, to: from + exact.length });
	}
	return places;
}

/** Places where the same words stand with other white space between them. */
function loosePlaces(exact: string, text: string): Span[] {
	const words = exact.split(/\s+/).filter((word) => word !== "");
	const first = words[0];
	if (first === undefined || words.length > mostWords) return [];
	const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`)).join("\\s+");
	const found = new RegExp(pattern, "u").exec(text);
	return found === null ? [] : [{ from: found.index, to: found.index + found[0].length }];
}

function best(places: Span[], quote: Quote, text: string): Span | null {
	let chosen: Span | null = null;
	let most = -Infinity;
	for (const place of places) {
		const around =
			sharedEnd(text.slice(Math.max(0, place.from - context), place.from), quote.prefix) +
			sharedStart(text.slice(place.to, place.to + context), quote.suffix);
		const score = around - Math.abs(place.from - quote.from) / (text.length + 1);
		if (score > most) [chosen, most] = [place, score];
	}
	return chosen;
}

function sharedStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && length < other.length && one[length] === other[length]) length++;
	return length;
}

function sharedEnd(one: string, other: string): number {
	let length = 0;
	while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
	return length;
}

const context = 32;
const mostPlaces = 1000;
const mostWords = 400;
