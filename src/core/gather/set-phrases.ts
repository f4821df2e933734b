/** Phrases that mean more than their words, put into words of the senses (`senses.ts`). A table that a linguist could edit. */

/** A clause in lower case with its set phrases in single words: "does nothing for" becomes "not help". */
export function inSingleWords(clause: string): string {
	let text = clause;
	for (const { phrase, words } of setPhrases) text = text.replace(phrase, words);
	return text;
}

interface SetPhrase {
	example: string;
	/** What the example becomes. */
	becomes: string;
	phrase: RegExp;
	words: string;
}

function row(example: string, becomes: string, phrase: RegExp, words: string): SetPhrase {
	return { example, becomes, phrase, words };
}

export const setPhrases: SetPhrase[] = [
	row(
		"wolves keep the deer in check",
		"wolves limit the deer",
		/\b(?:keeps?|kept|keeping|holds?|held) (.{1,60}?) (?:in check|at bay|down)\b/g,
		"limit $1",
	),
	row(
		"dubbing keeps children from learning",
		"dubbing prevent children learning",
		/\b(?:keeps?|kept|stops?|stopped|prevents?|prevented) (.{1,40}?) from (?=\w+ing\b)/g,
		"prevent $1 ",
	),
	row(
		"it would be wise for the union to agree",
		"the union should agree",
		/^it (?:is|would be|will be) (?:wise|sensible|best|right|advisable|high time) (?:for (.{1,40}?) )?to\b/,
		"$1 should",
	),
	row(
		"it would be a mistake for the union to agree",
		"the union should not agree",
		/^it (?:is|would be|will be) (?:unwise|foolish|a mistake|wrong|folly) (?:for (.{1,40}?) )?to\b/,
		"$1 should not",
	),
	row(
		"the tax leaves prices where they are",
		"the tax not change prices",
		/\b(?:leaves?|left|leaving|keeps?|kept|keeping) (.{1,60}?) (?:(?:where|as) (?:it|they|he|she) (?:is|are|was|were)|alone|unchanged|untouched)\b/g,
		"not change $1",
	),
	row(
		"there is no evidence that tolls work",
		"not tolls work",
		/^(?:there is|there's|we have|nobody has) (?:no|little|hardly any|any|scant) (?:good |real |serious )?(?:evidence|proof|sign|indication|reason to (?:believe|think|suppose)) that\b/,
		"not",
	),
	row(
		"it is a myth that tolls work",
		"not tolls work",
		/^(?:it is|it's) (?:simply |just |plainly )?(?:a myth|an illusion|not true|untrue|false|wrong|a mistake) (?:to (?:say|think|believe|claim) )?that\b/,
		"not",
	),
	row("the toll fails to pay", "the toll not pay", /\bfail(?:s|ed)? to\b/g, "not"),
	row(
		"the toll is unlikely to pay",
		"the toll not pay",
		/\b(?:is|are|was|were|seems?) (?:highly |very |most )?unlikely to\b/g,
		"not",
	),
	row(
		"the toll is likely to pay",
		"the toll pay",
		/\b(?:is|are|was|were|seems?) (?:highly |very |most |quite )?(?:likely|bound|certain|sure) to\b ?/g,
		"",
	),
	row(
		"it does nothing to slow cars",
		"it not slow cars",
		/\b(?:does|do|did|done) (?:nothing|little) to (?!the\b|an?\b|our\b|their\b|its\b|his\b|her\b|them\b)/g,
		"not ",
	),
	row(
		"the plan is a step forward",
		"the plan is progress",
		/\b(?:an? )?(?:big |great |small |real )?steps? (?:forward|in the right direction|ahead)\b/g,
		"progress",
	),
	row(
		"the plan is a step back",
		"the plan is setback",
		/\b(?:an? )?(?:big |great |small |real )?steps? (?:back(?:wards?)?|in the wrong direction)\b/g,
		"setback",
	),
	row("it takes ten years", "it takes decade", /\b(?:ten|10) years\b/g, "decade"),
	row(
		"it does nothing for the poor",
		"it not help the poor",
		/\b(?:does|do|did|done) (?:nothing|little|no good) (?:for|to)\b/g,
		"not help",
	),
	row(
		"it does the poor no good",
		"it not help the poor",
		/\b(?:does|do|did|done|doing) (.{1,40}?) (?:no good|no favou?rs?)\b/g,
		"not help $1",
	),
	row(
		"towns cannot do without trees",
		"towns need trees",
		/\b(?:can ?not|can't|can never|could not|couldn't) (?:do|live|manage|survive|exist|work) without\b/g,
		"need",
	),
	row(
		"towns can do without trees",
		"towns not need trees",
		/\b(?:do|does|did|can|could|would) (?:do |live |manage )?without\b/g,
		"not need",
	),
	row(
		"stay out of the talks",
		"avoid the talks",
		/\b(?:stays?|stayed|keeps?|kept) (?:out of|away from|clear of)\b/g,
		"avoid",
	),
	row("it takes jobs away", "it remove jobs", /\b(?:takes?|took|taken|taking) (.{0,40}?)\s*away\b/g, "remove $1"),
	row(
		"we must get rid of the toll",
		"we must abolish the toll",
		/\b(?:gets?|got|getting) rid of\b|\b(?:does|do|doing|done) away with\b/g,
		"abolish",
	),
	row("they gave up the plan", "they abandon the plan", /\b(?:gives?|gave|giving|given) up\b/g, "abandon"),
	row("rain brought down the price", "rain lower the price", /\b(?:brings?|brought) down\b/g, "lower"),
	row(
		"it puts the valley at risk",
		"it endanger the valley",
		/\b(?:puts?|putting) (.{1,40}?) (?:at risk|in danger|in jeopardy)\b/g,
		"endanger $1",
	),
	row(
		"snow makes travel impossible",
		"snow prevent travel",
		/\b(?:makes?|made) (.{1,40}?) impossible\b/g,
		"prevent $1",
	),
	row(
		"the bridge made possible the fair",
		"the bridge allow the fair",
		/\b(?:makes?|made) (?:it )?possible\b/g,
		"allow",
	),
	row(
		"thanks to the tunnel, we came",
		"through the tunnel, we came",
		/\b(?:thanks to|due to|because of|owing to|as a result of|by means of)/g,
		"through",
	),
	row("fewer and fewer people vote", "fewer people vote", /\b(fewer|less|more) and \1\b/g, "$1"),
	row(
		"it is far from cheap",
		"it is not cheap",
		/\bno longer\b|\bfar from\b|\banything but\b|\bby no means\b|\bnot at all\b/g,
		"not",
	),
	row(
		"it is not only cheap",
		"it is only cheap",
		/\bnot (?:only|just|merely)\b|\bno (?:doubt|wonder)\b|\bnothing but\b/g,
		"only",
	),
	row("they are out of work", "they are unemployed", /\b(?:out of|without) work\b/g, "unemployed"),
	row("families with little money", "families with poor", /\blittle money\b/g, "poor"),
	row("they set up a fund", "they build a fund", /\bsets? up\b/g, "build"),
	row("offer its good offices", "offer its mediate", /\bgood offices\b/g, "mediate"),
	row("they work from home", "they work remote", /\b(work(?:s|ed|ing)?) (?:from|at) home\b/g, "$1 remote"),
	row(
		"crews get more done",
		"crews productive",
		/\b(?:gets?|got|achieves?|achieved|accomplish(?:es|ed)?) more(?: done)?\b/g,
		"productive",
	),
	row(
		"crews achieve less",
		"crews unproductive",
		/\b(?:gets?|got|achieves?|achieved|accomplish(?:es|ed)?) less(?: done)?\b/g,
		"unproductive",
	),
	row(
		"tolls cost many jobs",
		"tolls destroy many jobs",
		/\bcosts? ((?:many |some |no |any )?(?:jobs|lives))\b/g,
		"destroy $1",
	),
	row("belts save lives", "belts survive", /\bsav(?:es?|ed|ing) (?:\w+ )?lives\b/g, "survive"),
	row("beef free of salt", "beef without salt", /\bfree (?:of|from)\b/g, "without"),
];
