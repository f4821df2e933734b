import { describe, expect, test } from "vitest";
import { concept, offers } from "./offers.ts";

describe("names are offered whole", () => {
	test.each([
		["Bank of Coastal Settlement", "In spring the Bank of Coastal Settlement raised its rates."],
		["Institute for Ports and Tides", "We asked the Institute for Ports and Tides for figures."],
		["Ring and Bridge Initiative", "Trade grew through the Ring and Bridge Initiative last year."],
		["Miller v. Harbor Board", "In Miller v. Harbor Board the judges refused."],
		["Ministry of Fisheries", "Nobody at the Ministry of Fisheries answered."],
	])("%s", (name, text) => expect(offers(text)).toContain(name));

	test("names that only stand side by side stay apart", () => {
		const names = offers("Ships sail from Peru to Chile. Peru and Chile signed it. They met in Lima.");
		expect(names).toEqual(expect.arrayContaining(["Peru", "Chile", "Lima"]));
		expect(names).not.toContain("Peru and Chile");
	});
	test("through a plus, and with a long number", () => {
		const names = offers("The port signed Harbor plus Housing in May. It obeys Coastal Order 20417 too.");
		expect(names).toEqual(expect.arrayContaining(["Harbor plus Housing", "Coastal Order 20417"]));
	});
	test("a possessive ends a name", () => {
		expect(offers("They praised Norway’s Harbor Fund. It pays.")).toEqual(
			expect.arrayContaining(["Norway", "Harbor Fund"]),
		);
	});
	test("a capital that only opens a sentence makes no name", () => {
		expect(offers("Harbors silt up. Dredging harbors costs much. Old harbors move.")).not.toContain("Harbors");
	});
	test("a label that opens a line is no part of a name", () => {
		const names = offers("TO: Members of the Tide Board\nFROM: Harbor Design Unit\nDATE: 4 May\n\nWe met at noon.");
		expect(names).toEqual(expect.arrayContaining(["Tide Board", "Harbor Design Unit"]));
		expect(names.join("|")).not.toMatch(/FROM|DATE|TO\b/);
	});
	test("two names with an article between stay apart, and a gerund's title does not", () => {
		const names = offers("In *Berg v. Lerwick* the Coastal Court allowed it. He wrote “Leaving the Harbor: A Life”.");
		expect(names).toEqual(expect.arrayContaining(["Berg v. Lerwick", "Coastal Court"]));
		expect(names.join("|")).toContain("Leaving the Harbor");
	});
	test("what is called after somebody is a name, what somebody has is none", () => {
		const names = offers("Here Gresham’s law holds. Berg’s coat hangs there. Norway’s law is new.");
		expect(names).toContain("Gresham’s law");
		expect(names.join("|")).not.toMatch(/Berg’s|Norway’s/);
	});
	test("a name keeps its capital where its first word is also a common one", () => {
		expect(offers("The Public Tide Assessment (PTA) is public. Nobody in public likes the PTA.")).toContain(
			"Public Tide Assessment",
		);
	});
	test("a word that bids or compares is no part of the name behind it", () => {
		const names = offers("See Berg on this. Unlike Norway the port paid. Ask Lerwick.");
		expect(names.join("|")).not.toMatch(/See|Unlike|Ask/);
	});
	test("a place keeps the plain word it begins with, also where it opens a sentence", () => {
		expect(offers("A new toll came. New York charges it. Nobody in Lerwick does.")).toContain("New York");
	});
	test("an office is no name", () => {
		expect(offers("She is Head of the Trade Program at Oslo Port. She left.").join()).not.toContain("Head of");
	});
	test("an adjective of a place is not offered alone", () => {
		expect(offers("Norwegian ships met Danish ships. Norwegian crews and Danish crews talked.")).not.toContain(
			"Norwegian",
		);
	});
});

