/** Cues at the start of a clause, for arguments whose parts are given. Each list can be edited; an example stands by it. */

/** … because the road is safe. */
export function isBackedUp(clause: string): boolean {
	return /^\W*(?:specifically |mainly |partly |simply |just |and )?(?:because|since|for (?!example|instance|one|me|many|some|those|all|every|any|the|a |an |this reason|these)|as (?!long|soon|well|for|a |an )|after all|given that|considering that|the reason|this is (?:because|due)|in that)\b/i.test(
		clause,
	);
}

/** Of course the road is steep. Some say it is steep. */
export function isConceding(clause: string): boolean {
	return /^\W*(?:and |but )?(?:of course|certainly|sure(?:ly)?,?|granted|admittedly|true,|it is true|it's true|to be sure|no doubt|undoubtedly|yes, it|indeed,? (?:it|one|some|there)|clearly the|naturally,|even if|even though|although|though (?!not)|while (?!the same)|some(?: people| may| might| would| will|one|body)? .{0,12}?(?:say|argue|claim|believe|think|find|object|feel|question)|many (?:people )?(?:say|argue|claim|believe|think)|others (?:say|argue|claim|believe|think|may|might)|critics|opponents|proponents|supporters|advocates|people (?:may|might|say|argue|think)|one (?:may|might|could|would|can) (?:argue|say|think|object|question)|it (?:may|might|could|can) be (?:argued|objected|said)|on (?:the )?one hand|i (?:have to )?admit|not all|the only (?:problem|downside|drawback)|one (?:problem|downside|drawback)|(?:\S+ ){1,4}(?:may|might) think)\b/i.test(
		clause,
	);
}

/** Although the road is steep, … */
export function isSubordinateConcession(clause: string): boolean {
	return /^\W*(?:and |but )?(?:although|though|even though|even if|while (?!the same)|despite|in spite of)\b/i.test(
		clause,
	);
}

/** But the road is steep. */
export function isContrary(clause: string): boolean {
	return (
		/^\W*(?:and )?(?:but|however|yet|nevertheless|nonetheless|still,|on the other hand|on the contrary|unfortunately|having said that|that said|even so|instead|in contrast|whereas|although|though|then again|at the same time|regardless)\b/i.test(
			clause,
		) || /^\W*(?:\S+ ){1,4}?however\b|, however,|, though,?/i.test(clause)
	);
}

/** Therefore the road should be built. */
export function isConcluding(clause: string): boolean {
	return /^\W*(?:and )?(?:therefore|thus|hence|consequently|so (?!that|far|long)|that's why|that is why|this is why|which is why|for (?:this|these|that|those) reasons?|in conclusion|all in all|overall|in sum|to sum up|in short|as a result|accordingly|i (?:believe|think|am convinced)|in my opinion)\b|\btherefore\b/i.test(
		clause,
	);
}

/** All in all, the road should be built: says again what was said. */
export function isSummary(clause: string): boolean {
	return /^\W*(?:in conclusion|to conclude|all in all|overall|in sum|in summary|to sum up|in short|on balance)\b/i.test(
		clause,
	);
}

/** The road is also safe: one more reason, beside the last. */
export function isAdding(clause: string): boolean {
	return /\balso\b|^\W*(?:and )?(?:furthermore|moreover|in addition|additionally|besides|what is more|another|second(?:ly)?|third(?:ly)?|finally|lastly)\b/i.test(
		clause,
	);
}

/** For example, the road was closed in May. */
export function isExplaining(clause: string): boolean {
	return /^\W*(?:for (?:example|instance)|in fact|such as|in other words|that means|to illustrate|consider)\b/i.test(
		clause,
	);
}

/** … and the road is safe: a clause that goes on in the same sentence. */
export function isRunningOn(clause: string): boolean {
	return /^\W*(?:and|or|nor|which|who|where|thus|so that|including|allowing|causing|making|leading|especially|particularly|rather than|to (?!sum|begin|conclude|start))\b/.test(
		clause,
	);
}
