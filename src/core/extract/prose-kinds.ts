/** Texts whose lines are not prose: verse, talk with its speakers, code, inventories. They hold sentences, but nobody argues by them. */

export function isBroken(text: string): boolean {
	const lines = text.split("\n").map((line) => line.trim());
	const written = lines.filter((line) => line !== "");
	return isVerse(written) || isRagged(lines) || isTalk(written) || isCode(written) || isInventory(written);
}

/** Lines that are all very short. */
function isVerse(lines: string[]): boolean {
	const letters = lines.reduce((sum, line) => sum + line.length, 0);
	return lines.length >= fewestLines && letters < lines.length * shortLine;
}

/** Lines that end before their sentence does although the next word would have fitted: nobody wrapped them to a width. */
function isRagged(lines: string[]): boolean {
	const width = Math.max(0, ...lines.map((line) => line.length));
	let open = 0;
	let early = 0;
	for (const [at, line] of lines.entries()) {
		const next = lines[at + 1] ?? "";
		if (line === "" || next === "" || !isOpen(line)) continue;
		open++;
		if (line.length + 1 + next.search(/\s|$/) <= width) early++;
	}
	return open >= fewestTurns && early > open * 0.6 && open > lines.filter((line) => line !== "").length * 0.4;
}

function isOpen(line: string): boolean {
	return !/[.!?:]["”’)]*$/.test(line);
}

/** `ANNA: I see.`, `Speaker 2: I see.`, `[00:12] I see.` or `2026-01-02 I see.` on most lines. */
function isTalk(lines: string[]): boolean {
	const said = lines.filter((line) => speaker.test(line) || /^[[(]?(?:\d{1,2}:\d\d|\d{4}-\d\d-\d\d)/.test(line));
	return said.length >= fewestTurns && said.length > lines.length * 0.4;
}

function isCode(lines: string[]): boolean {
	const coded = lines.filter((line) =>
		/[;{}]$|^(?:import|const|let|def|class|return|function|public|#include)\b.*[(={:'"]|=>/.test(line),
	);
	return coded.length >= fewestTurns && coded.length > lines.length * 0.3;
}

/** Most lines begin with a number or a bullet, name a year in brackets as references do, or begin all alike. */
function isInventory(lines: string[]): boolean {
	const letters = lines.reduce((sum, line) => sum + line.length, 0);
	if (lines.length < fewestItems || letters > lines.length * longestItem) return false;
	const marked = lines.filter(
		(line) => /^(?:\(?\d{1,5}[.):]|[-*+•–]) /.test(line) || /\((?:1[5-9]|20)\d\d[a-z]?\)/.test(line),
	);
	if (marked.length > lines.length * 0.6) return true;
	const starts = new Map<string, number>();
	for (const line of lines) {
		const start = line.split(/\s+/, 2).join(" ");
		starts.set(start, (starts.get(start) ?? 0) + 1);
	}
	return Math.max(...starts.values()) > lines.length * 0.6;
}

const speaker = /^[*_\s]*\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|\d{1,2})){0,2}[*_\s]*(?:[[(][\d:]+[\])])?\s*:/u;
/** Mean letters of a line below which it is no prose. */
const shortLine = 35;
const fewestLines = 6;
const fewestTurns = 4;
const fewestItems = 20;
/** Mean letters of a line from which it is a paragraph, numbered or not. */
const longestItem = 160;