describe("what the author coined is offered", () => {
	test("in any quotation marks", () => {
		const text =
			'They call it ‘slow harbor’ policy. Others say “tide debt” or "quay logic" of course. It isn\'t theirs.';
		expect(offers(text)).toEqual(expect.arrayContaining(["tide debt", "quay logic"]));
		expect(concept(text, "slow harbor").form).toBe("quoted");
	});
	test("by name, however plain its words", () => {
		const text = "Old ships crowd out new ones, a process that captains call group pressure. They tire of it.";
		expect(offers(text)).toContain("group pressure");
	});
	test.each([
		["cycle of flood and drought", "Old pilots know this rhythm as the cycle of flood and drought. It is hard."],
		["safety through noise", "The usual name for that habit is safety through noise. It fails."],
		["tide-body", "It makes what Berg has called the tide-body: the coast as a line. It stays."],
		["quayon", "The docks were grouped into circles called quayon, each under a pilot. It paid."],
		["Two Tides", "That is what the phrase Two Tides is meant to say: wait. They wait."],
		["grey anchoring", "The technique, called grey anchoring, is older than the port. It holds."],
	])("as the slot behind a naming verb: %s", (name, text) => expect(offers(text)).toContain(name));
	test("as the words that open a list's item, with the next sentence as their meaning", () => {
		const text =
			"Two clauses help:\n\n1. **Owner’s key.** Each lock has one.\n2. **Crew pairing.** Two by two they sail.";
		expect(offers(text)).toEqual(expect.arrayContaining(["owner’s key", "crew pairing"]));
		expect(concept(text, "crew pairing").gloss?.quote.exact).toBe("Two by two they sail.");
	});
	test("but what is only called for, or called so of every thing, is none", () => {
		const names = offers("The crew called for new lanterns. The captain calls it so. He named his price.");
		expect(concept("They called on the tide office. It slept.", "tide office").reasons).not.toContainEqual(
			expect.objectContaining({ why: "defined" }),
		);
		expect(names).not.toContain("price");
	});
	test("but speech is no term, nor what somebody does", () => {
		const names = offers("“The tide debt,” wrote Anna Berg, “keeps us at anchor.” Nobody laughed.");
		expect(names.join("|")).not.toMatch(/keeps/);
		expect(concept("“The tide debt,” wrote Anna Berg, “is ours.” She paid.", "tide debt").form).toBe("phrase");
	});
	test("but a quoted clause is no term", () => {
		expect(offers("He said “we will never sell it” and “in all cases” twice.").join()).not.toMatch(/never|in all/);
	});
	test("written with signs and digits", () => {
		expect(offers("The D4+2 format met twice. R&D grew under the P5.")).toEqual(
			expect.arrayContaining(["D4+2", "R&D", "P5"]),
		);
	});
	test("and set apart by emphasis, a heading or a link", () => {
		const text = "## Silt budget\n\nWe count *bed scour* here. A [tidal prism](https://a.b) is water.";
		expect(offers(text)).toEqual(expect.arrayContaining(["silt budget", "bed scour", "tidal prism"]));
	});
});

describe("phrases", () => {
	test("a bare verb that opens a sentence is a noun where the verb comes later", () => {
		expect(offers("Anchor response should pay. Anchor response matters to ports.")).toContain("anchor response");
		expect(offers("Watch prices fall. Watch prices fall again.").join()).not.toContain("watch");
	});
	test("a thing in general stands before a thing met once", () => {
		const names = offers("With tidal metering, a port can bill. A coastal farmer bought a copper lantern.");
		expect(names.indexOf("tidal metering")).toBeLessThan(names.indexOf("coastal farmer"));
	});
	test("a plural behind one thing is that thing's verb", () => {
		expect(
			offers("The people a tide office counts are few. Each harbor account attributes loss.").join("|"),
		).not.toMatch(/counts|attributes loss|account attributes/);
	});
	test("what says its end with an adjective, or with the of a fixed phrase", () => {
		const names = offers(
			"Economists would see a public good, a thing that all enjoy. It is the tragedy of the commons again.",
		);
		expect(names).toEqual(expect.arrayContaining(["public good", "tragedy of the commons"]));
	});
	test("a word behind to and before an adjective is a verb", () => {
		expect(offers("We had to postpone elective dredging. It hurt.")).toContain("elective dredging");
	});
	test("a month with its year is no part of a name, nor the pronoun I", () => {
		const names = offers("The Skagen Incident of July 1893 shut the port. On a day in Lerwick I left the Tide Board.");
		expect(names).toEqual(expect.arrayContaining(["Skagen Incident", "Lerwick"]));
	});
	test("noun of noun is one term", () =>
		expect(offers("It lies in their sphere of influence today.")).toContain("sphere of influence"));
	test("a word that only grades is cut off, unless the essay repeats it", () => {
		expect(offers("A better harbor policy is needed.")).toContain("harbor policy");
		const often =
			"There is great harbor rivalry here. Nobody wants great harbor rivalry. It all ends in great harbor rivalry.";
		expect(offers(often)[0]).toBe("great harbor rivalry");
	});
	test("generic nouns are never offered alone", () => {
		const text =
			"The region has a role. The country plays a role in the region. Time matters. The approach matters in the region.";
		expect(offers(text).map((name) => name.toLowerCase())).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^(?:region|role|country|time|approach)s?$/)]),
		);
	});
	test("of two phrases one inside the other the one that is meant comes first", () => {
		const text = "Tidal lagoon power is new. Tidal lagoon power costs much. We like tidal lagoon power.";
		const names = offers(text);
		expect(names[0]).toBe("tidal lagoon power");
		expect(names).not.toContain("lagoon power");
	});
});

describe("why it is offered", () => {
	test("is said in reasons that can be shown", () => {
		const text =
			"A ‘silt tax’ is a charge that ships pay for dredging.\n\nThe silt tax works.\n\nNobody likes the silt tax.";
		expect(concept(text, "silt tax").reasons).toEqual([
			{ why: "quoted" },
			{ why: "defined", paragraph: 1 },
			{ why: "paragraphs", count: 3 },
		]);
	});
	test("counts occurrences in every form and names their paragraphs", () => {
		const text = "The silt tax is old.\n\nSilt taxes fail. A silt-tax fails.\n\nNothing here.\n\nSilt tax!";
		expect(concept(text, "silt tax")).toMatchObject({ count: 4, paragraphs: [1, 2, 4] });
	});
});
