/** Mentions into links and back, in a note or in the vault: planned, shown, written in one run. */
import type { TFile } from "obsidian";
import type { Knowledge } from "../core/knowledge.ts";
import type { Edit, Mention, Span } from "../core/model.ts";
import { shelfOf } from "../core/shelf.ts";
import { isLarge } from "../core/write/large-run.ts";
import { linkEdits, type Target, unlinkEdits } from "../core/write/links.ts";
import { ChangesModal } from "./changes-modal.ts";
import type { Parts } from "./parts.ts";
import { leftOut, runChanges } from "./running.ts";
import { factsOf } from "./vault-notes.ts";
import { textOf } from "./vault-writing.ts";

/** What of a note is to be linked. */
export interface Scope {
	within?: Span;
	/** Only mentions of this concept. */
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

export async function unlinkNote(parts: Parts, file: TFile, within?: Span): Promise<void> {
	const touches = ({ from, to }: Span): boolean => within === undefined || (from < within.to && within.from < to);
	const all = targets(parts, await parts.library.newest());
	const edits = unlinkEdits(await textOf(parts.app, file), all).filter(touches);
	await carryOut(parts, parts.words.preview.unlinkTitle, [{ path: file.path, edits }], true);
}

export async function unlinkVault(parts: Parts): Promise<void> {
	const all = targets(parts, await parts.library.newest());
	const plans = await overVault(parts, (_, text) => unlinkEdits(text, all));
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
	const heading = home.heading === "" ? "" : `#${home.heading}`;
	if (isMarkdown(parts, file, from)) return { address: encodeURI(`${home.path}${heading}`) };
	return { wikilink: `${linkTextOf(parts, file, from.path)}${heading}` };
}

/** Whether links are written the Markdown way: by the setting, else as the vault itself writes them. */
function isMarkdown(parts: Parts, file: TFile, from: TFile): boolean {
	const { linkStyle } = parts.settings();
	if (linkStyle !== "vault") return linkStyle === "markdown";
	return !parts.app.fileManager.generateMarkdownLink(file, from.path).startsWith("[[");
}

/** The shortest link text that still leads to the file. */
function linkTextOf(parts: Parts, file: TFile, from: string): string {
	return parts.app.metadataCache.fileToLinktext(file, from, true);
}

/** Every way in which links to the homes of concepts are written. */
function targets(parts: Parts, knowledge: Knowledge): Set<string> {
	const texts = new Set<string>();
	for (const { home } of knowledge.concepts()) {
		const file = home === null ? null : parts.app.vault.getFileByPath(home.path);
		if (file === null) continue;
		texts.add(file.basename).add(file.path.replace(/\.md$/, ""));
	}
	return texts;
}

async function overVault(parts: Parts, edits: (file: TFile, text: string) => Edit[]): Promise<Plan[]> {
	const plans: Plan[] = [];
	for (const file of parts.app.vault.getMarkdownFiles()) {
		const shelf = shelfOf(factsOf(parts.app, file), parts.settings());
		if (shelf === "excluded" || file.stat.size > largest) continue;
		const found = edits(file, await textOf(parts.app, file));
		if (found.length > 0) plans.push({ path: file.path, edits: found });
		await sleep(0);
	}
	return plans;
}

async function preview(parts: Parts, what: string, plans: Plan[]): Promise<void> {
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

const largest = 2_000_000;
