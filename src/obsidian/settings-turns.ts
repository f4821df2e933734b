/** What a change of settings turns: pure answers about two values of them. */
import type { Settings } from "../core/settings.ts";

/** Whether other notes are read as essays or glossary now. */
export function rulesDiffer(now: Settings, before: Settings): boolean {
	return JSON.stringify(rulesOf(now)) !== JSON.stringify(rulesOf(before));
}

/** Whether other terms are known or marked now. */
export function termsDiffer(now: Settings, before: Settings): boolean {
	const termsOf = ({ decisions, ignoredTerms }: Settings): string => JSON.stringify([decisions, ignoredTerms]);
	return termsOf(now) !== termsOf(before);
}

/** Settings in which a note is read as an essay, or forgotten, whatever the rules say; or the rules say again. */
export function remembered(settings: Settings, path: string, how: "read" | "forgotten" | "by-rule"): Settings {
	const others = (list: string[]): string[] => list.filter((one) => one !== path);
	return {
		...settings,
		readNotes: how === "read" ? [...others(settings.readNotes), path] : others(settings.readNotes),
		forgottenNotes: how === "forgotten" ? [...others(settings.forgottenNotes), path] : others(settings.forgottenNotes),
	};
}

function rulesOf(settings: Settings): unknown[] {
	const { essayTag, essayFolders, essayProperty, firstEssays, glossaryFolder, moreGlossaries, excluded } = settings;
	return [essayTag, essayFolders, essayProperty, firstEssays, glossaryFolder, moreGlossaries, excluded];
}
