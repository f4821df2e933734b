/**
 * Cues: words by which writers show what a sentence does for its neighbors. A table that a linguist could edit.
 *
 * Each row says where the cue stands, what it makes of its own sentence, and which way it points. The relations follow
 * Peldszus & Stede ("Joint prediction in MST-style discourse parsing", EMNLP 2015): support, and attack by rebutting or
 * undercutting.
 */
import type { Role } from "../model.ts";

export interface Cue {
	/** The words, as they are shown to the reader. */
	text: string;
	/** The role its sentence takes; null when the cue only relates. */
	role: Role | null;
	/** What its sentence does to what it relates to; null when the cue only shows a role. */
	relation: "supports" | "attacks" | null;
	/** What it relates to: the sentence before, the claim of the paragraph, or what follows. */
	toward: "before" | "claim" | "next";
}

export interface Row extends Omit<Cue, "text"> {
	/** A sentence that the row hears. */
	example: string;
	pattern: RegExp;
	anywhere: boolean;
}

type Sign = Omit<Cue, "text">;

function opening(example: string, words: string[], sign: Sign): Row {
	const pattern = new RegExp(`^["“‘'(]*(${words.join("|")})(?![\\p{L}’'])`, "iu");
	return { example, pattern, anywhere: false, ...sign };
}

function inside(example: string, words: string[], sign: Sign): Row {
	const pattern = new RegExp(`(?:^|[\\s,;—–(“"])(${words.join("|")})(?![\\p{L}])`, "iu");
	return { example, pattern, anywhere: true, ...sign };
}

const example: Sign = { role: "example", relation: "supports", toward: "before" };
const grants: Sign = { role: "concession", relation: "attacks", toward: "claim" };
const turns: Sign = { role: null, relation: "attacks", toward: "before" };
const concludes: Sign = { role: "claim", relation: null, toward: "before" };
const explains: Sign = { role: "premise", relation: "supports", toward: "before" };
const adds: Sign = { role: null, relation: "supports", toward: "claim" };
const reports: Sign = { role: "evidence", relation: "supports", toward: "before" };

const say =
	"(?:say|argue|claim|point|object|reply|answer|insist|warn|fear|complain|maintain|contend|believe|hold|speak|like to)";

