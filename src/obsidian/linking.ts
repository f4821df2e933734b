/** Mentions into links and back, in a note or in the vault: planned, shown, written in one run. */
import type { TFile } from "obsidian";
import type { Knowledge } from "../core/knowledge.ts";
import type { Edit, Mention, Span } from "../core/model.ts";
import { shelfOf } from "../core/shelf.ts";
import { isLarge } from "../core/write/large-run.ts";
import { linkEdits, type Target, unlinkEdits } from "../core/write/links.ts";
import { ChangesModal } from "./changes-modal.ts";
import { Homes } from "./homes.ts";
import type { Parts } from "./parts.ts";
import { leftOut, runChanges } from "./running.ts";
import { factsOf } from "./vault-notes.ts";
import { textOf } from "./vault-writing.ts";

/** What of a note is to be linked or unlinked; all of it when nothing is said. */
export interface Scope {
	within?: Span;
	/** Only this concept. */
	concept?: string;
}

export async function linkNote(parts: Parts, file: TFile, scope: Scope): Promise<void> {
	const knowledge = await parts.library.newest();
	const edits = editsFor(parts, file, await textOf(parts.app, file), scope, knowledge);
	await carryOut(parts, parts.words.preview.linkTitle, [{ path: file.path, edits }], false);
}

export async function linkVault(parts: Parts): Promise<void> {
	const knowledge = await parts.library.newest();
	const plans = await overVault(parts, (file, text) => editsFor(parts, file, text, {}, knowledge));
	await preview(parts, parts.words.preview.linkTitle, plans);
}

export async function unlinkNote(parts: Parts, file: TFile, { within, concept }: Scope): Promise<void> {
	const homes = new Homes(parts, await parts.library.newest());
	const touches = ({ from, to }: Span): boolean => within === undefined || (from < within.to && within.from < to);
	const isMeant = (leadsTo: string): boolean => {
		const id = homes.conceptOf(leadsTo, file.path)?.id;
		return id !== undefined && (concept === undefined || id === concept);
	};
	const edits = unlinkEdits(await textOf(parts.app, file), isMeant).filter(touches);
	await carryOut(parts, parts.words.preview.unlinkTitle, [{ path: file.path, edits }], true);
}

export async function unlinkVault(parts: Parts): Promise<void> {
	const homes = new Homes(parts, await parts.library.newest());
	const plans = await overVault(parts, (file, text) =>
		unlinkEdits(text, (leadsTo) => homes.conceptOf(leadsTo, file.path) !== null),
	);
	await preview(parts, parts.words.preview.unlinkTitle, plans);
}

interface Plan {
	path: string;
	edits: Edit[];
}

function editsFor(parts: Parts, file: TFile, text: string, { within, concept }: Scope, knowledge: Knowledge): Edit[] {
	const mentions = knowledge.mentionsIn(text, within, file.path);
	const wanted = concept === undefined ? mentions : mentions.filter((mention) => mention.concepts[0] === concept);
	return linkEdits(text, wanted, (mention) => targetOf(parts, file, knowledge, mention));
}

/** A link to the concept's home as the vault writes links; nothing for a concept without one. */
function targetOf(parts: Parts, from: TFile, knowledge: Knowledge, mention: Mention): Target | null {
	const home = knowledge.concept(mention.concepts[0] ?? "")?.home ?? null;
	const file = home === null ? null : parts.app.vault.getFileByPath(home.path);
	if (home === null || file === null || file.path === from.path) return null;
	const { heading } = home;
	const address = markdownAddress(parts, file, from);
	if (address !== null) return { how: "markdown", to: address, heading };
	return { how: "wikilink", to: parts.app.metadataCache.fileToLinktext(file, from.path, true), heading };
}

/** The address, as the vault itself writes it, where links are written the Markdown way: by the setting, else by the vault's. */
function markdownAddress(parts: Parts, file: TFile, from: TFile): string | null {
	const { linkStyle } = parts.settings();
	if (linkStyle === "wikilink") return null;
	const theirs = /\]\(<?([^)>]+)>?\)$/.exec(parts.app.fileManager.generateMarkdownLink(file, from.path))?.[1];
	if (theirs === undefined) return linkStyle === "markdown" ? file.path : null;
	return decodeURI(theirs);
}

/** Looks through the vault, a turn for the app now and then; null when the reader stopped it. */
async function overVault(parts: Parts, edits: (file: TFile, text: string) => Edit[]): Promise<Plan[] | null> {
	const plans: Plan[] = [];
	const files = parts.app.vault.getMarkdownFiles();
	const ports = parts.runPorts();
	let work = 0;
	for (const [done, file] of files.entries()) {
		const shelf = shelfOf(factsOf(parts.app, file), parts.settings());
		if (shelf === "excluded" || file.stat.size > largest) continue;
		const found = edits(file, await textOf(parts.app, file));
		if (found.length > 0) plans.push({ path: file.path, edits: found });
		work += file.stat.size;
		if (work < slice) continue;
		work = 0;
		ports.progress(done, files.length);
		await sleep(0);
		if (ports.stopped()) break;
	}
	ports.end();
	return ports.stopped() ? null : plans;
}

async function preview(parts: Parts, what: string, plans: Plan[] | null): Promise<void> {
	if (plans === null) return parts.say(parts.words.notices.stopped);
	if (plans.length === 0) return parts.say(parts.words.notices.nothingToLink);
	const changes = plans.map((plan) => ({ path: plan.path, count: plan.edits.length }));
	const bounds = { notes: parts.app.vault.getMarkdownFiles().length, lastRun: await parts.writer.lastSize() };
	const apply = (paths: Set<string>): void =>
		void carryOut(
			parts,
			what,
			plans.filter((plan) => paths.has(plan.path)),
			what === parts.words.preview.unlinkTitle,
		);
	new ChangesModal(parts.app, what, changes, (kept) => isLarge(kept, bounds), apply, parts.words).open();
}

async function carryOut(parts: Parts, what: string, plans: Plan[], isUnlink: boolean): Promise<void> {
	const { notices } = parts.words;
	const planned = plans.filter((plan) => plan.edits.length > 0);
	if (planned.length === 0) return parts.say(notices.nothingToLink);
	const report = await runChanges(parts, what, planned);
	if (report === null) return;
	const undone = new Set([...report.skipped, ...report.unsound]);
	const done = planned.filter((plan) => !undone.has(plan.path));
	const count = done.reduce((sum, plan) => sum + plan.edits.length, 0);
	const made = isUnlink ? notices.unlinked(count, report.updated) : notices.linked(count, report.updated);
	parts.say([made, ...leftOut(parts, report)].join(" "));
}

/** The size of the largest note that is looked through, and the characters between two turns for the app. */
const largest = 2_000_000;
const slice = 65_536;
