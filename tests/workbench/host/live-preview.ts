/** Live Preview: hides markup away from the cursor, and draws callouts, tables, embeds, task boxes and properties. */
import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Range, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import { classesOf } from "./hypermd.ts";
import { metadataOf } from "./note-metadata.ts";

/** What Live Preview needs to know of the pane's note. */
export interface Note {
	/** Draws Markdown as reading view does, post-processors included. */
	draw: (text: string, el: HTMLElement) => void;
	drawProperties: (text: string, el: HTMLElement) => void;
}

export function livePreview(note: Note): Extension {
	return [blocks(note), hidden];
}

class Drawn extends WidgetType {
	constructor(
		private readonly text: string,
		private readonly cls: string,
		private readonly draw: (text: string, el: HTMLElement) => void,
	) {
		super();
	}
	override eq(other: Drawn): boolean {
		return other.text === this.text && other.cls === this.cls;
	}
	toDOM(): HTMLElement {
		const el = createDiv({ cls: this.cls });
		this.draw(this.text, el);
		return el;
	}
	override ignoreEvent(): boolean {
		return false;
	}
}

class TaskBox extends WidgetType {
	constructor(private readonly done: boolean) {
		super();
	}
	override eq(other: TaskBox): boolean {
		return other.done === this.done;
	}
	toDOM(view: EditorView): HTMLElement {
		const box = createEl("input", { cls: "task-list-item-checkbox", type: "checkbox", attr: { "aria-label": "Task" } });
		box.checked = this.done;
		box.addEventListener("mousedown", (event) => event.preventDefault());
		box.addEventListener("click", (event) => {
			event.preventDefault();
			const at = view.posAtDOM(box) + 1;
			view.dispatch({ changes: { from: at, to: at + 1, insert: this.done ? " " : "x" } });
		});
		return box;
	}
	override ignoreEvent(): boolean {
		return true;
	}
}

const embedLine = /^!\[\[[^\]\n]+\]\]$/;

/** Block widgets live in a state field: CodeMirror takes no block replacements from a view plugin. */
function blocks(note: Note): Extension {
	const build = (state: EditorState): DecorationSet => {
		const text = state.doc.toString();
		const found: Range<Decoration>[] = [];
		for (const { type, position } of metadataOf(text).sections ?? []) {
			const [from, to] = [position.start.offset, position.end.offset];
			const part = text.slice(from, to);
			const cls = type === "paragraph" && embedLine.test(part) ? "cm-embed-block" : blockClasses.get(type);
			if (!cls || to > text.length || touches(state, from, to)) continue;
			const draw = type === "yaml" ? note.drawProperties : note.draw;
			found.push(Decoration.replace({ widget: new Drawn(part, cls, draw), block: true }).range(from, to));
		}
		return Decoration.set(found, true);
	};
	return StateField.define<DecorationSet>({
		create: build,
		update: (value, transaction) =>
			transaction.docChanged || transaction.selection ? build(transaction.state) : value,
		provide: (field) => EditorView.decorations.from(field),
	});
}

function touches(state: EditorState, from: number, to: number): boolean {
	return state.selection.ranges.some(
		(range) => range.from <= to && range.to >= from && !(range.empty && range.from === 0),
	);
}

const hidden = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		constructor(view: EditorView) {
			this.decorations = hide(view);
		}
		update(update: ViewUpdate) {
			const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
			if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || parsed)
				this.decorations = hide(update.view);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function hide(view: EditorView): DecorationSet {
	const found: Range<Decoration>[] = [];
	const cover = (from: number, to: number) => void found.push(Decoration.replace({}).range(from, to));
	let link: { from: number; parts: [number, number][] } | null = null;
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(view.state).iterate({
			from,
			to,
			enter(node) {
				const classes = classesOf(node.name);
				const has = (...names: string[]) => names.some((name) => classes.includes(name));
				if (has("formatting-link-start")) link = { from: node.from, parts: [[node.from, node.to]] };
				else if (link && has("link-alias-pipe", "link-has-alias")) link.parts.push([node.from, node.to]);
				else if (link && has("formatting-link-end")) {
					if (!near(view, link.from, node.to))
						for (const part of [...link.parts, [node.from, node.to] as const]) cover(...part);
					link = null;
				} else if (has("formatting-task")) {
					const text = view.state.sliceDoc(node.from, node.to);
					found.push(Decoration.replace({ widget: new TaskBox(/x/i.test(text)) }).range(node.from, node.to));
				} else if (has(...formatting) && !onLine(view, node.from)) cover(node.from, node.to);
			},
		});
	}
	return Decoration.set(found, true);
}

function near(view: EditorView, from: number, to: number): boolean {
	return view.hasFocus && view.state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function onLine(view: EditorView, at: number): boolean {
	const { doc, selection } = view.state;
	return view.hasFocus && selection.ranges.some((range) => doc.lineAt(range.head).from === doc.lineAt(at).from);
}

const blockClasses = new Map([
	["callout", "cm-embed-block cm-callout"],
	["table", "cm-embed-block cm-table-widget"],
	["yaml", "cm-embed-block cm-properties"],
]);
const formatting = [
	"formatting-header",
	"formatting-strong",
	"formatting-em",
	"formatting-code",
	"formatting-strikethrough",
	"formatting-highlight",
	"formatting-quote",
];
