/** An essay's argument as a Mermaid flowchart: a box for each statement, full arrows for support, dotted ones for attack. */
import type { Branch } from "../model.ts";

export function mermaidOf(outline: Branch[]): string {
	const boxes: string[] = [];
	const arrows: string[] = [];
	const draw = ({ at, unit, branches }: Branch): void => {
		boxes.push(`  s${at + 1}["${safe(unit.quote.exact)}"]`);
		for (const one of branches) {
			const arrow = one.kind === "attacks" ? "-.->|against|" : "-->|for|";
			arrows.push(`  s${one.at + 1} ${arrow} s${at + 1}`);
			draw(one);
		}
	};
	outline.forEach(draw);
	return ["flowchart BT", ...boxes, ...arrows, ""].join("\n");
}

/** Inside quotes Mermaid reads HTML and Markdown: every sign that could be either is written as a number. */
function safe(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.trim()
		.replace(/["#<>&`*_[\]{}|\\;%]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
