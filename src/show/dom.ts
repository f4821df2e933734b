/** Small pieces of the page that card, panel and review share. Text is always a text node. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Quote } from "../core/model.ts";
import type { Wording } from "./wording.ts";

/** A button that looks like text. `act` gets the event, so that a modifier can be told. */
export function textButton(parent: HTMLElement, text: string, act: (event: MouseEvent) => void): HTMLButtonElement {
	const button = parent.createEl("button", { cls: "glossator-link", text, attr: { type: "button" } });
	button.addEventListener("click", act);
	return button;
}

/** The dots at the end of a row, behind which its menu is. */
export function moreButton(parent: HTMLElement, name: string, choose: (event: MouseEvent) => void): void {
	const attr = { type: "button", "aria-label": name };
	const button = parent.createEl("button", { cls: "glossator-sign glossator-dots clickable-icon", text: "⋯", attr });
	button.addEventListener("click", choose);
}

/** A line for or against: the sign has a shape and a name, never color alone. */
export function sideLine(parent: HTMLElement, side: "for" | "against", text: string, words: Wording): HTMLElement {
	const line = parent.createDiv({ cls: "glossator-line" });
	const attr = { role: "img", "aria-label": side === "for" ? words.for : words.against };
	line.createSpan({ cls: `glossator-${side}`, text: side === "for" ? "+" : "−", attr });
	return line.createSpan({ cls: "glossator-line-text", text });
}

/** Where a quote stands: the essay's title and the paragraph. */
export function placeOf(quote: Quote, knowledge: Knowledge, words: Wording): string {
	const title = knowledge.essay(quote.path)?.title ?? nameOf(quote.path);
	return `${title}, ${quote.paragraph > 0 ? words.paragraph(quote.paragraph) : words.heading}`;
}

/** A quote's words on one line, cut between words to at most `longest` characters. */
export function oneLine(text: string, longest = 525): string {
	const line = text.replace(/\s+/g, " ").trim();
	if (line.length <= longest) return line;
	const cut = line.slice(0, longest);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}

/** A quote as Markdown: the author's words, and under them where they stand. */
export function quoteAsMarkdown(quote: Quote, title: string, words: Wording): string {
	const target = quote.path.replace(/\.md$/i, "");
	const place = quote.paragraph > 0 ? `, ${words.paragraph(quote.paragraph)}` : "";
	return `> ${quote.exact.replace(/\s*\n\s*/g, " ")}\n> — [[${target}|${title}]]${place}\n`;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}
