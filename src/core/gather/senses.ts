/**
 * Words of general English that say the same of anything, and their opposites: what lets two essays be heard to agree,
 * or to disagree, in different words. A table that a linguist could edit; it names no subject.
 */
import { stemOf } from "../text/words.ts";

/** The sense a stem has, and on which side of it the word stands. */
export interface Sense {
	name: string;
	side: 1 | -1;
}

/** Null for a stem of no known sense: the word stands for itself. */
export function senseOf(stem: string): Sense | null {
	return senses.get(stem) ?? null;
}

/** Each row one sense: words that say it / words that say the opposite. The toll raises / lowers the price. */
const rows = [
	"independence independent sovereignty autonomy autonomous sovereign / dependence dependent reliance reliant depend rely",
	"raise increase grow growth rise boost widen broaden expand enlarge extend more greater larger bigger higher strengthen strong stronger deepen multiply gain / lower reduce decrease cut lessen shrink narrow less fewer smaller diminish weaken weak weaker decline fall drop erode shorten loosen limit",
	"help benefit aid assist support serve improve better good useful helpful advantage beneficial promote foster / harm hurt damage worsen worse bad injure harmful useless disadvantage drawback detrimental undermine hinder hamper",
	"protect guard safeguard defend preserve secure shield keep / threaten endanger jeopardize expose risk",
	"safe secure safety security stable stability calm / dangerous unsafe risky unstable danger instability insecure",
	"cheap cheaper affordable inexpensive save / expensive costly dear dearer cost",
	"fast quick quickly faster soon rapid swift speed accelerate / slow slowly slower late delay",
	"allow permit let enable / forbid ban prohibit prevent stop block outlaw",
	"accept join enter adopt embrace welcome endorse / reject refuse leave quit abandon oppose resist decline",
	"begin start launch open introduce create build found establish / end finish close abolish dismantle destroy scrap cancel",
	"succeed success work effective thrive flourish win / fail failure ineffective collapse lose founder",
	"necessary needed essential vital crucial indispensable required must / unnecessary needless superfluous dispensable redundant",
	"important matter significant central decisive / unimportant irrelevant trivial marginal negligible insignificant",
	"true right correct real genuine / false wrong mistaken untrue incorrect illusion myth fiction",
	"easy simple easily simpler / difficult hard complicated complex",
	"trust confidence reliable trustworthy / distrust suspicion unreliable mistrust",
	"unite join unify connect link bind / divide split separate cut isolate",
	"peace peaceful / war conflict fighting",
	"fair just equal justice / unfair unjust unequal injustice",
	"remember lasting last endure permanent / forget forgotten fade brief temporary",
	"healthy health wholesome / unhealthy sick ill illness",
	"likely probable probably / unlikely improbable",
	"meeting summit conference talk gathering",
	"country state nation land",
	"money fund budget finance pay funding",
	"region area zone",
	"room space leeway scope latitude",
	"learn study school education teach",
	"job work employment labor labour position",
	"people person citizen human",
	"child kid young youth",
	"road route way path line corridor",
	"give offer provide grant supply bring",
	"show prove demonstrate reveal",
	"make turn produce cause",
	"attention engagement involvement interest",
	"act move maneuver operate",
];

/** A word stands in the first row that names it. */
const senses = new Map<string, Sense>();
for (const row of rows) {
	const name = `=${row.slice(0, row.indexOf(" "))}`;
	for (const [index, side] of row.split(" / ").entries()) {
		for (const word of side.split(" ")) {
			const stem = stemOf(word);
			if (!senses.has(stem)) senses.set(stem, { name, side: index === 0 ? 1 : -1 });
		}
	}
}
