/**
 * What stands inside a block of text: code, math, comments, links, addresses, hashtags, emphasis and the rest.
 *
 * Goes from one special character to the next and asks the one rule for that character. A rule cuts what it knows and
 * says where to go on; where its construct does not close, the character is text. Brackets are kept on a stack, so a
 * link's text is found without looking ahead. Linear: see `Closers`.
 */
import { type Closers, kind, type Scan } from "./cuts.ts";

/** Scans blocks of one text, one after the other. */
export class Inlines {
	private readonly run: Run;

	constructor(text: string, found: Scan, closers: Closers, forReading: boolean) {
		this.run = {
			text,
			from: 0,
			to: 0,
			found,
			closers,
			forReading,
			brackets: [],
			emphasis: [],
			noCode: [],
			noMail: 0,
			colons: -1,
		};
	}

	/** Scans `[from, to)`. Returns where it stopped: behind `to` when a comment or the like closes there. */
	scan(from: number, to: number): number {
		const { run } = this;
		const { text } = run;
		run.from = from;
		run.to = to;
		run.brackets.length = 0;
		run.emphasis.length = 0;
		run.noCode.length = 0;
		let at = from;
		let nextField = fieldFrom(run, from);
		while (at < to) {
			if (at >= nextField) {
				if (at === nextField) at = cut(run, at, lineEnd(run, at), kind.field);
				nextField = fieldFrom(run, at);
				continue;
			}
			const end = nextField < to ? nextField : to;
			while (at < end) {
				const code = text.charCodeAt(at);
				if (code >= 128 || special[code] === 0) at++;
				else at = rules[code]?.(run, at) ?? at + 1;
			}
		}
		return at > to ? at : to;
	}
}

interface Run {
	readonly text: string;
	from: number;
	to: number;
	readonly found: Scan;
	readonly closers: Closers;
	readonly forReading: boolean;
	/** Open `[`. */
	readonly brackets: number[];
	/** Open emphasis marks: what, and where its text begins. */
	readonly emphasis: { marks: number; from: number }[];
	/** Lengths of backtick runs that have no closer in this block. */
	readonly noCode: number[];
	/** Up to here no address of mail ends: there is no dot behind the `@`. */
	noMail: number;
	/** Where `::` stands next. */
	colons: number;
}

/** Looks at a special character; returns where to go on, always further than `at`. */
type Rule = (run: Run, at: number) => number;

function cut(run: Run, from: number, to: number, what: number): number {
	const { found, forReading } = run;
	if (what === kind.bracket) found.brackets.pushOutermost(from, to, what);
	else if (forReading) found.inlines.push(from, to, what);
	else found.inlines.pushOutermost(from, to, what);
	return to;
}

function escape(run: Run, at: number): number {
	const next = run.text.charCodeAt(at + 1);
	return isAsciiPunctuation(next) ? at + 2 : at + 1;
}

function code(run: Run, at: number): number {
	let end = at;
	while (run.text.charCodeAt(end) === 96) end++;
	const length = end - at;
	if (run.noCode.includes(length)) return end;
	let from = end;
	while (from < run.to) {
		let open = from;
		while (open < run.to && run.text.charCodeAt(open) !== 96) open++;
		if (open >= run.to) break;
		let close = open;
		while (run.text.charCodeAt(close) === 96) close++;
		if (close - open === length) return cut(run, at, close, kind.code);
		from = close;
	}
	run.noCode.push(length);
	return end;
}

function math(run: Run, at: number): number {
	const { text, closers } = run;
	if (text.charCodeAt(at + 1) === 36) {
		const close = closers.find("$$", at + 2);
		if (close >= 0) return cut(run, at, close + 2, kind.math);
		return cut(run, at, at === run.from ? text.length : run.to, kind.math);
	}
	const first = text.charCodeAt(at + 1);
	if (at + 1 >= run.to || isSpace(first)) return at + 1;
	let close = at;
	for (;;) {
		close = closers.find("$", close + 1);
		if (close < 0 || close >= run.to) return at + 1;
		if (text.charCodeAt(close - 1) === 92) continue;
		break;
	}
	if (isSpace(text.charCodeAt(close - 1)) || isDigit(text.charCodeAt(close + 1))) return at + 1;
	return cut(run, at, close + 1, kind.math);
}

