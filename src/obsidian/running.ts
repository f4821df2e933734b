/** One run of writing: its progress shown, its failure told. */
import type { PlannedChange, RunReport } from "./note-writer.ts";
import type { Parts } from "./parts.ts";
import { namesOf } from "./undoing.ts";

/** Carries out changes under a name. Null when the run could not begin or broke off; the reader has been told then. */
export async function runChanges(parts: Parts, what: string, changes: PlannedChange[]): Promise<RunReport | null> {
	const ports = parts.runPorts();
	try {
		return await parts.writer.run(what, changes, ports);
	} catch (error) {
		parts.say(parts.words.notices.couldNotWrite(error instanceof Error ? error.message : String(error)));
		return null;
	} finally {
		ports.end();
	}
}

/** One change in one run; whether it was made. A note that changed meanwhile is told of. */
export async function runChange(parts: Parts, what: string, change: PlannedChange): Promise<boolean> {
	const report = await runChanges(parts, what, [change]);
	if (report === null) return false;
	const left = leftOut(parts, report);
	if (left.length > 0) parts.say(left.join(" "));
	return report.created + report.updated > 0;
}

/** What of a run was not done, in sentences. */
export function leftOut({ words: { notices } }: Parts, { skipped, unsound, stopped }: RunReport): string[] {
	const lines: string[] = [];
	if (skipped.length > 0) lines.push(`${notices.skipped(skipped.length)} ${namesOf(skipped)}`);
	if (unsound.length > 0) lines.push(`${notices.unsound(unsound.length)} ${namesOf(unsound)}`);
	if (stopped) lines.push(notices.stopped);
	return lines;
}
