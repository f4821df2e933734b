/**
 * The words of all terms as a trie in flat arrays, a few hundred bytes a term.
 *
 * Nodes are numbers, the root is 0. Edges lie in one open-addressed table of four numbers each: parent, hash of the
 * word, child, and where the word is written out. Two sets of bits answer first whether a look is worth it.
 */
import { blank, classOf, firstLetter, ignored, rolled } from "./fold.ts";

export class Trie {
	private edges = new Int32Array(4 * 1024);
	private edgeCount = 0;
	private shift = 32 - 10;
	/** Words written out once each: their length, then their folded units. */
	private words = new Uint16Array(4096);
	private wordsEnd = 1;
	private readonly placeOf = new Map<string, number>();
	/** For each node: 1 when a term ends there, 2 when it has children. */
	private marks = new Uint8Array(1024);
	private nodes = 1;
	private whole = new Int32Array(1);
	private pairs = new Int32Array(1);
	private bitShift = 32;
	private readonly firsts: number[] = [];
	private readonly seconds: number[] = [];

	/** The node at the end of a path of folded words, made where it is missing. */
	insert(path: string[]): number {
		let node = 0;
		path.forEach((word, at) => {
			const hash = hashOf(word);
			node = this.childFor(node, hash, word);
			if (at === 0 && path.length === 1) this.firsts.push(hash);
			if (at === 1) this.seconds.push(pairOf(hashOf(path[0] ?? ""), hash));
		});
		this.marks[node] = (this.marks[node] ?? 0) | 1;
		return node;
	}

	/** Makes the filters; nothing is inserted after. */
	seal(): void {
		let bits = 10;
		while (1 << bits < (this.firsts.length + this.seconds.length) * 8 && bits < 22) bits++;
		this.bitShift = 32 - bits;
		this.whole = new Int32Array(1 << (bits - 5));
		this.pairs = new Int32Array(1 << (bits - 5));
		for (const hash of this.firsts) this.note(this.whole, hash);
		for (const hash of this.seconds) this.note(this.pairs, hash);
		this.firsts.length = 0;
		this.seconds.length = 0;
		this.placeOf.clear();
	}

	/** Whether a piece may be a term by itself: certainly not when false. */
	mayBeWhole(hash: number): boolean {
		const bit = Math.imul(hash, 0x9e3779b1) >>> this.bitShift;
		return (((this.whole[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
	}

	/** Whether two pieces may begin a term of several. */
	mayBeginPair(hash: number, next: number): boolean {
		const bit = Math.imul(pairOf(hash, next), 0x9e3779b1) >>> this.bitShift;
		return (((this.pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
	}

	isEnd(node: number): boolean {
		return ((this.marks[node] ?? 0) & 1) === 1;
	}

	hasChildren(node: number): boolean {
		return ((this.marks[node] ?? 0) & 2) === 2;
	}

	/** The child of `node` by the piece at `[from, to)`, 0 when there is none. */
	child(node: number, hash: number, text: string, from: number, to: number): number {
		const { edges } = this;
		const mask = edges.length - 1;
		for (let slot = this.slotOf(node, hash); edges[slot + 2] !== 0; slot = (slot + 4) & mask) {
			if (edges[slot] !== node || edges[slot + 1] !== hash) continue;
			if (this.isWord(edges[slot + 3] ?? 0, text, from, to)) return edges[slot + 2] ?? 0;
		}
		return 0;
	}

	/** Bytes of all tables. */
	get bytes(): number {
		return [this.edges, this.words, this.marks, this.whole, this.pairs].reduce(
			(sum, table) => sum + table.byteLength,
			0,
		);
	}

	/** Unit by unit; marks, soft hyphens and the hyphens between joined pieces are not there. */
	private isWord(word: number, text: string, from: number, to: number): boolean {
		const end = word + 1 + (this.words[word] ?? 0);
		let place = word + 1;
		for (let at = from; at < to; at++) {
			const unit = text.charCodeAt(at);
			const found = classOf(unit);
			if (found === blank || found === ignored) continue;
			if (place >= end || this.words[place++] !== (found >= firstLetter ? found : unit)) return false;
		}
		return place === end;
	}

	private childFor(node: number, hash: number, word: string): number {
		const known = this.child(node, hash, word, 0, word.length);
		if (known !== 0) return known;
		if (++this.edgeCount * 4 * 3 > this.edges.length * 2) this.rehash();
		if (this.nodes >= this.marks.length) this.marks = doubled(this.marks, new Uint8Array(this.marks.length * 2));
		this.marks[node] = (this.marks[node] ?? 0) | 2;
		this.place(node, hash, this.nodes, this.written(word));
		return this.nodes++;
	}

	private place(node: number, hash: number, child: number, word: number): void {
		const { edges } = this;
		let slot = this.slotOf(node, hash);
		while (edges[slot + 2] !== 0) slot = (slot + 4) & (edges.length - 1);
		edges[slot] = node;
		edges[slot + 1] = hash;
		edges[slot + 2] = child;
		edges[slot + 3] = word;
	}

	private rehash(): void {
		const old = this.edges;
		this.edges = new Int32Array(old.length * 2);
		this.shift--;
		for (let slot = 0; slot < old.length; slot += 4)
			if (old[slot + 2] !== 0) this.place(old[slot] ?? 0, old[slot + 1] ?? 0, old[slot + 2] ?? 0, old[slot + 3] ?? 0);
	}

	private slotOf(node: number, hash: number): number {
		return (Math.imul(hash ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1) >>> this.shift) * 4;
	}

	private written(word: string): number {
		const known = this.placeOf.get(word);
		if (known !== undefined) return known;
		const place = this.wordsEnd;
		while (place + 1 + word.length > this.words.length)
			this.words = doubled(this.words, new Uint16Array(this.words.length * 2));
		this.words[place] = word.length;
		for (let at = 0; at < word.length; at++) this.words[place + 1 + at] = word.charCodeAt(at);
		this.wordsEnd += 1 + word.length;
		this.placeOf.set(word, place);
		return place;
	}

	private note(bits: Int32Array, hash: number): void {
		const bit = Math.imul(hash, 0x9e3779b1) >>> this.bitShift;
		bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
	}
}

function hashOf(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = rolled(hash, word.charCodeAt(at));
	return hash;
}

function pairOf(hash: number, next: number): number {
	return (Math.imul(hash, 0x2c1b3c6d) ^ next) | 0;
}

function doubled<List extends Uint8Array | Uint16Array>(old: List, wider: List): List {
	wider.set(old);
	return wider;
}
