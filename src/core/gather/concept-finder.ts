/** Which concepts a sentence speaks of, by the normal form of its word runs: the slow side's finder, for whole sentences. */
import type { Concept } from "../model.ts";
import { eachInSteps, type Steps } from "../steps.ts";
import { lowerOf, normalForm, singularOf, wordsOf } from "../text/words.ts";

export function* conceptFinder(concepts: Concept[]): Steps<(text: string) => string[]> {
	const byForm = new Map<string, string>();
	yield* eachInSteps(concepts, (concept) => {
		if (concept.standing !== "known") return;
		for (const name of [concept.label, ...concept.aliases]) {
			const form = normalForm(name);
			if (form !== "" && !byForm.has(form)) byForm.set(form, concept.id);
		}
	});
	return (text) => idsIn(text, byForm);
}

/** Longest run first from each word on; a run inside one found is not looked at. */
function idsIn(text: string, byForm: Map<string, string>): string[] {
	const words = wordsOf(text).map((word) => singularOf(lowerOf(word.text)).replace(/[^\p{L}\p{N}+#&@$%]/gu, ""));
	const ids = new Set<string>();
	for (let at = 0; at < words.length;) {
		let taken = 1;
		for (let length = Math.min(longestRun, words.length - at); length > 0; length--) {
			const id = byForm.get(words.slice(at, at + length).join(""));
			if (id === undefined) continue;
			ids.add(id);
			taken = length;
			break;
		}
		at += taken;
	}
	return [...ids];
}

const longestRun = 8;
