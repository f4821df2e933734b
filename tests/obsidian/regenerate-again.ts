/** A glossary note written, edited by its reader, and made again twice: what must hold after each. */
import { glossaryNote } from "../../src/core/write/glossary-note.ts";
import { isProposed, planGlossary } from "../../src/core/write/glossary-plan.ts";
import { ownRegionOf } from "../../src/core/write/own-region.ts";
import { frontmatterOf } from "../../src/core/write/properties.ts";
import type { GlossaryEntry, GlossaryFacts } from "../../src/core/model.ts";
import type { PlannedChange } from "../../src/obsidian/note-writer.ts";
import { factsAbout, quote, withArgument } from "../core/write/facts.ts";
import { Chance, type EditedNote, type ReaderEdit } from "../core/write/reader-edits.ts";
import { Disk, ports, writerOver } from "./disk.ts";

/** What was lost, or written without need, after an edit of one kind; empty when all is well. */
export async function lostAfter(kind: ReaderEdit, seed: number): Promise<string[]> {
	const chance = new Chance(seed);
	const first = withArgument(factsAbout("galaxy", definition), "A galaxy is worth a look.");
	const note = kind.edit({ path: "Glossary/galaxy.md", text: glossaryNote(first), isLocked: false }, chance);
	const disk = new Disk(new Map<string, string>(note.text === null ? [] : [[note.path, note.text]]));
	if (note.isLocked) disk.lock(note.path);
	const next = withHome(taughtMore(first, chance), note);
	await run(disk, next, "run-1");
	const after = disk.files.get(note.path) ?? null;
	const calls = disk.calls;
	await run(disk, next, "run-2");
	const lost = kept(note, after, kind);
	if (disk.calls !== calls && !note.isLocked) lost.push("a second run writes again");
	if (disk.others([note.path]).length > 0) lost.push(`made ${disk.others([note.path]).join()}`);
	return lost;
}

/** As the reader would by the review, with all that it proposes. */
async function run(disk: Disk, facts: GlossaryFacts, id: string): Promise<void> {
	const notes = [...disk.files]
		.filter(([path]) => !path.startsWith("journal/"))
		.map(([path, text]) => ({ path, text }));
	const plans = planGlossary([facts], notes, { glossaryFolder: "Glossary" });
	const changes = plans
		.filter((plan) => isProposed(plan, facts.concept))
		.map((plan): PlannedChange =>
			plan.what === "update" ? { path: plan.path, edits: plan.edits } : { path: plan.path, text: plan.text },
		);
	await writerOver(disk).run("generate", changes, ports({ newId: () => id }));
}

function kept({ text, isLocked }: EditedNote, after: string | null, kind: ReaderEdit): string[] {
	if (text === null) return after === null ? [] : ["the note came back from the trash"];
	if (after === null) return ["the note is gone"];
	if (isLocked || kind.leaves === "nothing to write")
		return after === text ? [] : ["what was the reader's was written over"];
	const [old, now] = [text, after].map(ownRegionOf);
	if (old === null || old === "broken" || old === undefined) return after === text ? [] : ["written without a region"];
	if (now === null || now === "broken" || now === undefined) return ["the region is broken"];
	const lost: string[] = [];
	if (!now.isOurs || now.content === old.content) lost.push("the region was not made anew");
	if (after.slice(now.to) !== text.slice(old.to)) lost.push("text after the region changed");
	if (old.content.includes("\r\n") && /[^\r]\n/.test(now.content)) lost.push("the region's line ends changed");
	const [headOld, headNow] = [text.slice(0, old.from), after.slice(0, now.from)];
	if (withoutNew(headNow, headOld) !== headOld) lost.push("text before the region changed");
	if (!text.includes('"island universe"') && /- "island universe"/.test(after)) lost.push("a name taken out came back");
	return lost;
}

/** What stands before the region, without the list entries that were added to the properties. */
function withoutNew(now: string, old: string): string {
	const before = old.split("\n");
	const end = frontmatterOf(now)?.to ?? 0;
	let at = 0;
	let place = 0;
	const lines = now.split("\n").filter((line) => {
		const isInside = place < end;
		place += line.length + 1;
		if (line === before[at]) return ++at > 0;
		return !(isInside && ours.test(line));
	});
	return lines.join("\n");
}

function taughtMore(facts: GlossaryFacts, chance: Chance): GlossaryFacts {
	const { concept } = facts;
	return {
		...facts,
		concept: {
			...concept,
			aliases: ["island universe", ...(chance.below(2) > 0 ? ["star system"] : [])],
			definitions: [...concept.definitions, { quote: quote("A galaxy is an island.", "Clippings/New.md"), by: "copula", weight: 0.5 }],
			essays: ["Clippings/New.md", ...concept.essays],
		},
	}; // prettier-ignore
}

function withHome(facts: GlossaryFacts, { path, text }: EditedNote): GlossaryFacts {
	const home: GlossaryEntry = { path, heading: "", id: "galaxy", name: "galaxy", aliases: [], kind: null, definition: null, caseSensitive: [], scope: [] }; // prettier-ignore
	return { ...facts, concept: { ...facts.concept, home: text === null ? null : home } };
}

const definition = "A galaxy is a system of stars held together by gravity.";
const ours = /^[ \t]*- "(?:star system|\[\[Clippings\/New\|New\]\])"\r?$/;
