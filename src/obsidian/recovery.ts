/** After a crash in the middle of a run: the reader chooses whether it is finished or undone. Old records are let go of. */
import { ConfirmationModal } from "obsidian";
import type { Journal, Run } from "./journal.ts";
import type { Parts } from "./parts.ts";
import { runIdAt } from "./progress.ts";
import { leftOut } from "./running.ts";
import { undoLast } from "./undoing.ts";

/** Whether there was anything to recover. */
export async function offerRecovery(parts: Parts): Promise<boolean> {
	const run = await parts.writer.unfinished();
	if (run === null) return false;
	const { notices } = parts.words;
	const mend = new Set(await parts.writer.cutShort(run));
	const modal = new ConfirmationModal(parts.app);
	modal.setTitle(notices.unfinished);
	modal.contentEl.createEl("p", { text: run.what });
	if (mend.size > 0) askToMend(modal.contentEl, mend, notices.cutShort(mend.size));
	modal.addButton((button) =>
		button
			.setButtonText(notices.finish)
			.setCta()
			.onClick(() => void finish(parts, run, mend)),
	);
	modal.addButton((button) => button.setButtonText(notices.undo).onClick(() => void undoLast(parts, mend)));
	modal.open();
	return true;
}

/** Notes that a crash, or the reader since, has cut short: those that stay chosen are made whole first. */
function askToMend(element: HTMLElement, mend: Set<string>, words: string): void {
	element.createEl("p", { text: words });
	const list = element.createDiv({ cls: "glossator-changes" });
	for (const path of [...mend]) {
		const label = list.createEl("label", { cls: "glossator-change" });
		const box = label.createEl("input", { attr: { type: "checkbox" } });
		box.checked = true;
		box.addEventListener("change", () => (box.checked ? mend.add(path) : mend.delete(path)));
		label.createSpan({ text: path.replace(/\.md$/, "") });
	}
}

/** Records are kept for thirty days. */
export function pruneRecords(journal: Journal, now: number): Promise<void> {
	return journal.prune(runIdAt(now - thirtyDays));
}

async function finish(parts: Parts, run: Run, mend: ReadonlySet<string>): Promise<void> {
	const ports = parts.runPorts();
	const report = await parts.writer.finish(run, mend, ports);
	ports.end();
	const { notices } = parts.words;
	parts.say([notices.wrote(report.created, report.updated), ...leftOut(parts, report)].join(" "));
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000;
