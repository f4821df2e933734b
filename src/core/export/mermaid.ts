/** Arguments as a Mermaid flowchart: a box for each statement, full arrows for support, dotted ones for attack. */
import type { Argument, Statement } from "../model.ts";

export function mermaidOf(reasoning: Argument[]): string {
	const ids = new Map<string, string>();
	const boxes: string[] = [];
	const arrows: string[] = [];
	const box = (statement: Statement): string => {
		const known = ids.get(statement.id);
		if (known !== undefined) return known;
		const id = `s${ids.size + 1}`;
		ids.set(statement.id, id);
		boxes.push(`  ${id}["${safe(statement.quote.exact)}"]`);
		return id;
	};
	for (const argument of reasoning) {
		const claim = box(argument.claim);
		for (const one of argument.supports) arrows.push(`  ${box(one)} -->|for| ${claim}`);
		for (const one of argument.attacks) arrows.push(`  ${box(one)} -.->|against| ${claim}`);
	}
	return ["flowchart BT", ...boxes, ...arrows, ""].join("\n");
}

/** Inside quotes Mermaid reads HTML and Markdown: every sign that could be either is written as a number. */
function safe(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.trim()
		.replace(/["#<>&`*_[\]{}|\\;%]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
