/** Ours and others behind one shape: terms in, a count of mentions out. */
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { buildDetector, type Detector } from "../../src/core/detect/mentions.ts";

export type Count = (text: string) => number;

export function detectorOf(terms: string[]): Detector {
	return buildDetector(terms.map((text) => ({ text, concept: text, caseSensitive: false })));
}

export function ours(detector: Detector): Count {
	return (text) => detector.scan(text).length / 3;
}

/** The quickest package, with whole words and the longest kept, as one must do to use it. */
export function packaged(terms: string[]): Count {
	const automaton = new AhoCorasick(terms.map((term) => term.toLowerCase()));
	return (text) => {
		const lower = text.toLowerCase();
		const whole = automaton.matchInText(lower).filter((one) => isBounded(lower, one.begin, one.end));
		whole.sort((a, b) => a.begin - b.begin || b.end - a.end);
		let count = 0;
		let end = 0;
		for (const one of whole) {
			if (one.begin < end) continue;
			end = one.end;
			count++;
		}
		return count;
	};
}

/** What one would write first. */
export function alternation(terms: string[]): Count {
	const escaped = [...terms]
		.sort((a, b) => b.length - a.length)
		.map((term) => term.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
	const pattern = new RegExp(`\\b(?:${escaped.join("|")})\\b`, "gi");
	return (text) => text.match(pattern)?.length ?? 0;
}

/** A trie of characters in Maps. */
export function plainTrie(terms: string[]): Count {
	interface Node {
		next: Map<number, Node>;
		isEnd: boolean;
	}
	const root: Node = { next: new Map(), isEnd: false };
	for (const term of terms) {
		let node = root;
		for (const letter of term.toLowerCase()) {
			const code = letter.charCodeAt(0);
			const child = node.next.get(code) ?? { next: new Map<number, Node>(), isEnd: false };
			node.next.set(code, child);
			node = child;
		}
		node.isEnd = true;
	}
	return (text) => {
		const lower = text.toLowerCase();
		let count = 0;
		for (let from = 0; from < lower.length; from++) {
			if (isWord(lower, from - 1)) continue;
			let node: Node | undefined = root;
			for (let at = from; node !== undefined && at < lower.length; at++) {
				node = node.next.get(lower.charCodeAt(at));
				if (node?.isEnd === true && !isWord(lower, at + 1)) count++;
			}
		}
		return count;
	};
}

function isBounded(text: string, from: number, to: number): boolean {
	return !isWord(text, from - 1) && !isWord(text, to);
}

function isWord(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
	return code >= 0xc0 && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
