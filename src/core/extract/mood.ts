/** How a sentence speaks: whether it says what should be done, what is worth what, or only tells. */

/** Says what somebody should do. */
export function isRecommendation(sentence: string): boolean {
	const clause = sentence.slice(0, hung.exec(sentence)?.index ?? sentence.length);
	return recommends.test(clause) && !/^(?:if|unless|whether)\b/i.test(sentence) && !isQuestion(sentence);
}

export function isQuestion(sentence: string): boolean {
	return questions.test(sentence);
}

/** How much a sentence asks to be agreed with: judgments and hedges for, numbers and plain past tense against. */
export function claimStrength(sentence: string): number {
	let strength = 0;
	if (judges.test(sentence)) strength += 1;
	if (weighs.test(sentence)) strength += 1;
	if (/\b(?:may|might|could|would|can|will)\b/i.test(sentence)) strength += 0.5;
	if (
		/\b(?:I|we) (?:\w+ ){0,2}(?:believe|think|argue|contend|maintain|suggest|hold)\b|\bin my (?:view|opinion)\b/i.test(
			sentence,
		)
	)
		strength += 2;
	if (/\d/.test(sentence)) strength -= 0.5;
	if (questions.test(sentence)) strength -= 1;
	return strength;
}

/** Points back to the sentence before: this, these, such, it, or what "they" did there. */
export function pointsBack(sentence: string): boolean {
	return /^["“‘(]?(?:this|these|that|those|such|it|they|in turn|as such)\b/i.test(sentence) && !isExpletive(sentence);
}

/** It is unlikely that the toll will fall: this "it" stands for nothing. */
function isExpletive(sentence: string): boolean {
	return /^["“‘(]?it (?:is|was|would be|will be|seems) (?:\w+ ){1,4}(?:that|to)\b/i.test(sentence);
}

/** Tells who wrote the text, or where it first stood: no part of its argument. */
export function isAbout(sentence: string): boolean {
	return aboutTheText.test(sentence);
}

const recommends =
	/\b(?:should(?! have)|must(?! have)|ought to|needs? to|ha(?:s|ve) to|had better|it is (?:imperative|necessary|vital|essential|time|high time|crucial|important) (?:that|to|for)|let us|we need|is needed|are needed|it would be (?:wise|better|a mistake))\b/i;
/** What is said of a noun by the way, or as a reason: … a rule under which the state must act. */
const hung = /,? (?:which|who|whom|whose|where|because|since) /i;
const questions = /\?["”’)]*$/;
const judges =
	/\b(?:crucial|essential|important|vital|necessary|good|bad|safe|unhealthy|healthy|appropriate|inappropriate|responsible|irresponsible|acceptable|reasonable|sensible|remarkable|dangerous|harmful|beneficial|wrong|right|better|worse|best|worst|unacceptable|unfair|fair|effective|ineffective|valuable|useful|useless|impossible|inevitable|pragmatic|counterproductive|key|critical|clear|indispensable|significant|misguided|mistaken|misleading|dubious|promising|costly|cost-effective)\b/i;
const weighs =
	/\b(?:more|less|rather) (?:\w+ ){1,4}than\b|\bnot\b[^.]{2,80}\bbut\b|\bthere is no\b|\bthe (?:real|true|main|only|central) (?:question|problem|reason|issue|task|lesson)\b|\bthe more\b.*\bthe (?:more|less|greater)\b/i;
const aboutTheText =
	/^(?:the author|about the author|this (?:article|essay|piece) (?:first|originally|was)|(?:he|she|they) (?:is|are|has|have) (?:the |a |an |recently |also )*(?:author|authored|professor|fellow|director|lecturer|senior|research)|originally published|the views expressed|photo|image|subscribe)\b/i;
