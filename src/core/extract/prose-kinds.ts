/** Texts whose lines are not prose: verse, talk with its speakers, code. They hold sentences, but nobody argues by them. */

export function isBroken(text: string): boolean {
	const lines = text.split("\n").map((line) => line.trim());
	const written = lines.filter((line) => line !== "");
	return isVerse(written) || isTalk(written) || isCode(written);
}

/** Short lines, most of which end before their sentence does. */
function isVerse(lines: string[]): boolean {
	const short = lines.filter((line) => line.length < longestVerse);
	const open = short.filter((line) => !/[.!?:]["”’)]*$/.test(line));
	return short.length >= fewestLines && short.length > lines.length * 0.8 && open.length > short.length * 0.4;
}

/** `ANNA: I see.` or `[00:12] I see.` on most lines. */
function isTalk(lines: string[]): boolean {
	const said = lines.filter((line) => speaker.test(line) || /^[[(]?\d{1,2}:\d\d/.test(line));
	return said.length >= fewestTurns && said.length > lines.length * 0.4;
}

function isCode(lines: string[]): boolean {
	const coded = lines.filter((line) =>
		/[;{}]$|^(?:import|const|let|def|class|return|function|public|#include)\b.*[(={:'"]|=>/.test(line),
	);
	return coded.length >= fewestTurns && coded.length > lines.length * 0.3;
}

const speaker = /^[*_\s]*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}[*_\s]*(?:[[(][\d:]+[\])])?\s*:/u;
const longestVerse = 60;
const fewestLines = 8;
const fewestTurns = 4;
