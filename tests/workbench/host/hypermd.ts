/** The app's Markdown mode: a stream parser whose node names are token classes, sorted and joined by `_`. */
import { StreamLanguage, type StringStream, syntaxTree } from "@codemirror/language";
import { type Extension, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Tag, tags } from "@lezer/highlight";
import cm5 from "./cm5-shim.cjs";
import "codemirror5/mode/xml/xml";
import "hypermd/mode/hypermd";

const mode = cm5.getMode(
	{ indentUnit: 4, tabSize: 4 },
	{ name: "hypermd", hashtag: true, toc: false, orgModeMarkup: false, emoji: false },
);

interface Inner {
	hmdOverride?: unknown;
	code?: unknown;
	hmdInnerMode?: unknown;
	htmlState?: unknown;
}

interface State {
	inner: unknown;
	/** Pieces of a wiki link still to be handed out. */
	queue: { style: string; length: number }[];
}

const wikiLink = /^!?\[\[([^\]|#\n]*)(#[^\]|\n]*)?(\|[^\]\n]*)?\]\]/;

const language = StreamLanguage.define<State>({
	name: "hypermd",
	startState: () => ({ inner: cm5.startState(mode), queue: [] }),
	copyState: (state) => ({ inner: cm5.copyState(mode, state.inner), queue: [...state.queue] }),
	blankLine: (state) => mode.blankLine?.(state.inner),
	token(stream, state) {
		const style = styleOf(stream, state);
		return style ? [...new Set(style.trim().split(/\s+/))].sort().join(" ") : null;
	},
	tokenTable: everyName(),
});

function styleOf(stream: StringStream, state: State): string | null {
	const next = state.queue.shift();
	if (next) {
		stream.pos += next.length;
		return next.style;
	}
	const inner = state.inner as Inner;
	const plain = !inner.hmdOverride && inner.code !== -1 && !inner.code && !inner.hmdInnerMode && !inner.htmlState;
	const link = plain ? (stream.match(wikiLink, false) as RegExpMatchArray | null) : null;
	if (link) {
		state.queue = piecesOf(link[0]);
		return styleOf(stream, state);
	}
	const style = mode.token(Object.assign(stream, blind), inner);
	const at = plain ? stream.current().search(/!?\[\[/) : -1;
	if (at > 0) stream.pos = stream.start + at;
	return style;
}

/** What CodeMirror 6's streams lack: the next line is not to be seen, so setext headings and tables are found a line late. */
const blind = { lookAhead: () => null, baseToken: () => null };

function piecesOf(link: string): State["queue"] {
	const embed = link.startsWith("!");
	const body = link.slice(embed ? 3 : 2, -2);
	const bar = body.indexOf("|");
	const kind = embed ? "hmd-embed hmd-internal-link" : "hmd-internal-link";
	const inside =
		bar < 0
			? [{ style: kind, length: body.length }]
			: [
					{ style: `${kind} link-has-alias`, length: bar },
					{ style: `${kind} link-alias-pipe`, length: 1 },
					{ style: `${kind} link-alias`, length: body.length - bar - 1 },
				];
	return [
		{ style: `formatting-link formatting-link-start${embed ? " formatting-embed" : ""}`, length: embed ? 3 : 2 },
		...inside,
		{ style: "formatting-link formatting-link-end", length: 2 },
	].filter((piece) => piece.length > 0);
}

/** Says yes to every token name, so that each keeps its own as the node's name. */
function everyName(): Record<string, Tag> {
	const descriptor = { configurable: true, enumerable: true, value: tags.content };
	return new Proxy({}, { get: () => tags.content, has: () => true, getOwnPropertyDescriptor: () => descriptor });
}

/** The classes that a node's name is made of. */
export function classesOf(name: string): string[] {
	return name.split("_").filter((one) => one && one !== "Document");
}

const lineClass = /^line-(background-)?/;

function highlight(view: EditorView): DecorationSet {
	const lines = new Map<number, Set<string>>();
	const ranges: Range<Decoration>[] = [];
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(view.state).iterate({
			from,
			to,
			enter(node) {
				const all = classesOf(node.name);
				const at = view.state.doc.lineAt(node.from).from;
				for (const one of all.filter((cls) => lineClass.test(cls)))
					lines.set(at, (lines.get(at) ?? new Set()).add(one.replace(lineClass, "")));
				const own = all.filter((one) => !lineClass.test(one));
				if (own.length && node.to > node.from)
					ranges.push(Decoration.mark({ class: own.map((one) => `cm-${one}`).join(" ") }).range(node.from, node.to));
			},
		});
	}
	for (const [at, classes] of lines) ranges.push(Decoration.line({ class: [...classes].join(" ") }).range(at));
	return Decoration.set(ranges, true);
}

const highlighter = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		constructor(view: EditorView) {
			this.decorations = highlight(view);
		}
		update(update: ViewUpdate) {
			const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
			if (update.docChanged || update.viewportChanged || parsed) this.decorations = highlight(update.view);
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

export const hypermd: Extension = [language, highlighter];
