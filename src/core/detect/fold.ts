/**
 * What a term and a text are read as: pieces, folded unit by unit, so that an offset in what is read is an offset in
 * the text and nothing is copied.
 *
 * A piece is a run of letters and digits, one sign that names may hold (`C5+1`, `R&D`), or one letter of a script
 * that puts no spaces between words. Case, diacritics and width are folded; marks and soft hyphens inside a word are
 * not there. Letters whose folding takes several units (ﬁ, ½) are folded to lower case alone.
 */

/** Classes in the table below `firstLetter`; any other value is the folded unit of a letter or digit. */
export const unseen = 0;
export const blank = 1;
export const ignored = 2;
export const sign = 3;
export const alone = 4;
export const surrogate = 5;
export const firstLetter = 32;

/** Class or folded unit for each UTF-16 unit; filled as units are seen. Zero is to be looked up with `classOf`. */
export const classes = new Uint16Array(65_536);

/** The class of a unit, remembered in the table. */
export function classOf(unit: number): number {
	const known = classes[unit] ?? blank;
	if (known !== unseen) return known;
	const found = classify(unit);
	classes[unit] = found;
	return found;
}

/** What a unit counts as in a hash or comparison; 0 when it is not there. */
export function valueOf(unit: number): number {
	const found = classOf(unit);
	if (found >= firstLetter) return found;
	return found === sign || found === alone || found === surrogate ? unit : 0;
}

/** Whether a surrogate pair that begins at `at` is a letter or digit: it is a piece by itself. */
export function isAstralLetter(text: string, at: number): boolean {
	const point = text.codePointAt(at) ?? 0;
	return point > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
}

/** The pieces of a term, folded. */
export function piecesOf(text: string): string[] {
	const pieces: string[] = [];
	let inWord = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const found = classOf(unit);
		if (found >= firstLetter) {
			const letter = String.fromCharCode(found);
			if (inWord) pieces.push((pieces.pop() ?? "") + letter);
			else pieces.push(letter);
			inWord = true;
		} else if (found !== ignored || !inWord) {
			inWord = false;
			if (found === sign || found === alone) pieces.push(text.charAt(at));
			else if (found === surrogate && isAstralLetter(text, at)) pieces.push(text.slice(at, ++at + 1));
		}
	}
	return pieces;
}

/** Rolled over the values of a piece's units. What is joined is hashed on. */
export function rolled(hash: number, value: number): number {
	return (Math.imul(hash, 0x01000193) + value) | 0;
}

function classify(unit: number): number {
	if (unit >= 0xd800 && unit <= 0xdfff) return surrogate;
	const letter = String.fromCharCode(unit);
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter) && /[\p{L}\p{N}]/u.test(letter))
		return alone;
	if (/[\p{M}\u00AD\u200D]/u.test(letter)) return ignored;
	if (signs.includes(letter)) return sign;
	if (!/[\p{L}\p{N}]/u.test(letter)) return blank;
	const folded = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
	const unitOf = (folded.length === 1 ? folded : letter.toLowerCase()).charCodeAt(0);
	return unitOf < firstLetter ? unit : unitOf;
}

const signs = "+&.#@/$%()";
