/** Fuzzy and simple search, and drawing what was found. */

export interface SearchResult {
	score: number;
	matches: [number, number][];
}

type Search = (text: string) => SearchResult | null;

/** Every letter of each word in order, the words in any order. */
export function prepareFuzzySearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const low = text.toLowerCase();
		const matches: [number, number][] = [];
		let score = 0;
		for (const word of words) {
			const at = low.indexOf(word);
			if (at >= 0) {
				matches.push([at, at + word.length]);
				score += 1 - at / (low.length + 1);
				continue;
			}
			let from = 0;
			for (const letter of word) {
				const i = low.indexOf(letter, from);
				if (i < 0) return null;
				matches.push([i, i + 1]);
				from = i + 1;
			}
			score -= from / (low.length + 1);
		}
		return { score, matches: matches.sort((a, b) => a[0] - b[0]) };
	};
}

export function prepareSimpleSearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const low = text.toLowerCase();
		const matches = words.map((word): [number, number] => [low.indexOf(word), low.indexOf(word) + word.length]);
		return matches.some(([from]) => from < 0) ? null : { score: 0, matches };
	};
}

export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: [number, number][] | null,
	offset = 0,
): void {
	let last = 0;
	for (const [from, to] of matches ?? []) {
		const [start, end] = [from + offset, to + offset];
		if (start < last || end > text.length) continue;
		el.appendText(text.slice(last, start));
		el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) });
		last = end;
	}
	el.appendText(text.slice(last));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}

export function sortSearchResults(results: { match: SearchResult }[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}
