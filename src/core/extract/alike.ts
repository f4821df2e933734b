/**
 * Names that mean one thing in an essay without its saying so: variants that differ by a word that says little
 * (harbor policy, harbor trade policy), a person's surname, a work without its subtitle, a region and its adjective.
 */
import { isFunctionWord, singularOf } from "../text/words.ts";
import type { Candidate, Candidates } from "./candidate.ts";
import { isGeneric, weightOf } from "./general-english.ts";
import { titles } from "./name-words.ts";
import { isCapitalized, isPlaceOrPerson } from "./run.ts";
import type { Pair } from "./pairs.ts";

/** Candidates that are one concept, the one it is called by first. */
export type Group = Candidate[];

export function groupsOf(candidates: Candidates, pairs: Pair[]): Group[] {
	const parents = new Map<Candidate, Candidate>();
	const rootOf = (one: Candidate): Candidate => {
		let root = one;
		for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
		return root;
	};
	const join = (main: Candidate, other: Candidate): void => {
		const [a, b] = [rootOf(main), rootOf(other)];
		if (a !== b) parents.set(b, a);
	};
	const all = [...candidates.values()];
	const shorts = new Set(pairs.map(({ short }) => short));
	for (const { long, short } of pairs) join(long, short);
	for (const rule of [people, openings, subtitles, adjectives, plainHeads, sharedHeads, coinedModifiers]) {
		for (const [main, other] of rule(
			all.filter((one) => !shorts.has(one)),
			candidates,
		))
			join(main, other);
	}
	const groups = new Map<Candidate, Group>();
	for (const one of all) {
		const root = rootOf(one);
		const group = groups.get(root);
		if (group === undefined) groups.set(root, one === root ? [one] : [root, one]);
		else if (one !== root) group.push(one);
	}
	return [...groups.values()];
}

type Rule = (all: Candidate[], candidates: Candidates) => [main: Candidate, other: Candidate][];

/** President Ada Lovelace, Lovelace → Ada Lovelace. */
const people: Rule = (all) => {
	const persons = all.filter((one) => isName(one) && one.words.length > 1 && one.words.length < 6 && isPerson(one));
	const bySurname = new Map<string, Candidate[]>();
	for (const person of persons) {
		const surname = person.words.at(-1)?.normal ?? "";
		bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
	}
	return all.flatMap((one): [Candidate, Candidate][] => {
		const surname = one.words.at(-1)?.normal ?? "";
		const same = bySurname.get(surname) ?? [];
		if (!isName(one) || same.length === 0) return [];
		const untitled = (person: Candidate): number => person.words.findIndex((word) => !titles.has(word.lower));
		const main = [...same].sort(
			(a, b) => untitled(a) - untitled(b) || b.words.length - a.words.length || (a.key < b.key ? -1 : 1),
		)[0];
		if (main === undefined || main === one) return [];
		const rest = one.words.slice(0, -1).filter((word) => !titles.has(word.lower));
		return rest.every((word) => main.words.some((own) => own.normal === word.normal)) ? [[main, one]] : [];
	});
};

function isPerson(one: Candidate): boolean {
	const first = one.words.find((word) => !titles.has(word.lower));
	return (
		one.words.every(isCapitalized) &&
		one.words.some(
			(word) => ["FirstName", "Person", "LastName"].some((name) => word.tags.has(name)) || titles.has(word.lower),
		) &&
		first !== one.words.at(-1)
	);
}

