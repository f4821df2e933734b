/** Arguments as a list: claim, for, against, where it stands and why it is shown. */
import type { Knowledge } from "../core/knowledge.ts";
import type { Argument, RelatedArgument, Statement } from "../core/model.ts";
import { oneLine, placeOf, sideLine, textButton } from "./dom.ts";
import type { PanelActions } from "./panel-actions.ts";
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
	const role = [
		words.role(argument.claim.role),
		...(argument.claim.voice === "other" ? [words.reportedView] : []),
	].join(" · ");
	row.createDiv({ cls: "glossator-role", text: argument.pinned ? `${role} · ${words.panel.pin}` : role });
	claim(row, argument, actions);
	const lines = row.createDiv({ cls: "glossator-lines" });
	side(lines, "for", argument, argument.supports, knowledge, actions, words);
	side(lines, "against", argument, argument.attacks, knowledge, actions, words);
	for (const one of argument.alsoSaid) other(row, words.alsoSaid, one, knowledge, actions, words);
	for (const one of argument.disagrees) {
		const title = knowledge.essay(one.quote.path)?.title ?? one.quote.path;
		const line = sideLine(
			lines,
			"against",
			`${words.disagrees(title)}: ${oneLine(one.quote.exact, lineLength)}`,
			words,
		);
		textButton(line, placeOf(one.quote, knowledge, words), (event) => actions.openQuote(one.quote, event));
	}
	const foot = row.createDiv({ cls: "glossator-foot" });
	foot.createSpan({ cls: "glossator-because", text: because.map((one) => words.because(one)).join(" · ") });
	textButton(foot, placeOf(argument.claim.quote, knowledge, words), (event) =>
		actions.openQuote(argument.claim.quote, event),
	);
	const more = foot.createEl("button", {
		cls: "glossator-sign clickable-icon",
		text: "⋯",
		attr: { type: "button", "aria-label": words.panel.more },
	});
	more.addEventListener("click", (event) => actions.choose(event, claimMenu(argument, actions, words)));
}

/** The claim opens its sentence; it can be dragged into a note as a quote. */
function claim(row: HTMLElement, argument: Argument, actions: PanelActions): void {
	const { quote } = argument.claim;
	const attr = { type: "button", draggable: "true", "data-row": "" };
	const button = row.createEl("button", { cls: "glossator-claim", text: oneLine(quote.exact), attr });
	button.addEventListener("click", (event) => actions.openQuote(quote, event));
	button.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", actions.asMarkdown(quote)));
}

/** The first lines of one side; the rest when asked, so that none is left out unsaid. */
function side(
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

function premise(
	lines: HTMLElement,
	side: "for" | "against",
	argument: Argument,
	statement: Statement,
	knowledge: Knowledge,
	actions: PanelActions,
	words: Wording,
): void {
	const line = sideLine(lines, side, "", words);
	const text = oneLine(statement.quote.exact, lineLength);
	const button = line.createEl("button", { cls: "glossator-premise", text, attr: { type: "button", "data-row": "" } });
	button.addEventListener("click", (event) => actions.openQuote(statement.quote, event));
	button.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		actions.choose(event, premiseMenu(argument, statement, actions, words));
	});
	if (statement.quote.path !== argument.claim.quote.path) {
		line.createEl("small", { text: ` ${placeOf(statement.quote, knowledge, words)}` });
	}
	const more = line.createEl("button", {
		cls: "glossator-sign clickable-icon",
		text: "⋯",
		attr: { type: "button", "aria-label": `${words.panel.more}: ${oneLine(text, 40)}` },
	});
	more.addEventListener("click", (event) => actions.choose(event, premiseMenu(argument, statement, actions, words)));
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

function claimMenu(argument: Argument, actions: PanelActions, words: Wording): { title: string; act: () => void }[] {
	const { panel } = words;
	const { quote } = argument.claim;
	return [
		{ title: panel.copyQuote, act: () => actions.copyQuote(quote) },
		{ title: panel.insertQuote, act: () => actions.insertQuote(quote) },
		{ title: argument.pinned ? panel.unpin : panel.pin, act: () => actions.pin(argument) },
		{ title: panel.hide, act: () => actions.hide(argument) },
		{ title: panel.notAnArgument, act: () => actions.notAnArgument(argument) },
		...[...argument.supports, ...argument.attacks].slice(0, mostLines * 2).flatMap((one) =>
			premiseMenu(argument, one, actions, words)
				.slice(1)
				.map((entry) => ({ ...entry, title: `${entry.title}: ${oneLine(one.quote.exact, 40)}` })),
		),
	];
}

function premiseMenu(
	argument: Argument,
	statement: Statement,
	actions: PanelActions,
	words: Wording,
): { title: string; act: () => void }[] {
	const { panel } = words;
	return [
		{ title: panel.copyQuote, act: () => actions.copyQuote(statement.quote) },
		{ title: panel.turnRound, act: () => actions.turnRound(argument, statement) },
		{ title: panel.wrongLink, act: () => actions.wrongLink(argument, statement) },
	];
}

const mostLines = 4;
const lineLength = 220;
