/** What may stand between two words of a term, before its first, and behind its last. */
import { alone, ignored, isLetter, kana, kindOf } from "../text/letters.ts";

/**
 * What stands between two words, as it counts: nothing for blanks, one line break, one hyphen or one dash; else the
 * signs, without blanks, quotes made straight. Null for what no term crosses.
 */
export function gapOf(between: string): string | null {
	if (joint.test(between)) return "";
	if (between.length > mostSigns + 4 || /[\n\r]/.test(between)) return null;
	const signs = between.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
	// A blank behind a stop is the end of something: it counts.
	return signs.replace(/[ \t\u00A0\u2002-\u200A\u202F]+/g, (_, at: number) =>
		stops.includes(signs.charAt(at - 1)) ? " " : "",
	);
}

/** The signs of a name that stand right behind a place. */
export function signsBehind(text: string, at: number): string {
	let end = at;
	while (end - at < mostSigns && nameSigns.includes(text.charAt(end)) && end < text.length) end++;
	return text.slice(at, end);
}

/** The signs of a name that stand right before a place, not before `from`. */
export function signsBefore(text: string, at: number, from: number): string {
	let start = at;
	while (start > from && at - start < mostSigns && nameSigns.includes(text.charAt(start - 1))) start--;
	return text.slice(start, at);
}

export function isNameSign(code: number): boolean {
	return code < 128 && nameSignCodes[code] === 1;
}

/** Whether no word goes on before or behind. Between scripts there is a bound, and a script without spaces has none. */
export function isBounded(text: string, from: number, to: number): boolean {
	const before = from > 0 ? text.charCodeAt(from - 1) : 32;
	const after = text.charCodeAt(to);
	if (before < 128 && after < 128 && ((apart[before] ?? 0) & (apart[after] ?? 0)) === 1) return true;
	if (isWordUnit(before) && isSpaced(text.charCodeAt(from))) return false;
	if (after === 36 || (after === 43 && !isLetter(text.charCodeAt(to + 1)))) return false;
	if (isWordUnit(after) && isSpaced(text.charCodeAt(to - 1))) return false;
	return !isNegation(text, to, after);
}

/**
 * Whether a name goes on behind `to` and is another's then: the Polar of Polar Sea is no Polar. Told by capitals and by
 * the words with which names of places and houses end.
 */
export function isInLongerName(text: string, from: number, to: number): boolean {
	if (text.charCodeAt(to) !== 32 || !isCapital(text.charCodeAt(to + 1)) || !isCapital(text.charCodeAt(from)))
		return false;
	let end = to + 2;
	while (isLetter(text.charCodeAt(end))) end++;
	return lastOfNames.has(text.slice(to + 1, end));
}

function isCapital(code: number): boolean {
	return code >= 65 && code <= 90;
}

/** Whether a unit may join two words: a blank, a line break, a hyphen or a dash. */
export function isJoint(code: number): boolean {
	return joints.has(code);
}

export function isEmphasisSign(code: number): boolean {
	return code === 42 || code === 95 || code === 61 || code === 126;
}

/** Whether a unit belongs to a word that puts spaces around itself. */
function isWordUnit(code: number): boolean {
	return code === 95 || (isSpaced(code) && isLetter(code)) || (kindOf(code) === ignored && code !== 0xad);
}

function isSpaced(code: number): boolean {
	const kind = kindOf(code);
	return kind !== alone && kind !== kana;
}

/** `don|'t` */
function isNegation(text: string, at: number, after: number): boolean {
	if (after !== 39 && after !== 0x2019 && after !== 0x2bc) return false;
	return (
		isLetterN(text.charCodeAt(at - 1)) && (text.charCodeAt(at + 1) | 32) === 116 && !isLetter(text.charCodeAt(at + 2))
	);
}

function isLetterN(code: number): boolean {
	return (code | 32) === 110;
}

/** Units that stand beside a word and tell nothing of it. */
const apart = new Uint8Array(128);
for (const sign of ' \n\r\t.,;:!?()[]{}<>"*|/-=~') apart[sign.charCodeAt(0)] = 1;

const joint = /^(?:[ \t\u00A0\u2002-\u200A\u202F]*(?:\r?\n[ \t]*)?|[-‐‑–\u00AD]|)$/;
const joints = new Set(
	[..." \t\n\r\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F-‐‑–\u00AD"].map((sign) =>
		sign.charCodeAt(0),
	),
);
const nameSigns = "+&.#@/$%()";
const nameSignCodes = new Uint8Array(128);
for (const sign of nameSigns) nameSignCodes[sign.charCodeAt(0)] = 1;
const stops = ".,;:!?";

const lastOfNames = new Set(
	(
		"Sea Ocean River Lake Bay Gulf Strait Straits Channel Canal Desert Peninsula Island Islands Mountain Mountains Valley Falls " +
		"Street Avenue Square Airport Airlines Airways University College Institute Museum Daily Times Herald Tribune Gazette"
	).split(" "),
);

/** A gap, a beginning or an end holds so many signs at most. */
export const mostSigns = 4;
