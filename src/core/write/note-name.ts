/**
 * File names for glossary notes, from names that may be anything. The one function that makes a path.
 *
 * A name becomes one segment that every file system takes (Windows' device names, trailing dots and spaces, 255 bytes
 * of UTF-8) and every link can hold. Cleaning a clean name changes nothing.
 */

/** A file name without folder, with `.md`; never one of `taken` on disks that fold case or normalize. */
export function noteName(name: string, taken: ReadonlySet<string> = new Set()): string {
	const base = cleanName(name);
	for (let number = 1; ; number++) {
		const file = `${number === 1 ? base : withNumber(base, number)}.md`;
		if (!taken.has(foldedPath(file))) return file;
	}
}

/** How disks that fold case and normalize see a path: the key to look it up by. */
export function foldedPath(path: string): string {
	return path.normalize("NFC").toLowerCase().normalize("NFC").toUpperCase().normalize("NFC");
}

/** `folder/file`, where the result lies inside the folder; throws a `RangeError` where it would not. */
export function pathInside(folder: string, file: string): string {
	const parts = folder.split("/").filter((part) => part !== "");
	const isBad = (part: string): boolean => part.startsWith(".") || /[\\:*?"<>|]/.test(part) || hasControl(part);
	if (parts.some(isBad) || file.includes("/") || isBad(file))
		throw new RangeError(`Not a path inside the vault: ${folder}/${file}`);
	return [...parts, file].join("/");
}

/** The name without what no file name or link can hold. */
export function cleanName(name: string): string {
	let clean = name;
	for (let round = 0; round < mostRounds; round++) {
		const next = cleanOnce(clean);
		if (next === clean) break;
		clean = next;
	}
	return clean;
}

function cleanOnce(name: string): string {
	const visible = wellFormed(name).normalize("NFC").replace(forbidden, " ").replace(/%%+/g, "%").replace(/\s+/gu, " ");
	const trimmed = cutToBytes(trimmedOf(visible), mostBytes);
	const bare = trimmedOf(trimmed.replace(/(?:\.md)+$/i, ""));
	if (bare === "") return fallback;
	return devices.test(bare) ? `_${bare}` : bare;
}

function trimmedOf(text: string): string {
	return text.replace(/^[\s.]+|[\s.]+$/gu, "");
}

/** Cut between graphemes, so that no letter loses its accent and no emoji its parts. */
function cutToBytes(text: string, most: number): string {
	let bytes = 0;
	let end = 0;
	for (const { segment, index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
		bytes += bytesOf(segment);
		if (bytes > most) return end > 0 ? text.slice(0, end) : wholeCharacters(text, most);
		end = index + segment.length;
	}
	return text;
}

/** For one grapheme longer than a file name: whole characters of it. */
function wholeCharacters(text: string, most: number): string {
	let bytes = 0;
	let kept = "";
	for (const character of text) {
		bytes += bytesOf(character);
		if (bytes > most) break;
		kept += character;
	}
	return kept;
}

function bytesOf(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}

function withNumber(base: string, number: number): string {
	const suffix = ` ${number}`;
	return `${trimmedOf(cutToBytes(base, mostBytes - suffix.length))}${suffix}`;
}

/** Lone halves of surrogate pairs taken out. */
export function wellFormed(text: string): string {
	return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (units) => (units.length === 2 ? units : ""));
}

function hasControl(text: string): boolean {
	return /[\p{Cc}]/u.test(text);
}

/** Path, link and device signs, controls, and marks that are not seen but for joiners inside words and emoji. */
const forbidden =
	/[/\\:*?"<>|[\]#^\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Names that Windows keeps for devices, with or without an extension. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i;

const fallback = "Untitled concept";
/** 255 bytes less `.md`. */
const mostBytes = 252;
const mostRounds = 8;
