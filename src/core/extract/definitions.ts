/**
 * Which sentences of a text define something, whatever it is: for texts whose terms are not known.
 *
 * Each figure of speech gives a sentence points; what speaks against a definition takes some away; a sentence with
 * enough of them defines. The points are set by hand: three for a figure that nearly always defines, less for others.
 */

/** The sentences that define something, by position, with the term each seems to define (none when it is unclear). */
export function definingSentences(sentences: string[]): { s: number; term?: string }[] {
	return sentences.flatMap((sentence, s) => {
		if (pointsOf(sentence) < enough) return [];
		const term = termOf(sentence);
		return [term === "" ? { s } : { s, term }];
	});
}

function pointsOf(sentence: string): number {
	const text = sentence
		.slice(0, longest)
		.replace(/([“(])\s+/g, "$1")
		.replace(/\s+([”),.;:])/g, "$1");
	let points = 0;
	for (const figure of figures) if (figure.pattern.test(text)) points += figure.points;
	return points;
}

/** What stands behind "called", else what stands before the verb. */
function termOf(sentence: string): string {
	const called = calledTerm.exec(sentence)?.[1];
	const term = (called ?? subjectTerm.exec(sentence)?.[1] ?? "").trim();
	return pronouns.test(term) ? "" : term;
}

interface Figure {
	points: number;
	pattern: RegExp;
}

const word = "[\\p{L}\\p{N}’'-]+";
const an = "(?:an?|the|any|one\\s+of\\s+the)\\s";
const subject = "^\\W*(?:In\\s[^,]{3,60},\\s)?(?:an?\\s|the\\s)?";
const clause =
	"(?:that|which|who|whose|where|in\\swhich|of|used|for|to|by|with|from|when|between|designed|consisting|containing|involving|made|caused|found|located|based)\\b";
const adverbs = "(?:also\\s|often\\s|sometimes\\s|commonly\\s|generally\\s|collectively\\s|then\\s|usually\\s)*";

