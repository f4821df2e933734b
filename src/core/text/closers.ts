/** The scanner's memory for where things close. */

/** What closes what was opened somewhere before it, and where it is looked for again and again. */
export const closer = {
	lineBreak: 0,
	math: 1,
	mathBlock: 2,
	comment: 3,
	own: 4,
	html: 5,
	template: 6,
	tag: 7,
	braces: 8,
	bracket: 9,
} as const;
const closers = ["\n", "$", "$$", "%%", "%%/glossator%%", "-->", "%>", ">", "}}", "]"];

/** Remembers where a closer is to be found next, so that no search is made twice. */
export class Closers {
	/** How far was looked for what may close anywhere; beyond the text where nothing closed. */
	reach = 0;
	private text = "";
	private length = 0;
	/** For each closer: from where on it was looked for, and where it is. */
	private readonly froms = new Int32Array(closers.length);
	private readonly places = new Int32Array(closers.length);

	/** The text may be padded: `length` is its own. What is known of the same text stays known. */
	begin(text: string, length: number): void {
		if (text !== this.text) this.froms.fill(unknown);
		this.text = text;
		this.length = length;
	}

	/** Like `indexOf`; all calls with one closer and places that only grow take linear time together. */
	find(what: number, at: number): number {
		const place = this.next(what, at);
		const end = place < 0 ? this.length + 1 : place + (closers[what]?.length ?? 0);
		if (end > this.reach) this.reach = end;
		return place;
	}

	/** The same for what must close before `to`; else -1. */
	within(what: number, at: number, to: number): number {
		const place = this.next(what, at);
		return place < to ? place : -1;
	}

	private next(what: number, at: number): number {
		const known = this.places[what] ?? -1;
		if (at >= (this.froms[what] ?? unknown) && (known < 0 || at <= known)) return known;
		this.froms[what] = at;
		return (this.places[what] = this.text.indexOf(closers[what] ?? "", at));
	}
}

/** Further than any place. */
const unknown = 0x7fffffff;
