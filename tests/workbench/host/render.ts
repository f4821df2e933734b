/** Reading view's drawing: one `el-*` wrapper for each block, handed to the post-processors. */
import type MarkdownIt from "markdown-it";
import type { App } from "./app.ts";
import { Component } from "./events.ts";
import { getFrontMatterInfo } from "./frontmatter.ts";
import { setIcon } from "./icons.ts";
import { markdownEngine } from "./markdown.ts";
import { sanitizeHTMLToDom } from "./sanitize.ts";

export interface SectionInfo {
	text: string;
	lineStart: number;
	lineEnd: number;
}

export interface PostProcessorContext {
	docId: string;
	sourcePath: string;
	frontmatter: unknown;
	addChild: (child: MarkdownRenderChild) => void;
	getSectionInfo: (el: HTMLElement) => SectionInfo | null;
}

export type PostProcessor = ((el: HTMLElement, context: PostProcessorContext) => unknown) & { sortOrder?: number };

export const postProcessors: PostProcessor[] = [];

export class MarkdownRenderChild extends Component {
	containerEl: HTMLElement;
	constructor(containerEl: HTMLElement) {
		super();
		this.containerEl = containerEl;
	}
}

export class MarkdownRenderer extends MarkdownRenderChild {
	static async render(app: App, text: string, el: HTMLElement, sourcePath: string, owner: Component): Promise<void> {
		for (const section of sectionsOf(app, text, sourcePath, owner, false)) {
			el.append(section.el);
			await section.draw();
		}
	}
}

export interface Section {
	el: HTMLElement;
	/** Fills the wrapper and runs the post-processors over it. */
	draw: () => Promise<void>;
	lines: number;
}

/** The note's blocks as empty wrappers, to be drawn when they are needed. `whole`: a pane, where sections know their lines. */
export function sectionsOf(app: App, text: string, sourcePath: string, owner: Component, whole = true): Section[] {
	const engine = markdownEngine((path) => app.metadataCache.getFirstLinkpathDest(path, sourcePath) !== null);
	const start = getFrontMatterInfo(text).contentStart;
	const skipped = text.slice(0, start).split("\n").length - 1;
	const env = {};
	const tokens = engine.parse(text.slice(start), env);
	const sections: Section[] = [];
	for (let i = 0; i < tokens.length;) {
		const first = tokens[i];
		let end = i + 1;
		while (
			first?.nesting === 1 &&
			end < tokens.length &&
			!(tokens[end - 1]?.nesting === -1 && tokens[end - 1]?.level === 0)
		)
			end++;
		const part = tokens.slice(i, end);
		const [from, to] = first?.map ?? [0, 1];
		const el = createDiv({ cls: `el-${first?.type === "fence" ? "pre" : first?.tag || "div"}` });
		const info = { text, lineStart: from + skipped, lineEnd: to - 1 + skipped };
		const context: PostProcessorContext = {
			docId: "workbench",
			sourcePath,
			frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
			addChild: (child) => void owner.addChild(child),
			getSectionInfo: (inside) => (whole && el.contains(inside) ? info : null),
		};
		sections.push({ el, lines: to - from, draw: () => draw(app, el, engine, part, env, context) });
		i = end;
	}
	return sections;
}

async function draw(
	app: App,
	el: HTMLElement,
	engine: MarkdownIt,
	tokens: ReturnType<MarkdownIt["parse"]>,
	env: object,
	context: PostProcessorContext,
): Promise<void> {
	el.replaceChildren(sanitizeHTMLToDom(engine.renderer.render(tokens, engine.options, env)));
	for (const block of el.findAll("h1,h2,h3,h4,h5,h6,p,ul,ol,blockquote")) block.setAttribute("dir", "auto");
	for (const quote of el.findAll("blockquote")) callout(quote);
	for (const item of el.findAll("li")) task(item);
	const depth = Number((context as { depth?: number }).depth ?? 0);
	for (const embed of el.findAll(".internal-embed")) await embedNote(app, embed, context, depth);
	for (const process of [...postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0)))
		await process(el, context);
}

