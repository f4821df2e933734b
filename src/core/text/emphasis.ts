/** The rule for marks of emphasis, highlight and strike-through: a term may cross them, so they are cut one run at a time. */
import { kind } from "./cuts.ts";
import { behind } from "./heads.ts";
import { isLetter } from "./letters.ts";
import { cut, type Rule, type Run } from "./run.ts";
import { isSpace } from "./units.ts";

export const emphasis: Rule = (run, at) => {
	const { text, from, to } = run;
	const mark = text.charCodeAt(at);
	const end = Math.min(to, behind(text, at, mark));
	if ((mark === 61 || mark === 126) && end - at !== 2) return end;
	const opens = end < to && !isSpace(text.charCodeAt(end));
	const closes = at > from && !isSpace(text.charCodeAt(at - 1));
	const isInWord = mark === 95 && at > 0 && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(end));
	if ((!opens && !closes) || isInWord) return end;
	cut(run, at, end, kind.emphasis);
	if (run.forReading) pair(run, at, end, mark + 128 * (end - at), opens, closes);
	return end;
};

/** Keeps what stands between two equal runs of marks. */
function pair(
	{ found, emphasis: open }: Run,
	at: number,
	end: number,
	marks: number,
	opens: boolean,
	closes: boolean,
): void {
	const first = open.findIndex((one) => one.marks === marks);
	if (closes && first >= 0) {
		found.emphasized.push({ from: open[first]?.from ?? at, to: at });
		open.length = first;
	} else if (opens && open.length < mostOpenMarks) open.push({ marks, from: end });
}

const mostOpenMarks = 16;
