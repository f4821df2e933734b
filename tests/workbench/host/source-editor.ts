/** The editing half of a Markdown view: CodeMirror with the app's mode, its state fields, and the plugins' extensions. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorState, type Extension, StateField } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { Editor } from "./editor.ts";
import { hypermd } from "./hypermd.ts";
import { livePreview, type Note } from "./live-preview.ts";

export const editorEditorField = StateField.define<EditorView | null>({ create: () => null, update: (value) => value });
export const editorInfoField = StateField.define<unknown>({ create: () => null, update: (value) => value });
export const editorLivePreviewField = StateField.define<boolean>({ create: () => false, update: (value) => value });

export interface Asked {
	parent: HTMLElement;
	/** What `editorInfoField` holds: the view. */
	info: unknown;
	note: Note;
	/** Extensions that plugins registered, as they are now. */
	extensions: () => Extension[];
	changed: (editor: Editor, byHand: boolean) => void;
	live: boolean;
}

export class SourceEditor {
	readonly view: EditorView;
	readonly editor: Editor;
	private readonly plugins = new Compartment();
	private readonly mode = new Compartment();
	private readonly asked: Asked;

	constructor(asked: Asked) {
		this.asked = asked;
		this.view = new EditorView({ parent: asked.parent, state: this.stateOf("") });
		this.editor = new Editor(this.view);
	}

	/** Another note: a new state, with no history of the one before. */
	open(text: string): void {
		this.view.setState(this.stateOf(text));
	}

	setLive(live: boolean): void {
		this.asked.live = live;
		this.view.dispatch({ effects: this.mode.reconfigure(this.modeExtension()) });
	}

	updateOptions(): void {
		this.view.dispatch({ effects: this.plugins.reconfigure(this.asked.extensions()) });
	}

	private stateOf(doc: string): EditorState {
		return EditorState.create({
			doc,
			extensions: [
				editorInfoField.init(() => this.asked.info),
				editorEditorField.init(() => this.view),
				this.mode.of(this.modeExtension()),
				history(),
				drawSelection(),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ spellcheck: "false", "aria-label": "Note" }),
				hypermd,
				keymap.of([...defaultKeymap, ...historyKeymap]),
				EditorView.updateListener.of((update) => {
					if (update.docChanged)
						this.asked.changed(
							this.editor,
							update.transactions.some(
								(one) => one.isUserEvent("input") || one.isUserEvent("delete") || one.isUserEvent("undo"),
							),
						);
				}),
				this.plugins.of(this.asked.extensions()),
			],
		});
	}

	private modeExtension(): Extension {
		const { live, note } = this.asked;
		return [editorLivePreviewField.init(() => live), live ? livePreview(note) : []];
	}
}
