/** A stretch of a sentence's words, and what their spelling and tags show of them. */
import type { Token } from "../text/grammar.ts";

/** A stretch of a sentence's tokens, half open. */
export interface Run {
	first: number;
	end: number;
}

export function isCapitalized(token: Token | undefined): boolean {
	if (token === undefined) return false;
	const first = token.text.charCodeAt(0);
	return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token.text);
}

export function isPossessive(token: Token | undefined): boolean {
	if (token === undefined || (token.after === " " && !/['’]/.test(token.text))) return false;
	return /(?:['’]s|s['’])$/.test(token.text) || (/^['’](?:\s|$)/.test(token.after) && token.text.endsWith("s"));
}

export function isPlaceOrPerson(token: Token | undefined): boolean {
	return ["Country", "City", "Place", "Region", "FirstName", "LastName", "Person"].some((one) => token?.tags.has(one));
}

/** A word with a colon that opens a line only says what stands behind it: From: The Harbor Office. */
export function isLabel(tokens: Token[], at: number): boolean {
	return /^:\s/.test(tokens[at]?.after ?? "") && (at === 0 || /\n/.test(tokens[at - 1]?.after ?? ""));
}
