/** Rules for bare addresses of web and mail, hashtags and block ids: words that are no words. */
import { kind } from "./cuts.ts";
import { endOfField } from "./fields.ts";
import { isLetter } from "./letters.ts";
import { cut, lineEnd, type Rule, type Run } from "./run.ts";
import { isAsciiLetter, isDigit, isSpace } from "./units.ts";

/** A colon may end a scheme or the key of a field. */
export const colon: Rule = (run, at) => {
	const next = run.text.charCodeAt(at + 1);
	if (next === 58) return endOfField(run, at) || at + 1;
	if (next === 47 && run.text.charCodeAt(at + 2) === 47) return address(run, at, at + 3);
	return isMailto(run.text, at) ? address(run, at, at + 1) : at + 1;
};

export const mail: Rule = (run, at) => (at < run.noMail ? at + 1 : address(run, at, at + 1));

/** `www.a.b` */
export const dot: Rule = (run, at) => {
	const { text } = run;
	if (at < 3 || (text.charCodeAt(at - 1) | 32) !== 119 || text.slice(at - 3, at).toLowerCase() !== "www") return at + 1;
	if ((at > 3 && isLetter(text.charCodeAt(at - 4))) || !isLetter(text.charCodeAt(at + 1))) return at + 1;
	return cut(run, at - 3, endOfAddress(run, at + 1), kind.url);
};

export const hash: Rule = (run, at) => {
	const { text } = run;
	if (at > run.from && !/[\s,.;:!?([{"'“‘—–>]/.test(text.charAt(at - 1))) return at + 1;
	const tag = /^#[^\s!@#$%^&*(),.?":{}|<>;'`~=+[\]\\’”“‘]+/.exec(text.slice(at, Math.min(run.to, at + 200)))?.[0];
	return tag !== undefined && /[^\d#]/.test(tag) ? cut(run, at, at + tag.length, kind.hashtag) : at + 1;
};

/** `^id` at the end of a line. */
export const caret: Rule = (run, at) => {
	const { text } = run;
	if (at > run.from && !isSpace(text.charCodeAt(at - 1))) return at + 1;
	const id = /^\^[A-Za-z0-9-]+(?=[ \t]*\r?$)/.exec(text.slice(at, lineEnd(run, at)));
	return id === null ? at + 1 : cut(run, at, at + id[0].length, kind.blockId);
};

/** The word around the sign at `at` is an address that goes on at `next`. */
function address(run: Run, at: number, next: number): number {
	const { text } = run;
	const isMail = text.charCodeAt(at) === 64;
	let from = at;
	while (from > run.from && at - from < 64 && isAddressSign(text.charCodeAt(from - 1))) from--;
	if (from === at) return at + 1;
	const end = endOfAddress(run, next);
	if (isMail && !text.slice(at + 1, end).includes(".")) {
		run.noMail = end;
		return at + 1;
	}
	return end > at + 1 ? cut(run, from, end, kind.url) : at + 1;
}

function isMailto(text: string, at: number): boolean {
	if (at < 6 || (text.charCodeAt(at - 1) | 32) !== 111) return false;
	return text.slice(at - 6, at).toLowerCase() === "mailto" && text.charCodeAt(at + 1) > 32;
}

/** Where an address ends: at a space or a bracket that it did not open; punctuation at its end is the sentence's. */
function endOfAddress(run: Run, at: number): number {
	const { text } = run;
	let end = at;
	let depth = 0;
	for (; end < run.to; end++) {
		const char = text.charCodeAt(end);
		if (char <= 32 || char === 60 || char === 62 || char === 34 || char === 96 || char === 0xa0) break;
		if (char === 93 || char === 124) break;
		if (char === 40) depth++;
		if (char === 41 && depth-- === 0) break;
	}
	while (end > at && sentenceSigns.has(text.charCodeAt(end - 1))) end--;
	return end;
}

/** Letters of ASCII, digits and `_ . + -`. */
function isAddressSign(code: number): boolean {
	return isAsciiLetter(code) || isDigit(code) || addressSigns.has(code);
}

const addressSigns = codesOf("_.+-");
/** Signs that end a sentence rather than an address. */
const sentenceSigns = codesOf(".,;:!?'*_~”’»");

function codesOf(signs: string): Set<number> {
	return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}
