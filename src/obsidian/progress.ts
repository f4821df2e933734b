/** What long work shows: one notice that counts, and, for writing, stops. */
import { type App, ConfirmationModal, Notice } from "obsidian";
import type { Wording } from "../show/wording.ts";
import type { Progress } from "./essays.ts";
import type { RunPorts } from "./note-writer.ts";

/** Progress of the reading of many essays, with a button that stops it; nothing is shown for a handful. */
export function readingNotice(words: Wording): Progress {
	let isStopped = false;
	let notice: Notice | null = null;
	return {
		show: (done, all) => {
			if (all < fewestShown) return;
			notice ??= new Notice(
				stopFragment(words, () => (isStopped = true)),
				0,
			);
			notice.messageEl.querySelector(".glossator-progress")?.setText(`${words.notices.reading(done, all)} `);
		},
		stopped: () => isStopped,
		end: () => notice?.hide(),
	};
}

/** Progress of a run of writing, with a button that stops it between two notes. */
export function runNotice(words: Wording): RunPorts & { end(): void } {
	let isStopped = false;
	let notice: Notice | null = null;
	return {
		newId: () => runIdAt(Date.now()),
		stopped: () => isStopped,
		progress: (done, all) => {
			if (all < fewestShown) return;
			notice ??= new Notice(
				stopFragment(words, () => (isStopped = true)),
				0,
			);
			notice.messageEl.querySelector(".glossator-progress")?.setText(`${done} / ${all}`);
		},
		end: () => notice?.hide(),
	};
}

function stopFragment(words: Wording, stop: () => void): DocumentFragment {
	return createFragment((fragment) => {
		fragment.createSpan({ cls: "glossator-progress" });
		const button = fragment.createEl("button", { text: words.preview.stop, attr: { type: "button" } });
		button.addEventListener("click", stop);
	});
}

/** A run's name: the time it began, so that names are in the order of runs. */
export function runIdAt(time: number): string {
	return new Date(time).toISOString().replace(/[:.]/g, "-");
}

/** Asks before more than the first essays are read; on this device not again for as many as were declined. */
export async function askToRead(app: App, count: number, words: Wording): Promise<boolean> {
	if (app.loadLocalStorage(declinedKey) === String(count)) return false;
	const mayRead = await confirmReading(app, count, words);
	app.saveLocalStorage(declinedKey, mayRead ? null : String(count));
	return mayRead;
}

function confirmReading(app: App, count: number, words: Wording): Promise<boolean> {
	return new Promise((resolve) => {
		const modal = new ConfirmationModal(app);
		modal.setTitle(words.commands["read-all"]);
		modal.setContent(words.notices.askToRead(count));
		modal.addButton((button) =>
			button
				.setButtonText(words.notices.readThem)
				.setCta()
				.onClick(() => resolve(true)),
		);
		modal.addCancelButton(words.notices.notNow);
		modal.setCloseCallback(() => resolve(false));
		modal.open();
	});
}

const fewestShown = 8;
const declinedKey = "glossator-declined";
