/** After a crash in the middle of a run: the reader chooses whether it is finished or undone. Old records are let go of. */
import { ConfirmationModal } from "obsidian";
import type { Journal, Run } from "./journal.ts";
import type { Parts } from "./parts.ts";
import { runIdAt } from "./progress.ts";
import { undoRun } from "./undoing.ts";

export async function offerRecovery(parts: Parts): Promise<void> {
	const run = await parts.writer.unfinished();
	if (run === null) return;
	const { notices } = parts.words;
	const modal = new ConfirmationModal(parts.app);
	modal.setTitle(notices.unfinished);
	modal.setContent(run.what);
	modal.addButton((button) =>
		button
			.setButtonText(notices.finish)
			.setCta()
			.onClick(() => void finish(parts, run)),
	);
	modal.addButton((button) => button.setButtonText(notices.undo).onClick(() => void undoRun(parts)));
	modal.open();
}

/** Records are kept for thirty days. */
export function pruneRecords(journal: Journal, now: number): Promise<void> {
	return journal.prune(runIdAt(now - thirtyDays));
}

async function finish(parts: Parts, run: Run): Promise<void> {
	const ports = parts.runPorts();
	const report = await parts.writer.finish(run, ports);
	ports.end();
	const { notices } = parts.words;
	const lines = [notices.wrote(report.created, report.updated)];
	if (report.skipped.length > 0) lines.push(notices.skipped(report.skipped.length));
	parts.say(lines.join(" "));
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000;
