/**
 * Foreign text made harmless for a Markdown note: it reads the same and is nothing but text.
 *
 * Signs that could open a construct of Markdown or of the app get a backslash. The two signs of a template's opener or
 * of a comment are parted by one, because template plugins read the source and know no escapes.
 */

/** One line of text; line breaks become spaces. To stand inside a line, never at its start. */
export function plain(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, " ")
		.trim()
		.replace(/[\\`*[\]<$|^]/g, (sign) => `\\${sign}`)
		.replace(/_(?![\p{L}\p{N}])|_(?=[\p{L}\p{N}])/gu, "\\_")
		.replace(/([%{}=~>])(?=[%{}=~>])|%(?=\w)/g, "$&\\")
		.replace(/<%/g, "<\\%")
		.replace(/\$=/g, "$$\\=")
		.replace(/#(?=[^\s\d]|$)/g, "\\#")
		.replace(/&(?=#?\w+;)/g, "\\&")
		.replace(/:(?=[:/])/g, ":\\")
		.replace(/@(?=\w)/g, "\\@")
		.replace(/\b(www|mailto)([.:])/gi, "$1\\$2");
}

/** The text of a wikilink's alias: signs that would end it or open another are dropped. */
export function aliasText(text: string): string {
	return text
		.replace(/[[\]|\\`<>*_$#^{}~=%!@\p{Cc}]|:(?=[:/])|\/{2,}/gu, " ")
		.replace(/\s+/gu, " ")
		.trim();
}
