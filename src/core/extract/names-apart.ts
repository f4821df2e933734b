/**
 * Names side by side: where a run of capitalized words is two names (Peru and Chile, Institute of Law in Lima), an
 * office that is no name, or a person with a title.
 */
import type { Token } from "../text/grammar.ts";
import { bodies, connectors, nameHeads, offices, particles, titles } from "./name-words.ts";
import { isCapitalized, isPlaceOrPerson, type Run } from "./run.ts";

/** Cuts a run where two names only stand side by side. */
export function apart(tokens: Token[], { first, end }: Run): Run[] {
	let from = first;
	const runs: Run[] = [];
	for (let at = first + 1; at < end - 1; at++) {
		const word = tokens[at]?.text ?? "";
		if (!connectors.has(word) || particles.has(word)) continue;
		if (
			word === "and"
				? isOneName(tokens, from, at, end)
				: word === "the" || word === "plus" || headed(tokens, from, at, word)
		)
			continue;
		runs.push({ first: from, end: at });
		while (at + 1 < end && !isCapitalized(tokens[at + 1])) at++;
		from = at + 1;
	}
	runs.push({ first: from, end });
	return runs
		.filter((run) => run.end > run.first && !isOffice(tokens, run))
		.flatMap((run) => [run, ...untitled(tokens, run)]);
}

/** What somebody is, not what is called so: Head of the Trade Program, Professor of Law. */
function isOffice(tokens: Token[], { first, end }: Run): boolean {
	let at = first;
	while (at < end && (titles.has(tokens[at]?.lower ?? "") || offices.has(tokens[at]?.lower ?? ""))) at++;
	return at > first && (at === end || /^(?:of|for|at|to|in|and)$/.test(tokens[at]?.text ?? ""));
}

/** A person's name without the title: Queen Ada Byron → Ada Byron. */
function untitled(tokens: Token[], { first, end }: Run): Run[] {
	let bare = first;
	while (bare < end && titles.has(tokens[bare]?.lower ?? "")) bare++;
	const isPerson =
		bare > first &&
		end - bare >= 2 &&
		tokens.slice(bare, end).every((token) => isCapitalized(token) && !nameHeads.has(token.normal));
	return isPerson ? [{ first: bare, end }] : [];
}

/** "and" stands inside a name when a preposition stands before it, or when what is behind it has the head of both. */
function isOneName(tokens: Token[], first: number, at: number, end: number): boolean {
	for (let before = first; before < at; before++) if (/^(?:for|of|on)$/.test(tokens[before]?.text ?? "")) return true;
	const before = tokens.slice(first, at);
	const headed =
		nameHeads.has(tokens[end - 1]?.normal ?? "") &&
		!before.some((token) => nameHeads.has(token.normal) || isPlaceOrPerson(token));
	return headed && end - at > 2 && before.length < 4;
}

/** A preposition joins only to a head that takes one: Institute for, Convention on; "of" joins to any but a person. */
function headed(tokens: Token[], first: number, at: number, word: string): boolean {
	const loose = word === "in" || word === "to" || word === "under" || word === "against";
	for (let before = first; before < at; before++) {
		const head = tokens[before]?.normal ?? "";
		if (nameHeads.has(head) && !(loose && bodies.has(head))) return true;
	}
	return word === "of" && !isPlaceOrPerson(tokens[at - 1]);
}
