/** Marks in reading view: the app's post-processor handed on to `show/preview`. */
import type { MarkdownPostProcessor } from "obsidian";
import type { Knowledge } from "../core/knowledge.ts";
import { type Density } from "../show/mark.ts";
import { markPreview } from "../show/preview.ts";

export function previewMarks(knowledge: () => Knowledge, density: (path: string) => Density): MarkdownPostProcessor {
	return (element, context) => {
		const path = context.sourcePath;
		markPreview(element, context.getSectionInfo(element), { knowledge: knowledge(), path, density: density(path) });
	};
}
