/** Whether a run is so large that the reader is asked once more. */

/** Notes a run would change, each with how many changes. */
export interface RunSize {
	count: number;
}

/** `notes` there are in the vault; `lastRun` is how many changes the run before made, null when there was none. */
export interface Bounds {
	notes: number;
	lastRun: number | null;
}

/** More than a quarter of the vault's notes, or more than three times the changes of the last run; one note never is. */
export function isLarge(changed: RunSize[], { notes, lastRun }: Bounds): boolean {
	if (changed.length <= 1) return false;
	const changes = changed.reduce((sum, { count }) => sum + count, 0);
	return changed.length > notes * largeShare || (lastRun !== null && changes > lastRun * largeGrowth);
}

const largeShare = 0.25;
const largeGrowth = 3;
