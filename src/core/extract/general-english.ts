/**
 * Words of general English that make no term by themselves. Written by hand for this plugin, from no corpus: nouns
 * that essays on every subject use, words that grade, and words that point.
 */

/** Nouns so general that they are never offered alone. `normal` is in the singular. */
export function isGeneric(normal: string): boolean {
	return generic.has(normal);
}

/** Words that only point, count or compare: no term begins with one. */
export function isPointing(lower: string): boolean {
	return pointing.has(lower);
}

/** Adjectives that say how much or how good: a term begins with one only where the essay makes a habit of it. */
export function isScalar(lower: string): boolean {
	return (
		scalar.has(lower) ||
		(lower.length > 5 && /(?:er|est)$/.test(lower) && scalar.has(lower.replace(/i?e(?:r|st)$/, "")))
	);
}

/** General nouns that fixed terms are made with: balance of power, rule of law, burden of proof. In the singular. */
export function isClassic(normal: string): boolean {
	return classic.has(normal);
}

/** How much a word says of a subject, 0 to 1. */
export function weightOf(lower: string, normal: string): number {
	if (pointing.has(lower)) return 0;
	if (generic.has(normal)) return 0.2;
	if (isScalar(lower)) return 0.15;
	if (grading.has(lower)) return 0.4;
	return 1;
}

function set(words: string): Set<string> {
	return new Set(words.split(" "));
}

const pointing = set(
	"such same other others another many several various certain different own first second third fourth fifth last next previous following " +
		"current recent latter former particular specific respective relevant entire whole numerous today tomorrow yesterday now more most " +
		"less least few fewer half once twice once-in-a-lifetime one two three four five six seven eight nine ten eleven twelve twenty " +
		"hundred thousand million billion today's additional further extra so-called actual mere sole only likely unlikely possible able " +
		"unable alone else early earlier later late recently remaining subsequent upcoming existing given said above aforementioned " +
		"everyday countless myriad overall sheer utter very future past present recent-day present-day subsequent alleged supposed apparent",
);

const scalar = set(
	"main major minor key important significant crucial essential critical central vital pivotal special general common usual typical real " +
		"true clear obvious potential necessary sufficient great big large small little high low long short good better best bad worse worst " +
		"strong weak full total complete single broad wide narrow deep close new old young proper right wrong simple easy hard difficult " +
		"serious considerable substantial continued ongoing unique meaningful remarkable promising genuine plain familiar appropriate modern " +
		"increased increasing reduced growing rising heightened enhanced improved intensified prominent leading notable successful effective " +
		"efficient keen nuanced careful reliable comprehensive productive vast immense enormous huge tremendous profound severe mild moderate " +
		"rapid slow sudden gradual quick fast sharp steep subtle blunt clever smart wise foolish rich poor cheap expensive famous " +
		"beautiful ugly nice fine fair fresh ideal perfect imperfect adequate inadequate sensible reasonable plausible credible dangerous safe " +
		"risky tough rough smooth strange odd curious interesting surprising striking impressive useful useless helpful valuable desirable " +
		"popular favorite favourite widespread frequent rare occasional constant steady stable direct indirect extensive intense fundamental " +
		"basic primary secondary chief principal dominant involved promising robust dramatic drastic inevitable unavoidable unprecedented " +
		"ordinary extraordinary exceptional average normal abnormal modest humble grand bold timely urgent immediate eventual ultimate final " +
		"initial original innovative creative controversial desired intended expected unexpected known unknown well-known so-so decisive " +
		"sustained concerted ambitious sincere deliberate mutual shared joint separate distinct similar identical equal unequal related " +
		"unrelated corresponding available accessible present absent visible invisible subtle overt sought-after long-standing longstanding " +
		"multiple minimum maximum convenient inconvenient honest dishonest harmless harmful wet dry hot cold warm cool distant nearby remote " +
		"happy unhappy sad angry lucky unlucky lonely loud quiet busy idle lazy eager anxious proud ashamed afraid brave cowardly polite rude " +
		"kind cruel gentle generous greedy patient impatient curious sceptical skeptical cautious reckless stubborn loyal grateful tired sick healthy " +
		"thick thin flat round tall heavy light bright dark pale dusty dirty clean empty crowded narrow tiny massive giant gigantic " +
		"clumsy elegant graceful awkward neat tidy messy vague precise exact rough crude lovely pretty pleasant unpleasant awful terrible horrible " +
		"wonderful excellent superb splendid magnificent glorious miserable wretched pathetic absurd ridiculous silly stupid brilliant dull boring " +
		"interested bored surprised worried convinced persuasive convincing compelling dubious doubtful suspicious trivial negligible mysterious " +
		"puzzling confusing troubling worrying alarming disturbing reassuring encouraging disappointing satisfying striking telling revealing " +
		"instructive misleading mistaken erroneous faulty flawed sound valid invalid legitimate lasting enduring temporary permanent brief lengthy " +
		"prolonged endless decent respectable admirable regrettable unfortunate fortunate welcome unwelcome needless pointless hopeless hopeful " +
		"painful painless costly cheap affordable lucrative profitable viable feasible workable practicable unworkable impossible improbable probable",
);

