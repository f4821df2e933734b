/** Commands, and the palette that offers those that apply. */
import type { App } from "./app.ts";
import { FuzzySuggestModal } from "./suggest.ts";
import type { MarkdownView } from "./markdown-view.ts";
import type { Editor } from "./editor.ts";

export interface Command {
	id: string;
	name: string;
	icon?: string;
	mobileOnly?: boolean;
	callback?: () => unknown;
	checkCallback?: (checking: boolean) => boolean | void;
	editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
	editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | void;
}

export class Commands {
	readonly all = new Map<string, Command>();
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
	}

	applies(command: Command): boolean {
		if (command.mobileOnly && !this.app._mobile) return false;
		if (command.checkCallback) return command.checkCallback(true) === true;
		const view = this.editing();
		if (command.editorCheckCallback)
			return view !== null && command.editorCheckCallback(true, view.editor, view) === true;
		return command.callback !== undefined || view !== null;
	}

	/** Whether there was such a command, and it applied. */
	run(id: string): boolean {
		const command = this.all.get(id);
		if (!command || !this.applies(command)) return false;
		const view = this.editing();
		if (command.checkCallback) command.checkCallback(false);
		else if (view && command.editorCheckCallback) command.editorCheckCallback(false, view.editor, view);
		else if (view && command.editorCallback) command.editorCallback(view.editor, view);
		else command.callback?.();
		return true;
	}

	/** Editor commands apply in the editor only, not in reading view. */
	private editing(): MarkdownView | null {
		const view = this.app.workspace.activeEditor;
		return view?.getMode() === "source" ? view : null;
	}
}

export class CommandPalette extends FuzzySuggestModal<Command> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder("Select a command…");
	}
	override getItems(): Command[] {
		return [...this.app._commands.all.values()].filter((command) => this.app._commands.applies(command));
	}
	override getItemText(command: Command): string {
		return command.name;
	}
	override onChooseItem(command: Command): void {
		this.app._commands.run(command.id);
	}
}
