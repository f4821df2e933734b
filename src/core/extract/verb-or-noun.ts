/**
 * Verbs that look like nouns, and nouns that look like verbs: where the tagger's word is not taken, because the words
 * beside it show that it cannot be so.
 */
import type { Token } from "../text/grammar.ts";
import { letting, mostlyNouns, plurals } from "./phrase-words.ts";

/** A plural behind one thing that an article or "each" announces is that thing's verb: a system counts, each account attributes. */
export function isVerbOfOne(tokens: Token[], first: number, at: number): boolean {
	const [before, token] = [tokens[at - 1], tokens[at]];
	if (at > first && token?.lower === "rose" && before?.tags.has("Plural") === true) return true;
	if (at === first || token?.part !== "noun" || !token.tags.has("Plural") || token.normal === token.lower) return false;
	if (before?.part !== "noun" || before.tags.has("Plural") || before.lower.endsWith("s")) return false;
	const opening = first - 1;
	if (tokens[opening]?.tags.has("Ordinal") === true) return true;
	const isClause =
		relative.test(tokens[opening]?.lower ?? "") ||
		(tokens[opening]?.part === "determiner" && relative.test(tokens[opening - 1]?.lower ?? ""));
	if (isClause && (!joined.test(token.after) || tokens[at + 1]?.part === "preposition")) return true;
	return /^(?:an?|each|every|another|either|neither|one|this|that)$/.test(tokens[opening]?.lower ?? "");
}

/** A word the tagger takes for a verb where no verb can stand: behind an adjective (Western interests). */
export function isVerbalNoun(tokens: Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (token?.part !== "verb" || before === undefined || !joined.test(before.after)) return false;
	const behind = tokens[at + 1];
	if (["determiner", "pronoun", "adjective"].includes(behind?.part ?? "") && joined.test(token.after)) return false;
	if (token.tags.has("Auxiliary") || token.tags.has("Copula")) return false;
	if (before.part === "noun" && !before.lower.endsWith("s")) {
		const ends = !joined.test(token.after) || ["preposition", "conjunction", "verb"].includes(behind?.part ?? "");
		return ends && (mostlyNouns.has(token.lower) || disagrees(tokens, at));
	}
	if (before.text.includes("-") && tokens[at - 2]?.part === "determiner") return true;
	if (before.part === "adjective" && token.text.includes("-")) return !token.lower.endsWith("ed");
	return before.part === "adjective" && (token.tags.has("PresentTense") || token.tags.has("Infinitive"));
}

/** A verb's bare form behind an article and one thing is no verb of it (the subscription model), unless something lets it. */
function disagrees(tokens: Token[], at: number): boolean {
	const [token, before] = [tokens[at], tokens[at - 1]];
	if (token === undefined || before === undefined || token.lower.endsWith("s")) return false;
	if (!token.tags.has("Infinitive") || before.normal !== before.lower || plurals.has(before.lower)) return false;
	const opening = tokens.slice(Math.max(0, at - 4), at - 1);
	return opening.some((one) => /^(?:an?|the)$/.test(one.lower)) && !opening.some((one) => letting.test(one.lower));
}

/** A bare verb that opens a sentence whose verb comes only behind the next nouns: Trust law means, Demand response should. */
export function opensSubject(tokens: Token[], at: number): boolean {
	const [token] = tokens;
	if (at > 0 || token?.part !== "verb" || letting.test(token.lower)) return false;
	if (!token.tags.has("Infinitive") && !token.tags.has("Imperative")) return false;
	let end = 1;
	while (end < 4 && tokens[end]?.part === "noun" && joined.test(tokens[end]?.after ?? "")) end++;
	const [noun, verb] = [tokens[end - 1], tokens[end]];
	if (end === 1 || verb?.part !== "verb" || verb.tags.has("Gerund") || noun === undefined) return false;
	if (["Modal", "Copula", "Auxiliary"].some((one) => verb.tags.has(one))) return true;
	return noun.lower.endsWith("s")
		? verb.tags.has("PresentTense") && !verb.lower.endsWith("s")
		: verb.lower.endsWith("s");
}

/** A word behind "to" and before an adjective is a verb, whatever the tagger takes it for: to postpone elective surgery. */
export function isToDo(tokens: Token[], at: number): boolean {
	const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	return (
		before?.lower === "to" &&
		token?.part === "noun" &&
		!token.tags.has("Plural") &&
		!token.text.includes("-") &&
		["adjective", "determiner", "pronoun"].includes(behind?.part ?? "") &&
		joined.test(token.after)
	);
}

/** A participle opens a phrase (divided government); behind a noun it is one only as a noun itself (machine learning). */
export function mayModify(tokens: Token[], at: number): boolean {
	const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (token?.part !== "verb" || beingOrHaving.test(before?.lower ?? "")) return false;
	const follows =
		before !== undefined && joined.test(before.after) && (before.part === "noun" || before.part === "name");
	if (token.tags.has("Gerund")) {
		if (joined.test(token.after) && (behind?.part === "determiner" || behind?.part === "pronoun")) return false;
		return !follows || (before.part === "noun" && !before.lower.endsWith("s"));
	}
	if (before !== undefined && !joined.test(before.after)) return false;
	if (before?.part === "conjunction" && !["adjective", "determiner"].includes(tokens[at - 2]?.part ?? "")) return false;
	return !follows && before?.part !== "pronoun" && (token.tags.has("PastTense") || token.tags.has("Participle"));
}

const beingOrHaving = /^(?:has|have|had|having|is|are|was|were|be|been|being)$/;
/** Opens a clause whose verb comes behind the next noun: what a survey misses, on which the port rests. */
const relative = /^(?:what|which|whom|where|how|why)$/;
/** Only white space stands between two words, and perhaps a quotation mark. */
export const joined = /^[’'”"]?\s+$/;
