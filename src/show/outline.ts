/** An essay's own argument as an indented list: its thesis, its claims, and under each what serves or opposes it. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Branch, Unit } from "../core/model.ts";
import { oneLine } from "./dom.ts";
import type { PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

/** Names each box of the map, in words. */
export function renderOutline(
	parent: HTMLElement,
	knowledge: Knowledge,
	path: string,
	actions: PanelActions,
	words: Wording,
): void {
	const trees = knowledge.outlineOf(path);
	const thesis = knowledge.reasoningOf(path)?.thesis ?? -1;
	if (trees.length === 0) {
		parent.createDiv({ cls: "glossator-empty", text: words.panel.noOutline });
		return;
	}
	const list = parent.createEl("ul", { cls: "glossator-outline" });
	for (const tree of trees) branch(list, tree, thesis, actions, words);
}

function branch(
	list: HTMLElement,
	{ at, unit, kind, branches }: Branch,
	thesis: number,
	actions: PanelActions,
	words: Wording,
): void {
	const item = list.createEl("li", kind === null ? {} : { cls: "glossator-line" });
	if (kind !== null) {
		const isFor = kind === "supports";
		const attr = { role: "img", "aria-label": isFor ? words.for : words.against };
		item.createSpan({ cls: `glossator-${isFor ? "for" : "against"}`, text: isFor ? "+" : "−", attr });
	}
	const holder = item.createDiv();
	if (at === thesis) holder.createDiv({ cls: "glossator-role", text: words.thesis });
	statement(holder, unit, kind === null ? "glossator-claim" : "glossator-premise", actions, words);
	if (branches.length === 0) return;
	const inner = holder.createEl("ul");
	for (const one of branches) branch(inner, one, thesis, actions, words);
}

function statement(parent: HTMLElement, { quote }: Unit, cls: string, actions: PanelActions, words: Wording): void {
	const attr = { type: "button", "data-row": "" };
	const button = parent.createEl("button", { cls, text: oneLine(quote.exact), attr });
	button.createEl("small", { cls: "glossator-muted", text: ` ${words.paragraph(quote.paragraph)}` });
	button.addEventListener("click", (event) => actions.openQuote(quote, event));
	button.addEventListener("mouseover", (event) => actions.previewQuote(quote, event));
}