/** Each row with a sentence that it hears. */
export const rows: Row[] = [
	opening(
		"For instance, the port opened in May.",
		["for (?:instance|example)", "to illustrate", "to give an example", "as an example"],
		example,
	),
	inside(
		"The port of Lund offers the best example.",
		[
			"(?:is|are|offers?|provides?|gives?|makes?|supplies) (?:an?|the|one|another) (?:\\w+ ){0,2}(?:example|illustration|case in point)",
		],
		example,
	),
	opening(
		"Examples of this are the ports.",
		[
			"examples? (?:of|include)",
			"take the (?:case|example|story)",
			"consider",
			"a case in point",
			"think of",
			"look at",
			"witness",
			"imagine",
			"suppose",
		],
		example,
	),
	inside("The port, for example, opened in May.", ["for (?:instance|example)", "such as the case"], example),
	opening(
		"Admittedly, the toll is high.",
		["admittedly", "granted", "of course", "certainly", "to be sure", "true,", "it is true", "no doubt", "undoubtedly"],
		grants,
	),
	inside(
		"The toll is high, I admit.",
		[
			"(?:admittedly|to be sure|granted|I admit|I concede|I grant)(?=[.,;])",
			"(?:I|we) (?:must |have to |readily |freely )?(?:admit|concede|grant) that",
		],
		grants,
	),
	opening(
		"It must be granted that the toll is high.",
		[
			"it (?:must|should|has to|may|can) be (?:granted|admitted|conceded|acknowledged|said)",
			"it is (?:fair|only fair|right|reasonable) to (?:say|admit|concede|add|acknowledge)",
			"it would be (?:wrong|misleading|naive|dishonest|foolish|unfair|absurd) to (?:deny|pretend|present|suggest|claim|say|ignore)",
			"(?:nobody|no one|few) (?:denies|deny|would deny|disputes|dispute|doubts|doubt)",
		],
		grants,
	),
	opening(
		"There is some truth in the charge that the toll is high.",
		[
			"there is (?:some|much|a (?:grain|kernel|measure) of) truth in",
			"it is easy to (?:see why|understand|sympathi[sz]e)",
			"one can (?:see|understand) why",
			"(?:the|these|those|such) (?:critics|s[kc]eptics|opponents|doubters) (?:have a point|are (?:right|not wrong|partly right))",
			"(?:we are|one is) (?:often |always |constantly )?told",
			"conventional wisdom",
			"many (?:people |of us |observers |commentators )?(?:believe|assume|say|argue|think|worry|fear)",
		],
		grants,
	),
	opening(
		"Merchants will object that the toll is high.",
		[
			"(?:[\\p{L}’'-]+ ){1,4}(?:will|may|might|would) (?:no doubt |rightly |perhaps |often |always |still )?(?:say|argue|claim|object|insist|point out|reply|answer|protest|complain|counter|respond)",
		],
		grants,
	),
	opening(
		"The second view holds that the toll is fair.",
		[
			"(?:the|a|an|one|another) (?:\\w+[ -]){0,3}(?:account|view|explanation|reading|theory|story|school|interpretation|defen[cs]e|case for|wisdom)(?:,[^,]{2,60},)? (?:holds|attributes|says|maintains|explains|claims|argues|assumes|blames|credits)",
		],
		grants,
	),
	opening(
		"Critics say that the toll is high.",
		["critics (?:say|argue|claim|point|object)", "opponents", "s[kc]eptics", "supporters of", "proponents of"],
		grants,
	),
	opening(
		"Defenders of the toll, among them the mayor, speak of fairness.",
		[
			`(?:critics|defenders|advocates|champions|proponents|supporters)(?=(?: of [^,]{2,60}?)?(?:, [^,]{2,60},)? (?:\\w+ )?${say}\\b)`,
		],
		grants,
	),
	opening(
		"Some argue that the toll is high.",
		[
			`some (?:people |critics |may |might |would )?(?:say|argue|claim|object|think|believe|suggest)`,
			"others (?:say|argue|claim|object|think|believe|contend)",
			"one (?:may|might|could) (?:argue|object|say|think)",
		],
		grants,
	),
	opening(
		"It might seem that the toll is high.",
		[
			"it (?:may|might|could) (?:seem|appear|be (?:argued|objected|said))",
			"it is (?:often|sometimes|commonly|widely|usually) (?:said|argued|claimed|thought|believed|assumed|objected)",
			"from an? \\S+ perspective, it (?:may|might)",
		],
		grants,
	),
	opening(
		"The usual answer is to widen the road.",
		[
			"(?:the|one|a|another) (?:\\w+ )?(?:objection|counterargument|criticism|usual answer|standard answer|usual reply|common answer) (?:is (?:that|to|one of)|holds|runs|says|goes)",
		],
		grants,
	),
	opening(
		"However, the road is closed.",
		[
			"however",
			"nevertheless",
			"nonetheless",
			"yet",
			"but",
			"still",
			"on the other hand",
			"on the contrary",
			"even so",
			"that said",
			"all the same",
			"instead",
			"rather",
			"conversely",
			"in contrast",
			"by contrast",
			"unfortunately",
			"at the same time",
			"in reality",
			"in truth",
			"the (?:truth|reality|opposite|reverse) is",
			"quite the (?:opposite|contrary|reverse)",
			"even then",
			"regardless",
			"in fact, however",
		],
		turns,
	),
	opening(
		"That is wrong, because the road is closed.",
		[
			"(?:that|this) is (?:simply |plainly |quite |just )?(?:wrong|mistaken|false|untrue|not true|not so|a mistake|nonsense|an illusion|a misunderstanding)",
			"(?:they|this|it) (?:forgets?|overlooks?|misses the point|ignores?)",
			"i take this",
			"(?:that|this) is (?:all )?true(?: enough)?,? (?:but|and yet|and beside|as far)",
		],
		turns,
	),
	opening(
		"The objection is fair, but it proves little.",
		[
			"(?:the|this|that) (?:objection|argument|criticism|analogy|view|claim|fear|worry|reply|reasoning) (?:(?:is|has) [^,.]{2,40},? but|fails|misses|overlooks|ignores|forgets|confuses|does not|cannot)",
		],
		turns,
	),
	inside("The road, however, is closed.", [" however,", " though[.,]", " nevertheless,", " nonetheless,"], turns),
	// The sentence as a whole goes on arguing.
	opening(
		"Although the toll is high, the road pays.",
		[
			"although",
			"though",
			"even though",
			"while it is true",
			"despite",
			"in spite of",
			"even if",
			"whereas",
			"notwithstanding",
			"much as",
			"for all (?:its|their|his|her)",
		],
		{ role: null, relation: null, toward: "claim" },
	),
	opening(
		"Therefore the road should be built.",
		[
			"therefore",
			"thus",
			"hence",
			"consequently",
			"accordingly",
			"as a result",
			"so",
			"for (?:this|that|these|those) reasons?",
			"it follows",
			"ultimately",
			"that is why",
			"this is why",
			"which is why",
			"as a consequence",
			"in consequence",
			"it stands to reason",
			"the (?:upshot|bottom line|conclusion) is",
		],
		concludes,
	),
	opening(
		"In short, the road should be built.",
		[
			"in conclusion",
			"to conclude",
			"to sum up",
			"in sum",
			"in short",
			"all in all",
			"overall",
			"in summary",
			"on balance",
			"all told",
			"simply put",
			"put simply",
			"to put it (?:simply|bluntly|plainly)",
		],
		concludes,
	),
	inside(
		"The road should therefore be built.",
		["therefore", " thus,", " hence,", "(?:is|was|are|were) thus", " in effect,"],
		concludes,
	),
	opening(
		"Without this, the road will crack.",
		["without (?:this|that|these|it|such)", "otherwise", "or else", "failing that"],
		explains,
	),
	opening(
		"After all, the road is closed.",
		[
			"because",
			"since",
			"after all",
			"for one(?: thing)?",
			"the reason",
			"one reason",
			"another reason",
			"this is because",
			"that is because",
			"given that",
			"as a matter of fact",
			"in fact",
			"indeed",
			"in particular",
			"specifically",
			"namely",
			"in other words",
			"that is to say",
			"put differently",
			"(?:no|little|small) wonder",
		],
		explains,
	),
	opening(
		"Moreover, the road is safe.",
		[
			"moreover",
			"furthermore",
			"in addition",
			"additionally",
			"besides",
			"also",
			"what(?: is|'s) more",
			"similarly",
			"likewise",
			"equally",
			"not only",
			"primarily",
			"to (?:begin|start) with",
			"for (?:a start|starters)",
			"above all",
			"worse(?: still| yet)?,",
			"better still",
			"(?:more|most|just as) important(?:ly)?",
			"importantly",
			"crucially",
			"by the same token",
			"nor",
		],
		adds,
	),
	opening(
		"Second, the road is safe.",
		["first(?:ly)?(?: of all)?", "second(?:ly)?", "third(?:ly)?", "finally", "lastly"],
		adds,
	),
	inside(
		"According to the mayor, two thirds agree.",
		[
			"according to",
			"survey(?:s|ed)?",
			"statistics",
			"data (?:show|suggest)",
			"(?:a|one|another|the) (?:\\d{4} |recent |large |new )*(?:study|report|review|trial|poll|analysis|inquiry|audit)",
			"researchers",
			"evidence (?:shows|suggests)",
			"\\d+(?:\\.\\d+)? ?(?:%|percent|per cent)",
		],
		reports,
	),
	inside(
		"A count found that the road is full.",
		[
			"stud(?:y|ies) (?:show|found|suggest|conclude|report)\\p{L}*",
			"research (?:shows|has shown|suggests|found)",
			"(?:concluded|found|reported|showed|estimated|revealed) that",
		],
		reports,
	),
];
