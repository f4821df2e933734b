/**
 * The elements of all terms as a trie in flat arrays, a few hundred bytes a term.
 *
 * Nodes are numbers, the root is 0. Edges lie in one open-addressed table of four numbers each: parent, hash of the
 * element, child, and where the element is written out. Two sets of bits answer first whether a look is worth it.
 */
import { folds, hashOf } from "../text/letters.ts";
import { wordOf } from "./forms.ts";

export class Trie {
	/**
	 * Which words may be a term, and which pairs of words begin one: Bloom filters with both bits of a word in one place
	 * (Putze et al. 2007), asked by `passes`.
	 */
	whole = new Int32Array(2);
	pairs = new Int32Array(2);
	/** How far a mixed hash is shifted to be a place in them. */
	shift = 31;
	private edges = new Int32Array(4 * 1024);
	private edgeCount = 0;
	private edgeShift = 32 - 10;
	/** Elements written out once each: their length, then their units. */
	private written = new Uint16Array(4096);
	private writtenEnd = 1;
	private readonly placeOf = new Map<string, number>();
	/** For each node what it has, as `has`; above that a Bloom filter of the edges that leave it. */
	private marks = new Int32Array(1024);
	private nodes = 1;
	private readonly firsts: number[] = [];
	private readonly seconds: number[] = [];

	/** The node at the end of a path of elements, made where it is missing. */
	insert(path: string[]): number {
		let node = 0;
		for (const element of path) node = this.childFor(node, element);
		this.mark(node, has.end);
		const [first = "", second = ""] = path;
		const next = wordOf(second);
		if (next === "") this.firsts.push(hashOf(wordOf(first)));
		else this.seconds.push(pairOf(hashOf(wordOf(first)), hashOf(next)));
		return node;
	}

	/** Makes the filters; nothing is inserted after. */
	seal(): void {
		let places = 5;
		while (1 << places < (Math.max(this.firsts.length, this.seconds.length) * bitsPerWord) / 32 && places < 17)
			places++;
		this.shift = 32 - places;
		this.whole = new Int32Array(1 << places);
		this.pairs = new Int32Array(1 << places);
		for (const hash of this.firsts) this.note(this.whole, hash);
		for (const hash of this.seconds) this.note(this.pairs, hash);
		this.firsts.length = this.seconds.length = 0;
		this.placeOf.clear();
	}

	/** Whether a word may be a term by itself: certainly not when false. */
	mayBeWhole(hash: number): boolean {
		const mixed = Math.imul(hash, mixer);
		return passes(this.whole[mixed >>> this.shift] ?? 0, mixed) === 1;
	}

	/** Whether two words may begin a term of several. */
	mayBeginPair(hash: number, next: number): boolean {
		const mixed = Math.imul(pairOf(hash, next), mixer);
		return passes(this.pairs[mixed >>> this.shift] ?? 0, mixed) === 1;
	}

	/** Whether a node has all of these (`has`). */
	is(node: number, what: number): boolean {
		return ((this.marks[node] ?? 0) & what) === what;
	}

	/** Says of a node's terms that they fit only as they are written. */
	markExact(node: number): void {
		this.mark(node, has.exact);
	}

	/** The child of `node` by the word at `[from, to)`, with its hash, behind `signs`; 0 when there is none. */
	child(node: number, hash: number, signs: string, text: string, from: number, to: number): number {
		const { edges } = this;
		const mask = edges.length - 1;
		const key = signs === "" ? hash : signedHash(signs, hash);
		if (((this.marks[node] ?? 0) & leaving(key)) === 0) return 0;
		for (let slot = this.slotOf(node, key); edges[slot + 2] !== 0; slot = (slot + 4) & mask) {
			if (edges[slot] !== node || edges[slot + 1] !== key) continue;
			if (this.isWritten(edges[slot + 3] ?? 0, signs, text, from, to)) return edges[slot + 2] ?? 0;
		}
		return 0;
	}

	/** Bytes of all tables. */
	get bytes(): number {
		return [this.edges, this.written, this.marks, this.whole, this.pairs].reduce(
			(sum, table) => sum + table.byteLength,
			0,
		);
	}

