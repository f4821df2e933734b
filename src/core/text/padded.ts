/**
 * The text as it is read: a copy, with a few line breaks behind it that are not the text's.
 *
 * Strings come in many kinds (parts of others, joined ones, shared ones), and code that has met more than a few asks
 * each for its kind at every unit: seven times slower (V8). A copy is always of one kind. And who looks a few units
 * further finds line breaks: code that once looked past the end of a string asks slowly ever after.
 */
export function padded(text: string): string {
	if (text.length < longText) return pad(text);
	if (text !== last) {
		last = text;
		lastPadded = pad(text);
	}
	return lastPadded;
}

function pad(text: string): string {
	return [text, "\n\n\n\n"].join("");
}

/** A long text is read part by part, with other work between: it is not copied for each. */
const longText = 1 << 16;
let last = "";
let lastPadded = "";
