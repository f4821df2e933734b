/** After a crash in the middle of a run: the reader chooses whether it is finished or undone. */
import { ConfirmationModal } from "obsidian";
import type { Parts } from "./parts.ts";

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
			.onClick(() => void parts.writer.finish(run, parts.runPorts())),
	);
	modal.addButton((button) => button.setButtonText(notices.undo).onClick(() => void parts.writer.undoLast()));
	modal.open();
}
