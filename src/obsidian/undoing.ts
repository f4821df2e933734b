/** The last run of writing taken back; the reader's own edits since then stay. */
import { withdraw } from "../core/decide.ts";
import { decide, type Parts } from "./parts.ts";

/** A concept whose note is taken back is no longer accepted either. `mend`: notes of an interrupted run that are made whole first. */
export async function undoLast(parts: Parts, mend: ReadonlySet<string> = new Set()): Promise<void> {
	const { notices } = parts.words;
	const concepts = parts.library.knowledge().concepts();
	const report = await parts.writer.undoLast(mend);
	if (report === null) return parts.say(notices.nothingToUndo);
	const taken = concepts.filter(({ home }) => home !== null && report.trashed.includes(home.path));
	if (taken.length > 0)
		await decide(parts, (all) =>
			withdraw(
				all,
				taken.map(({ id }) => id),
			),
		);
	const lost = report.lost > 0 ? ` ${notices.notPlaced(report.lost)} ${namesOf(report.left)}` : "";
	parts.say(notices.undone(report.notes) + lost);
}

/** Names of notes for a notice: the first few, and that there are more. */
export function namesOf(paths: string[]): string {
	const names = paths.slice(0, mostNames).map((path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, ""));
	return `(${names.join(", ")}${paths.length > mostNames ? " …" : ""})`;
}

const mostNames = 5;
