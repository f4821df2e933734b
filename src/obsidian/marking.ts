/** What is marked, changed by command: a note muted, a view, the density turned. */
import type { TFile } from "obsidian";
import type { Density } from "../core/settings.ts";
import type { Parts } from "./parts.ts";

/** Stops marking a note, or marks it again. */
export async function toggleNote(parts: Parts, file: TFile): Promise<void> {
	const isMuted = parts.settings().mutedNotes.includes(file.path);
	await parts.change((settings) => {
		const others = settings.mutedNotes.filter((path) => path !== file.path);
		return { ...settings, mutedNotes: isMuted ? others : [...others, file.path] };
	});
	parts.say(isMuted ? parts.words.notices.unmuted : parts.words.notices.muted);
}

/** The next density in turn. */
export async function turnDensity(parts: Parts): Promise<void> {
	const next = densities[(densities.indexOf(parts.settings().density) + 1) % densities.length] ?? "first";
	await parts.change((settings) => ({ ...settings, density: next }));
	parts.say(parts.words.notices.densityIs(parts.words.density[next]));
}

/** Marks in the one view or the other, on or off. */
export async function toggleMarks(parts: Parts, view: "markInEditor" | "markInReadingView"): Promise<void> {
	const isOn = !parts.settings()[view];
	await parts.change((settings) => ({ ...settings, [view]: isOn }));
	const { notices } = parts.words;
	parts.say(view === "markInEditor" ? notices.marksInEditor(isOn) : notices.marksInReadingView(isOn));
}

const densities: Density[] = ["first", "all", "unexplained", "none"];
