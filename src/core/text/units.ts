/** What single units are to Markdown. */

export function isBlank(code: number): boolean {
	return code === 32 || code === 9;
}

/** Blanks and line breaks, and what is beyond the text. */
export function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0;
}

export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isAsciiPunctuation(code: number): boolean {
	return code > 32 && code < 127 && !isAsciiLetter(code) && !isDigit(code);
}