/** The Hanse Concord, and later the Hanse → Hanse Concord: a name's first word, written with or without "the" as it is. */
const openings: Rule = (all) => {
	const byFirst = new Map<string, Candidate[]>();
	for (const one of all) {
		const first = one.words[0]?.normal ?? "";
		if (isName(one) && one.words.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
	}
	return all.flatMap((one): [Candidate, Candidate][] => {
		const [main, ...others] = one.words.length === 1 && isName(one) ? (byFirst.get(one.key) ?? []) : [];
		const word = one.words[0];
		if (main === undefined || others.length > 0 || word === undefined || one.alone === 0) return [];
		if (isPlaceOrPerson(word) || titles.has(word.lower) || !main.words.every(isCapitalized)) return [];
		const [early, late] = [
			main.places[0]?.from ?? Infinity,
			one.places.find(({ from }) => from !== main.places[0]?.from),
		];
		const isAfter = late !== undefined && late.from > early && one.places.every(({ from }) => from >= early);
		const isAlike = one.definite * 2 > one.places.length === main.definite * 2 > main.places.length;
		return isAfter && isAlike && one.modifies < one.places.length ? [[main, one]] : [];
	});
};

/** The Long Way: How Ships Go Round → The Long Way. */
const subtitles: Rule = (all, candidates) =>
	all.flatMap((one): [Candidate, Candidate][] => {
		const colon = one.words.findIndex((word) => /^\s*[:—–]\s/.test(word.after));
		if (colon < 0 || colon === one.words.length - 1) return [];
		const main = candidates.get(
			one.words
				.slice(0, colon + 1)
				.map((word) => word.normal)
				.join(""),
		);
		return main === undefined || main === one ? [] : [[one, main]];
	});

/** Western Asian region → Western Asia; Icelandic coast stays. */
const adjectives: Rule = (all, candidates) =>
	all.flatMap((one): [Candidate, Candidate][] => {
		const head = one.words.at(-1);
		const before = one.words.at(-2);
		if (head === undefined || before === undefined || one.words.length > 4 || !placeHeads.has(head.normal)) return [];
		const stems = one.words
			.slice(0, -2)
			.map((word) => word.normal)
			.join("");
		for (const noun of nounsOf(before.normal)) {
			const main = candidates.get(stems + noun);
			if (main !== undefined && isName(main)) return [[main, one]];
		}
		return [];
	});

function nounsOf(adjective: string): string[] {
	return adjective.endsWith("n")
		? [adjective.slice(0, -1), adjective.slice(0, -2), adjective.slice(0, -3), `${adjective.slice(0, -3)}y`].filter(
				(noun) => noun.length > 2,
			)
		: [];
}

/** G7 format, the Hanse project, night train approach: a general noun behind a term adds nothing. */
const plainHeads: Rule = (all, candidates) =>
	all.flatMap((one): [Candidate, Candidate][] => {
		const head = one.words.at(-1);
		if (head === undefined || one.words.length < 2 || isCapitalized(head) || !plain.has(head.normal)) return [];
		const main = candidates.get(
			one.words
				.slice(0, -1)
				.map((word) => word.normal)
				.join(""),
		);
		if (main === undefined || main.words.length !== one.words.length - 1) return [];
		const strong =
			main.sources.has("symbol") ||
			(main.words.length === 1 && /^\p{Lu}[\p{Lu}\d-]+$/u.test(main.words[0]?.text ?? "")) ||
			(main.sources.has("quoted") && main.words.length > 1) ||
			main.sources.has("pair") ||
			(main.words.length > 1 && main.places.length > 1);
		return strong ? [[main, one]] : [];
	});

/** Same first telling word, same head, and between them only words that say little. The one used most is the name. */
const sharedHeads: Rule = (all) => {
	const byFrame = new Map<string, Candidate[]>();
	for (const one of all) {
		const telling = one.words.find((word) => !isFunctionWord(word.lower) && weightOf(word.lower, word.normal) === 1);
		const head = one.words.at(-1);
		if (isName(one) || telling === undefined || head === undefined || one.words.length < 2 || telling === head)
			continue;
		if (one.words.some((word) => word.lower === "of")) continue;
		const others = one.words.filter((word) => word !== telling && word !== head);
		if (others.some((word) => weightOf(word.lower, word.normal) > 0.5)) continue;
		const frame = `${telling.normal} ${head.normal}`;
		byFrame.set(frame, [...(byFrame.get(frame) ?? []), one]);
	}
	return [...byFrame.values()].flatMap((same) => {
		const [main, ...others] = [...same].sort(
			(a, b) => b.places.length - a.places.length || a.words.length - b.words.length || (a.key < b.key ? -1 : 1),
		);
		return main === undefined ? [] : others.map((other): [Candidate, Candidate] => [main, other]);
	});
};

/** A word in quotation marks that stands before one same head only: 'slow', slow policy. */
const coinedModifiers: Rule = (all) => {
	const byFirst = new Map<string, Candidate[]>();
	for (const one of all) {
		const [first, second] = one.words;
		if (one.words.length === 2 && first !== undefined && second !== undefined && !isName(one))
			byFirst.set(first.normal, [...(byFirst.get(first.normal) ?? []), one]);
	}
	return all.flatMap((one): [Candidate, Candidate][] => {
		const same = one.words.length === 1 && one.sources.has("quoted") ? (byFirst.get(one.key) ?? []) : [];
		const main = [...same].sort((a, b) => b.places.length - a.places.length || (a.key < b.key ? -1 : 1))[0];
		return main !== undefined && main.places.length * 2 >= one.places.length ? [[main, one]] : [];
	});
};

export function isName(one: Candidate): boolean {
	return one.sources.has("name") && isCapitalized(one.words[0]);
}

/** Whether a general noun is all that a candidate is. */
export function isPlain(one: Candidate): boolean {
	return one.words.every(
		(word) => isGeneric(word.normal) || isGeneric(singularOf(word.lower)) || isFunctionWord(word.lower),
	);
}

const placeHeads = new Set("region country state nation republic area continent world territory government".split(" "));
const plain = new Set(
	"format approach project initiative program programme model method framework concept idea strategy process system theory school movement platform scheme group family policy agreement technique criterion trial study rule test protocol scale index guideline".split(
		" ",
	),
);
