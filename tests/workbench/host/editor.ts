/** The app's Editor over a CodeMirror 6 view. */
import { redo, undo } from "@codemirror/commands";
import { type ChangeSpec, EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { strict } from "./strict.ts";

export interface EditorPosition {
	line: number;
	ch: number;
}
interface EditorChange {
	from: EditorPosition;
	to?: EditorPosition;
	text: string;
}
interface Selected {
	anchor: EditorPosition;
	head?: EditorPosition;
}

export class Editor {
	/** Undocumented, but shown by the official docs. */
	cm: EditorView;

	constructor(view: EditorView) {
		this.cm = view;
		return strict<Editor>(this, "Editor");
	}

	getDoc(): this {
		return this;
	}
	refresh(): void {
		this.cm.requestMeasure();
	}
	getValue(): string {
		return this.cm.state.doc.toString();
	}
	setValue(text: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: text } });
	}
	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}
	setLine(line: number, text: string): void {
		const { from, to } = this.cm.state.doc.line(line + 1);
		this.cm.dispatch({ changes: { from, to, insert: text } });
	}
	lineCount(): number {
		return this.cm.state.doc.lines;
	}
	lastLine(): number {
		return this.cm.state.doc.lines - 1;
	}
	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}
	somethingSelected(): boolean {
		return !this.cm.state.selection.main.empty;
	}
	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}
	replaceSelection(text: string): void {
		this.cm.dispatch(this.cm.state.replaceSelection(text), { userEvent: "input" });
	}
	replaceRange(text: string, from: EditorPosition, to: EditorPosition = from): void {
		this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: text } });
	}
	getCursor(side: "from" | "to" | "head" | "anchor" = "head"): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}
	listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
		return this.cm.state.selection.ranges.map((range) => ({
			anchor: this.offsetToPos(range.anchor),
			head: this.offsetToPos(range.head),
		}));
	}
	setCursor(at: EditorPosition | number, ch = 0): void {
		this.setSelection(typeof at === "number" ? { line: at, ch } : at);
	}
	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
	}
	setSelections(ranges: Selected[], main = 0): void {
		const all = ranges.map(({ anchor, head }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
		);
		this.cm.dispatch({ selection: EditorSelection.create(all, main) });
	}
	focus(): void {
		this.cm.focus();
	}
	blur(): void {
		this.cm.contentDOM.blur();
	}
	hasFocus(): boolean {
		return this.cm.hasFocus;
	}
	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}
	scrollTo(x?: number | null, y?: number | null): void {
		this.cm.scrollDOM.scrollTo({ ...(x == null ? {} : { left: x }), ...(y == null ? {} : { top: y }) });
	}
	scrollIntoView({ from, to }: { from: EditorPosition; to: EditorPosition }, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? "center" : "nearest" }) });
	}
	undo(): void {
		undo(this.cm);
	}
	redo(): void {
		redo(this.cm);
	}
	exec(_command: string): void {}
	transaction({
		changes,
		selection,
		selections,
		replaceSelection,
	}: {
		changes?: EditorChange[];
		selection?: { from: EditorPosition; to?: EditorPosition };
		selections?: unknown[];
		replaceSelection?: string;
	}): void {
		if (replaceSelection !== undefined) this.replaceSelection(replaceSelection);
		const specs: ChangeSpec[] = (changes ?? []).map(({ from, to, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to ?? from),
			insert: text,
		}));
		if (specs.length) this.cm.dispatch({ changes: specs });
		if (selection) this.setSelection(selection.from, selection.to ?? selection.from);
		if (selections) throw new Error("Editor#transaction with selections is not in the workbench yet");
	}
	wordAt(at: EditorPosition): { from: EditorPosition; to: EditorPosition } | null {
		const word = this.cm.state.wordAt(this.posToOffset(at));
		return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
	}
	posToOffset({ line, ch }: EditorPosition): number {
		const { from, to } = this.cm.state.doc.line(Math.min(Math.max(line, 0) + 1, this.cm.state.doc.lines));
		return Math.min(from + ch, to);
	}
	offsetToPos(offset: number): EditorPosition {
		const line = this.cm.state.doc.lineAt(Math.min(Math.max(offset, 0), this.cm.state.doc.length));
		return { line: line.number - 1, ch: offset - line.from };
	}
	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (line: number, text: string, value: T | null) => EditorChange | void,
	): void {
		const changes: EditorChange[] = [];
		for (let line = 0; line < this.lineCount(); line++) {
			const change = write(line, this.getLine(line), read(line, this.getLine(line)));
			if (change) changes.push(change);
		}
		this.transaction({ changes });
	}
}
