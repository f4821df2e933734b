/** A note linked, edited by its reader in many ways, and the links taken back: what must hold. */
import type { Edit } from "../../../src/core/model.ts";
import { applyEdits, undoEdits } from "../../../src/core/write/edits.ts";
import { Chance } from "./reader-edits.ts";

/** What was lost of the reader's, or left behind without being told; empty when all is well. */
export function lostInUndo(seed: number): string[] {
	const chance = new Chance(seed);
	const text = Array.from({ length: 3 + chance.below(5) }, () => chance.of(paragraphs)).join("\n\n");
	const applied = applyEdits(text, linksIn(text));
	if (!("text" in applied)) return ["the links overlap"];
	let edited = applied.text;
	for (let count = 1 + chance.below(50); count > 0; count--) edited = chance.of(edits)(edited, chance);
	const { text: undone, lost } = undoEdits(edited, applied.written, applied.text);
	const found: string[] = [];
	if (words(undone) !== words(edited)) found.push("a character of the reader's is lost");
	if (count(undone, theirs) < count(edited, theirs)) found.push("a link of the reader's own is gone");
	const gone = count(edited, ours) - count(undone, ours);
	const told = applied.written.length - lost.length;
	if (gone !== told) found.push(`${gone} links are gone and ${told} told`);
	return found;
}

function linksIn(text: string): Edit[] {
	return [...text.matchAll(/(?<!\[\[)(?:Middle Corridor|corridors|C5\+1)(?!\]\])/g)].map(({ 0: expected, index }) => ({
		from: index,
		to: index + expected.length,
		expected,
		text: expected === "corridors" ? "[[Middle Corridor|corridors]]" : `[[${expected}]]`,
	}));
}

/** The text without the links we write, whoever wrote them. */
function words(text: string): string {
	return text.replace(ours, (_, target: string, shown: string | undefined) => shown ?? target);
}

function count(text: string, pattern: RegExp): number {
	return [...text.matchAll(pattern)].length;
}

const ours = /\[\[(Middle Corridor|C5\+1)(?:\|(corridors))?\]\]/g;
/** The reader's own links in the texts below. */
const theirs = /\[\[C5\+1\]\]§/g;

const paragraphs = [
	"The Middle Corridor and the C5+1 meet the Middle Corridor.",
	"Of all corridors the C5+1 likes [[C5+1]]§ best, as I wrote myself.",
	"- corridors\n- the C5+1  \n- more",
	"| C5+1 | b |\n| - | - |\n| Middle Corridor | c |",
	"No links here, only words of mine.",
	"# The Middle Corridor\nC5+1C5+1 corridors",
];

/** What readers, linters and sync do. None puts a stretch of the text into another place twice. */
const edits: ((text: string, chance: Chance) => string)[] = [
	(text, chance) => inserted(text, chance, chance.of(["new ", "ж", "\n", "- ", "[[", "C5+1", "Middle Corridor", "👩‍👧"])),
	(text, chance) => inserted(text, chance, `\n${chance.words()}\n`),
	(text, chance) => {
		const from = chance.below(text.length + 1);
		return text.slice(0, from) + text.slice(from + chance.below(12));
	},
	(text) => text.replace(/[ \t]+$/gm, ""),
	(text) => text.replace(/^- /gm, "* "),
	(text) => text.replace(/\r?\n/g, "\r\n"),
	(text) => text.replace(/\r\n/g, "\n"),
	(text) => text.replace(/\n{3,}/g, "\n\n"),
	(text) => `# Another title\n${text}`,
	(text, chance) => moved(text, chance),
	(text, chance) => text.slice(0, Math.ceil((text.length * (50 + chance.below(50))) / 100)),
]; // prettier-ignore

function inserted(text: string, chance: Chance, more: string): string {
	const at = chance.below(text.length + 1);
	return text.slice(0, at) + more + text.slice(at);
}

/** A paragraph cut and put elsewhere. */
function moved(text: string, chance: Chance): string {
	const blocks = text.split("\n\n");
	const [block = ""] = blocks.splice(chance.below(blocks.length), 1);
	blocks.splice(chance.below(blocks.length + 1), 0, block);
	return blocks.join("\n\n");
}
