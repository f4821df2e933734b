/**
 * The long form of an abbreviation: which of the words before it spell it.
 *
 * Three readings, the surest first: every letter opens a word (initials); the letters stand in the words in order, the
 * first one at the start of a word (Schwartz & Hearst 2003, fig. 1); and for capitals behind a name, the whole name,
 * since many a body is abbreviated in another language than it is named in.
 */
/** The stretch at the end of `words` that `short` abbreviates; null when there is none. */
export function longFormOf(short: string, words: string): string | null {
	if (short.length === 1) {
		const word = /[\p{L}-]{4,}$/u.exec(words)?.[0] ?? "";
		return word.toLowerCase().startsWith(short.toLowerCase()) ? word : null;
	}
	const initials = initialsForm(short, words);
	if (initials !== null || /^\p{Ll}+$/u.test(short)) return initials;
	const letters = lettersForm(short, words);
	const fits = letters !== null && acceptable(short, letters) ? letters : null;
	const name = nameBefore(short, words);
	if (fits === null) return name.charAt(0) === short.charAt(0) ? name : null;
	if (name !== "" && /^\p{Ll}|, /u.test(fits) && fits.endsWith(name)) return name;
	return fits;
}

/** Whether a short form's letters stand in a long form in order, the first at its start. */
export function lettersFit(short: string, long: string): boolean {
	return [initialsForm(short, long), lettersForm(short, long)].some((form) => form?.length === long.length);
}

/** The shortest stretch at the end of `words` that holds the letters in order. */
export function lettersForm(short: string, words: string): string | null {
	const plain = withoutPlural(short);
	let at = words.length - 1;
	for (let index = plain.length - 1; index >= 0; index--) {
		const letter = plain.charAt(index).toLowerCase();
		if (!/[\p{L}\p{N}]/u.test(letter)) continue;
		while (at >= 0 && (words.charAt(at).toLowerCase() !== letter || (index === 0 && !opensTerm(words, at)))) at--;
		if (at < 0) return null;
		at--;
	}
	const start = /[/([]/.test(words.charAt(at))
		? at + 1
		: Math.max(words.lastIndexOf(" ", at), words.lastIndexOf("\n", at)) + 1;
	const long = words.slice(start).replace(/^["“‘'(,;]+/, "");
	return long === "" ? null : long;
}

/** The stretch whose words begin with the letters, one each; small words between them need not count. */
export function initialsForm(short: string, words: string): string | null {
	const letters =
		withoutPlural(short)
			.toLowerCase()
			.match(/\p{L}|\p{N}+/gu) ?? [];
	if (letters.length < 2) return null;
	const pieces = [...words.matchAll(/[\p{L}\p{N}][^\s/‐–—-]*/gu)].slice(-longest);
	const from = alignedAt(letters, letters.length - 1, pieces, pieces.length - 1, true);
	const first = pieces[from]?.index;
	if (first === undefined) return null;
	const start =
		Math.max(words.lastIndexOf(" ", first), words.lastIndexOf("\n", first), words.lastIndexOf("/", first)) + 1;
	const long = words.slice(start).replace(/^["“‘'(,;[]+/, "");
	return opensSmall.test(long) || /[;:()[\]]/.test(long) ? null : long;
}

/** The piece with which the letters up to `letter` begin, when they end with `piece`; -1 when they do not fit. */
function alignedAt(
	letters: string[],
	letter: number,
	pieces: RegExpExecArray[],
	piece: number,
	isLast: boolean,
): number {
	const word = pieces[piece]?.[0].toLowerCase();
	if (word === undefined) return -1;
	if (opens(word, letters[letter] ?? "")) {
		if (letter === 0) return piece;
		const from = alignedAt(letters, letter - 1, pieces, piece - 1, false);
		if (from >= 0) return from;
	}
	return !isLast && small.has(word) ? alignedAt(letters, letter, pieces, piece - 1, false) : -1;
}

function opens(word: string, letter: string): boolean {
	return word.startsWith(letter) || (numbers.get(letter)?.test(word) ?? false);
}

/** The name at the end of `words`, when it is of several words and `short` in capitals that it has half of; else nothing. */
function nameBefore(short: string, words: string): string {
	if (!/^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(short)) return "";
	const name = nameAtEnd.exec(words)?.[0].replace(/^(?:The|A|An|In|Of|On|For)\s/, "") ?? "";
	return name.includes(" ") && !/\s\p{Lu}{2,}$/u.test(name) && share(short, name) ? name : "";
}

/** Whether at least half of the letters stand in a name, in order. */
function share(short: string, name: string): boolean {
	let at = 0;
	let found = 0;
	const text = name.toLowerCase();
	for (const letter of short.toLowerCase()) {
		const next = text.indexOf(letter, at);
		if (next < 0) continue;
		at = next + 1;
		found++;
	}
	return found * 2 >= short.length;
}

/** Whether a word that says something begins there. */
function opensTerm(text: string, at: number): boolean {
	return !(at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) && !opensSmall.test(text.slice(at, at + 5));
}

function acceptable(short: string, long: string): boolean {
	const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
	const words = long.split(/[\s-]+/).length;
	if (long.length <= short.length || words > Math.min(letters + 5, letters * 2)) return false;
	const isLoose = long.split(/\s+/).some((word) => clausal.test(word));
	return !isLoose && !` ${long} `.includes(` ${short} `) && (words > 1 || letters >= 2) && !opensSmall.test(long);
}

function withoutPlural(short: string): string {
	return short.replace(/(\p{Lu})s$/u, "$1");
}

/** Words of a clause: no name of a thing holds one. */
const clausal =
	/^(?:it|they|we|this|that|these|those|which|who|their|its|be|been|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|not|both|through|under|such|but|if|when|while|because|including)$/;
const longest = 20;
const opensSmall = /^(?:the|a|an|of|in|and|or)\s/i;
const small = new Set("of the and for in on to a an with by at or from de la du des et und der & as".split(" "));
/** Capitalized words, through small ones, at the end of a text. */
const nameAtEnd =
	/\p{Lu}[\p{L}\p{N}'’-]*(?:\s+(?:(?:of|the|for|and|on|in|to|de|la|du|des|et|&)\s+){0,3}[\p{Lu}\d][\p{L}\p{N}'’-]*){1,14}$/u;
const numbers = new Map([
	["2", /^(?:two|second|twice|double)/],
	["3", /^(?:three|third|triple)/],
	["4", /^(?:four)/],
	["5", /^(?:five|fifth)/],
	["6", /^(?:six)/],
]);
