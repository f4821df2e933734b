/**
 * Words, and THE normal form: what learning folds together, finding folds together.
 *
 * Two terms with one normal form are one term. Folded are case, diacritics, width, quotes, possessives, number
 * (plural to singular, of every word), and whether parts are joined, hyphenated or apart.
 */
import type { Span } from "../model.ts";

export interface Word extends Span {
	text: string;
	/** Lower case, without diacritics or possessive; number kept. */
	lower: string;
}

/** The key under which a term is known. Empty for a term without letters or digits. */
export function normalForm(term: string): string {
	return wordsOf(term)
		.map((word) => normalWord(word.lower))
		.join("");
}

/** A word's part of a normal form: each of its hyphened pieces in the singular, joined, without other signs. */
export function normalWord(lower: string): string {
	const pieces = lower.includes("-") ? lower.split("-").map(singularOf).join("") : singularOf(lower);
	return plainWord.test(pieces) ? pieces : pieces.replace(/[^\p{L}\p{N}+#&@$%]/gu, "");
}

/** The words of a text, or of a stretch of it. A hyphen, an apostrophe or a sign inside a word belongs to it. */
export function wordsOf(text: string, span: Span = { from: 0, to: text.length }): Word[] {
	const words: Word[] = [];
	const part = text.slice(span.from, span.to);
	for (const found of part.matchAll(wordPattern)) {
		const from = span.from + found.index;
		const raw = found[0];
		words.push({ from, to: from + raw.length, text: raw, lower: lowerOf(raw) });
	}
	return words;
}

/** A word without case, diacritics, possessive and typographic apostrophes. */
export function lowerOf(word: string): string {
	if (asciiWord.test(word)) return word.toLowerCase();
	const plain = word.normalize("NFKD").replace(/[\p{M}\u00AD\u200B]/gu, "");
	return plain.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/'s?$/, "").replace(/[‐‑–]/g, "-").replace(/-\s+/g, "-");
}

/** The singular of an English noun in lower case; other words come back as they are, or lose an `s`. */
export function singularOf(word: string): string {
	const irregular = irregulars.get(word);
	if (irregular !== undefined) return irregular;
	if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|ics|news)$/.test(word)) return word;
	if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:[sxz]|ch|sh)es$/.test(word) && !/(?:ses|zes)$/.test(word)) return word.slice(0, -2);
	if (/sses$|zzes$/.test(word)) return word.slice(0, -2);
	if (/(?:wolv|kniv|liv|wiv|leav|halv|shelv|thiev|loav|calv)es$/.test(word)) return `${word.slice(0, -3)}f`;
	return word.slice(0, -1);
}

/** A word's stem for retrieval: what is left when common endings are cut. Light: it never cuts below three letters. */
export function stemOf(lower: string): string {
	let stem = singularOf(lower);
	for (const ending of endings) {
		if (stem.length - ending.length >= 3 && stem.endsWith(ending)) {
			stem = stem.slice(0, -ending.length);
			break;
		}
	}
	return stem
		.replace(/([^aeioulsz])\1$/, "$1")
		.replace(/(..)[ei]$/, "$1")
		.replace(/(..)y$/, "$1");
}

/** Words that hold sentences together and say nothing of their subject. */
export function isFunctionWord(lower: string): boolean {
	return functionWords.has(lower);
}

const asciiWord = /^[A-Za-z0-9]+$/;
const plainWord = /^[a-z0-9]*$/;

const wordPattern =
	/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:(?:[-‐‑–'’.&+][\p{L}\p{N}]|\/(?=[\p{Lu}\p{N}]+(?!\p{Ll}))[\p{Lu}\p{N}]|[-‐]\r?\n[ \t]*\p{Ll}|[+#]{1,2}(?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}\u00AD]*)*/gu;

const irregulars = new Map(
	[
		"men man|women woman|children child|people people|feet foot|teeth tooth|geese goose|mice mouse|lice louse|oxen ox",
		"criteria criterion|phenomena phenomenon|data data|media media|analyses analysis|crises crisis|theses thesis|bases base",
		"hypotheses hypothesis|diagnoses diagnosis|indices index|matrices matrix|vertices vertex|appendices appendix",
		"axes axis|oases oasis|parentheses parenthesis|bacteria bacterium|fungi fungus|nuclei nucleus|stimuli stimulus",
		"alumni alumnus|cacti cactus|formulae formula|larvae larva|strata stratum|curricula curriculum|memoranda memorandum",
		"this this|his his|has has|was was|does does|its its|as as|us us|yes yes|gas gas|bus bus|plus plus|thus thus|always always",
		"series series|species species|means means|lens lens|lenses lens|buses bus|gases gas|viruses virus|statuses status|houses house",
		"uses use|causes cause|cases case|phases phase|phrases phrase|diseases disease|databases database|purposes purpose",
		"responses response|expenses expense|licenses license|premises premise|leases lease|increases increase|abuses abuse",
		"sizes size|prizes prize|gazes gaze|mazes maze|breezes breeze|kansas kansas|texas texas|paris paris|politics politics",
		"shoes shoe|movies movie|cookies cookie|ties tie|lies lie|pies pie|potatoes potato|heroes hero|echoes echo|vetoes veto",
		"leaves leaf|lives life|knives knife|wives wife|halves half|shelves shelf|wolves wolf|thieves thief|loaves loaf|calves calf",
		"selves self|elves elf|scarves scarf|hooves hoof|dwarves dwarf|cargoes cargo|tomatoes tomato|torpedoes torpedo|caches cache",
		"niches niche|axes axis|aches ache|headaches headache|psyches psyche|quizzes quiz",
	]
		.join("|")
		.split("|")
		.map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
);

const endings = [
	"ization", "isation", "ational", "fulness", "ousness", "iveness", "ability", "ibility", "ements", "ations", "ingly", "edly",
	"ement", "ation", "ment", "ness", "ance", "ence", "ible", "able", "ical", "ious", "ized", "ised", "izes", "ises", "izing",
	"ising", "ions", "ing", "ity", "ive", "ize", "ise", "ion", "ate", "ful", "ous", "ist", "ism", "ian", "ed", "er", "or", "al",
	"ic", "ly", "an",
].sort((a, b) => b.length - a.length); // prettier-ignore

const functionWords = new Set(
	(
		"a an the this that these those there here and or but nor so yet for of in on at by to from with without within into onto upon over " +
		"under above below between among through during before after since until against about around as than then if unless although though " +
		"because while whereas whether when where why how what which who whom whose i you he she it we they me him her us them my your his its " +
		"our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves be am is are was were been being do " +
		"does did done doing have has had having will would shall should can could may might must ought not no nor never also too very more most " +
		"much many few less least some any each every either neither both all such same other another own only just even still already again ever " +
		"however therefore thus hence moreover furthermore nevertheless nonetheless instead rather indeed perhaps maybe out up down off per via " +
		"one ones let lets cannot i'm it's don't doesn't isn't aren't won't can't couldn't wouldn't shouldn't didn't wasn't weren't like"
	).split(" "),
);
