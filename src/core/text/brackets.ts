/** Rules for brackets: wikilinks, links, images, references, footnotes, fields, and brackets that are just brackets. */
import { closer } from "./closers.ts";
import { kind } from "./cuts.ts";
import { fieldKey, longestKey } from "./fields.ts";
import { cut, lineEnd, type Rule, type Run } from "./run.ts";
import { survey } from "./survey.ts";
import { isSpace } from "./units.ts";

/** Brackets are kept on a stack, so a link's text is found without looking ahead. */
export const openBracket: Rule = (run, at) => {
	const { text } = run;
	if (text.charCodeAt(at + 1) === 91) return wikilink(run, at);
	if (text.charCodeAt(at + 1) === 94) {
		const note = /^\[\^[^[\]\s]+\]/.exec(text.slice(at, Math.min(run.to, at + 200)));
		if (note !== null) return cut(run, at, at + note[0].length, kind.footnote);
	}
	run.brackets.push(at);
	return at + 1;
};

export const closeBracket: Rule = (run, at) => {
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
};

function wikilink(run: Run, at: number): number {
	const { text } = run;
	const close = at < run.noLink ? -1 : endOfWikilink(run, at);
	const from = at > run.from && text.charCodeAt(at - 1) === 33 ? at - 1 : at;
	if (close < 0) {
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

/** Where `]]` stands on the same line, -1 when it does not. */
function endOfWikilink(run: Run, at: number): number {
	const { text } = run;
	const { signs } = survey;
	const end = lineEnd(run, at);
	for (let sign = run.sign + 2; sign < run.endSign; sign++) {
		const close = signs[sign] ?? end;
		if (close + 2 > end) break;
		if (text.charCodeAt(close) === 93 && text.charCodeAt(close + 1) === 93) return close;
	}
	run.noLink = end;
	return -1;
}

/** A link holds no link, an image may: of the open brackets only those of images stay. */
function closeLinks({ text, brackets }: Run): void {
	let kept = 0;
	for (const open of brackets) if (open > 0 && text.charCodeAt(open - 1) === 33) brackets[kept++] = open;
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
	const to = Math.min(run.to, at + longestAddress);
	for (let end = at; end < to; end++) {
		const char = text.charCodeAt(end);
		if (char > 92) continue;
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
	const close = run.closers.within(closer.bracket, at + 1, Math.min(run.to, at + 1001));
	return close < 0 ? 0 : close + 1;
}

const longestAddress = 4000;
const deepestAddress = 32;