/** `> [!note]- Title` */
function callout(quote: HTMLElement): void {
	const head = quote.querySelector("p");
	const found = /^\[!([^\]]+)\]([+-]?)[ \t]*/.exec(head?.textContent ?? "");
	if (!head || !found) return;
	const kind = (found[1] ?? "note").toLowerCase();
	const box = createDiv({ cls: "callout", attr: { "data-callout": kind, "data-callout-fold": found[2] ?? "" } });
	const title = box.createDiv({ cls: "callout-title" });
	setIcon(
		title.createDiv({ cls: "callout-icon" }),
		kind === "quote" ? "quote" : kind === "question" ? "help-circle" : "pencil",
	);
	const inner = title.createDiv({ cls: "callout-title-inner" });
	const breaks = [...head.childNodes].findIndex((node) => node.nodeName === "BR");
	const own = [...head.childNodes].slice(0, breaks < 0 ? undefined : breaks);
	inner.append(...own);
	const first = inner.firstChild;
	if (first) first.textContent = (first.textContent ?? "").slice(found[0].length);
	if (!inner.textContent) inner.setText(kind[0]?.toUpperCase() + kind.slice(1));
	head.querySelector("br")?.remove();
	if (head.textContent?.trim() === "") head.remove();
	const content = box.createDiv({ cls: "callout-content" });
	content.append(...quote.childNodes);
	if (!content.hasChildNodes()) content.remove();
	if (found[2]) fold(box, title, content, found[2] === "-");
	quote.replaceWith(box);
}

function fold(box: HTMLElement, title: HTMLElement, content: HTMLElement, closed: boolean): void {
	box.addClass("is-collapsible");
	setIcon(title.createDiv({ cls: "callout-fold" }), "chevron-down");
	const set = (to: boolean) => {
		box.toggleClass("is-collapsed", to);
		content.toggle(!to);
	};
	set(closed);
	title.addEventListener("click", () => set(!box.hasClass("is-collapsed")));
}

function task(item: HTMLElement): void {
	const text = item.firstChild?.nodeName === "P" ? item.firstChild.firstChild : item.firstChild;
	const found = /^\[([ xX])\]\s/.exec(text?.textContent ?? "");
	if (!text || !found) return;
	text.textContent = (text.textContent ?? "").slice(found[0].length);
	item.addClass("task-list-item");
	item.parentElement?.addClass("contains-task-list");
	const box = createEl("input", { cls: "task-list-item-checkbox", type: "checkbox", attr: { "aria-label": "Task" } });
	box.checked = found[1] !== " ";
	item.prepend(box);
}

/** An embedded note is drawn inside, one level deep. */
async function embedNote(app: App, embed: HTMLElement, context: PostProcessorContext, depth: number): Promise<void> {
	const [path = "", heading] = (embed.getAttribute("src") ?? "").split("#");
	const file = app.metadataCache.getFirstLinkpathDest(path, context.sourcePath);
	if (!file || file.extension !== "md" || depth > 0 || file.path === context.sourcePath) return embed.setText(path);
	const text = part(await app.vault.cachedRead(file), heading);
	embed.addClasses(["markdown-embed", "inline-embed", "is-loaded"]);
	embed.createDiv({ cls: "markdown-embed-title", text: file.basename });
	const content = embed
		.createDiv({ cls: "markdown-embed-content" })
		.createDiv({ cls: "markdown-preview-view markdown-rendered" });
	const owner = new MarkdownRenderChild(content);
	context.addChild(owner);
	await MarkdownRenderer.render(app, text, content, file.path, owner);
}

/** The section under a heading, or all. */
function part(text: string, heading?: string): string {
	if (!heading) return text;
	const lines = text.split("\n");
	const at = lines.findIndex((line) => line.replace(/^#+\s*/, "") === heading && line.startsWith("#"));
	if (at < 0) return text;
	const level = /^#+/.exec(lines[at] ?? "")?.[0].length ?? 1;
	const rest = lines.slice(at + 1).findIndex((line) => (/^(#+)\s/.exec(line)?.[1]?.length ?? 9) <= level);
	return lines.slice(at, rest < 0 ? undefined : at + 1 + rest).join("\n");
}

/** The properties block above a note. */
export function drawProperties(properties: Record<string, unknown>, el: HTMLElement): void {
	const box = el.createDiv({ cls: "metadata-container" });
	box.createDiv({ cls: "metadata-properties-heading", text: "Properties" });
	for (const [key, value] of Object.entries(properties)) {
		const row = box.createDiv({ cls: "metadata-property" });
		row.createDiv({ cls: "metadata-property-key", text: key });
		const values = row.createDiv({ cls: "metadata-property-value" });
		for (const one of Array.isArray(value) ? value : [value]) {
			values.createSpan({
				cls: Array.isArray(value) ? "multi-select-pill" : "",
				text: typeof one === "object" ? JSON.stringify(one) : String(one),
			});
		}
	}
}
