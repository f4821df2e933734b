/** How an essay spells a term. */
import type { Token } from "../text/grammar.ts";
import type { Capitals } from "./names.ts";

/** As the essay writes it, on one line; a capital that only opens a sentence is taken away. */
export function spellingOf(text: string, words: Token[], capitals: Capitals, asItStands: boolean): string {
	const first = words[0];
	const last = words.at(-1);
	if (first === undefined || last === undefined) return "";
	const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(last.text) && text.charAt(last.to) === ".";
	const raw = text.slice(first.from, last.to + (dotted ? 1 : 0));
	const clean = plain.test(raw) ? raw : cleaned(raw);
	const hasCapital = capitals.upper.has(first.lower) && !(capitals.lower.has(first.lower) && !asItStands);
	if (!/^\p{Lu}\p{Ll}/u.test(clean) || hasCapital) return clean;
	if (
		asItStands
			? words.length > 1 || !capitals.lower.has(first.lower)
			: first.part === "name" && !capitals.lower.has(first.lower)
	)
		return clean;
	return clean.charAt(0).toLowerCase() + clean.slice(1);
}

/** On one line, whole where a hyphen broke it, without quotation marks and a possessive. */
function cleaned(raw: string): string {
	return raw
		.replace(/([\p{L}])[-‐]\r?\n\s*/gu, "$1")
		.replace(/['’]s?$/, "")
		.replace(/[“”„«»"]|[‘’'](?=\s)|(?:^|\s)[‘'](?=\p{L})/gu, (sign) => (/^\s/.test(sign) ? " " : ""))
		.replace(/\s+/g, " ")
		.trim();
}

/** Words one space apart. */
const plain = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;
