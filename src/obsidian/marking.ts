/** What is marked, changed by command: a note muted, the density turned. */
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

const densities: Density[] = ["first", "all", "unexplained", "none"];
