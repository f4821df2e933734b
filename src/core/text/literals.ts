/** Rules for what is not read as prose at all: code, math, comments, HTML, templates, entities. */
import { closer } from "./closers.ts";
import { kind } from "./cuts.ts";
import { behind } from "./heads.ts";
import { cut, lineEnd, type Rule, type Run } from "./run.ts";
import { survey } from "./survey.ts";
import { isAsciiLetter, isDigit, isSpace } from "./units.ts";

/** A run of backticks up to the next run of the same length. */
export const code: Rule = (run, at) => {
	const { text, to } = run;
	const end = Math.min(to, behind(text, at, 96));
	const length = end - at;
	if (run.noCode.includes(length)) return end;
	const { signs } = survey;
	for (let sign = run.sign + length; sign < run.endSign;) {
		const from = signs[sign] ?? to;
		const close = Math.min(to, behind(text, from, 96));
		if (close - from === length) return cut(run, at, close, kind.code);
		sign += Math.max(1, close - from);
	}
	run.noCode.push(length);
	return end;
};

/** `$a$` in a block, `$$a$$` anywhere; one that begins a block and never closes takes all. */
export const math: Rule = (run, at) => {
	const { text, closers, to } = run;
	if (text.charCodeAt(at + 1) === 36) {
		const close = closers.find(closer.mathBlock, at + 2);
		if (close >= 0) return cut(run, at, close + 2, kind.math);
		return cut(run, at, at === run.from ? run.length : to, kind.math);
	}
	if (at + 1 >= to || isSpace(text.charCodeAt(at + 1))) return at + 1;
	let close = closers.within(closer.math, at + 1, to);
	while (close >= 0 && text.charCodeAt(close - 1) === 92) close = closers.within(closer.math, close + 1, to);
	if (close < 0 || isSpace(text.charCodeAt(close - 1))) return at + 1;
	const next = text.charCodeAt(close + 1);
	return next >= 48 && next <= 57 ? at + 1 : cut(run, at, close + 1, kind.math);
};

/** `%%a%%`, over blocks too, and our own region. */
export const percent: Rule = (run, at) => {
	const { text, closers } = run;
	if (text.charCodeAt(at + 1) !== 37) return at + 1;
	if (text.charCodeAt(at + 2) === 103 && text.startsWith("%%glossator:", at)) {
		const close = closers.find(closer.own, at);
		if (close >= 0) return cut(run, at, close + 14, kind.own);
	}
	const close = closers.find(closer.comment, at + 2);
	return cut(run, at, close < 0 ? run.length : close + 2, kind.comment);
};

/** `<!-- a -->`, `<% a %>`, `<https://a.b>`, `<a@b.c>` and tags. */
export const angle: Rule = (run, at) => {
	const { text, closers, to } = run;
	if (text.startsWith("<!--", at)) {
		const close = closers.find(closer.html, at + 4);
		return cut(run, at, close < 0 ? run.length : close + 3, kind.comment);
	}
	if (text.charCodeAt(at + 1) === 37) {
		const close = closers.within(closer.template, at + 2, to);
		return cut(run, at, close < 0 ? to : close + 2, kind.template);
	}
	const close = closers.within(closer.tag, at + 1, to);
	if (close < 0) return at + 1;
	if (isAddress(text, at + 1, close)) return cut(run, at, close + 1, kind.url);
	const end = endOfTag(run, at);
	return end > 0 ? cut(run, at, end, kind.html) : at + 1;
};

/** `{{a}}` on a line. */
export const brace: Rule = (run, at) => {
	if (run.text.charCodeAt(at + 1) !== 123) return at + 1;
	const close = run.closers.within(closer.braces, at + 2, run.to);
	return cut(run, at, close < 0 ? lineEnd(run, at) : close + 2, kind.template);
};

export const entity: Rule = (run, at) => {
	const name = /^&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/i.exec(run.text.slice(at, at + 34));
	return name === null ? at + 1 : cut(run, at, at + name[0].length, kind.entity);
};

/** Whether `[from, to)` is a scheme and an address, or an address of mail. */
function isAddress(text: string, from: number, to: number): boolean {
	let at = from;
	while (isAsciiLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || schemeSigns.has(text.charCodeAt(at)))
		at++;
	const sign = text.charCodeAt(at);
	if (at === from || at > from + 32 || isSpace(sign) || sign === 62) return false;
	return to - from < longestAddress && addressed.test(text.slice(from, to));
}

/** Behind the tag that opens at `at`, 0 when none does. An attribute's value may hold `>`. */
function endOfTag(run: Run, at: number): number {
	const { text } = run;
	const first = text.charCodeAt(at + 1);
	const second = text.charCodeAt(at + 2);
	if (!isAsciiLetter(first) && first !== 33 && first !== 63 && !(first === 47 && isAsciiLetter(second))) return 0;
	let quote = 0;
	let last = 0;
	for (let end = at + 1; end < run.to && end < at + longestTag; end++) {
		const char = text.charCodeAt(end);
		if (quote !== 0) quote = char === quote ? 0 : quote;
		else if ((char === 34 || char === 39) && last === 61) quote = char;
		else if (char === 62) return end + 1;
		else if (char === 60) return 0;
		if (!isSpace(char)) last = char;
	}
	return 0;
}

const addressed = /^(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)$/i;
const schemeSigns = new Set([..."+.-_"].map((sign) => sign.charCodeAt(0)));
const longestAddress = 2000;
const longestTag = 4000;
