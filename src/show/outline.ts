/** An essay's own argument as an indented list: its thesis, its claims, and under each what serves or opposes it. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Argument, Statement } from "../core/model.ts";
import { oneLine } from "./dom.ts";
import type { PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

export function renderOutline(
	parent: HTMLElement,
	knowledge: Knowledge,
	path: string,
	actions: PanelActions,
	words: Wording,
): void {
	const reasoning = knowledge.argumentsOf(path);
	if (reasoning.length === 0) {
		parent.createDiv({ cls: "glossator-empty", text: words.panel.noOutline });
		return;
	}
	const ordered = [...reasoning.filter((one) => one.thesis), ...reasoning.filter((one) => !one.thesis)];
	const list = parent.createEl("ul", { cls: "glossator-outline" });
	for (const argument of ordered) oneArgument(list, argument, actions, words);
}

function oneArgument(list: HTMLElement, argument: Argument, actions: PanelActions, words: Wording): void {
	const item = list.createEl("li");
	if (argument.thesis) item.createSpan({ cls: "glossator-role", text: words.thesis });
	statement(item, argument.claim, "glossator-claim", actions, words);
	const inner = item.createEl("ul");
	for (const one of argument.supports) side(inner, "for", one, actions, words);
	for (const one of argument.attacks) side(inner, "against", one, actions, words);
	if (inner.childElementCount === 0) inner.remove();
}

function side(list: HTMLElement, name: "for" | "against", one: Statement, actions: PanelActions, words: Wording): void {
	const item = list.createEl("li", { cls: "glossator-line" });
	const attr = { role: "img", "aria-label": name === "for" ? words.for : words.against };
	item.createSpan({ cls: `glossator-${name}`, text: name === "for" ? "+" : "−", attr });
	statement(item, one, "glossator-premise", actions, words);
}

function statement(
	parent: HTMLElement,
	{ quote }: Statement,
	cls: string,
	actions: PanelActions,
	words: Wording,
): void {
	const holder = parent.createSpan();
	const button = holder.createEl("button", {
		cls,
		text: oneLine(quote.exact),
		attr: { type: "button", "data-row": "" },
	});
	button.addEventListener("click", (event) => actions.openQuote(quote, event));
	holder.createEl("small", { cls: "glossator-muted", text: ` ${words.paragraph(quote.paragraph)}` });
}
