/** What readers, sync services and other plugins do to a glossary note between two runs: 26 kinds, each by a seed. */

/** Numbers from a seed, the same on every machine (mulberry32). */
export class Chance {
	constructor(private state: number) {}

	below(end: number): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
	}

	of<One>(many: readonly One[]): One {
		const one = many[this.below(many.length)];
		if (one === undefined) throw new RangeError("Nothing to choose from");
		return one;
	}

	/** Some lines as a reader writes them, Markdown and all. */
	words(): string {
		return Array.from({ length: 1 + this.below(4) }, () => this.of(lines)).join("\n") || "Mine.";
	}
}

/** A note between two runs. */
export interface EditedNote {
	path: string;
	/** Null when the reader put it into the trash. */
	text: string | null;
	/** Whether the file cannot be written. */
	isLocked: boolean;
}

export interface ReaderEdit {
	what: string;
	/** Whether our region may be made anew after it, or must be left to the reader. */
	leaves: "region" | "nothing to write";
	edit(note: EditedNote, chance: Chance): EditedNote;
}

export const readerEdits: ReaderEdit[] = [
	outside("text before the region", (text, chance) => before(text, `${chance.words()}\n\n`)),
	outside("text after the region", (text, chance) => `${text}${chance.words()}\n`),
	inside("text inside the region", (text, chance) => put(text, placeInside(text, chance), chance.words())),
	inside("the definition edited", (text) => text.replace("held together", "kept in one piece")),
	inside("a mention deleted", (text) => text.replace(/^- \[\[Notes\/.*\n/m, "")),
	inside("the region deleted", (text) => text.replace(region, "")),
	inside("a mark deleted", (text, chance) => text.replace(chance.of([opening, closing]), "")),
	inside("the region doubled", (text, chance) =>
		chance.below(2) > 0 ? `${text}\n${regionIn(text)}\n` : before(text, `${regionIn(text)}\n`),
	),
	inside("the marks crossed", (text) => {
		const [open, close] = [opening, closing].map((mark) => mark.exec(text)?.[0] ?? "");
		return text.replace(region, () => `${close}\nwords\n${open}`);
	}),
	outside("words like our marks", (text, chance) => `${text}${chance.of(likeMarks)} ${chance.words()}\n`),
	outside("properties in another order", (text, chance) => properties(text, (groups) => shuffled(groups, chance))),
	outside("properties of their own", (text, chance) =>
		properties(text, (groups) => [...groups, `${chance.of(["mine", "'my key'", "up"])}: ${chance.of(values)}\n`]),
	),
	outside("comments in the properties", (text, chance) =>
		properties(text, (groups) => groups.flatMap((group) => (chance.below(2) > 0 ? ["# why this\n", group] : [group]))),
	),
	outside("other quotes and list styles", (text, chance) =>
		properties(text, (groups) => groups.map((group) => chance.of(styles)(group))),
	),
	outside("a name of their own", (text, chance) =>
		text.replace("aliases:\n", () => `aliases:\n  - ${chance.of(["my galaxy", "'nebula'", '"a: b"', "No"])}\n`),
	),
	outside("a name of ours taken out", (text) => text.replace(/ {2}- "island universe"\r?\n/, "")),
	outside("Windows line ends", (text, chance) => `${text}${chance.words()}\n`.replace(/\r?\n/g, "\r\n")),
	outside("a byte order mark", (text) => `\uFEFF${text}`),
	{
		what: "the note moved and renamed",
		leaves: "region",
		edit: (note, chance) => ({ ...note, path: chance.of(["Mine/Star cities.md", "Galaxies (new).md", "a/b/c.md"]) }),
	},
	outside("a title", (text, chance) => before(text, `# ${chance.of(["Galaxies", "%% Galaxies", "Mine"])}\n`)),
	inside("a heading or a fence in the region", (text, chance) =>
		put(text, placeInside(text, chance), chance.of(["\n# Mine\n", "\n```\nmine\n```\n", "\n~~~\n"])),
	),
	outside("something unclosed above", (text, chance) =>
		before(text, `${chance.of(["```js", "%% to do", "<!--", "$$", "~~~", "[[", "<div>"])}\n${chance.words()}\n`),
	),
	outside("conflict marks", (text, chance) => `${text}<<<<<<< mine\n${chance.words()}\n=======\n>>>>>>> theirs\n`),
	inside("broken properties", (text, chance) =>
		properties(text, (groups) => [...groups, chance.of(["bad: [1\n", "bad: 'x\n", "kind: twice\n", "  odd: indent\n"])]),
	),
	{ what: "the note in the trash", leaves: "nothing to write", edit: (note) => ({ ...note, text: null }) },
	{ what: "the file locked", leaves: "nothing to write", edit: (note) => ({ ...note, isLocked: true }) },
]; // prettier-ignore

function outside(what: string, edit: (text: string, chance: Chance) => string): ReaderEdit {
	return { what, leaves: "region", edit: (note, chance) => ({ ...note, text: edit(note.text ?? "", chance) }) };
}

function inside(what: string, edit: (text: string, chance: Chance) => string): ReaderEdit {
	return { ...outside(what, edit), leaves: "nothing to write" };
}

function before(text: string, words: string): string {
	return text.replace(/%%glossator:/, () => `${words}%%glossator:`);
}

function regionIn(text: string): string {
	return region.exec(text)?.[0] ?? "";
}

function placeInside(text: string, chance: Chance): number {
	const from = text.indexOf("\n", text.indexOf("%%glossator:")) + 1;
	return from + chance.below(text.indexOf("%%/glossator%%") - from);
}

function put(text: string, at: number, words: string): string {
	return text.slice(0, at) + words + text.slice(at);
}

/** The properties, each with the lines that belong to it, changed. */
function properties(text: string, change: (groups: string[]) => string[]): string {
	return text.replace(/^---\n([\s\S]*?\n)---\n/, (_, body: string) => {
		const groups = body.match(/^\S.*\n(?:[ \t].*\n)*/gm) ?? [];
		return `---\n${change(groups).join("")}---\n`;
	});
}

function shuffled<One>(many: One[], chance: Chance): One[] {
	const result = [...many];
	for (let at = result.length - 1; at > 0; at--) {
		const other = chance.below(at + 1);
		const [one, two] = [result[at], result[other]];
		if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one];
	}
	return result;
}

/** Ways to write the same property. */
const styles: ((group: string) => string)[] = [
	(group) => group,
	(group) => group.replace(/"([^"']*)"/g, "'$1'"),
	(group) => group.replace(/^ {2}- /gm, "- "),
	(group) => group.replace(/^ {2}- /gm, "    -   "),
	(group) => group.replace(/^(\w+):\n((?: {2}- .*\n)+)/, (_, key: string, list: string) => `${key}: [${list.replace(/ {2}- (.*)\n/g, "$1, ")}]\n`),
	(group) => group.replace(/\n/, "   # as I like it\n"),
]; // prettier-ignore

const values = ["yes", "'it''s'", "[a,  b]", "2020-01-01", "|\n  two\n  lines", "", "{a: 1}", '"é"'];

const likeMarks = [
	"%% glossator:galaxy %%",
	"%%/glossator %%",
	"%%glossator%%",
	"`glossator:galaxy`",
	"%%Glossator:galaxy%%",
];

const region = /%%glossator:[\s\S]*%%\/glossator%%/;
const opening = /%%glossator:.*%%/;
const closing = /%%\/glossator%%/;

const lines = [
	"My own words on galaxies.", "- [ ] look it up", "> a quotation", "```\ncode\n```", "| a | b |\n| - | - |", "ж ü 名 👩‍👩‍👧 e\u0301", "trailing blanks  ", "",
	"[[galaxy]] and ![[galaxy]]", "%% a comment %%", "---", "key:: value", "$x^2$", "<b>bold</b>", "$& $1 $` $'", "\ttabbed", "#tag ^block", "## Arguments", "{{title}}",
]; // prettier-ignore
