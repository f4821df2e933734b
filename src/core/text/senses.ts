/**
 * Words of general English that say the same of anything, and their opposites: what lets two essays be heard to agree,
 * or to disagree, in different words. Tables that a linguist could edit; they name no subject.
 */
import { stemOf } from "./words.ts";

/** A sense a stem may have, and on which side of it the word stands. */
export interface Sense {
	name: string;
	side: 1 | -1;
	/** A `turn` on its far side turns what the claim says of the rest: "reduces noise" is no "noise". */
	kind: "turn" | "doing" | "quality";
}

/** Every sense of a root, the likeliest first; none for a word that only stands for itself. */
export function sensesOf(root: string): readonly Sense[] {
	return senses.get(root) ?? [];
}

/** A word's stem, cut the same before any ending: control, controlling; Armenia, Armenian; slower, slow. */
export function rootOf(lower: string): string {
	const root = plainRoot(irregulars.get(lower) ?? lower);
	if (senses.has(root)) return root;
	const again = plainRoot(root);
	return senses.has(again) ? again : (plainDegree(lower) ?? root);
}

function plainRoot(lower: string): string {
	return stemOf(lower)
		.replace(/ll$/, "l")
		.replace(/(...)ia$/, "$1");
}

/** The root of a quality that is only compared here: slower, driest, bigger; null where the table knows none. */
function plainDegree(lower: string): string | null {
	const cut = /^(.{3,})(?:er|est)$/.exec(lower)?.[1];
	if (cut === undefined) return null;
	const plain = [cut, `${cut}e`, cut.replace(/i$/, "y"), cut.replace(/(.)\1$/, "$1")].map(plainRoot);
	return plain.find((root) => senses.get(root)?.some(({ kind }) => kind !== "doing") === true) ?? null;
}

/**
 * What is done to things, where the far side turns whatever it is done to. Each row one sense: words that say it / words
 * that say the opposite. The toll raises / lowers the price.
 */
const turningDoings = [
	"raise increase grow growth rise rose risen boost widen broaden expand enlarge extend extension expansion more great greater large larger big bigger high higher heighten strengthen strong stronger strength deepen deep multiply gain add additional intensify swell double climb much many / lower reduce reduction decrease cut lessen shrink narrow less few fewer small smaller little low diminish weaken weak weaker weakness decline fall fell drop erode erosion shorten loosen limit curb restrain dampen shave slash minimize dwindle curtail restrict",
	"allow permit permission let enable legal legalize legalise authorize possible free open tolerate license / forbid forbidden ban prohibit prohibition prevent stop block outlaw bar impossible illegal criminalize close veto hinder obstruct banish",
	"begin start launch open introduce introduction create creation build built construct construction found establish add erect install set / end finish close abolish abolition dismantle destroy scrap cancel demolish remove eliminate shut terminate",
	"have possess own contain include hold enjoy / lack miss missing absence absent without devoid",
];

/** Other things that are done. */
const doings = [
	"accept join enter adopt embrace welcome endorse approve favor back agree invite take / reject refuse leave quit abandon oppose resist decline withdraw avoid shun boycott turn spurn ban",
	"help protect benefit beneficial aid assist support serve improve improvement better good useful helpful advantage promote foster further boost enrich favor boon blessing profit / harm harmful hurt threaten endanger damage worsen worse worst bad badly injure useless disadvantage drawback detriment detrimental undermine hinder hamper impede suffer cripple spoil ruin impoverish burden curse",
	"protect protection guard safeguard defend defense preserve preservation secure shield keep conserve conservation save maintain uphold sustain / threaten threat endanger jeopardize expose risk risky imperil destroy destruction wreck kill ruin",
	"keep retain hold kept held preserve stay remain maintain continue / return give surrender hand destroy lose lost loss drop abandon sell sold leave scrap abolish withdraw remove replace change lift revoke repeal",
	"bring attract draw create give provide supply win generate yield / remove take deprive rob lose cost drive",
	"succeed success successful work effective effect effectiveness thrive flourish win function achieve / fail failure ineffective ineffectual collapse lose founder flop useless",
	"spend invest investment fund finance pay funding subsidize subsidise subsidy / save withhold",
	"offer mediate intervene participate engage join help involve send host / avoid abstain refrain withdraw ignore",
	"unite union join unify connect link bind integrate together / divide division split separate separation cut isolate isolation disconnect sever",
	"encourage motivate inspire urge invite tempt provoke spark trigger fuel stoke / discourage deter dissuade demotivate",
	"compulsory mandatory obligatory force compel oblige / voluntary optional",
	"progress advance advancement / setback regress regression backslide",
	"replace replacement substitute alternative supersede",
	"worth deserve pay worthwhile / waste pointless worthless squander futile",
	"remember lasting last endure permanent persist / forget forgot forgotten fade brief temporary vanish",
];

