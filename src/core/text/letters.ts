/**
 * What each UTF-16 unit is to a text, in one table: part of a word, a sign that Markdown may mean, or neither.
 *
 * A word is a run of letters and digits; marks and soft hyphens inside it are not there. A letter of a script without
 * spaces is a word by itself, a run of Katakana is one. Case, diacritics and width are folded, unit by unit, so that
 * an offset in what is folded is an offset in the text. Letters whose folding takes several units (ﬁ, ½) are folded to
 * lower case alone. The table is filled as units are seen.
 */

/** Flags of `units`: what is below zero belongs to a word, its other bits add to a hash. */
const inWord = 1 << 31;
const isSign = 1 << 30;
const isRare = 1 << 29;

/** For each unit what it is; rare are those that were not seen yet and those that are looked at one by one. */
export const units = new Int32Array(65_536).fill(isRare);

/** What the units are that are looked at one by one. */
export const unseen = 0;
export const usual = 1;
export const ignored = 2;
export const alone = 3;
export const kana = 4;
export const surrogate = 5;
const kinds = new Uint8Array(65_536);

/** For each unit of a word the unit it is read as; 0 for all others. Good for units that were seen. */
export const folds = new Uint16Array(65_536);

/** Which of the above a unit is; fills the tables when it was not seen. */
export function kindOf(code: number): number {
	const known = kinds[code] ?? usual;
	return known === unseen ? classify(code) : known;
}

/** Whether a unit is a letter or digit by itself, of whatever script. */
export function isLetter(code: number): boolean {
	return kindOf(code) !== surrogate && (folds[code] ?? 0) !== 0;
}

/** Hyphens join what is written apart or together, too. */
export function isHyphen(code: number): boolean {
	return code === 45 || code === 0x2010 || code === 0x2011;
}

/** A hash with one more unit of a word, folded. Linear in both, so parts can be hashed apart. */
export function rolled(hash: number, fold: number): number {
	return ((hash << 5) | (hash >>> 27)) ^ (inWord | valueOf(fold));
}

/** The hash of two words as one: hashes are linear. `length` is how many units of the second count. */
export function joinedHash(hash: number, next: number, length: number): number {
	const turn = (length * 5) & 31;
	return (turn === 0 ? hash : (hash << turn) | (hash >>> (32 - turn))) ^ next;
}

/** A hash with the units of a word, as it is written, of which all were seen. */
export function hashedOn(hash: number, text: string, from: number, to: number): number {
	let longer = hash;
	for (let at = from; at < to; at++) {
		const fold = folds[text.charCodeAt(at)] ?? 0;
		if (fold !== 0) longer = rolled(longer, fold);
	}
	return longer;
}

/** A word's hash, from its folded units. */
export function hashOf(folded: string): number {
	let hash = 0;
	for (let at = 0; at < folded.length; at++) hash = rolled(hash, folded.charCodeAt(at));
	return hash;
}

/** What a word is read as: its units folded, without marks and soft hyphens. */
export function foldedWord(text: string, from: number, to: number): string {
	let folded = "";
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (kindOf(code) !== ignored) folded += String.fromCharCode(folds[code] ?? 0);
	}
	return folded;
}

/** Whether a surrogate pair that begins at `at` is a letter or digit: it is a word by itself. */
export function isAstralLetter(text: string, at: number): boolean {
	const point = text.codePointAt(at) ?? 0;
	return point > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
}

/** 29 bits of a unit, well mixed: hashes of short words must not collide. */
function valueOf(fold: number): number {
	return Math.imul(fold, 0x9e3779b1) >>> 3;
}

function classify(code: number): number {
	const letter = String.fromCharCode(code);
	const kind = rareKindOf(code, letter);
	kinds[code] = kind;
	const isWord = /[\p{L}\p{N}]/u.test(letter);
	folds[code] = isWord ? foldOf(letter) : kind === surrogate ? code : 0;
	if (kind !== usual) units[code] = isRare;
	else if (isWord) units[code] = inWord | valueOf(folds[code] ?? 0);
	else units[code] = signs.includes(letter) ? isSign : 0;
	return kind;
}

function rareKindOf(code: number, letter: string): number {
	if (code >= 0xd800 && code <= 0xdfff) return surrogate;
	if (/[\p{M}\u00AD\u200D]/u.test(letter)) return ignored;
	if (!/[\p{L}\p{N}]/u.test(letter)) return usual;
	if (code === 0x30fc || /\p{Script=Katakana}/u.test(letter)) return kana;
	return /[\p{Script=Han}\p{Script=Hiragana}]/u.test(letter) ? alone : usual;
}

function foldOf(letter: string): number {
	const folded = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
	return (folded.length === 1 ? folded : letter.toLowerCase()).charCodeAt(0);
}

/** Line breaks, hyphens, and what a rule of Markdown may begin with (`inlines.ts`). */
const signs = "\n-\u2010\u2011`~#<[]\\$%^&*_=:@.{";

for (let code = 0; code < 128; code++) kindOf(code);
