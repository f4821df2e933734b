/**
 * Sentences that say what a term means, by the figures of speech in which writers do it.
 *
 * Each figure is a row of a table: how the text goes on behind the term, or stands before it, and how far to trust it.
 * A definition is always the author's sentence, never our words.
 */
export interface Figure {
	by: string;
	weight: number;
}

/** The strongest figure in which `sentence` defines the term at `[from, to)` of it; null when it only uses the term. */
export function figureAt(sentence: string, from: number, to: number): Figure | null {
	const before = sentence.slice(0, from);
	const behind = sentence.slice(to).replace(/^["”’']+/, "");
	let best: Figure | null = null;
	for (const row of figures) {
		const holds = row.behind?.test(behind) === true || row.before?.test(before) === true;
		if (row.by === "apposition" && introduces.test(before) && !before.includes(",")) continue;
		if ((row.by === "apposition" || row.by === "genus") && isListed(before, behind)) continue;
		if (holds && row.weight > (best?.weight ?? 0)) best = { by: row.by, weight: row.weight };
	}
	if (best === null) return null;
	const opens = /^(?:\W*(?:the|a|an|so-called|this|in\s+\w+,|by\s+\w+,)?\s*["“‘']?)$/i.test(before);
	return best.by === "copula" && !opens ? { by: "copula", weight: best.weight * 0.6 } : best;
}

/** Whether a comma and an article only go on with a list: a lamp, a bell, a rope. */
function isListed(before: string, behind: string): boolean {
	const article = /^,\s+(an?|the)\s/i.exec(behind)?.[1];
	if (article === undefined) return false;
	const kind = article === "the" ? "the" : "an?";
	return (
		new RegExp(`^,\\s+${kind}\\s[^,.;]{1,60},\\s+(?:and\\s+|or\\s+)?${kind}\\s`, "i").test(behind) ||
		new RegExp(`[,:]\\s+${kind}\\s[^,.;]{1,60}$`, "i").test(before)
	);
}

/** Opens a clause after whose comma the sentence itself begins: no apposition. */
const introduces =
	/^\W*(?:because|if|when|while|although|though|since|as|after|before|by|in|at|on|for|from|with|without|unless|unlike|given|despite|during|under|conversely|currently|today)\b/i;

interface Row extends Figure {
	behind?: RegExp;
	before?: RegExp;
}

/** Each row with an example; the term is written T. */
const genera =
	"act|action|activity|practice|process|procedure|method|technique|art|craft|science|study|branch|discipline|theory|theorem|hypothesis|doctrine|belief|view|claim|idea|notion|concept|principle|rule|law|maxim|policy|strategy|approach|" +
	"ability|capacity|power|property|quality|tendency|propensity|habit|custom|disposition|willingness|readiness|right|duty|privilege|exemption|freedom|" +
	"state|condition|situation|circumstance|phenomenon|effect|mechanism|arrangement|agreement|contract|bargain|system|scheme|model|regime|structure|order|network|mixture|combination|relation|relationship|ratio|rate|share|proportion|amount|number|measure|index|distance|difference|gap|" +
	"set|collection|group|class|kind|type|sort|form|family|body|piece|part|unit|layer|line|region|place|point|record|list|document|text|language|word|name|thing|device|tool|instrument|machine|material|substance|disease|disorder|person|people|organism|plant|animal|" +
	"use|exchange|transfer|placing|extraction|removal|loss|reduction|increase|rise|fall|spread|growth|failure|refusal|attempt|movement|period|time|moment|process|charge|fee|tax|payment|cost|price|money|feeling|sense|illusion|mistake|fallacy|error|bias";

const figures: Row[] = [
	// The T is a plan that …; T is the practice of …
	{
		by: "copula",
		weight: 0.9,
		behind:
			/^\s+(?:is|are|was|were)\s+(?:essentially\s+|basically\s+|simply\s+|in essence\s+)?(?:an?|the|any|one of)\s+(?:\S+\s+){0,5}?(?:that|which|who|of|for|in|to|by|where|whose)\b/i,
	},
	// T is a set of islands.
	{ by: "copula", weight: 0.7, behind: /^\s+(?:is|are|was|were)\s+(?:an?|the)\s+\p{L}+/iu },
	// T means that …; T refers to …; T describes …
	{
		by: "means",
		weight: 0.95,
		behind:
			/^\s+(?:means?|refers?\s+to|denotes?|describes?|stands?\s+for|is\s+defined\s+as|are\s+defined\s+as|can\s+be\s+defined\s+as|is\s+understood\s+as|consists?\s+of|involves?)\b/i,
	},
	// T, known as X; T, or X
	{
		by: "dubbed",
		weight: 0.72,
		behind:
			/^\s*,?\s*(?:also\s+|often\s+|sometimes\s+|better\s+|otherwise\s+|commonly\s+|widely\s+)*(?:is\s+|are\s+)?(?:often\s+|sometimes\s+)?(?:known|dubbed|called|named|termed|labell?ed|presented|described|defined)\s+(?:as\s+)?/i,
	},
	// known as T; dubbed as T; more appropriately presented as T; called T
	{
		by: "dubbed",
		weight: 0.85,
		before:
			/(?:\b(?:known|dubbed|presented|described|referred to|labell?ed|understood|defined|characterized|characterised|thought of|seen)\s+as|\b(?:called|named|termed|dubbed))\s+(?:an?\s+|the\s+)?["“‘']?$/i,
	},
	// what scholars call T
	{
		by: "dubbed",
		weight: 0.8,
		before:
			/\b(?:what|which|that)\s+(?:\S+\s+){1,5}(?:calls?|terms?|names?|dubs?|called|termed|named)\s+(?:an?\s+|the\s+)?["“‘']?$/i,
	},
	// it has a name: T; have a name for what follows, T
	{
		by: "dubbed",
		weight: 0.8,
		before: /\b(?:name|word|term)(?:\s+for\s+[^,.;:]{2,40},|\s*:)\s+(?:an?\s+|the\s+)?["“‘']?$/i,
	},
	// T, that is, …
	{ by: "dash", weight: 0.75, behind: /^\s*,\s+(?:that is|i\.e\.),?\s/i },
	// T, the practice of …; T (a tendency to …): what kind of thing it is, and which
	{
		by: "genus",
		weight: 0.9,
		behind: new RegExp(
			`^\\s*(?:\\([^)]*\\)\\s*)?(?:[,—–:]|\\s\\()\\s*(?:an?|the|any)\\s+(?:\\p{L}+\\s+){0,2}?(?:${genera})\\s+(?:of|that|which|who|whose|to|by|in|where|whereby|for|between|without|with)\\b`,
			"iu",
		),
	},
	// T (the exchange of …)
	{ by: "dash", weight: 0.75, behind: /^\s*\((?:an?|the|that is|i\.e\.,?|or)\s+\p{L}+\s[^)]{8,}/iu },
	// by T I mean …
	{ by: "means", weight: 0.95, behind: /^,?\s+(?:i|we)\s+(?:shall\s+|will\s+)?mean\b|^\s+is\s+meant\s(?!to\b)/i },
	// T, meaning …; T, by which I mean …
	{
		by: "means",
		weight: 0.9,
		behind: /^\s*,?\s*(?:\([^)]*\)\s*)?,\s+(?:meaning|by\s+which\s+\p{L}+\s+means?|in\s+the\s+sense\s+(?:of|that))\b/iu,
	},
	// T, as she described it, …
	{
		by: "dubbed",
		weight: 0.82,
		behind:
			/^\s*,\s+as\s+(?:\S+\s+){1,4}?(?:called|named|termed|described|defined|put|understood|conceived|explained|calls|names|terms|describes|defines|puts|explains)\s/i,
	},
	// T, a bank that …
	{ by: "apposition", weight: 0.75, behind: /^\s*(?:\([^)]*\)\s*)?[,]\s*(?:an?|the|one of)\s+\p{L}[^,.;]{8,}/iu },
	// T, ships that …
	{
		by: "apposition",
		weight: 0.7,
		behind: /^\s*(?:\([^)]*\)\s*)?,\s+\p{L}+s\s+(?:that|which|who|whose)\b/iu,
	},
	// T begins when …
	{
		by: "when",
		weight: 0.75,
		behind: /^\s+(?:begins?|occurs?|happens?|arises?|exists?|results?|starts?)\s+(?:when|if|where)\b/i,
	},
	// T, which runs from …; T, who …
	{ by: "relative", weight: 0.6, behind: /^\s*(?:\([^)]*\)\s*)?,?\s*(?:,\s*(?:which|who|where|whose)\b|\(which\b)/i },
	// the practice of T-ing, that is, …; T — the …
	{ by: "dash", weight: 0.75, behind: /^\s*[—–:]\s*(?:that is|i\.e\.)\s+\p{L}/iu },
	{ by: "dash", weight: 0.7, behind: /^\s*[—–:]\s*(?:an?|the)\s+\p{L}/iu },
	// not X but T; T is not X but Y
	{
		by: "contrast",
		weight: 0.7,
		behind:
			/^(?:\s+\S+){0,3}?\s+(?:(?:is|are|was|were|has|have)\s+not\s+(?:only\s+|merely\s+|simply\s+|just\s+)?(?:\S+\s+){1,12}?but\b)/i,
	},
	{
		by: "contrast",
		weight: 0.55,
		behind:
			/^(?:\s+\S+){0,2}?\s+(?:is|are)\s+(?:about|essential|central|crucial|key|the\s+only|often|perhaps|inherently)\b/i,
	},
	// a strategy of T; the policy of T
	{
		by: "apposition",
		weight: 0.5,
		before: /\b(?:concept|idea|notion|principle|doctrine|policy|strategy|theory|practice|term)\s+of\s+["“‘']?$/i,
	},
	// T (Short), T ("Short")
	{ by: "pair", weight: 0.5, behind: /^\s*\(\s*["“‘]?\p{Lu}/u },
];
