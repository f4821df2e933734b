/** What may stand between two pieces of a term, and around a term. */
import { isCrossed, type Layout, placeIn } from "../text/regions.ts";
import { alone, classOf, firstLetter, ignored } from "./fold.ts";

/** Hyphens join what is written apart or together, too; an en dash and a soft hyphen do when they stand alone. */
export function isHyphen(unit: number): boolean {
	return unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0xad;
}

/** Blanks, one line break, one hyphen, or nothing that is seen. */
export function isJoint(text: string, layout: Layout, from: number, to: number): boolean {
	if (to - from > widest) return false;
	let between = "";
	for (let at = from; at < to; at++) {
		const region = placeIn(layout, at);
		if (((layout.codes[region] ?? 0) & 3) !== 0) between += text.charAt(at);
		else if (!isCrossed(layout.codes[region] ?? 0)) return false;
	}
	return joint.test(between);
}

/** Whether no word goes on before or behind. Scripts without spaces have no such bounds. */
export function isBounded(text: string, from: number, to: number): boolean {
	const before = from > 0 ? text.charCodeAt(from - 1) : 32;
	const after = to < text.length ? text.charCodeAt(to) : 32;
	if (!isWordUnit(before) && !goesOn(text, after, to)) return true;
	for (let at = from; at < to; at++) if (classOf(text.charCodeAt(at)) === alone) return true;
	return false;
}

function goesOn(text: string, after: number, to: number): boolean {
	if (isWordUnit(after) || after === 36) return true;
	return after === 43 && classOf(text.charCodeAt(to + 1)) < firstLetter;
}

function isWordUnit(unit: number): boolean {
	if (unit === 32 || unit === 46 || unit === 44) return false;
	const found = classOf(unit);
	return found >= firstLetter || found === alone || (found === ignored && unit !== 0xad) || unit === 95;
}

const widest = 80;
const joint = /^(?:[ \t\u00A0\u2002-\u200A\u202F]*(?:\r?\n[ \t]*)?|[-‐‑–\u00AD]|)$/;
