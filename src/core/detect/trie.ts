/**
 * The elements of all terms as a trie in flat arrays, a few hundred bytes a term.
 *
 * A node is one slot of an open-addressed table, found by its *key*: its parent's number mixed with the hash of the
 * element that leads to it. All that a walk asks of a node stands in its slot, so that a step costs one place in memory:
 *
 *   slots  │ key │ number and marks │ where the element is written out │ which edges leave it, as a Bloom filter │
 *
 * An edge is taken when the word is its element, unit by unit, so a collision of hashes costs time and never a wrong
 * mention. Equal elements have equal hashes, and then equal keys mean equal parents: key and element are certain.
 */
import { folds, hashOf } from "../text/letters.ts";
import { mixer } from "./filter.ts";
import { wordOf } from "./forms.ts";

export class Trie {
	/** Four numbers a node; the root is the last. */
	slots = new Int32Array(4 * 1024 + 4);
	/** How far a mixed key is shifted to be a slot's number. */
	shift = 32 - 10;
	private nodes = 1;
	/** For each node its element: its length, then its units. */
	written = new Uint16Array(4096);
	private writtenEnd = 1;

	/** The number of the node at the end of a path of elements, made where it is missing. */
	insert(path: string[], isExact: boolean): number {
		while ((this.nodes + path.length) * 16 > this.slots.length * 3) this.rehash();
		let slot = this.root;
		for (const element of path) slot = this.childFor(slot, element);
		this.mark(slot, has.end | (isExact ? has.exact : 0));
		return this.numberOf(slot);
	}

	get root(): number {
		return this.slots.length - 4;
	}

	/** A node's number; 0 is the root's. */
	numberOf(slot: number): number {
		return (this.slots[slot + 1] ?? 0) >>> markBits;
	}

	/** Whether a node has all of these (`has`). */
	is(slot: number, what: number): boolean {
		return ((this.slots[slot + 1] ?? 0) & what) === what;
	}

	/** The slot of a node's child by the word at `[from, to)`, with its hash, behind `signs`; -1 when there is none. */
	child(slot: number, hash: number, signs: string, text: string, from: number, to: number): number {
		const { slots } = this;
		const key = keyOf(this.numberOf(slot), signs === "" ? hash : signedHash(signs, hash));
		if (((slots[slot + 3] ?? 0) & (1 << leavingBit(key))) === 0) return -1;
		const mask = slots.length - 5;
		for (let at = (Math.imul(key, mixer) >>> this.shift) * 4; slots[at + 1] !== 0; at = (at + 4) & mask)
			if (slots[at] === key && this.isWritten(slots[at + 2] ?? 0, signs, text, from, to)) return at;
		return -1;
	}

	/** Unit by unit. What is no letter in a word (marks, hyphens between what is joined) is not there. */
	isWritten(place: number, signs: string, text: string, from: number, to: number): boolean {
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

	/** Bytes of all tables. */
	get bytes(): number {
		return this.slots.byteLength + this.written.byteLength;
	}

	private childFor(slot: number, element: string): number {
		const word = wordOf(element);
		const signs = element.slice(0, element.length - word.length);
		const hash = hashOf(word);
		const known = this.child(slot, hash, signs, word, 0, word.length);
		if (known >= 0) return known;
		const key = keyOf(this.numberOf(slot), signs === "" ? hash : signedHash(signs, hash));
		this.mark(slot, (word === "" ? has.tail : has.children) | (signs === "" ? 0 : has.signed));
		this.slots[slot + 3] = (this.slots[slot + 3] ?? 0) | (1 << leavingBit(key));
		return this.place(key, this.nodes++ << markBits, this.writeOut(element), 0);
	}

	private mark(slot: number, what: number): void {
		this.slots[slot + 1] = (this.slots[slot + 1] ?? 0) | what;
	}

	private place(key: number, node: number, written: number, bloom: number): number {
		const { slots } = this;
		let at = (Math.imul(key, mixer) >>> this.shift) * 4;
		while (slots[at + 1] !== 0) at = (at + 4) & (slots.length - 5);
		slots[at] = key;
		slots[at + 1] = node;
		slots[at + 2] = written;
		slots[at + 3] = bloom;
		return at;
	}

	private rehash(): void {
		const old = this.slots;
		this.slots = new Int32Array((old.length - 4) * 2 + 4);
		this.shift--;
		for (let at = 0; at < old.length - 4; at += 4)
			if (old[at + 1] !== 0) this.place(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0, old[at + 3] ?? 0);
		this.slots.set(old.subarray(-4), this.root);
	}

	private writeOut(element: string): number {
		const place = this.writtenEnd;
		while (place + 1 + element.length > this.written.length) {
			const wider = new Uint16Array(this.written.length * 2);
			wider.set(this.written);
			this.written = wider;
		}
		this.written[place] = element.length;
		for (let at = 0; at < element.length; at++) this.written[place + 1 + at] = element.charCodeAt(at);
		this.writtenEnd += 1 + element.length;
		return place;
	}
}

/** What a node may have: an end of terms, children by words, by signs alone, by words behind signs; terms that fit only as written. */
export const has = { end: 1, children: 2, tail: 4, signed: 8, exact: 16 } as const;

/** So many bits of a slot's second number are marks. */
export const markBits = 5;

/** A node's child by an element with this hash. */
export function keyOf(node: number, hash: number): number {
	return hash ^ Math.imul(node, 0x85ebca6b);
}

/** Which bit an edge is among those that leave its node. */
export function leavingBit(key: number): number {
	return Math.imul(key, 0x2c1b3c6d) >>> 27;
}

function signedHash(signs: string, hash: number): number {
	let mixed = hash;
	for (let at = 0; at < signs.length; at++) mixed = Math.imul(mixed ^ signs.charCodeAt(at), 0x85ebca6b);
	return mixed | 0;
}
