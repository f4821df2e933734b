/** How a sentence speaks: whether it says what should be done, what is worth what, or only tells. */

/** Says what somebody should do. */
export function isRecommendation(sentence: string): boolean {
	const clause = sentence.slice(0, hung.exec(sentence)?.index ?? sentence.length);
	return (
		(recommends.test(clause) || imperative.test(sentence)) &&
		!/^(?:if|unless|whether)\b/i.test(sentence) &&
		!isQuestion(sentence)
	);
}

export function isQuestion(sentence: string): boolean {
	return questions.test(sentence);
}

/** How much a sentence asks to be agreed with: judgments and hedges for, numbers and plain past tense against. */
export function claimStrength(sentence: string): number {
	let strength = 0;
	if (judges.test(sentence)) strength += 1;
	if (weighs.test(sentence)) strength += 1;
	if (singlesOut.test(sentence)) strength += 1.5;
	if (coins.test(sentence) || announcesThesis.test(sentence)) strength += 2;
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
	return /^["“‘(]?it (?:(?:is|was|would be|will be|seems) (?:\w+ ){1,4}(?:that|to)|follows)\b/i.test(sentence);
}

/** Tells what happened to the writer, or sets a scene: On a wet Tuesday I stood on the quay. */
export function isScene(sentence: string): boolean {
	return (
		(lived.test(sentence) || setsScene.test(sentence)) && !isRecommendation(sentence) && claimStrength(sentence) < 1
	);
}

/** A city must feed itself; somebody has to pay: what any such thing needs, told as a reason. */
export function isGeneralNeed(sentence: string): boolean {
	return /(?:^|[;:] )(?:an?|each|any|every|some(?:body|one)|any(?:body|one)) (?:[\w’'-]+ ){0,8}?(?:must|ha(?:s|d) to|needs? to)\b/i.test(
		sentence,
	);
}

/** Tells who wrote the text, or where it first stood: no part of its argument. */
export function isAbout(sentence: string): boolean {
	return aboutTheText.test(sentence);
}

const recommends =
	/\b(?:should(?! have)|must(?! have)|ought to|needs? to|ha(?:s|ve) to|had better|it is (?:imperative|necessary|vital|essential|time|high time|crucial|important) (?:that|to|for)|let us|we need|is needed|are needed|it would be (?:wise|better|a mistake)|would do (?:well|better) to|the (?:answer|remedy|task|way forward|first step) is to|may (?:not|no longer) be)\b|^no \w+ may\b/i;
/** Ask your council for a ferry. Never trust a bridge. */
const imperative =
	/^(?:please )?(?:ask|stop|keep|let|make|build|give|pay|fund|ban|end|vote|leave|use|begin|start|do|don['’]t|never|tax|teach|protect|abolish|repeal|write to|call on|demand|require|open|close|raise|cut|invest|replace|treat|trust|publish|spend|plant|remember) (?:not |never )?(?:\w+ing )?(?:your|the|a|an|it|them|us|these|those|this|that|more|less|fewer|every|all|what|in|about|on|only|not|nothing|nobody|one)\b/i;
/** What is said of a noun by the way, or as a reason: … a rule under which the state must act. */
const hung = /,? (?:which|who|whom|whose|where|because|since) /i;
const questions = /\?["”’)]*$/;
const judges =
	/\b(?:crucial|essential|important|vital|necessary|good|bad|safe|unhealthy|healthy|appropriate|inappropriate|responsible|irresponsible|acceptable|reasonable|sensible|remarkable|dangerous|harmful|beneficial|wrong|right|better|worse|best|worst|unacceptable|unfair|fair|effective|ineffective|valuable|useful|useless|impossible|inevitable|pragmatic|counterproductive|key|critical|clear|indispensable|significant|misguided|mistaken|misleading|dubious|promising|costly|cost-effective)\b/i;
const weighs =
	/\b(?:more|less|rather) (?:\w+ ){1,4}than\b|\bnot\b[^.]{2,120}\bbut\b|\bthere is no\b|\bthe (?:real|true|main|only|central) (?:question|problem|reason|issue|task|lesson)\b|\bthe more\b.*\bthe (?:more|less|greater)\b/i;
/** The better answer is a ferry. What is lacking is not money but time. */
const singlesOut =
	/^(?:and |but |yet |so |[^,]{3,60}, )?(?:(?:the|his|her|its|their|our|my) (?:[\w’'-]+ ){0,2}(?:answer|solution|remedy|cure|way out|way forward|difference|difficulty|trouble|point|question|issue|task|danger|lesson|fault|flaw|mistake|achievement|alternative|conclusion|upshot|moral|truth|fact)(?: (?:of|between|with|for|here|in) (?:[\w’'-]+ ){1,5}| (?:\w+ )?)(?:is|was|lies|are)\b|what (?:[\w’'-]+ ){1,6}(?:is|was) )/i;
/** I call this the ferry trap: the word is the writer's own. */
const coins =
	/\b(?:I|we) (?:would |shall |will |have come to |propose to |like to )*(?:call|name|term|refer to) (?:this|it|these|such)\b|\bwhat I (?:would |shall |have come to |like to )*call\b/i;
/** This essay argues that ferries pay. */
const announcesThesis =
	/\b(?:this|the present) (?:essay|post|article|paper|column|note|chapter|piece) (?:\w+ )?(?:argues|contends|claims|maintains|holds|proposes)\b|^(?:it|my argument|the argument here|my claim|the claim here) (?:argues|contends|is) that\b/i;
/** I stood, I had asked; not: I thought, I argued. */
const lived =
	/\b(?:I|we) (?:\w+ly |have |had |once |first |since |just |recently |then )*(?:stood|sat|saw|went|met|found|bought|took|asked|told|heard|read|walked|drove|flew|came|left|got|began|spent|watched|visited|grew up|lived|worked|was (?:\w+ing|born|told|asked|there)|were (?:\w+ing|told|asked|there)|declined|accepted|remember|remembered|arrived|returned|called|received|ordered|opened|lost|paid|wrote|woke|learned|noticed)\b|\b(?:asked|told|wrote to|showed|handed|sent|gave|took) (?:me|us)\b/;
const setsScene =
	/^(?:(?:on|in|at) (?:a|one) (?:\w+ ){0,4}(?:morning|afternoon|evening|night|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|winter|spring|autumn)\b|one (?:\w+ ){0,2}(?:morning|afternoon|evening|night|day|summer|winter)\b|last (?:week|month|year|night|summer|winter|spring|autumn|fall)\b|yesterday\b|(?:a few|two|three|some|several|many) (?:days|weeks|months|years) ago\b|when I was\b)/i;
const aboutTheText =
	/^(?:abstract\b|keywords?:|here (?:is|are) (?:the|my|some|what|how)\b|(?:this|the present) (?:essay|post|article|paper|column|note|chapter|piece) (?:first |then |also |briefly )?(?:re-?examines|examines|discusses|looks|asks|explores|reviews|considers|traces|describes|is about|sets out|will)\b|the author|about the author|this (?:article|essay|piece) (?:first|originally|was)|(?:he|she|they) (?:is|are|has|have) (?:the |a |an |recently |also )*(?:author|authored|professor|fellow|director|lecturer|senior|research)|originally published|the views expressed|photo|image|subscribe)\b/i;
