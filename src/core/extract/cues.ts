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

/** The cues of a sentence, in the order of the table. */
export function cuesIn(sentence: string): Cue[] {
	const start = sentence.slice(0, 200);
	return rows
		.map((row) => ({ row, found: row.pattern.exec(row.anywhere ? sentence : start) }))
		.filter(({ found }) => found !== null)
		.map(({ row, found }) => ({
			text: (found?.[1] ?? found?.[0] ?? "").trim(),
			role: row.role,
			relation: row.relation,
			toward: row.toward,
		}));
}

interface Row extends Omit<Cue, "text"> {
	pattern: RegExp;
	anywhere: boolean;
}

function opening(words: string, role: Role | null, relation: Cue["relation"], toward: Cue["toward"]): Row {
	return { pattern: new RegExp(`^["“‘'(]*(${words})(?![\\p{L}’'])`, "iu"), anywhere: false, role, relation, toward };
}

function inside(words: string, role: Role | null, relation: Cue["relation"], toward: Cue["toward"]): Row {
	return {
		pattern: new RegExp(`(?:^|[\\s,;—–(“"])(${words})(?![\\p{L}])`, "iu"),
		anywhere: true,
		role,
		relation,
		toward,
	};
}

const rows: Row[] = [
	// For instance, the port opened in May.
	opening(
		"for instance|for example|to illustrate|to give an example|examples? (?:of|include)|take the case|consider|as an example|a case in point",
		"example",
		"supports",
		"before",
	),
	inside("for instance|for example|such as the case", "example", "supports", "before"),
	// Admittedly, the toll is high. It might seem that the toll is high.
	opening(
		"admittedly|granted|of course|certainly|to be sure|true,|it is true|no doubt|undoubtedly|critics (?:say|argue|claim|point)|opponents|some (?:people |critics |may |might |would )?(?:say|argue|claim|object|think|believe|suggest)|others (?:say|argue|claim|object|think|believe|contend)|it (?:may|might|could) (?:seem|appear|be (?:argued|objected|said))|from an? \\S+ perspective, it (?:may|might)|skeptics|sceptics|supporters of|proponents of|one (?:may|might|could) (?:argue|object|say|think)",
		"concession",
		"attacks",
		"claim",
	),
	// However, the road is closed.
	opening(
		"however|nevertheless|nonetheless|yet|but|still|on the other hand|on the contrary|even so|that said|all the same|instead|rather|conversely|in contrast|by contrast|unfortunately|at the same time|in reality|in fact, however",
		null,
		"attacks",
		"before",
	),
	inside(", however,|, though[.,]|, nevertheless,|, nonetheless,", null, "attacks", "before"),
	// Although the toll is high, the road pays. (the sentence as a whole goes on arguing)
	opening(
		"although|though|even though|while it is true|despite|in spite of|even if|whereas|notwithstanding",
		null,
		null,
		"claim",
	),
	// Therefore the road should be built.
	opening(
		"therefore|thus|hence|consequently|accordingly|as a result|so|for (?:this|that|these|those) reasons?|it follows|in conclusion|to conclude|to sum up|in sum|in short|all in all|overall|in summary|on balance|ultimately|that is why|this is why|which is why",
		"claim",
		null,
		"before",
	),
	inside(", therefore,|, thus,|, hence,|therefore", "claim", null, "before"),
	// Without this, the road will crack. Otherwise the road will crack.
	opening("without (?:this|that|these|it|such)|otherwise|or else|failing that", "premise", "supports", "before"),
	// Because the road is closed; after all, the road is closed.
	opening(
		"because|since|after all|for one(?: thing)?|the reason|one reason|another reason|this is because|that is because|given that|as a matter of fact|in fact|indeed|in particular|specifically|namely",
		"premise",
		"supports",
		"before",
	),
	// Moreover, the road is safe. First, the road is safe.
	opening(
		"moreover|furthermore|in addition|additionally|besides|also|what is more|similarly|likewise|equally|second(?:ly)?|third(?:ly)?|first(?:ly)?(?: of all)?|finally|lastly|primarily|to begin with|not only|what's more",
		null,
		"supports",
		"claim",
	),
	// According to the survey, two thirds agree. A 2019 report found …
	inside(
		"according to|survey(?:s|ed)?|stud(?:y|ies) (?:show|found|suggest|conclude|report)\\p{L}*|research (?:shows|has shown|suggests|found)|statistics|data (?:show|suggest)|(?:concluded|found|reported|showed|estimated|revealed) that|\\d+(?:\\.\\d+)? ?(?:%|percent|per cent)",
		"evidence",
		"supports",
		"before",
	),
];
