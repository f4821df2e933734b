/** The notes that are measured on, and terms that occur in them. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isFunctionWord } from "../../src/core/text/words.ts";

export interface Corpus {
	name: string;
	notes: { path: string; text: string }[];
	/** Characters in all. */
	length: number;
	/** The first `count` terms of a list that begins with titles and goes on with frequent words and phrases. */
	terms(count: number): string[];
	/** Whole notes of about so many characters. */
	sample(length: number): string[];
}

export function readCorpus(folder: string | undefined): Corpus {
	const notes = folder === undefined ? generated() : read(folder);
	const length = notes.reduce((sum, note) => sum + note.text.length, 0);
	let all: { titles: string[]; phrases: string[] } | undefined;
	return {
		name: folder ?? "generated text",
		notes,
		length,
		terms: (count) => {
			all ??= termsOf(notes);
			return chosen(all.titles, all.phrases, count);
		},
		sample: (wanted) => sampled(notes, wanted),
	};
}

function read(folder: string): Corpus["notes"] {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return read(path);
			return entry.name.endsWith(".md") ? [{ path, text: readFileSync(path, "utf8") }] : [];
		});
}

/** A share of titles, then phrases from the middle of the list of frequency, where no boilerplate is. */
function chosen(titles: string[], phrases: string[], count: number): string[] {
	const picked = new Map<string, string>();
	const share = Math.min(titles.length, Math.floor(count / 2));
	for (let at = 0; at < share; at++) {
		const title = titles[Math.floor((at * titles.length) / share)] ?? "";
		picked.set(title.toLowerCase(), title);
	}
	for (let at = 200; picked.size < count && at < phrases.length; at++) picked.set(phrases[at] ?? "", phrases[at] ?? "");
	return [...picked.values()].slice(0, count);
}

function termsOf(notes: Corpus["notes"]): { titles: string[]; phrases: string[] } {
	const titles = notes.map((note) => basename(note.path, ".md")).filter((title) => /^\p{L}.{2,60}$/u.test(title));
	const counts = new Map<string, number>();
	for (const [at, { text }] of notes.entries()) {
		if (at % 2 === 1) continue;
		for (const line of text.split("\n")) {
			if (line.length > 2000 || line.includes("](") || line.includes("http")) continue;
			const words = line.toLowerCase().match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? [];
			words.forEach((word, index) => {
				if (isDull(word)) return;
				const next = words[index + 1] ?? "";
				if (word.length >= 6) counts.set(word, (counts.get(word) ?? 0) + 1);
				if (!isDull(next)) counts.set(`${word} ${next}`, (counts.get(`${word} ${next}`) ?? 0) + 1);
			});
		}
	}
	const phrases = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return { titles: [...new Set(titles)], phrases: phrases.map(([phrase]) => phrase) };
}

function isDull(word: string): boolean {
	return word.length < 3 || word.length > 24 || isFunctionWord(word);
}

function sampled(notes: Corpus["notes"], wanted: number): string[] {
	const texts: string[] = [];
	const next = numbers(7);
	for (let length = 0, tries = 0; length < wanted && tries < notes.length; tries++) {
		const text = notes[next(notes.length)]?.text ?? "";
		if (text.length > 60_000) continue;
		texts.push(text);
		length += text.length;
	}
	return texts;
}

/** Notes of made-up words with the constructs of Markdown, the same ones every time. */
function generated(): Corpus["notes"] {
	const next = numbers(1);
	const syllables = [
		"ka",
		"ro",
		"min",
		"ste",
		"lo",
		"van",
		"ti",
		"pre",
		"su",
		"gor",
		"el",
		"dra",
		"phi",
		"ne",
		"con",
		"ver",
	];
	const vocabulary = Array.from({ length: 20_000 }, () =>
		Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join(""),
	);
	const word = (): string => vocabulary[Math.floor((next(20_000) * next(20_000)) / 20_000)] ?? "";
	const words = (count: number): string => Array.from({ length: count }, word).join(" ");
	const shapes = [
		() => `${words(60)}. **${words(2)}** ${words(30)}.`,
		() => `## ${words(4)}`,
		() => `- ${words(8)}\n- see [[${words(2)}]] and \`${words(2)}\``,
		() => `> ${words(20)}\n> ${words(20)}`,
		() => `[${words(3)}](https://example.org/${word()}/${word()}) ${words(40)} #${word()} $${word()}^2$`,
		() => `| ${words(2)} | ${words(2)} |\n| - | - |\n| ${words(2)} | ${words(3)} |`,
		() => `\`\`\`\n${words(20)}\n\`\`\``,
		() => `${words(50)}, ${words(30)} — “${words(5)}”.`,
	];
	return Array.from({ length: 1500 }, (_, at) => ({
		path: `${words(2)} ${String(at)}.md`,
		text: Array.from({ length: 4 + next(12) }, () => shapes[next(shapes.length)]?.() ?? "").join("\n\n"),
	}));
}

/** Whole numbers below a bound, the same sequence for the same seed. */
export function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return Math.floor((state / 0x80000000) * below);
	};
}
