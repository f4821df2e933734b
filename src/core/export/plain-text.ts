/** Foreign text for a card of a canvas, which the app renders as Markdown: signs of markup get a backslash. */
export function plainText(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.trim()
		.replace(/[\\`*_[\]<>#$|~^{}%!]/g, (sign) => `\\${sign}`);
}
