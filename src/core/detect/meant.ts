/** Which concepts a mention is of in the note where it stands. */
import type { Concept, Mention } from "../model.ts";
import type { Term } from "./mentions.ts";

type Concepts = ReadonlyMap<string, Concept>;

/** The mentions that may be marked in a note, each with the concepts it may be there. */
export function meantIn(path: string, found: Mention[], concepts: Concepts, notHere: ReadonlySet<string>): Mention[] {
	const here: Mention[] = [];
	for (const mention of found) {
		const ids = mention.concepts.filter(
			(id) => !notHere.has(`${id}\n${path}`) && mayMark(concepts.get(id), mention.term, path),
		);
		if (ids.length > 0) here.push({ ...mention, concepts: likeliestFirst(ids, concepts, path) });
	}
	return here;
}

/** For each concept, as one string, all that decides where it is marked, with its terms. */
export function markedBy(
	terms: Term[],
	concepts: Concepts,
	notHere: [id: string, path: string][],
): Map<string, string[]> {
	const termsOfEach = new Map<string, Term[]>();
	for (const term of terms) {
		const known = termsOfEach.get(term.concept);
		if (known === undefined) termsOfEach.set(term.concept, [term]);
		else known.push(term);
	}
	return new Map(
		[...termsOfEach].map(([id, list]) => {
			const { home, accepted, essays, form } = concepts.get(id) ?? {};
			const notes = notHere.filter(([concept]) => concept === id).map(([, path]) => path);
			return [JSON.stringify([id, list, home, accepted, essays, form, notes]), list.map((term) => term.text)];
		}),
	);
}

/** Whether a concept may be marked by this term in this note (design: "Offered, known"). */
function mayMark(concept: Concept | undefined, term: string, path: string): boolean {
	if (concept === undefined) return false;
	const home = concept.home;
	if (home !== null && home.path === path && home.heading === "") return false;
	if (home !== null && home.scope.length > 0 && !home.scope.some((folder) => isUnder(path, folder))) return false;
	if (concept.accepted || concept.essays.includes(path)) return true;
	return concept.form === "name" || concept.form === "quoted" || concept.form === "symbol" || /\s/.test(term);
}

/** The concept of the essay at hand before others, a scoped meaning before one that holds everywhere. */
function likeliestFirst(ids: string[], concepts: Concepts, path: string): string[] {
	if (ids.length < 2) return ids;
	const nearness = (id: string): number => {
		const concept = concepts.get(id);
		return (concept?.essays.includes(path) ? 2 : 0) + (concept?.home?.scope.length ? 1 : 0);
	};
	return [...ids].sort((a, b) => nearness(b) - nearness(a));
}

function isUnder(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