/** What things are, and what they are called. A row without a far side has only words of one meaning. */
const qualities = [
	"change alter affect influence raise increase grow rise expand strengthen improve lower reduce cut decrease fall shrink weaken worsen limit",
	"independence independent sovereignty sovereign autonomy autonomous freedom free liberty self-reliance / dependence dependency dependent reliance reliant depend rely",
	"safe safely secure safety security stable stability calm harmless / danger dangerous unsafe risk risky unstable instability insecure insecurity hazard hazardous threat threaten endanger peril perilous harmful",
	"cheap cheaply affordable inexpensive low-cost / expensive costly dear price pricey cost",
	"price cost pay fee charge bill expense fare tariff toll",
	"big large great huge vast / small little tiny",
	"strong powerful mighty / weak feeble",
	"fast quick quickly soon rapid rapidly swift swiftly speed accelerate hasten early / slow slowly late delay",
	"need necessary necessity essential vital crucial indispensable require required must imperative / unnecessary needless superfluous dispensable redundant",
	"important importance matter significant significance central decisive key / unimportant irrelevant trivial marginal negligible insignificant",
	"true right correct real genuine accurate fact / false wrong mistaken untrue incorrect illusion myth fiction mistake error",
	"easy simple simply easily ease simplify / difficult difficulty hard complicated complex complicate",
	"trust confidence reliable trustworthy faith / distrust suspicion unreliable mistrust doubt",
	"peace peaceful / war warfare conflict fighting fight",
	"fair fairly just equal equality justice fairness equitable / unfair unjust unequal injustice inequality",
	"health healthy wholesome well-being fit / unhealthy sick sickness ill illness disease",
	"likely probable probably / unlikely improbable",
	"quiet quietly silent silence peaceful / noise noisy loud",
	"clean pure unpolluted / dirty pollute pollution polluted filthy contaminate poison",
	"rich richer wealth wealthy prosperous prosperity affluent enrich / poor poverty impoverish needy penniless disadvantaged",
	"plenty abundant abundance supply available availability / scarce scarcity shortage rare",
	"new modern recent fresh / old ancient outdated obsolete aged",
	"beautiful beauty lovely attractive pretty / ugly hideous",
	"productive productivity output efficient efficiency performance / unproductive inefficient wasteful waste",
	"happy happiness content glad satisfied satisfaction contented / unhappy sad miserable misery dissatisfied",
	"clever intelligent intelligence smart wise wisdom / stupid foolish unwise dumb folly",
	"public common collective / private",
	"long longer lengthy lengthen prolong / short shorter shorten brief",
	"love like enjoy adore / hate dislike loathe",
	"popular beloved / unpopular",
	"crowded congestion congested jam",
	"survive survival live alive save rescue / die death dead kill extinct extinction",
	"obese obesity overweight fat / slim slimmer thin",
	"same equal equally alike identical / different differ difference various",
	"full complete whole entire total all every / empty partial",
	"first foremost main chief principal primary",
	"manage management run administer direct operate",
	"alert awake attentive",
	"save spare",
	"meeting summit conference talk gathering",
	"talk discussion dialogue negotiation negotiate conversation",
	"country state nation land",
	"money budget cash fund capital income",
	"region area zone neighbor neighbour neighborhood neighbourhood district",
	"trip journey travel voyage",
	"room space leeway scope latitude",
	"study research survey investigation",
	"learn teach lesson instruction education",
	"school classroom",
	"pupil student schoolchild schoolchildren learner",
	"child pupil schoolchild kid young youth youngster minor teenager adolescent",
	"mark grade result score attainment",
	"job work employment labor labour position post",
	"worker employee staff labourer laborer workforce",
	"company firm business enterprise corporation employer",
	"person people citizen human individual resident inhabitant",
	"road route way path line corridor street highway",
	"traffic transport freight volume trade",
	"car automobile vehicle",
	"bike bicycle cycle cycling",
	"plane airplane aircraft flight fly flying air",
	"train rail railway railroad",
	"town city urban municipal",
	"village rural countryside country",
	"house home flat apartment dwelling housing",
	"tenant renter lodger",
	"doctor physician medical",
	"number population stock amount quantity",
	"sea ocean marine",
	"forest wood tree",
	"power energy electricity",
	"give offer provide grant supply",
	"show prove demonstrate reveal",
	"make turn produce cause become render leave",
	"attention engagement involvement interest",
	"act move maneuver manoeuvre operate",
	"sense feeling feel",
	"chance opportunity prospect",
	"law rule regulation statute",
	"government state administration cabinet",
	"parliament legislature congress lawmaker",
	"tax levy duty taxation",
	"penalty punishment punish fine",
	"pay wage salary income earnings",
	"buy purchase acquire",
	"goods product merchandise commodity",
	"customer consumer buyer shopper client",
	"crime criminal offense offence",
	"army military soldier troop force",
	"weapon arm gun",
	"alliance ally partnership partner bloc",
	"treaty pact accord agreement deal",
	"enemy foe adversary rival",
	"vote ballot election poll",
	"choose choice select pick option",
	"plan scheme project program programme proposal",
	"aim goal purpose objective target",
	"problem trouble difficulty issue",
	"answer solution solve remedy cure",
	"reason cause ground motive",
	"skill ability capable competence talent capability",
	"knowledge know understanding understand",
	"think believe belief opinion view",
	"thought idea notion concept",
	"newspaper press journalism journalist media",
	"privacy private confidentiality",
	"democracy democratic",
	"culture cultural",
	"tradition traditional custom heritage",
	"livelihood living",
	"food meal eat diet",
	"animal creature beast",
	"species wildlife",
	"climate environment environmental ecological ecology nature green emission",
	"water river stream",
	"teacher instructor educator",
	"parent mother father",
	"family household",
	"elderly senior pensioner",
	"woman female",
	"man male",
	"friend friendship companion",
	"community society social",
	"strain stress pressure tension",
	"visitor tourist guest tourism visit",
	"crisis emergency",
	"debt loan credit",
	"wall barrier obstacle",
	"border frontier boundary",
];

