/** Names for statements that stay the same whatever is read, in whatever order, on whatever device. */
import { wordsOf } from "../text/words.ts";

/** A statement's id: from its note's path and its words, so that white space and marks do not count. */
export function idOf(path: string, exact: string): string {
	return hashOf(
		`${path}\n${wordsOf(exact)
			.map((word) => word.lower)
			.join(" ")}`,
	);
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), twice with different seeds: 64 bits in base 36. */
function hashOf(text: string): string {
	let one = 0x811c9dc5;
	let other = 0xc9dc5811;
	for (let at = 0; at < text.length; at++) {
		one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
		other = Math.imul(other ^ text.charCodeAt(at), 0x01000193) ^ (one >>> 15);
	}
	return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
