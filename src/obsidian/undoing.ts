/** The last run of writing taken back; the reader's own edits since then stay. */
import type { Parts } from "./parts.ts";

export async function undoRun(parts: Parts): Promise<void> {
	const { notices } = parts.words;
	const report = await parts.writer.undoLast();
	if (report === null) return parts.say(notices.nothingToUndo);
	const lost = report.lost > 0 ? ` ${notices.notPlaced(report.lost)}` : "";
	parts.say(notices.undone(report.notes) + lost);
}
