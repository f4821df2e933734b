/** Names with the nouns behind them, which may be the term: Kyoto protocol, Gresham's law. */
import type { Token } from "../text/grammar.ts";
import { eponyms } from "./name-words.ts";
import { isCapitalized, isPossessive, type Run } from "./run.ts";

/** A name with the nouns behind it: Kyoto protocol, Bayesian inference, C5+1 format. */
export function longerNames(tokens: Token[], names: Run[]): Run[] {
	return names.flatMap(({ first, end }) => {
		let to = end;
		while (
			to < tokens.length &&
			to - end < 2 &&
			!isPossessive(tokens[to - 1]) &&
			/^\s+$/.test(tokens[to - 1]?.after ?? "")
		) {
			const token = tokens[to];
			if (token?.part !== "noun" || isCapitalized(token)) break;
			to++;
		}
		return to > end ? [{ first, end: to }] : [];
	});
}

/** What is called after somebody: Archimedes' principle, Gresham's law; not what a country or a person has. */
export function eponymsIn(tokens: Token[], names: Run[]): Run[] {
	return names.flatMap(({ first, end }) => {
		const [last, head] = [tokens[end - 1], tokens[end]];
		if (!isPossessive(last) || head === undefined || !eponyms.has(head.normal) || isCapitalized(head)) return [];
		const isPlace = ["Country", "City", "Place", "Region"].some((one) => last?.tags.has(one));
		return isPlace ? [] : [{ first, end: end + 1 }];
	});
}