	/** Unit by unit. What is no letter in a word (marks, hyphens between what is joined) is not there. */
	private isWritten(place: number, signs: string, text: string, from: number, to: number): boolean {
		const { written } = this;
		const end = place + 1 + (written[place] ?? 0);
		let next = place + 1;
		for (let at = 0; at < signs.length; at++) if (next >= end || written[next++] !== signs.charCodeAt(at)) return false;
		for (let at = from; at < to; at++) {
			const fold = folds[text.charCodeAt(at)] ?? 0;
			if (fold !== 0 && (next >= end || written[next++] !== fold)) return false;
		}
		return next === end;
	}

	private childFor(node: number, element: string): number {
		const word = wordOf(element);
		const signs = element.slice(0, element.length - word.length);
		const hash = hashOf(word);
		const known = this.child(node, hash, signs, word, 0, word.length);
		if (known !== 0) return known;
		if (++this.edgeCount * 8 > this.edges.length) this.rehash();
		if (this.nodes >= this.marks.length) this.marks = doubled(this.marks, new Int32Array(this.marks.length * 2));
		const kinds = (word === "" ? has.tail : has.children) | (signs === "" ? 0 : has.signed);
		const key = signs === "" ? hash : signedHash(signs, hash);
		this.mark(node, kinds | leaving(key));
		this.place(node, key, this.nodes, this.writeOut(element));
		return this.nodes++;
	}

	private mark(node: number, what: number): void {
		this.marks[node] = (this.marks[node] ?? 0) | what;
	}

	private place(node: number, key: number, child: number, written: number): void {
		const { edges } = this;
		let slot = this.slotOf(node, key);
		while (edges[slot + 2] !== 0) slot = (slot + 4) & (edges.length - 1);
		edges[slot] = node;
		edges[slot + 1] = key;
		edges[slot + 2] = child;
		edges[slot + 3] = written;
	}

	private rehash(): void {
		const old = this.edges;
		this.edges = new Int32Array(old.length * 2);
		this.edgeShift--;
		for (let slot = 0; slot < old.length; slot += 4)
			if (old[slot + 2] !== 0) this.place(old[slot] ?? 0, old[slot + 1] ?? 0, old[slot + 2] ?? 0, old[slot + 3] ?? 0);
	}

	private slotOf(node: number, key: number): number {
		return (Math.imul(key ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1) >>> this.edgeShift) * 4;
	}

	private writeOut(element: string): number {
		const known = this.placeOf.get(element);
		if (known !== undefined) return known;
		const place = this.writtenEnd;
		while (place + 1 + element.length > this.written.length)
			this.written = doubled(this.written, new Uint16Array(this.written.length * 2));
		this.written[place] = element.length;
		for (let at = 0; at < element.length; at++) this.written[place + 1 + at] = element.charCodeAt(at);
		this.writtenEnd += 1 + element.length;
		this.placeOf.set(element, place);
		return place;
	}

	private note(filter: Int32Array, hash: number): void {
		const mixed = Math.imul(hash, mixer);
		const place = mixed >>> this.shift;
		filter[place] = (filter[place] ?? 0) | (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31));
	}
}

/** Whether both bits of a mixed hash are set in its place of a filter: 1 or 0. */
export function passes(place: number, mixed: number): number {
	return (place >>> (mixed & 31)) & (place >>> ((mixed >>> 5) & 31)) & 1;
}

/** What a node may have: an end of terms, children by words, by signs alone, by words behind signs; terms that fit only as written. */
export const has = { end: 1, children: 2, tail: 4, signed: 8, exact: 16 } as const;

/** The bit of an edge among those that leave its node. */
function leaving(key: number): number {
	return firstLeaving << (Math.imul(key, 0x85ebca6b) >>> 28);
}

const firstLeaving = 1 << 8;

/** Mixes a hash for the sets of bits. */
export const mixer = 0x9e3779b1;

/** One hash for a word and the next. */
export function pairOf(hash: number, next: number): number {
	return (Math.imul(hash, 0x2c1b3c6d) ^ next) | 0;
}

/** Bits of a filter for each word in it: about two in a hundred others pass. */
const bitsPerWord = 16;

function signedHash(signs: string, hash: number): number {
	let mixed = hash;
	for (let at = 0; at < signs.length; at++) mixed = Math.imul(mixed ^ signs.charCodeAt(at), 0x85ebca6b);
	return mixed | 0;
}

function doubled<List extends Int32Array | Uint16Array>(old: List, wider: List): List {
	wider.set(old);
	return wider;
}
