/** An essay made ready to be mined: its prose, sentences and tagged words, found once for all that follows. */
import type { Essay } from "../model.ts";
import { type Token, tag } from "../text/grammar.ts";
import { type Prose, proseOf } from "../text/prose.ts";
import { type Sentence, sentencesOf } from "../text/sentences.ts";
import { isFunctionWord, wordsOf } from "../text/words.ts";

export interface Reading {
	essay: Essay;
	prose: Prose;
	sentences: Sentence[];
	/** The words of each sentence, in step with `sentences`. */
	tokens: Token[][];
	/** Whether it is English enough for rules of English. Names, quoted terms and counts work without. */
	english: boolean;
	words: number;
}

export function readingOf(essay: Essay): Reading {
	const prose = proseOf(essay.text);
	const sentences = sentencesOf(prose);
	const tokens = tag(prose.text, sentences);
	const words = tokens.reduce((sum, one) => sum + one.length, 0);
	return { essay, prose, sentences, tokens, english: isEnglish(prose.text), words };
}

/** English prose has a function word in every three or four; other languages share only a few of them. */
function isEnglish(text: string): boolean {
	const words = wordsOf(text.slice(0, sampleLength));
	if (words.length === 0) return false;
	const functional = words.filter((word) => isFunctionWord(word.lower)).length;
	return functional / words.length > fewestFunctionWords;
}

const sampleLength = 20_000;
const fewestFunctionWords = 0.2;
