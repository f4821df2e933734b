/** An essay made ready to be mined: its prose, sentences and tagged words, found once for all that follows. */
import type { Essay, Span } from "../model.ts";
import { type Token, tag } from "../text/grammar.ts";
import { type Prose, proseOf } from "../text/prose.ts";
import { type Sentence, sentencesOf } from "../text/sentences.ts";
import { isFunctionWord } from "../text/words.ts";

export interface Reading {
	essay: Essay;
	prose: Prose;
	sentences: Sentence[];
	/** The words of each sentence, in step with `sentences`. */
	tokens: Token[][];
	/** Whether it is English enough for rules of English. Names, quoted terms and counts work without. */
	english: boolean;
	words: number;
	/** The closing paragraph that speaks of the author; null where there is none. */
	aboutAuthor: Span | null;
}

export function readingOf(essay: Essay): Reading {
	const prose = proseOf(essay.text);
	const sentences = sentencesOf(prose);
	const tokens = tag(prose.text, sentences);
	const words = tokens.reduce((sum, one) => sum + one.length, 0);
	return { essay, prose, sentences, tokens, english: isEnglish(tokens), words, aboutAuthor: aboutAuthor(prose) };
}

/** English prose has a function word in every three or four; other languages share only a few of them. */
function isEnglish(sentences: Token[][]): boolean {
	let words = 0;
	let functional = 0;
	for (const tokens of sentences) {
		for (const { lower } of tokens) if (isFunctionWord(lower)) functional++;
		words += tokens.length;
		if (words > sampleWords) break;
	}
	return functional > words * fewestFunctionWords;
}

/** "The author is …", "Jane Doe is a professor …" at the end of an essay. */
function aboutAuthor(prose: Prose): Span | null {
	const last = prose.blocks.filter((block) => block.paragraph > 0).slice(-2);
	const found = last.find(({ from, to }) =>
		/^\W*(?:about the authors?|the (?:author|writer)s? (?:is|are)|(?:\p{Lu}[\p{L}.]+ ){2,4}(?:is|was) (?:an?|the|currently)\b[^.]{0,80}\b(?:professor|fellow|researcher|writer|journalist|author|lecturer|editor|director|head|analyst|student|scholar)\b)/iu.test(
			prose.text.slice(from, to),
		),
	);
	return found === undefined || prose.blocks.length < 4 ? null : { from: found.from, to: prose.text.length };
}

const sampleWords = 3000;
const fewestFunctionWords = 0.15;
