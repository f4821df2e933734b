/** Strings as YAML: always in double quotes, so that no text is read as anything but itself (YAML 1.2.2 §7.3.1). */

export function yamlString(text: string): string {
	let quoted = '"';
	for (const character of text) quoted += escapeOf(character);
	return `${quoted}"`;
}

/** A property with a list of strings, a line each. */
export function yamlList(key: string, values: string[]): string[] {
	return [`${key}:`, ...values.map((value) => `  - ${yamlString(value)}`)];
}

function escapeOf(character: string): string {
	if (character === '"' || character === "\\") return `\\${character}`;
	const code = character.codePointAt(0) ?? 0;
	const isPlain =
		(code >= 0x20 && code < 0x7f) ||
		(code >= 0xa0 && code < 0x2028) ||
		(code > 0x206f && code < 0xd800) ||
		(code >= 0xe000 && code < 0xfeff) ||
		(code > 0xfeff && code < 0xfff0) ||
		code > 0xffff;
	if (isPlain && code !== 0xad && code !== 0x61c && code !== 0x200b) return character;
	return `\\u${code.toString(16).padStart(4, "0")}`;
}
