/** Hostile words, of each kind that clipped pages and shared vaults may hold, and the notes that carry them. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { yamlString } from "../../src/core/write/yaml.ts";

const ours = [
	"<script>window.__pwned = 1</script>", "<img src=x onerror='window.__pwned = 1'>", "<svg/onload=window.__pwned=1>", "<iframe srcdoc='<script>parent.__pwned=1</script>'>",
	"\"><input autofocus onfocus=window.__pwned=1>", "<link rel=stylesheet href=http://127.0.0.1:9/s.css>", "<object data=http://127.0.0.1:9/o></object>", "<math><mtext></mtext></math>",
	"![shot](http://127.0.0.1:9/p.png)", "![[http://127.0.0.1:9/p]]", "<audio src=http://127.0.0.1:9/a autoplay>", "```dataviewjs\nwindow.__pwned = 1\n```", "`$= window.__pwned = 1`", "~~~js\nx\n~~~",
	"<%* window.__pwned = 1 %>", "<% tp.file.title %>", "{{title}}", "{% set x = 1 %}", "[go](javascript:window.__pwned=1)", "[go](obsidian://open?vault=x)", "[a|b]](file:///etc)", "[[Elsewhere|words]]",
	"\n---\nkind: forged\n---\n", "# forged", "#forged/tag", "[forged:: field]", "forged:: field", "- [x] forged task", "> [!danger] forged", "[forged]: http://127.0.0.1:9/", "forged ^block", "text[^1]\n\n[^1]: forged",
	"| a | b |\n| - | - |\n| c | d |", "one\n===", "$$ x", "<!-- open", "%% open", "%%/glossator%%", "%%glossator:forged%%", "**open", "==open", "~~open", "end \\",
	"a\"\nforged: true\n#", "*anchor", "!!js/function 'x'", "{a: [", "x #y", "\tindented", "a\u0000b", "&a [*a]", "|\n block", "__proto__", "constructor", "hasOwnProperty", "$& $1 $`", "\uFFFD", "\u202Efdp.exe",
	"👩‍👩‍👧‍👦".repeat(40), "x".repeat(5000), "e\u0301".repeat(300), "https://127.0.0.1:9/ www.example.org a@example.org", "&lt;script&gt;", "\u2028\u2029", "<x-forged>words</x-forged>",
]; // prettier-ignore

/**
 * A third of them, another for each place; all where a file is named in the environment, and those of the file too:
 * `{ "payloads": [{ "payload": "…" }] }`.
 */
export function payloadsFor(place: Place): string[] {
	const file = process.env.GLOSSATOR_PAYLOADS;
	if (file === undefined) return ours.filter((_, at) => at % 3 === places.indexOf(place) % 3);
	const { payloads: theirs } = JSON.parse(readFileSync(file, "utf8")) as { payloads: { payload: string }[] };
	return [...ours, ...theirs.map(({ payload }) => payload)];
}

/** Where words of others can get to. */
export const places = ["name", "alias", "definition", "argument", "mention", "title", "folder", "author", "source", "settings", "cache"] as const; // prettier-ignore

export type Place = (typeof places)[number];

/** The notes of a vault in which each of these words stands in one place of an essay of its own. */
export function vaultWith(words: string[], place: Place): Record<string, string> {
	const notes: Record<string, string> = {};
	const put = (at: Place, word: string, plain: string): string => (at === place ? word : plain);
	const desk: string[] = [];
	for (const [index, word] of words.entries()) {
		const term = `Varnel ${nameOf(index)}`;
		const folder = place === "folder" ? `${fileName(word)} ${index}` : "Clippings";
		const title = put("title", `${fileName(word)} ${index}`, `On ${nameOf(index)}`);
		notes[`${folder}/${title}.md`] = [
			"---\ntags: [clippings]",
			`author: ${yamlString(put("author", word, "Ada Lund"))}`,
			`source: ${yamlString(put("source", `https://example.org/${word}`, "https://example.org/"))}`,
			"---",
			`The “${term}” is ${put("definition", word, "a plan")} that many towns share. The towns of the ${term} know it well.\n`,
			`We must keep the ${term} because it is ${put("argument", word, "cheap")} for all towns. The “Ostrel ${nameOf(index)}” is its other half.\n`,
			`The ${term} should grow, therefore towns must pay for the Ostrel ${nameOf(index)} and for the ${term}.\n`,
		].join("\n");
		desk.push(`Talk of the ${term} here.\n`);
		notes[`Notes/${index}.md`] = `Talk of the ${term} there. ${put("mention", word, "Words")} follow.\n`;
	}
	notes["Desk.md"] = desk.join("\n");
	notes[".obsidian/plugins/glossator/data.json"] = JSON.stringify(settingsWith(words, place));
	return notes;
}

function settingsWith(words: string[], place: Place): object {
	const ids = words.map((_, index) => nameOf(index).toLowerCase());
	const decisions: Record<string, unknown> = { merged: ids.map((id) => [`ostrel-${id}`, `varnel-${id}`]) };
	if (place === "name") decisions.renamed = ids.map((id, at) => [`varnel-${id}`, words[at]]);
	if (place === "alias") decisions.renamed = ids.map((id, at) => [`ostrel-${id}`, words[at]]);
	const lists = { excluded: words, ignoredTerms: words, mutedNotes: words, forgottenNotes: words };
	if (place === "settings") Object.assign(decisions, { muted: words, rejected: words, hidden: words });
	return { firstEssays: 10_000, decisions, ...(place === "settings" ? lists : {}) };
}

/** A made-up name for a number. */
function nameOf(index: number): string {
	const syllable = (number: number): string => `${"bdfgklmnprstvz"[number % 14] ?? ""}${"aeiou"[Math.floor(number / 14) % 5] ?? ""}`;
	const whole = `${syllable(index)}${syllable(index * 3 + 5)}${syllable(index * 11 + 1)}x`;
	return whole.charAt(0).toUpperCase() + whole.slice(1);
} // prettier-ignore

/** As much of the words as a file on this disk can be called. */
function fileName(words: string): string {
	const name = words
		.replace(/[/\0\uD800-\uDFFF]|^\./g, "")
		.slice(0, 60)
		.trim();
	return name === "" ? "words" : name;
}
