/** The reasons or the objections of an argument, each a line that opens its sentence and has a menu. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Argument, Statement } from "../core/model.ts";
import { moreButton, oneLine, placeOf, sideLine, textButton } from "./dom.ts";
import type { MenuEntry, PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

/** The first lines of one side; the rest when asked, so that none is left out unsaid. */
export function renderSide(
	lines: HTMLElement,
	which: "for" | "against",
	argument: Argument,
	statements: Statement[],
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const block = lines.createDiv({ cls: "glossator-side" });
	const first = statements.length === mostLines + 1 ? mostLines + 1 : mostLines;
	for (const one of statements.slice(0, first)) premise(block, which, argument, one, knowledge, actions, words);
	const rest = statements.slice(first);
	if (rest.length === 0) return;
	const more = textButton(block, words.panel.showMore(rest.length), () => {
		const drawn = block.querySelectorAll("[data-row]").length;
		more.remove();
		for (const one of rest) premise(block, which, argument, one, knowledge, actions, words);
		block.querySelectorAll<HTMLElement>("[data-row]")[drawn]?.focus();
	});
}

export function premiseMenu(
	argument: Argument,
	statement: Statement,
	actions: PanelActions,
	words: Wording,
): MenuEntry[] {
	const { panel } = words;
	return [
		{ title: panel.copyQuote, act: () => actions.copyQuote(statement.quote) },
		{ title: panel.turnRound, act: () => actions.turnRound(argument, statement) },
		{ title: panel.wrongLink, act: () => actions.wrongLink(argument, statement) },
	];
}

function premise(
	lines: HTMLElement,
	side: "for" | "against",
	argument: Argument,
	statement: Statement,
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const { quote } = statement;
	const line = sideLine(lines, side, "", words);
	const text = oneLine(quote.exact, lineLength);
	const button = line.createEl("button", { cls: "glossator-premise", text, attr: { type: "button", "data-row": "" } });
	if (quote.path !== argument.claim.quote.path) {
		button.createEl("small", { cls: "glossator-muted", text: ` ${placeOf(quote, knowledge, words)}` });
	}
	const choose = (event: MouseEvent): void => actions.choose(event, premiseMenu(argument, statement, actions, words));
	button.addEventListener("click", (event) => actions.openQuote(quote, event));
	button.addEventListener("mouseover", (event) => actions.previewQuote(quote, event));
	button.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		choose(event);
	});
	moreButton(line, `${words.panel.more}: ${oneLine(text, 40)}`, choose);
}

const mostLines = 4;
const lineLength = 220;