const irregulars = new Map(
	"leaves leave|gave give|given give|left leave|took take|taken take|made make|brought bring|kept keep|held hold|lost lose|won win|built build|sold sell|bought buy|fell fall|fallen fall|grew grow|grown grow|rose rise|risen rise|paid pay|spent spend|taught teach|learnt learn|thought think|knew know|known know|came come|went go|gone go|became become|began begin|begun begin|broke break|broken break|chose choose|chosen choose|drew draw|drawn draw|drove drive|driven drive|fought fight|found find|forgot forget|forgotten forget|got get|led lead|met meet|ran run|sent send|stood stand|threw throw|wrote write|written write|better good|best good|worse bad|worst bad"
		.split("|")
		.map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
);

const senses = new Map<string, Sense[]>();
for (const [rows, kind] of [
	[turningDoings, "turn"],
	[doings, "doing"],
	[qualities, "quality"],
] as const) {
	for (const [at, row] of rows.entries()) {
		for (const [index, words] of row.split(" / ").entries()) {
			for (const stem of new Set(words.split(" ").map(rootOf))) {
				const known = senses.get(stem) ?? [];
				known.push({ name: `${kind} ${String(at)}`, side: index === 0 ? 1 : -1, kind });
				senses.set(stem, known);
			}
		}
	}
}
