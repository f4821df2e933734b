/** Arguments as Argdown (argdown.org): statements with titles, supported by `+` and attacked by `-`. */
import type { Argument, Statement } from "../model.ts";

export function argdownOf(reasoning: Argument[], title: string): string {
	const names = new Map<string, string>();
	const nameOf = (statement: Statement): string => {
		const known = names.get(statement.id);
		if (known !== undefined) return known;
		const name = `${statement.quote.paragraph > 0 ? `P${statement.quote.paragraph}` : "H"}-${names.size + 1}`;
		names.set(statement.id, name);
		return name;
	};
	const line = (statement: Statement): string => {
		const isKnown = names.has(statement.id);
		const name = nameOf(statement);
		return isKnown ? `[${name}]` : `[${name}]: ${safe(statement.quote.exact)}`;
	};
	const blocks = reasoning.map((argument) =>
		[
			line(argument.claim),
			...argument.supports.map((one) => `  + ${line(one)}`),
			...argument.attacks.map((one) => `  - ${line(one)}`),
		].join("\n"),
	);
	return `===\ntitle: ${JSON.stringify(title)}\n===\n\n${blocks.join("\n\n")}\n`;
}

/** Text on one line without the signs that Argdown reads. */
function safe(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[[\]<>{}*_#@|]|\/\/|\/\*|<!--|:\+\w+:/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}
