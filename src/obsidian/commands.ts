/** All commands, each shown only where it applies. No default hotkeys. */
import { MarkdownView, type Plugin, type TFile } from "obsidian";
import type { Density } from "../core/settings.ts";
import type { CommandName } from "../show/wording.ts";
import type { Cards } from "./cards.ts";
import { exportArgument } from "./exporting.ts";
import { generateNotes } from "./generate.ts";
import { linkNote, linkVault, unlinkNote, unlinkVault } from "./linking.ts";
import type { Parts } from "./parts.ts";
import { readFolder, readNote } from "./reading.ts";
import { addSample } from "./sample.ts";

export function addCommands(plugin: Plugin, parts: Parts, cards: Cards): void {
	const add = (name: CommandName, act: () => void): void => {
		plugin.addCommand({ id: name, name: parts.words.commands[name], callback: act });
	};
	const onNote = (
		name: CommandName,
		act: (file: TFile) => void,
		applies: (file: TFile) => boolean = () => true,
	): void => {
		plugin.addCommand({
			id: name,
			name: parts.words.commands[name],
			checkCallback: (isChecking) => {
				const file = parts.atHand.view()?.file ?? null;
				if (file === null || !applies(file)) return false;
				if (!isChecking) act(file);
				return true;
			},
		});
	};
	const isEssay = (file: TFile): boolean => parts.library.has(file.path);
	add("open-panel", () => void parts.openPanel());
	add("generate-notes", () => void generateNotes(parts));
	add("undo-run", () => void undoRun(parts));
	add("link-vault", () => void linkVault(parts));
	add("unlink-vault", () => void unlinkVault(parts));
	add("change-density", () => void changeDensity(parts));
	add("add-sample", () => void addSample(parts));
	add("read-folder", () => void readFolder(parts));
	onNote("read-this-note", (file) => void readNote(parts, file));
	onNote("read-again", (file) => void readNote(parts, file), isEssay);
	onNote("forget-essay", (file) => forget(parts, file), isEssay);
	onNote("mute-note", (file) => void muteNote(parts, file));
	onNote("link-note", (file) => void linkNote(parts, file, {}));
	onNote("unlink-note", (file) => void unlinkNote(parts, file));
	onNote("export-argdown", (file) => void exportArgument(parts, file, "argdown"), isEssay);
	onNote("export-mermaid", (file) => void exportArgument(parts, file, "mermaid"), isEssay);
	onNote("export-canvas", (file) => void exportArgument(parts, file, "canvas"), isEssay);
	editorCommands(plugin, parts, cards);
}

/** Commands at the cursor. */
function editorCommands(plugin: Plugin, parts: Parts, cards: Cards): void {
	const atCursor = (name: CommandName, act: (view: MarkdownView, offset: number) => void): void => {
		plugin.addCommand({
			id: name,
			name: parts.words.commands[name],
			editorCallback: (editor, context) => {
				if (context instanceof MarkdownView) act(context, editor.posToOffset(editor.getCursor()));
			},
		});
	};
	atCursor("show-card", (view, offset) => {
		const mention = mentionAt(parts, view, offset);
		if (mention === undefined) parts.say(parts.words.notices.noMention);
		else cards.openAtCursor(mention.concepts, view.contentEl);
	});
	atCursor("link-mention", (view, offset) => {
		const mention = mentionAt(parts, view, offset);
		if (mention === undefined || view.file === null) parts.say(parts.words.notices.noMention);
		else void linkNote(parts, view.file, { within: mention });
	});
	atCursor("link-concept", (view, offset) => {
		const concept = mentionAt(parts, view, offset)?.concepts[0];
		if (concept === undefined || view.file === null) parts.say(parts.words.notices.noMention);
		else void linkNote(parts, view.file, { concept });
	});
	atCursor("link-selection", (view) => {
		const { editor, file } = view;
		const within = {
			from: editor.posToOffset(editor.getCursor("from")),
			to: editor.posToOffset(editor.getCursor("to")),
		};
		if (file !== null) void linkNote(parts, file, { within });
	});
	atCursor("next-mention", (view, offset) => step(parts, view, offset, 1));
	atCursor("previous-mention", (view, offset) => step(parts, view, offset, -1));
}

function mentionsIn(parts: Parts, view: MarkdownView): { from: number; to: number; concepts: string[] }[] {
	return parts.library.knowledge().mentionsIn(view.editor.getValue(), undefined, view.file?.path);
}

function mentionAt(
	parts: Parts,
	view: MarkdownView,
	offset: number,
): { from: number; to: number; concepts: string[] } | undefined {
	return mentionsIn(parts, view).find((mention) => mention.from <= offset && offset <= mention.to);
}

function step(parts: Parts, view: MarkdownView, offset: number, direction: 1 | -1): void {
	const mentions = mentionsIn(parts, view);
	const next =
		direction > 0 ? mentions.find((one) => one.from > offset) : mentions.filter((one) => one.to < offset).at(-1);
	if (next === undefined) return parts.say(parts.words.notices.noMention);
	const { editor } = view;
	const span = { from: editor.offsetToPos(next.from), to: editor.offsetToPos(next.to) };
	editor.setCursor(span.from);
	editor.scrollIntoView(span, true);
}

async function undoRun(parts: Parts): Promise<void> {
	const { notices } = parts.words;
	const report = await parts.writer.undoLast();
	if (report === null) return parts.say(notices.nothingToUndo);
	const lost = report.lost > 0 ? ` ${notices.notPlaced(report.lost)}` : "";
	parts.say(notices.undone(report.notes) + lost);
}

function forget(parts: Parts, file: TFile): void {
	parts.essays.forget(file.path);
	parts.say(parts.words.notices.forgotten(file.basename));
}

async function muteNote(parts: Parts, file: TFile): Promise<void> {
	const isMuted = parts.settings().mutedNotes.includes(file.path);
	await parts.change((settings) => ({
		...settings,
		mutedNotes: isMuted
			? settings.mutedNotes.filter((path) => path !== file.path)
			: [...settings.mutedNotes, file.path],
	}));
	parts.say(isMuted ? parts.words.notices.unmuted : parts.words.notices.muted);
}

async function changeDensity(parts: Parts): Promise<void> {
	const next = densities[(densities.indexOf(parts.settings().density) + 1) % densities.length] ?? "first";
	await parts.change((settings) => ({ ...settings, density: next }));
	parts.say(parts.words.notices.densityIs(parts.words.density[next]));
}

const densities: Density[] = ["first", "all", "unexplained", "none"];
