/**
 * Words of general English that make no term by themselves. Written by hand for this plugin, from the outside of any
 * corpus: nouns that essays on every subject use, words that grade, and words that point.
 */

/** Whether a word belongs to general English rather than to a subject. */
export function isCommon(lower: string): boolean {
	return generic.has(lower) || grading.has(lower) || pointing.has(lower) || generic.has(lower.replace(/s$/, ""));
}

/** Nouns so general that they are never offered alone. */
export function isGeneric(lower: string): boolean {
	return generic.has(lower) || generic.has(lower.replace(/s$/, "")) || generic.has(lower.replace(/ies$/, "y"));
}

/** Words that only point, count or grade: a term never begins with one. */
export const pointing = new Set(
	(
		"such same other another many several various certain different own new old first second third last next previous current recent early late " +
		"later earlier former latter main major minor key important significant crucial essential critical central vital pivotal particular specific " +
		"special general common usual typical real true actual clear obvious apparent possible potential likely unlikely necessary sufficient enough " +
		"great greater greatest big bigger biggest large larger largest small smaller smallest little high higher highest low lower lowest long longer " +
		"short shorter good better best bad worse worst strong stronger strongest weak weaker full whole entire total complete further additional extra " +
		"sole single only broad broader wide wider narrow deep deeper close closer closest increased increasing reduced growing rising overall numerous " +
		"entire respective relevant appropriate proper right wrong simple easy hard difficult serious considerable substantial continued ongoing mere " +
		"unique meaningful remarkable today tomorrow yesterday now more most less least few half once two three four five six seven eight nine ten " +
		"hundred thousand million billion promising genuine plain so-called alleged supposed familiar"
	).split(" "),
);

const grading = new Set(
	(
		"stable balanced productive comprehensive reliable successful effective efficient active passive positive negative public private internal external " +
		"domestic foreign international global regional local national human social political economic cultural historical modern traditional powerful " +
		"keen nuanced long-term short-term involved based related"
	).split(" "),
);

const generic = new Set(
	(
		"region country nation state place area part side end way thing matter issue problem question answer fact case example instance point view " +
		"idea notion concept sense kind sort type form nature role position situation condition circumstance context environment background situation level degree " +
		"amount number range series list group set pair member person people man woman child family friend reader author writer book article essay paper report " +
		"text word sentence page chapter title section time year month week day hour moment period era age century decade past present future today beginning " +
		"start middle stage step phase process change development growth increase decrease rise fall shift move movement action act activity effort work job task " +
		"practice use result effect impact consequence outcome cause reason purpose aim goal objective target need want wish desire hope fear interest concern " +
		"attention focus emphasis importance value worth benefit advantage disadvantage gain loss cost price risk danger threat challenge difficulty obstacle " +
		"opportunity chance possibility ability capacity capability power force strength weakness influence control authority right duty responsibility choice " +
		"option decision plan strategy policy approach method means tool measure solution response attempt failure success progress support help assistance aid " +
		"relation relationship link connection tie partner partnership cooperation engagement involvement participation commitment agreement discussion debate " +
		"argument claim statement evidence proof study research analysis assessment evaluation review comparison difference similarity difference distinction contrast " +
		"balance order system structure model framework pattern feature characteristic element factor aspect dimension component detail item line figure " +
		"majority minority lack absence presence existence experience knowledge understanding awareness perception perspective opinion belief attitude assumption " +
		"expectation aspiration agenda priority rule law standard norm principle basis foundation ground source resource material content information news " +
		"leader leadership government official expert company firm business market product service customer money world life home house city town street " +
		"land water air field space room door window hand head eye face body mind heart back front top bottom name term party player stakeholder pressure " +
		"freedom tension conflict trend dynamic dynamics tendency complexity uncertainty stability instability security shape scale size scope length distance " +
		"speed rate degree majority essence irony nuance paradox truth story lesson reminder sign signal mark note comment remark reference mention track record " +
		"thought theory view anyone someone everyone something nothing everything anything lot bit piece share rest kind variety quality quantity state-of-the-art " +
		"norms neighbor neighbour giant option involvement format initiative program programme project proposal offer request demand supply mechanism arrangement " +
		"parties efforts others years times things people students patients users workers citizens residents"
	).split(" "),
);
