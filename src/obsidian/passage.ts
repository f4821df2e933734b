/** The passage at hand: the paragraph at the cursor, or, in reading view, the one at the top of what is seen. */
import { type App, MarkdownView } from "obsidian";
import { type Span } from "../core/model.ts";
import { paragraphsOf } from "../core/text/prose.ts";

export interface Passage {
	path: string;
	/** The whole note. */
	text: string;
	span: Span;
}

/** The note the reader is in. It stays the same while a side panel has the focus. */
export class NoteAtHand {
	private last: MarkdownView | null = null;
	/** The note's paragraphs, found once while its text stays. */
	private found: { text: string; paragraphs: Span[] } = { text: "", paragraphs: [] };

	constructor(private readonly app: App) {}

	/** To be told of each change of the active leaf. */
	update(): void {
		const active = this.app.workspace.getActiveViewOfType(MarkdownView);
		if (active !== null) this.last = active;
	}

	view(): MarkdownView | null {
		this.update();
		if (this.last !== null && this.last.file !== null && this.last.containerEl.isConnected) return this.last;
		for (const leaf of this.app.workspace.getLeavesOfType("markdown")) {
			if (leaf.view instanceof MarkdownView && leaf.view.file !== null && leaf.view.containerEl.isShown())
				return leaf.view;
		}
		return null;
	}

	passage(): Passage | null {
		const view = this.view();
		const path = view?.file?.path;
		if (view === null || path === undefined) return null;
		const text = view.editor.getValue();
		const at =
			view.getMode() === "source"
				? view.editor.posToOffset(view.editor.getCursor())
				: offsetOfLine(text, view.previewMode.getScroll());
		return { path, text, span: this.paragraphAt(text, at) };
	}

	/** The paragraph a place lies in, else the nearest before it, else the first. */
	private paragraphAt(text: string, at: number): Span {
		if (this.found.text !== text) this.found = { text, paragraphs: paragraphsOf(text) };
		const { paragraphs } = this.found;
		return paragraphs.findLast((paragraph) => paragraph.from <= at) ?? paragraphs[0] ?? { from: 0, to: text.length };
	}
}

function offsetOfLine(text: string, line: number): number {
	let at = 0;
	for (let passed = 0; passed < Math.floor(line); passed++) {
		const next = text.indexOf("\n", at);
		if (next < 0) return at;
		at = next + 1;
	}
	return at;
}