function percent(run: Run, at: number): number {
	const { text, closers } = run;
	if (text.charCodeAt(at + 1) !== 37) return at + 1;
	if (text.startsWith("%%glossator:", at)) {
		const close = closers.find("%%/glossator%%", at);
		if (close >= 0) return cut(run, at, close + 14, kind.own);
	}
	const close = closers.find("%%", at + 2);
	return cut(run, at, close < 0 ? text.length : close + 2, kind.comment);
}

function angle(run: Run, at: number): number {
	const { text, closers } = run;
	if (text.startsWith("<!--", at)) {
		const close = closers.find("-->", at + 4);
		return cut(run, at, close < 0 ? text.length : close + 3, kind.comment);
	}
	if (text.charCodeAt(at + 1) === 37) {
		const close = closers.find("%>", at + 2);
		return cut(run, at, close < 0 ? run.to : close + 2, kind.template);
	}
	const close = closers.find(">", at + 1);
	if (close < 0 || close >= run.to) return at + 1;
	const inside = text.slice(at + 1, Math.min(close, at + 2000));
	if (/^(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)$/i.test(inside))
		return cut(run, at, close + 1, kind.url);
	const end = endOfTag(run, at);
	return end > 0 ? cut(run, at, end, kind.html) : at + 1;
}

/** Behind the tag that opens at `at`, 0 when none does. An attribute's value may hold `>`. */
function endOfTag(run: Run, at: number): number {
	if (!/^<(?:\/?[a-z]|[!?])/i.test(run.text.slice(at, at + 3))) return 0;
	let quote = 0;
	let last = 0;
	for (let end = at + 1; end < run.to && end < at + longestTag; end++) {
		const char = run.text.charCodeAt(end);
		if (quote !== 0) quote = char === quote ? 0 : quote;
		else if ((char === 34 || char === 39) && last === 61) quote = char;
		else if (char === 62) return end + 1;
		else if (char === 60) return 0;
		if (!isSpace(char)) last = char;
	}
	return 0;
}

function openBracket(run: Run, at: number): number {
	const { text } = run;
	if (text.charCodeAt(at + 1) === 91) return wikilink(run, at);
	if (text.charCodeAt(at + 1) === 94) {
		const note = /^\[\^[^[\]\s]+\]/.exec(text.slice(at, Math.min(run.to, at + 200)));
		if (note !== null) return cut(run, at, at + note[0].length, kind.footnote);
	}
	run.brackets.push(at);
	return at + 1;
}

function wikilink(run: Run, at: number): number {
	const { text } = run;
	let close = at + 2;
	let code = text.charCodeAt(close);
	while (close < run.to && code !== 10 && !(code === 93 && text.charCodeAt(close + 1) === 93))
		code = text.charCodeAt(++close);
	const from = at > run.from && text.charCodeAt(at - 1) === 33 ? at - 1 : at;
	if (close + 2 > run.to || code !== 93) {
		cut(run, at, lineEnd(run, at), kind.bracket);
		run.brackets.push(at);
		return at + 1;
	}
	if (from === at && run.forReading) {
		const bar = text.slice(at, close).lastIndexOf("|");
		run.found.linkTexts.push({ from: bar > 0 ? at + bar + 1 : at + 2, to: close });
	}
	return cut(run, from, close + 2, from < at ? kind.image : kind.link);
}

function closeBracket(run: Run, at: number): number {
	const { text } = run;
	const open = run.brackets.pop();
	if (open === undefined) return at + 1;
	const from = open > run.from && text.charCodeAt(open - 1) === 33 ? open - 1 : open;
	const next = text.charCodeAt(at + 1);
	const end = next === 40 ? endOfDestination(run, at + 1) : next === 91 ? endOfLabel(run, at + 1) : 0;
	if (end === 0) return bracketed(run, open, at + 1);
	const isImage = from < open;
	if (!isImage && run.forReading) run.found.linkTexts.push({ from: open + 1, to: at });
	if (!isImage) closeLinks(run);
	return cut(run, from, end, isImage ? kind.image : kind.link);
}

