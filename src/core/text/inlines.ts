/**
 * What stands inside a block of text: code, math, comments, links, addresses, hashtags, emphasis and the rest.
 *
 * Goes from one sign to the next and asks the one rule for it. A rule cuts what it knows and says where to go on; where
 * its construct does not close, the sign is text. Linear: no search for a closer is made twice (`Closers`, `Run`).
 */
import { caret, colon, dot, hash, mail } from "./addresses.ts";
import { closeBracket, openBracket } from "./brackets.ts";
import type { Closers } from "./closers.ts";
import type { Found } from "./cuts.ts";
import { emphasis } from "./emphasis.ts";
import { angle, brace, code, entity, math, percent } from "./literals.ts";
import { type Rule, type Run } from "./run.ts";
import { survey } from "./survey.ts";
import { isAsciiPunctuation } from "./units.ts";

/** Asks the rules about blocks of one text, one after the other. */
export class Inlines {
	private readonly run: Run;

	constructor(found: Found, closers: Closers) {
		this.run = {
			text: "",
			length: 0,
			found,
			closers,
			forReading: false,
			from: 0,
			to: 0,
			sign: 0,
			endSign: 0,
			brackets: [],
			emphasis: [],
			noCode: [],
			noMail: 0,
			noLink: 0,
		};
	}

	begin(text: string, length: number, forReading: boolean): void {
		this.run.text = text;
		this.run.length = length;
		this.run.forReading = forReading;
		this.run.noMail = this.run.noLink = 0;
	}

	/** The block `[from, to)` with its signs. Returns where it ends: behind `to` when a comment or the like closes there. */
	rule(from: number, to: number, firstSign: number, endSign: number): number {
		const { run } = this;
		const { text } = run;
		const { signs } = survey;
		run.from = from;
		run.to = to;
		run.endSign = endSign;
		empty(run.brackets);
		empty(run.emphasis);
		empty(run.noCode);
		let at = from;
		for (let sign = firstSign; sign < endSign; sign++) {
			const place = signs[sign] ?? to;
			if (place < at) continue;
			if (place >= to) break;
			run.sign = sign;
			at = (rules[text.charCodeAt(place)] ?? skip)(run, place);
		}
		return at > to ? at : to;
	}
}

/** Setting a length is slow, and most lists are empty. */
function empty(list: unknown[]): void {
	if (list.length > 0) list.length = 0;
}

const skip: Rule = (_, at) => at + 1;

/** What is escaped is text. */
const escape: Rule = ({ text }, at) => (isAsciiPunctuation(text.charCodeAt(at + 1)) ? at + 2 : at + 1);

/** The rule for each sign, by its code. */
const rules: Rule[] = [];
const bySign: [signs: string, rule: Rule][] = [
	["\\", escape],
	["`", code],
	["$", math],
	["%", percent],
	["<", angle],
	["[", openBracket],
	["]", closeBracket],
	[":", colon],
	["@", mail],
	[".", dot],
	["#", hash],
	["^", caret],
	["{", brace],
	["&", entity],
	["*_~=", emphasis],
];
for (const [signs, rule] of bySign) for (const sign of signs) rules[sign.charCodeAt(0)] = rule;
