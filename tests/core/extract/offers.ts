/** What an essay offers, for tests that ask in words. */
import { digestOf } from "../../../src/core/extract/digest.ts";
import type { Digest, Essay, Keyphrase } from "../../../src/core/model.ts";

export function essay(text: string, more: Partial<Essay> = {}): Essay {
	return { path: "Essays/Harbor.md", title: "Harbor", text, author: "", source: "", ...more };
}

export function digest(text: string): Digest {
	return digestOf(essay(text));
}

/** Names offered, best first. */
export function offers(text: string): string[] {
	return digest(text).keyphrases.map(({ name }) => name);
}

/** The one keyphrase that goes by a name; it is an error when there is none. */
export function concept(text: string, name: string): Keyphrase {
	const { keyphrases } = digest(text);
	const found = keyphrases.find((one) => [one.name, ...one.aliases].includes(name));
	if (found === undefined) throw new Error(`No ${name} among: ${keyphrases.map((one) => one.name).join(", ")}`);
	return found;
}

export function namesOf(one: Keyphrase): string[] {
	return [one.name, ...one.aliases].sort();
}
