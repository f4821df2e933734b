/** An essay's argument as a file beside it, in a format of other programs. Never over a file that is there. */
import { normalizePath, type TFile } from "obsidian";
import { argdownOf } from "../core/export/argdown.ts";
import { canvasOf } from "../core/export/canvas.ts";
import { mermaidOf } from "../core/export/mermaid.ts";
import type { Parts } from "./parts.ts";

export type ExportFormat = "argdown" | "mermaid" | "canvas";

export async function exportArgument(parts: Parts, file: TFile, format: ExportFormat): Promise<void> {
	const knowledge = await parts.library.newest();
	const outline = knowledge.outlineOf(file.path);
	if (outline.length === 0) return parts.say(parts.words.panel.noOutline);
	const content = {
		argdown: () => argdownOf(outline, file.basename),
		mermaid: () => `\`\`\`mermaid\n${mermaidOf(outline)}\`\`\`\n`,
		canvas: () => canvasOf(outline, knowledge.reasoningOf(file.path)?.thesis ?? -1, file.path, parts.words),
	}[format]();
	const extension = { argdown: "argdown", mermaid: "mermaid.md", canvas: "canvas" }[format];
	const path = freePath(parts, file, extension);
	const created = await parts.app.vault.create(path, content);
	parts.say(parts.words.notices.exported(path));
	if (format === "canvas") await parts.app.workspace.getLeaf("tab").openFile(created);
}

function freePath(parts: Parts, file: TFile, extension: string): string {
	const folder = file.parent?.isRoot() === false ? `${file.parent.path}/` : "";
	for (let number = 1; ; number++) {
		const path = normalizePath(`${folder}${file.basename} argument${number === 1 ? "" : ` ${number}`}.${extension}`);
		if (parts.app.vault.getAbstractFileByPath(path) === null) return path;
	}
}
