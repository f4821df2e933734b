/** Persuasive essays: which parts argue, what they are, what they serve. */
import { expect, test } from "vitest";
import { essayArgumentsOf } from "../../../src/core/extract/essay-arguments.ts";

interface Found {
	units: { start: number; end: number; role: string }[];
	relations: [number, number, string][];
}

/** Each part on a line: its role, what it does to which part, its words. */
function told(text: string): string[] {
	const { units, relations } = essayArgumentsOf(text) as Found;
	return units.map(({ start, end, role }, at) => {
		const relation = relations.find(([source]) => source === at);
		const does = relation === undefined ? "" : ` ${relation[2]}s ${String(relation[1])}`;
		return `${String(at)} ${role}${does}: ${text.slice(start, end)}`;
	});
}

const museums = `Should museums be free?

Museums are found in almost every town nowadays. There has been a long debate about their price. In my opinion, museums should be free for everybody.
First of all, free museums give children from poor families access to culture. Many parents cannot pay forty dollars on a Sunday afternoon. For example, a friend of mine has never taken her sons to the museum because the tickets cost more than their food.
Another reason is that free museums are good for a town. Visitors spend their money in the cafes around it.
Nevertheless, there are some drawbacks. Free museums cost the state some money. However, the money comes back through taxes.
In conclusion, free museums educate the young. Therefore, every museum should be free.`;

test("the parts of an essay argue without the words that only lead to them", () => {
	expect(told(museums)).toEqual([
		"0 MajorClaim: museums should be free for everybody",
		"1 Claim: free museums give children from poor families access to culture",
		"2 Premise supports 1: Many parents cannot pay forty dollars on a Sunday afternoon",
		"3 Premise supports 2: a friend of mine has never taken her sons to the museum",
		"4 Premise supports 3: the tickets cost more than their food",
		"5 Claim: free museums are good for a town",
		"6 Premise supports 5: Visitors spend their money in the cafes around it",
		"7 Claim: Free museums cost the state some money",
		"8 Premise attacks 7: the money comes back through taxes",
		"9 Claim: free museums educate the young",
		"10 MajorClaim: every museum should be free",
	]);
});

test("what the writer only grants speaks against the essay", () => {
	const starts = ["museums should", "free museums give", "free museums are", "Free museums cost", "every museum"].map(
		(words) => museums.indexOf(words),
	);
	const components = starts.map((start, at) => ({
		id: `c${String(at)}`,
		start,
		end: museums.indexOf(".", start),
		para: at,
	}));
	const { stance } = essayArgumentsOf(museums, components) as { stance: Record<string, string> };
	expect(stance).toMatchObject({ c1: "for", c2: "for", c3: "against" });
});
