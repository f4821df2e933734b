/** What a concept is, from its head noun, what the tagger says of its words, and how it is written. */
import type { Kind } from "../model.ts";
import type { Token } from "../text/grammar.ts";

/** `tokens` are the words of one of its occurrences. */
export function kindOf(name: string, tokens: Token[], isName: boolean, isQuoted: boolean): Kind {
	const head = headOf(tokens);
	const byHead = kindByHead.get(head) ?? kindByHead.get(head.replace(/s$/, ""));
	if (byHead !== undefined && (isName || byHead === "doctrine")) return byHead;
	if (isName) {
		if (isQuoted && name.split(/\s+/).length > 2) return "work";
		const has = (tag: string): boolean => tokens.some((token) => token.tags.has(tag));
		const last = tokens.at(-1);
		const isPerson =
			last?.tags.has("Person") === true ||
			last?.tags.has("LastName") === true ||
			(has("FirstName") && tokens.length < 5);
		if (isPerson && tokens.every((token) => /^\p{Lu}|^(?:de|von|van|der|la|bin|al)$/u.test(token.text)))
			return "person";
		if (/\sv\.?\s/.test(name)) return "event";
		if ((has("Place") && last?.tags.has("Place") === true) || has("Country") || has("City") || has("Region"))
			return "place";
		if (has("Organization") || /^\p{Lu}{2,6}s?$/u.test(name)) return "organization";
		if (
			tokens.length > 1 &&
			tokens.length < 4 &&
			tokens.every((token) => token.tags.has("ProperNoun") && /^\p{Lu}\p{Ll}+$/u.test(token.text)) &&
			!has("Noun")
		)
			return "person";
	}
	return /(?:ism|cracy|ology)s?$/.test(head) ? "doctrine" : "idea";
}

/** The last word before a preposition: *Institute* in Institute for Peace. */
function headOf(tokens: Token[]): string {
	const stop = tokens.findIndex((token, at) => at > 0 && /^(?:of|for|on|in|to|under|and)$/.test(token.lower));
	return tokens[(stop > 0 ? stop : tokens.length) - 1]?.lower ?? "";
}

const byKind: [kind: Kind, heads: string][] = [
	["route", "freeway expressway corridor route road railway rail pipeline canal highway line strait passage way silk"],
	[
		"program",
		"initiative program programme plan project scheme campaign fund package partnership mission format agenda trial deal relief",
	],
	[
		"doctrine",
		"doctrine policy principle order law act theory treaty convention protocol agreement accord charter model hypothesis rule corollary amendment bill code statute pact",
	],
	[
		"organization",
		"institute institution university college school academy center centre council commission committee ministry department agency bureau office bank organization organisation association union federation league alliance society foundation network court authority service company corporation group party government hospital congress parliament senate assembly forum fed police committee",
	],
	["event", "war summit conference crisis revolution election battle meeting games outbreak epidemic pandemic"],
	["work", "report book review journal study essay survey"],
	[
		"place",
		"sea ocean river lake mountain valley island peninsula region continent city republic kingdom state states asia africa europe america east",
	],
];

const kindByHead = new Map(
	byKind.flatMap(([kind, heads]) => heads.split(" ").map((head): [string, Kind] => [head, kind])),
);