/** A link holds no link, an image may: of the open brackets only those of images stay. */
function closeLinks({ text, brackets }: Run): void {
	let kept = 0;
	for (const open of brackets) if (text.charCodeAt(open - 1) === 33) brackets[kept++] = open;
	brackets.length = kept;
}

/** `[text]` alone may be a reference, a field or just brackets: what is in it is never written. */
function bracketed(run: Run, open: number, end: number): number {
	const inside = run.text.slice(open + 1, Math.min(end - 1, open + longestKey));
	return cut(run, open, end, inside.includes("::") && fieldKey.test(inside) ? kind.field : kind.bracket);
}

/** Behind `(address "title")`, 0 when it is none. Parentheses in the address nest; an address in `<>` may hold spaces. */
function endOfDestination(run: Run, at: number): number {
	const { text } = run;
	let depth = 0;
	let quote = 0;
	let isAngled = false;
	for (let end = at; end < run.to && end < at + longestAddress; end++) {
		const char = text.charCodeAt(end);
		if (char === 92) end++;
		else if (isAngled) {
			if (char === 60) return 0;
			isAngled = char !== 62;
		} else if (quote !== 0) quote = char === quote ? 0 : quote;
		else if (char === 60 && end === at + 1) isAngled = true;
		else if ((char === 34 || char === 39) && isSpace(text.charCodeAt(end - 1))) quote = char;
		else if (char === 40) {
			if (++depth > deepestAddress) return 0;
		} else if (char === 41 && --depth === 0) return end + 1;
	}
	return 0;
}

function endOfLabel(run: Run, at: number): number {
	const close = run.closers.find("]", at + 1);
	return close < 0 || close >= run.to || close > at + 1000 ? 0 : close + 1;
}

/** `@` of an address of mail, `:` of one of the web: the word around it is cut. */
function address(run: Run, at: number): number {
	const { text } = run;
	const isMail = text.charCodeAt(at) === 64;
	const isWeb = !isMail && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47;
	if (isMail ? at < run.noMail : !isWeb && !isPlainScheme(text, at)) return at + 1;
	let from = at;
	while (from > run.from && at - from < 64 && isAddressSign(text.charCodeAt(from - 1))) from--;
	if (from === at) return at + 1;
	const end = endOfAddress(run, isWeb ? at + 3 : at + 1);
	if (isMail && !text.slice(at + 1, end).includes(".")) {
		run.noMail = end;
		return at + 1;
	}
	return end > at + 1 ? cut(run, from, end, kind.url) : at + 1;
}

function isPlainScheme(text: string, at: number): boolean {
	if ((text.charCodeAt(at - 1) | 32) !== 111) return false;
	return text.slice(Math.max(0, at - 6), at).toLowerCase() === "mailto" && text.charCodeAt(at + 1) > 32;
}

