/** An essay's argument as Argdown (argdown.org): statements with titles, supported by `+` and attacked by `-`. */
import type { Branch } from "../model.ts";

export function argdownOf(outline: Branch[], title: string): string {
	const blocks = outline.map((tree) => linesOf(tree, 0).join("\n"));
	return `===\ntitle: ${JSON.stringify(title)}\n===\n\n${blocks.join("\n\n")}\n`;
}

function linesOf({ at, unit, kind, branches }: Branch, depth: number): string[] {
	const sign = kind === null ? "" : kind === "supports" ? "+ " : "- ";
	const name = `P${unit.quote.paragraph}-${at + 1}`;
	const line = `${"  ".repeat(depth)}${sign}[${name}]: ${safe(unit.quote.exact)}`;
	return [line, ...branches.flatMap((one) => linesOf(one, depth + 1))];
}

/** Text on one line without the signs that Argdown reads. */
function safe(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[[\]<>{}*_#@|]|\/\/|\/\*|<!--|:\+\w+:/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}
