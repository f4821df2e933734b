/** Arguments as a list: claim, for, against, where it stands and why it is shown. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Argument, Disagreement, RelatedArgument, Statement } from "../core/model.ts";
import { premiseMenu, renderSide } from "./argument-side.ts";
import { moreButton, oneLine, placeOf, sideLine, textButton } from "./dom.ts";
import type { MenuEntry, PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

export function renderArguments(
	parent: HTMLElement,
	related: RelatedArgument[],
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const list = parent.createDiv({ cls: "glossator-arguments", attr: { role: "list" } });
	for (const one of related) oneArgument(list, one, knowledge, actions, words);
}

function oneArgument(
	list: HTMLElement,
	related: RelatedArgument,
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const { argument, because } = related;
	const clash = argument.disagrees.length > 0 ? " glossator-clash" : "";
	const row = list.createDiv({ cls: `glossator-argument${clash}`, attr: { role: "listitem" } });
	const choose = (event: MouseEvent): void => actions.choose(event, claimMenu(argument, actions, words));
	row.createDiv({ cls: "glossator-role", text: roleOf(argument, words) });
	claim(row, argument, actions, choose);
	const lines = row.createDiv({ cls: "glossator-lines" });
	renderSide(lines, "for", argument, argument.supports, knowledge, actions, words);
	renderSide(lines, "against", argument, argument.attacks, knowledge, actions, words);
	for (const one of argument.alsoSaid) other(row, words.alsoSaid, one, knowledge, actions, words);
	for (const one of argument.disagrees) disagreement(lines, one, knowledge, actions, words);
	const foot = row.createDiv({ cls: "glossator-foot" });
	foot.createSpan({ cls: "glossator-because", text: because.map((one) => words.because(one)).join(" · ") });
	textButton(foot, placeOf(argument.claim.quote, knowledge, words), (event) =>
		actions.openQuote(argument.claim.quote, event),
	);
	moreButton(row, words.panel.more, choose);
}

function roleOf({ claim, pinned }: Argument, words: Wording): string {
	const role = [words.role(claim.role)];
	if (claim.voice === "other") role.push(words.reportedView);
	if (pinned) role.push(words.panel.pinned);
	return role.join(" · ");
}

/** The claim opens its sentence; it can be dragged into a note as a quote. */
function claim(row: HTMLElement, argument: Argument, actions: PanelActions, choose: (event: MouseEvent) => void): void {
	const { quote } = argument.claim;
	const attr = { type: "button", draggable: "true", "data-row": "" };
	const button = row.createEl("button", { cls: "glossator-claim", text: oneLine(quote.exact), attr });
	button.addEventListener("click", (event) => actions.openQuote(quote, event));
	button.addEventListener("mouseover", (event) => actions.previewQuote(quote, event));
	button.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		choose(event);
	});
	button.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", actions.asMarkdown(quote)));
}

/** What another essay says against the claim, said in words and not by a sign alone. */
function disagreement(
	lines: HTMLElement,
	{ quote }: Disagreement,
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const title = knowledge.essay(quote.path)?.title ?? quote.path;
	const text = `${words.disagrees(title)}: ${oneLine(quote.exact, lineLength)}`;
	const line = sideLine(lines, "against", `${text} `, words);
	const button = textButton(line, placeOf(quote, knowledge, words), (event) => actions.openQuote(quote, event));
	button.addEventListener("mouseover", (event) => actions.previewQuote(quote, event));
}

function other(
	row: HTMLElement,
	label: string,
	statement: Statement,
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const line = row.createDiv({ cls: "glossator-also" });
	line.createSpan({ cls: "glossator-muted", text: `${label}: ` });
	const text = `${oneLine(statement.quote.exact, lineLength)} (${placeOf(statement.quote, knowledge, words)})`;
	textButton(line, text, (event) => actions.openQuote(statement.quote, event));
}

function claimMenu(argument: Argument, actions: PanelActions, words: Wording): MenuEntry[] {
	const { panel } = words;
	const { quote } = argument.claim;
	return [
		{ title: panel.copyQuote, act: () => actions.copyQuote(quote) },
		{ title: panel.insertQuote, act: () => actions.insertQuote(quote) },
		{ title: argument.pinned ? panel.unpin : panel.pin, act: () => actions.pin(argument) },
		{ title: panel.hide, act: () => actions.hide(argument) },
		{ title: panel.notAnArgument, act: () => actions.notAnArgument(argument) },
		...[...argument.supports, ...argument.attacks].slice(0, mostInMenu).flatMap((one) =>
			premiseMenu(argument, one, actions, words)
				.slice(1)
				.map((entry) => ({ ...entry, title: `${entry.title}: ${oneLine(one.quote.exact, 40)}` })),
		),
	];
}

const lineLength = 220;
/** So many reasons can be corrected from the claim's menu; each has a menu of its own too. */
const mostInMenu = 8;