function dot(run: Run, at: number): number {
	const { text } = run;
	if ((text.charCodeAt(at - 1) | 32) !== 119) return at + 1;
	if (!/^www$/i.test(text.slice(at - 3, at)) || isWordAt(text, at - 4)) return at + 1;
	return isWordAt(text, at + 1) ? cut(run, at - 3, endOfAddress(run, at + 1), kind.url) : at + 1;
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

function hash(run: Run, at: number): number {
	const { text } = run;
	const before = text.charAt(at - 1);
	if (at > run.from && !/[\s,.;:!?([{"'“‘—–>]/.test(before)) return at + 1;
	const tag = /^#[^\s!@#$%^&*(),.?":{}|<>;'`~=+[\]\\’”“‘]+/.exec(text.slice(at, Math.min(run.to, at + 200)))?.[0];
	return tag !== undefined && /[^\d#]/.test(tag) ? cut(run, at, at + tag.length, kind.hashtag) : at + 1;
}

function caret(run: Run, at: number): number {
	const { text } = run;
	if (at > run.from && !isSpace(text.charCodeAt(at - 1))) return at + 1;
	const id = /^\^[A-Za-z0-9-]+(?=[ \t]*\r?$)/.exec(text.slice(at, lineEnd(run, at)));
	return id === null ? at + 1 : cut(run, at, at + id[0].length, kind.blockId);
}

function brace(run: Run, at: number): number {
	if (run.text.charCodeAt(at + 1) !== 123) return at + 1;
	const close = run.closers.find("}}", at + 2);
	return cut(run, at, close < 0 || close >= run.to ? lineEnd(run, at) : close + 2, kind.template);
}

function entity(run: Run, at: number): number {
	const name = /^&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/i.exec(run.text.slice(at, at + 34));
	return name === null ? at + 1 : cut(run, at, at + name[0].length, kind.entity);
}

/** Marks of emphasis, highlight and strike-through: a term may cross them, so they are cut one run at a time. */
function emphasis(run: Run, at: number): number {
	const { text } = run;
	const char = text.charCodeAt(at);
	let end = at;
	while (end < run.to && text.charCodeAt(end) === char) end++;
	if ((char === 61 || char === 126) && end - at !== 2) return end;
	const opens = end < run.to && !isSpace(text.charCodeAt(end));
	const closes = at > run.from && !isSpace(text.charCodeAt(at - 1));
	if ((!opens && !closes) || (char === 95 && isWordAt(text, at - 1) && isWordAt(text, end))) return end;
	cut(run, at, end, kind.emphasis);
	if (!run.forReading) return end;
	const marks = char + 128 * (end - at);
	const open = run.emphasis.findIndex((one) => one.marks === marks);
	if (closes && open >= 0) {
		run.found.emphasized.push({ from: run.emphasis[open]?.from ?? at, to: at });
		run.emphasis.length = open;
	} else if (opens) {
		if (run.emphasis.length < mostOpenMarks) run.emphasis.push({ marks, from: end });
	}
	return end;
}

/**
 * Where the next field begins, `run.to` when none does. `key:: value` on a line of its own is a field of other
 * plugins: all of it is theirs.
 */
function fieldFrom(run: Run, at: number): number {
	const { text, closers, to } = run;
	for (let colons = at; ; colons += 2) {
		if (run.colons < colons) {
			const next = closers.find("::", colons);
			run.colons = next < 0 ? Infinity : next;
		}
		colons = run.colons;
		if (colons >= to) return to;
		let from = colons;
		while (from > run.from && colons - from <= longestKey && text.charCodeAt(from - 1) !== 10) from--;
		if (from < at || colons - from > longestKey) continue;
		if (fieldKey.test(text.slice(from, colons + 3))) return from;
	}
}

function lineEnd(run: Run, at: number): number {
	const end = run.closers.find("\n", at);
	const stop = end < 0 || end > run.to ? run.to : end;
	return stop > at && run.text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || Number.isNaN(code);
}

/** Letters of ASCII, digits and `_ . + -`. */
function isAddressSign(code: number): boolean {
	return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || addressSigns.has(code);
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isAsciiPunctuation(code: number): boolean {
	return (code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127);
}

function isWordAt(text: string, at: number): boolean {
	return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** A field's key at the start of a line or bracket. */
const fieldKey = /^[ \t]*[\p{L}\p{N}](?:[\p{L}\p{N} _/-]{0,60}[\p{L}\p{N}_-])?::(?:\s|$)/u;

const longestTag = 4000;
const longestKey = 80;
const longestAddress = 4000;
const deepestAddress = 32;
const mostOpenMarks = 16;

const addressSigns = codesOf("_.+-");
/** Signs that end a sentence rather than an address. */
const sentenceSigns = codesOf(".,;:!?'*_~”’»");

function codesOf(signs: string): Set<number> {
	return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}

/** The rule for each special character, by its code. */
const rules: (Rule | undefined)[] = [];
const bySign: [signs: string, rule: Rule][] = [
	["\\", escape],
	["`", code],
	["$", math],
	["%", percent],
	["<", angle],
	["[", openBracket],
	["]", closeBracket],
	[":@", address],
	[".", dot],
	["#", hash],
	["^", caret],
	["{", brace],
	["&", entity],
	["*_~=", emphasis],
];
const special = new Uint8Array(128);
for (const [signs, rule] of bySign)
	for (const sign of signs) {
		rules[sign.charCodeAt(0)] = rule;
		special[sign.charCodeAt(0)] = 1;
	}
