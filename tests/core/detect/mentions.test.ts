/** Which words of a note are mentions: the text shows them in ‹› . */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDetector, isAcronym, mostTerms, type Term } from "../../../src/core/detect/mentions.ts";
import { oracle } from "./oracle.ts";

function knows(...names: string[]): Term[] {
	return names.map((text) => ({ text, concept: text, caseSensitive: isAcronym(text) }));
}

/** `shown` is a note in which every mention stands in ‹›. */
function check(terms: Term[], shown: string): void {
	const note = shown.replace(/[‹›]/g, "");
	let marked = "";
	let at = 0;
	for (const { from, to } of buildDetector(terms).mentionsIn(note)) {
		marked += `${note.slice(at, from)}‹${note.slice(from, to)}›`;
		at = to;
	}
	expect(marked + note.slice(at)).toBe(shown);
}

describe("A mention", () => {
	it.each([
		["is found whatever its case", "tidal lock", "‹Tidal Lock› and ‹TIDAL LOCK›."],
		["may be plural", "galaxy", "Two ‹galaxies› collide."],
		["may be an irregular plural", "criterion", "The ‹criteria› differ."],
		["may be singular where the name is plural", "supply chains", "a ‹supply chain› broke"],
		["may be plural inside", "sphere of influence", "‹spheres of influence›"],
		["may be plural before its adjective", "attorney general", "two ‹attorneys general›"],
		["may hold an apostrophe", "Moore's law", "‹Moore’s law›, ‹Moore's laws› and ‹moores law›"],
		["may hold a comma and dots of its own", "Washington, D.C.", "in ‹Washington, D.C.›, not in Washington"],
		["may stand right beside another script", "galaxy", "这个‹galaxy›很大"],
		["may be a run of Katakana, whole", "データ", "‹データ›を、ビッグデータ"],
		["ends before a possessive", "galaxy", "the ‹galaxy›’s arm and the ‹galaxy›'s core"],
		["may be hyphened", "tidal lock", "a ‹tidal-lock› event"],
		["may be joined", "tidal lock", "a ‹tidallock› event"],
		["may be apart where the name is hyphened", "red-shift", "a ‹red shift› and ‹redshift›"],
		["may hold a non-breaking space", "red shift", "‹red\u00a0shift›"],
		["may hold a soft hyphen", "galaxy", "‹gala\u00adxy›"],
		["may go over a line's end", "red shift", "the ‹red\nshift› grew"],
		["may go over a quoted line's end", "red shift", "> the ‹red\n> shift› grew"],
		["may hold marks of emphasis", "red shift", "the **‹red** shift› grew"],
		["may be wide", "galaxy", "‹ｇａｌａｘｙ›"],
		["may be composed otherwise", "café", "‹cafe\u0301› and ‹caf\u00e9›"],
		["may hold signs", "C5+1", "the ‹C5+1› summit, not C5"],
		["may end with signs", "C++", "in ‹C++›, not C"],
		["may begin with a sign", ".NET", "the ‹.NET› runtime"],
		["may hold dots", "U.S.", "the ‹U.S.› fleet"],
		["may hold a slash", "TCP/IP", "over ‹TCP/IP› lines"],
		["may hold an ampersand", "R&D", "more ‹R&D›"],
		["needs no spaces in Chinese", "中间走廊", "推动‹中间走廊›建设"],
		["is found beside a hyphen", "galaxy", "a ‹galaxy›-wide search"],
		["is found behind a hyphen", "galaxy", "an intra-‹galaxy› search"],
	])("%s", (_, name, shown) => check(knows(name), shown));
});

describe("No mention", () => {
	it.each([
		["is part of a word", "port", "airports support portals"],
		["is a word like an acronym", "WHO", "who knows"],
		["is an acronym inside a word", "IT", "ITALY"],
		["goes over a sentence's end", "red shift", "it was red. Shift it"],
		["is the beginning of another's name", "Polar", "the Polar Sea, the Polar University, but the ‹Polar› summit"],
		["goes over a comma", "red shift", "red, shift"],
		["is half of a negation", "don", "we don't, and ‹don›"],
		["goes over paragraphs", "red shift", "red\n\nshift"],
		["is one of the commonest words", "the", "the end"],
		["is one letter", "x", "x marks"],
		["is a derivation", "planet", "planetary"],
	])("%s", (_, name, note) => check(knows(name), note));
});

