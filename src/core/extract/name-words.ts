/** Words that names are made with, written by hand. Lower case; heads in the singular. */

/** Words before a person's name that are no part of it. */
export const titles = new Set(
	(
		"president prime minister chancellor secretary senator general professor prof dr mr mrs ms sir lord lady king queen pope saint st judge " +
		"justice captain colonel governor mayor chairman director sheikh prince princess ambassador representative congressman congresswoman chief"
	).split(" "),
);

/** Words for what somebody is, which open no name. */
export const offices = new Set(
	"head chair vice deputy assistant associate senior fellow dean lecturer editor founder executive officer member".split(
		" ",
	),
);

/** Small words that names run through. */
export const connectors = new Set(
	"of for the and plus on de la du des dos das van von der den del della di da al bin ibn to in under against y e".split(
		" ",
	),
);

/** Those that belong to a person's or place's name. */
export const particles = new Set("de la du des dos das van von der den del della di da al bin ibn y e".split(" "));

/** Heads that stand in a place or office, which is no part of their name. */
export const bodies = new Set(
	"state nation war kingdom republic president minister secretary battle party parliament congress senate government movement house church court".split(
		" ",
	),
);

/** Heads of names of institutions, works and programs: what stands with them is one name. In the singular. */
export const nameHeads = new Set(
	(
		"institute institution university college school academy center centre council commission committee ministry department agency bureau " +
		"office bank fund organization organisation association union federation league alliance society foundation network forum board court " +
		"authority service corp group party movement initiative program programme project plan act treaty agreement accord convention protocol " +
		"charter declaration partnership corridor route road strategy policy house museum library hospital church journal review report study " +
		"development affair cooperation security trade health relation conference congress assembly parliament senate republic kingdom state " +
		"nation community secretary minister president chair director head dean war battle law code bill campaign mission framework pact " +
		"compact index survey trial test scale syndrome disease theory regulation directive directorate chamber division unit tribunal " +
		"statute amendment rule guideline principle framework system right freedom order bulletin press administration"
	).split(" "),
);

/** Heads of what is called after somebody. In the singular. */
export const eponyms = new Set(
	(
		"law principle theorem lemma paradox ratio razor effect syndrome disease dilemma fallacy hypothesis conjecture constant equation " +
		"inequality curve gambit wager revolt rebellion uprising mutiny maxim criterion demon ladder hierarchy sign reflex distribution"
	).split(" "),
);

/** Months and days, which have a capital and name nothing. */
export const dates = new Set(
	(
		"january february march april may june july august september october november december " +
		"monday tuesday wednesday thursday friday saturday sunday"
	).split(" "),
);
