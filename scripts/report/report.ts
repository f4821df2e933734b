/** What `npm start -- VAULT --once` prints: what the essays teach, in words a reader can check against the text. */
import type { Argument, Concept, Quote, Statement } from "../../src/core/model.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { Wording } from "../../src/show/wording.ts";
import type { Learnt } from "./learn.ts";

export function reportOf(learnt: Learnt, words: Wording): string {
	const { knowledge, essays, fallback } = learnt;
	return [
		...(fallback ? ["No note is an essay by the settings, so every note over 600 words was read."] : []),
		`Essays read: ${essays.length}`,
		...essays.map((path) => essayLine(path, knowledge, words)),
		"",
		"# Concepts",
		...knowledge.concepts().flatMap((concept) => conceptLines(concept, knowledge, words)),
		"",
		"# Arguments",
		...essays.flatMap((path) => essayReasoning(path, knowledge)),
		"",
		"# Glossary notes",
		...learnt.plans.map((plan) => `- ${plan.path}: ${plan.what}`),
	].join("\n");
}

function essayLine(path: string, knowledge: Knowledge, words: Wording): string {
	const complaints = knowledge.complaintsOf(path).map((one) => words.complaint(one));
	return `- ${path}${complaints.length > 0 ? ` (${complaints.join("; ")})` : ""}`;
}

function conceptLines(concept: Concept, knowledge: Knowledge, words: Wording): string[] {
	const places = knowledge.occurrences(concept.id);
	return [
		"",
		`## ${concept.label} (${concept.kind}, ${concept.standing})`,
		...(concept.aliases.length > 0 ? [`also: ${concept.aliases.join(", ")}`] : []),
		`why: ${concept.reasons.map((reason) => words.reason(reason)).join("; ")}`,
		...(concept.gloss ? [`gloss: ${quoted(concept.gloss.quote, knowledge)}`] : []),
		...places.map((place) => `occurs: ${place.path} (${place.count})`),
	];
}

function essayReasoning(path: string, knowledge: Knowledge): string[] {
	const reasoning = knowledge.argumentsOf(path);
	return [
		"",
		`## ${knowledge.essay(path)?.title ?? path}`,
		...reasoning.flatMap((one) => argumentLines(one, knowledge)),
	];
}

function argumentLines(argument: Argument, knowledge: Knowledge): string[] {
	const line = (sign: string, statement: Statement): string => `${sign} ${quoted(statement.quote, knowledge)}`;
	return [
		line(argument.thesis ? "- thesis:" : "-", argument.claim),
		...argument.supports.map((one) => line("\t+ for:", one)),
		...argument.attacks.map((one) => line("\t− against:", one)),
		...argument.alsoSaid.map((one) => line("\t= also said:", one)),
		...argument.disagrees.map((one) => `\t≠ disagrees: ${quoted(one.quote, knowledge)}`),
	];
}

function quoted(quote: Quote, knowledge: Knowledge): string {
	const title = knowledge.essay(quote.path)?.title ?? quote.path;
	const place = quote.paragraph > 0 ? `paragraph ${quote.paragraph}` : "heading";
	return `“${quote.exact.replace(/\s+/g, " ").trim()}” (${title}, ${place})`;
}