describe("Of several terms", () => {
	it("the longest wins", () => check(knows("Asia", "Central Asia"), "in ‹Central Asia› and ‹Asia›"));
	it("the leftmost wins", () => check(knows("a red", "red shift"), "‹a red› shift"));
	it("a shorter one is found where the longer fails", () => check(knows("red", "red shift now"), "‹red› shift then"));
	it("a joined one wins over its first part", () => check(knows("multi", "multivector"), "‹multi-vector›"));
	it("two concepts with one name are both carried", () => {
		const terms = [
			{ text: "Mercury", concept: "planet", caseSensitive: false },
			{ text: "mercury", concept: "metal", caseSensitive: false },
		];
		expect(buildDetector(terms).mentionsIn("Mercury")[0]?.concepts).toEqual(["planet", "metal"]);
	});
	it("more than can be held are left out, and it is said how many", () => {
		const many = Array.from({ length: mostTerms + 5 }, (_, at) => ({
			text: `term ${String(at)}`,
			concept: "c",
			caseSensitive: true,
		}));
		expect(buildDetector(many).leftOut).toBe(5);
	}, 60_000);
});

describe("A mention may be written at", () => {
	const writable = (note: string): boolean | undefined =>
		buildDetector(knows("red shift")).mentionsIn(note)[0]?.writable;
	it.each(["a red shift b", "**red shift**", "red shift: what", "(red shift)"])("%s", (note) =>
		expect(writable(note)).toBe(true),
	);
	it.each(["red\nshift", "**red** shift", "# red shift", "[red shift]", "red shift[1]", "!red shift", "red shift(a)"])(
		"but not %s",
		(note) => expect(writable(note)).toBe(false),
	);
});

describe("Bad input", () => {
	const detector = buildDetector(knows("red shift"));
	it.each([
		["a long line", "red shift ".repeat(100_000), 100_000],
		["a note of 10 MB", "A red shift grew. It was long ago.\n\n".repeat(280_000), 280_000],
		["NULs", "\0red shift\0", 1],
		["lone surrogates", "\ud800red shift\udc00 red\ud800shift", 1],
		["a mark of byte order", "\ufeffred shift", 1],
		["mixed line ends", "red shift\r\nred\r\nshift\rred shift\n", 3],
		["nothing", "", 0],
	])("%s is read", (_, note, count) => expect(detector.mentionsIn(note)).toHaveLength(count));
});

describe("The automaton equals the oracle", () => {
	const words = ["red", "shift", "shifts", "tidal", "lock", "galaxy", "galaxies", "of", "light", "multi", "vector", "multivector", "C5", "R", "D", "it", "IT", "中", "走"]; // prettier-ignore
	const between = [" ", " ", " ", "-", "\n", "\n\n", ", ", ". ", "**", "`", "  ", "’s ", "+1 ", "&", "\u00ad", "\n> ", " | ", "[[", "]] ", "_", "–", "", "/", "\u0301"]; // prettier-ignore
	const name = fc
		.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
		.chain((list) => fc.constantFrom(" ", "-", "&", "").map((joint) => list.join(joint)));
	const note = fc
		.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between)), { maxLength: 30 })
		.map((list) => list.flat().join(""));

	it("on made-up terms and notes", () => {
		fc.assert(
			fc.property(fc.array(name, { maxLength: 12 }), note, (names, text) => {
				const terms = knows(...new Set(names));
				const found = buildDetector(terms).mentionsIn(text).map(({ from, to, concepts }) => `${String(from)}-${String(to)}:${concepts.join("+")}`); // prettier-ignore
				expect(found).toEqual(oracle(terms, text));
			}),
			{ numRuns: 4000 },
		);
	});

	it("also within a part of a note", () => {
		fc.assert(
			fc.property(fc.array(name, { maxLength: 8 }), note, fc.nat(60), fc.nat(60), (names, text, one, other) => {
				const within = { from: Math.min(one, other, text.length), to: Math.min(Math.max(one, other), text.length) };
				const detector = buildDetector(knows(...new Set(names)));
				const inside = detector.mentionsIn(text).filter(({ from, to }) => from >= within.from && to <= within.to);
				expect(detector.mentionsIn(text, within)).toEqual(inside);
			}),
			{ numRuns: 2000 },
		);
	});
});