const grading = set(
	"positive negative public private internal external domestic foreign international global regional local national human social political " +
		"economic financial cultural historical historic traditional contemporary powerful long-term short-term active passive formal informal " +
		"legal moral ethical physical natural technical practical theoretical scientific academic professional personal individual collective " +
		"western eastern northern southern central urban rural commercial industrial military civil religious official strategic democratic " +
		"balanced cooperative critical annual daily weekly monthly early-stage large-scale small-scale mental medical clinical digital",
);

/** In the singular. */
const generic = set(
	"charge region country nation state place area part side end way thing matter issue problem question answer fact case example instance point view " +
		"idea notion concept sense kind sort type form nature role position situation condition circumstance context environment background level " +
		"degree amount number range series list group set pair member person people man woman child boy girl family friend reader author writer " +
		"book article essay paper report text word page chapter title section paragraph passage time year month week day hour minute " +
		"moment period era age century decade past present future today beginning start middle stage step phase process change development growth " +
		"increase decrease rise fall decline shift move movement action act activity effort work job task practice use user result effect impact " +
		"consequence outcome cause reason purpose aim goal objective target need want wish desire hope fear interest concern attention focus " +
		"emphasis importance value worth benefit advantage disadvantage gain loss cost price risk danger threat challenge difficulty obstacle " +
		"opportunity chance possibility ability capacity capability power force strength weakness influence control authority right duty " +
		"responsibility choice option decision plan strategy policy approach method means tool measure solution response attempt failure success " +
		"progress support help assistance aid relation relationship link connection tie bond partner partnership cooperation engagement " +
		"involvement participation commitment agreement discussion debate argument claim statement evidence proof study research analysis " +
		"assessment evaluation review comparison difference similarity distinction contrast balance order system structure model framework " +
		"pattern feature characteristic element factor aspect dimension component detail item line figure majority minority lack absence presence " +
		"existence experience knowledge understanding awareness perception perspective opinion belief attitude assumption expectation aspiration " +
		"agenda priority rule standard norm principle basis foundation ground source resource material content information news leader leadership " +
		"official expert company firm business product service customer money world life home house city town street land water air field space " +
		"room door window hand head eye face body mind heart back front top bottom name term party player stakeholder pressure freedom tension " +
		"conflict trend dynamic dynamics tendency complexity uncertainty stability instability security shape scale size scope length distance " +
		"speed rate essence irony nuance paradox truth story lesson reminder sign signal mark note comment remark reference mention track record " +
		"thought theory anyone someone everyone something nothing everything anything nobody everybody lot bit piece share rest variety quality " +
		"quantity neighbor neighbour giant format initiative program programme project proposal offer request demand supply mechanism arrangement " +
		"student worker citizen resident teacher scholar researcher scientist critic supporter opponent proponent observer analyst reporter " +
		"speaker audience public community society organization organisation institution agency department office center centre team staff " +
		"employee employer manager director president minister king queen winner loser victim hero thinker figurehead parent mother father son " +
		"daughter brother sister husband wife couple guest host visitor crowd mass population generation birth death night morning afternoon " +
		"evening summer winter spring autumn season date deadline schedule delay rush pace visit trip journey path course direction destination " +
		"origin root edge boundary limit limitation constraint restriction condition exception requirement criterion test check check-up " +
		"error mistake flaw fault gap hole crack weak spot shortcoming drawback downside upside merit virtue vice excuse pretext motive incentive " +
		"reward penalty price fee fine payment salary income wage budget expense saving account bill coin dollar euro pound cent " +
		"percent percentage proportion ratio average total sum count share half third quarter majority minimum maximum peak low high record " +
		"contribution addition removal replacement substitute alternative combination mixture mix blend selection collection sample survey poll " +
		"interview questionnaire conclusion finding observation insight invention innovation creation design version edition copy draft " +
		"sketch outline summary overview introduction preface appendix footnote heading topic subject theme object objection counterargument " +
		"reply rebuttal criticism critique praise blame credit trust doubt suspicion confidence certainty likelihood probability odds prospect " +
		"promise threat warning advice recommendation suggestion instruction guidance guideline order command permission ban " +
		"restriction requirement necessity urgency emergency crisis disaster accident incident event episode scene scenario setting " +
		"stage step stretch spell run turn return recovery repair maintenance improvement advance breakthrough setback obstacle barrier bridge " +
		"door gate key lock wall floor ceiling roof corner center core layer surface depth height width weight volume mass density amount load " +
		"burden pressure stress strain tension relief comfort pain pleasure joy happiness sadness anger love hate hatred pride shame guilt regret " +
		"surprise shock wonder curiosity boredom interest passion enthusiasm skepticism scepticism caution care neglect ignorance " +
		"wisdom skill talent gift training education learning lesson teaching school class course exam degree " +
		"language speech talk conversation dialogue dialog message letter email call phone line voice sound noise silence music song picture " +
		"image photo photograph video film movie game sport play player team ball match race fight battle struggle competition contest " +
		"victory defeat win draw score goal point level status rank grade class category division branch sector segment section unit block chunk " +
		"fraction portion slice fragment piece part whole entirety extent reach range spread distribution arrangement organization sequence " +
		"succession string chain network web grid map chart graph table diagram symbol code formula equation calculation estimate guess " +
		"prediction forecast projection plan intention attempt experiment exercise operation procedure technique tactic trick way manner " +
		"style fashion mode tone mood atmosphere spirit soul character identity self individual human being creature animal " +
		"plant tree flower food meal drink fruit vegetable table chair bed car bus train plane ship boat machine device equipment " +
		"instrument tool gun engine computer technology software hardware website page site location spot position post station base " +
		"camp field garden park hill road street avenue square building apartment house hotel restaurant shop store market mall " +
		"maker holder owner buyer seller producer consumer provider supplier leader follower driver passenger traveler traveller guide " +
		"assistant colleague peer rival enemy ally opponent counterpart neighbor stranger outsider insider beginner veteran amateur professional " +
		"stuff deal bunch dozen handful couple plenty plethora wealth host myriad array spectrum continuum " +
		"involvement reduction expansion extension shortage surplus excess deficit presence absence appearance disappearance emergence arrival " +
		"departure entry exit access use misuse abuse treatment handling management leadership supervision oversight " +
		"application adoption acceptance rejection refusal denial admission confirmation approval disapproval " +
		"compromise concession bargain resolution determination willingness reluctance readiness eagerness " +
		"openness closeness nearness similarity likeness resemblance equivalence correspondence association implication " +
		"meaning significance relevance consequence ramification repercussion aftermath custom habit routine " +
		"policymaker decision-maker guarantee assurance reassurance protection attack harm damage " +
		"hurt destruction loss waste garbage trash dirt dust mud wood rock paper plastic " +
		"option counterbalance norm ambition agency setback caveat analogy metaphor anecdote testimony backing track toll stake sake midst wake " +
		"verge brink onset advent dawn heyday peak pinnacle hallmark cornerstone milestone turning sidekick flip handle grip grasp hold foothold " +
		"glance glimpse look gaze stare eye view sight vision outlook prospect panorama landscape picture frame lens angle standpoint viewpoint",
);

const classic = set(
	"balance rule sphere right freedom state division order burden law standard conflict code duty system separation theory principle cost " +
		"standard rate economy breach court bill abuse weapon school point court tragedy presumption doctrine letter margin chain theory terms " +
		"act crime age body means mode mechanism center centre philosophy social-contract statute statement proof problem paradox spiral trap",
);