const figures: Figure[] = [
	// A ferry is a boat that …
	{ points: 3, pattern: figure(`${subject}[^,.;:]{2,60}?(?:\\s?\\([^)]*\\))?(?:,[^,]{2,60},)?\\s+(?:is|are)\\s+${an}(?:\\S+\\s){0,7}?${clause}`) },
	// Ferries are boats. Tide is the rise of …
	{ points: 2, pattern: figure(`^\\W*(?:an?\\s|the\\s)?(?:${word}\\s){1,4}(?:is|are)\\s+${an}`) },
	{ points: 2, pattern: figure(`^\\W*(?:${word}\\s){1,4}are\\s+(?:${word}\\s){1,5}?(?:that|which|who|whose|of|used|in\\swhich|with|found|composed|made|containing)\\b`) },
	{ points: 1.5, pattern: figure(`^\\W*(?:${word}\\s){1,3}is\\s+(?:${word}\\s){1,3}?(?:that|which|in\\swhich|of|used)\\b`) },
	// The term means …
	{ points: 3, pattern: figure("^\\W*.{2,70}?\\b(?:means|refers?\\sto|(?:is|are)\\sdefined\\s(?:as|by)|can\\sbe\\sdefined\\sas|denotes?|is\\s(?:the|a)\\sterm|describes?)\\b") },
	{ points: 2.5, pattern: figure(`\\bdefines?\\s(?:${word}\\s){1,5}?as\\b`) },
	// … is called the keel; …, called the keel, …
	{ points: 2.5, pattern: figure(`\\b(?:is|are|was|were|be|been)\\s+${adverbs}(?:called|termed|named|known\\sas|referred\\sto\\sas|dubbed|said\\sto\\sbe|considered)\\b`) },
	{ points: 3, pattern: figure(`[,(—]\\s?(?:or\\s)?${adverbs}(?:called|known\\sas|termed|referred\\sto\\sas)\\b`) },
	{ points: 1.5, pattern: figure("\\b(?:called|known\\sas|termed|referred\\sto\\sas)\\s") },
	{ points: 3, pattern: figure("^When\\s.*\\b(?:is\\scalled|we\\scall|is\\ssaid)") },
	// the bow, or front; the keel, a beam that …; the keel (a beam of …)
	{ points: 1.6, pattern: figure(`\\p{L},\\sor\\s(?:an?\\s|the\\s)?(?:${word}\\s?){1,3}[,.;(]`) },
	{ points: 1.2, pattern: figure(`^\\W*(?:The\\s|An?\\s)?(?:${word}\\s){0,3}${word},\\s(?:an?|the)\\s[^,]{8,80},\\s`) },
	{ points: 1.2, pattern: figure(`\\p{L},\\s(?:an?|the)\\s(?:${word}\\s){1,6}(?:that|which|who|of|in\\swhich|used)\\b`) },
	{ points: 2, pattern: figure("\\p{L}\\s\\((?:an?|the|or)\\s[^)]{5,}\\)") },
	{ points: 2.2, pattern: figure(",\\swhich\\s(?:is|are|means|refers|was)\\b|,\\smeaning\\b") },
	// It consists of …; it occurs when …
	{ points: 1.8, pattern: figure("^\\W*.{2,60}?\\b(?:consists?\\sof|(?:is|are)\\smade\\s(?:up\\s)?of|(?:is|are)\\s(?:composed|comprised)\\sof|(?:is|are)\\s(?:characterized|characterised|formed)\\sby)\\b") },
	{ points: 3, pattern: figure("^\\W*.{2,60}?\\b(?:occurs?\\s(?:when|if)|happens\\swhen|exists\\swhen|arises\\swhen|takes\\splace\\swhen|results\\swhen)\\b") },
	{ points: 0.8, pattern: figure(`^\\W*(?:${word}\\s){1,4}(?:involves?|includes?|represents?|(?:is|are)\\slocated|is\\sfound|has|have|(?:states|holds|suggests|argues|proposes)\\sthat|measures?|allows?|contains?|uses?|focus(?:es)?\\son|deals?\\swith|regulates?|produces?)\\b`) },
	{ points: 1.6, pattern: figure("\\p{L}:\\s(?:an?|the)\\s\\p{L}") },
	{ points: 0.5, pattern: figure(`^\\W*(?:${word}\\s){1,6}?\\(?(?:${word})?\\)?\\s?[—–:]\\s`) },
	// A new name in brackets or quotation marks.
	{ points: 1.2, pattern: /\([A-Z][A-Za-z]{1,6}s?\)/ },
	{ points: 0.6, pattern: /[“"][^”"]{2,40}[”"]/ },
	// "This is called …" speaks of what was said before; a sentence that opens with a small word rarely defines.
	{ points: -2, pattern: /^(?:This|These|Such)\b.*\b(?:called|known as|referred to|termed)\b/ },
	{ points: -1.2, pattern: /^\W*(?:This|That|These|Those|It|He|She|They|We|There|Here|What|Which|Who|One|I|You|Some|Most|Many|All|Such|His|Her|Their|Its|Another|Other|Both|Each|If|For example|However|But|And|As|After|While|Although|Because|By|At|On)\b/ },
	{ points: -0.3, pattern: /\b(?:Figure|Table) \d|\?/ },
]; // prettier-ignore

function figure(source: string): RegExp {
	return new RegExp(source, "u");
}

const calledTerm =
	/\b(?:called|termed|known\s+as|referred\s+to\s+as|dubbed)\s+(?:an?\s+|the\s+)?["“‘']?\s?(\p{L}[^,.;:()“”"]{1,60}?)\s?["”’']?(?=[,.;:()]|\s+(?:and|because|if|when|which|that|in|by|or|for|to|is|are)\b|$)/iu;
const subjectTerm =
	/^\W*(?:In\s[^,]{3,60},\s)?(?:an?\s+|the\s+)?(?:term\s+)?["“‘']?([^,.;:()]{2,60}?)["”’']?(?:\s*\([^)]*\))?,?\s+(?:is|are|means?|refers?|denotes?|describes?|consists?|occurs?|involves?|was|were)\b/iu;
const pronouns =
	/^(?:this|that|these|those|it|he|she|they|we|there|here|what|which|who|one|i|you|some|most|many|all)\b/i;

const enough = 1.5;
const longest = 1000;
