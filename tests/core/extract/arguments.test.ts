import { describe, expect, test } from "vitest";
import type { Digest } from "../../../src/core/model.ts";
import { rows } from "../../../src/core/extract/cue-table.ts";
import { cuesIn } from "../../../src/core/extract/cues.ts";
import { digest } from "./offers.ts";

/** Each unit on a line: its role, what it does to which unit, its first words. */
function told({ reasoning }: Digest): string[] {
	return reasoning.units.map(({ role, quote }, at) => {
		const relation = reasoning.relations.find(({ source }) => source === at);
		const does = relation === undefined ? "" : ` ${relation.kind} ${relation.target}`;
		return `${at} ${role}${does}: ${quote.exact.split(" ").slice(0, 3).join(" ")}`;
	});
}

const harbor =
	"The old harbor should stay open. Its quays feed four villages. For instance, the smokehouse buys all its fish there. " +
	"Critics say that the quays cost too much. However, the villages would pay more for roads.\n\n" +
	"A ferry is better than a bridge. According to a survey, two thirds of the islanders agree. Therefore the council should buy a ferry.";

describe("an essay's reasoning", () => {
	test("gives sentences their roles, and says what they serve", () => {
		expect(told(digest(harbor))).toEqual([
			"0 recommendation: The old harbor",
			"1 premise supports 0: Its quays feed",
			"2 example supports 1: For instance, the",
			"3 concession attacks 0: Critics say that",
			"4 premise attacks 3: However, the villages",
			"5 claim: A ferry is",
			"6 evidence supports 5: According to a",
			"7 recommendation: Therefore the council",
		]);
	});
	test("shows the cue", () => expect(digest(harbor).reasoning.units[4]?.cue).toBe("However"));
	test("names one thesis", () => expect(digest(harbor).reasoning.thesis).toBe(0));
	test("says whose view it is", () => {
		const quoted = `${harbor}\n\n> The harbor must be filled in and sold. Nobody needs a quay any more.`;
		const voices = digest(quoted).reasoning.units.map(({ voice }) => voice);
		expect([voices[3], voices[4], voices[8]]).toEqual(["other", "author", "other"]);
	});
});

describe("lists, headings and quotations count", () => {
	test("the items of a list serve the line that leads to it", () =>
		expect(
			told(
				digest(
					`${harbor}\n\nThe ferry is worth its price for three reasons:\n\n- It feeds four villages.\n- Its crew is trusted everywhere.\n- The road floods in spring.`,
				),
			).slice(8),
		).toEqual([
			"8 claim: The ferry is",
			"9 premise supports 8: It feeds four",
			"10 premise supports 8: Its crew is",
			"11 premise supports 8: The road floods",
		]));
	test("a list under a heading of its own serves nothing above it", () =>
		expect(
			told(
				digest(`${harbor}\n\n## Plans\n\n- Ferries are better than bridges here.\n- Its crew is trusted everywhere.`),
			)[8],
		).toBe("8 claim: Ferries are better"));
	test("a quoted opponent is never the thesis, and can be answered", () => {
		const made = digest(
			`> The harbor must be filled in and sold. It should be sold today.\n\nHowever, the harbor feeds four villages. Nobody else does.\n\n${harbor}`,
		);
		const { units, thesis } = made.reasoning;
		expect(units[thesis]?.voice).toBe("author");
		expect(told(made).slice(0, 3)).toEqual([
			"0 recommendation: The harbor must",
			"1 recommendation: It should be",
			"2 claim attacks 0: However, the harbor",
		]);
		expect(units.slice(0, 3).map(({ voice }) => voice)).toEqual(["other", "other", "author"]);
	});
	test("a heading is no sentence of the argument", () =>
		expect(told(digest(`# The harbor should be sold\n\n${harbor}`))[0]).toBe("0 recommendation: The old harbor"));
});

describe("what is granted and then answered", () => {
	test("at the start of a paragraph runs up to the answer, which makes the claim", () =>
		expect(
			told(
				digest(
					`${harbor}\n\nIt is fair to say that ferries have weaknesses. Fog stops them for days. Storms keep them in port. But these are faults of one old boat. A newer one sails in any weather.`,
				),
			).slice(8),
		).toEqual([
			"8 concession: It is fair",
			"9 concession supports 8: Fog stops them",
			"10 concession supports 8: Storms keep them",
			"11 claim attacks 10: But these are",
			"12 premise supports 11: A newer one",
		]));
	test("behind a claim is answered for the claim's sake", () =>
		expect(
			told(
				digest(
					`${harbor}\n\nThe ferry is worth its price. Its crew is trusted. Such boats are not quick. Yet nobody on the island is in a hurry.`,
				),
			).slice(8),
		).toEqual([
			"8 claim: The ferry is",
			"9 premise supports 8: Its crew is",
			"10 concession attacks 8: Such boats are",
			"11 premise attacks 10: Yet nobody on",
		]));
	test("is a claim where the sentence itself answers", () =>
		expect(
			digest(`${harbor}\n\nOf course the toll is high for a road, but it pays for the quay. Everybody uses it.`)
				.reasoning.units[8]?.role,
		).toBe("claim"));
	test("is no claim of its own when it is admitted by the way", () =>
		expect(digest(`${harbor}\n\nThe toll is high, I admit. It pays for the quay.`).reasoning.units[8]?.role).toBe(
			"concession",
		));
});

test("what leads to a conclusion serves it", () =>
	expect(
		told(
			digest(
				`${harbor}\n\nThe bridge is a costly plan. Its piers stand in deep mud. It follows that each winter will move them.`,
			),
		).slice(8),
	).toEqual(["8 claim: The bridge is", "9 premise supports 10: Its piers stand", "10 claim: It follows that"]));

describe("no part of the argument is", () => {
	const roles = (text: string): string[] => digest(text).reasoning.units.map(({ role }) => role);
	test("a title or heading without a mark", () =>
		expect(roles(`Why the harbor matters\n\nII. What the islands want\n\n${harbor}`)).toEqual(roles(harbor)));
	test("but a short paragraph with a note behind it is", () =>
		expect(
			roles(`${harbor}\n\nNobody on the islands wants a bridge.[1]\n\nThe ferry is better. It feeds four villages.`)[8],
		).toBe("claim"));
	test("a scene at the start or the end", () =>
		expect(roles(`One cold morning in May I stood on the quay with a net.\n\n${harbor}`)[0]).toBe("none"));
	test("what only says what the text is about", () =>
		expect(
			roles(`This essay examines three ports. It contends that the smallest should stay.\n\n${harbor}`).slice(0, 2),
		).toEqual(["none", "recommendation"]));
});

describe("no argument is invented of", () => {
	const cases: [string, string][] = [
		["a list of 5,000 items", "- buy bread because it is good\n".repeat(5000)],
		[
			"a numbered one",
			Array.from({ length: 5000 }, (_, at) => `${String(at + 1)}. We should buy bread ${String(at)}.`).join("\n"),
		],
		["one without any marks", Array.from({ length: 5000 }, (_, at) => `We should buy bread ${String(at)}.`).join("\n")],
		[
			"references",
			Array.from(
				{ length: 30 },
				(_, at) => `Holt, M${String(at)}. (19${String(at + 20)}). Why harbors should stay open. Ports, ${String(at)}.`,
			).join("\n"),
		],
		[
			"a log",
			Array.from(
				{ length: 30 },
				(_, at) => `2026-01-02 10:${String(at + 10)} The harbor should not be closed because it is used.`,
			).join("\n"),
		],
		[
			"a poem that ends its lines",
			"The moon is a coin.\nThe sea is a hand.\nWe should not spend it.\nWe cannot understand.\n\nThe wind is a letter.\nThe gull is a word.\nNobody reads it.\nNobody heard.",
		],
		[
			"a poem of long lines",
			"I believe that the river, which has carried our fathers and their boats, will carry us\nand that the bridge, because it is old, must fall some day\nand we will stand on the bank and say: it should have been mended\n\nand the swallows, who are wiser than councils, will have left before\nfor they know what iron does when nobody looks\nand I will follow them, not because I must but because the air is better there\n\nO river, take the bridge and give us the ford again\nwhere children crossed with their shoes in their hands",
		],
		[
			"a transcript of numbered speakers",
			"Speaker 1: I think the harbor should close.\nSpeaker 2: But the villages need it. They have no road.\nSpeaker 1: They should get one.\nSpeaker 2: The road floods every spring.",
		],
		[
			"a poem",
			"The harbor sleeps beneath the moon\nand every rope has lost its tune,\nthe gulls have folded up their cries\nlike letters under paper skies.\n\nI should have known the tide would turn\nand take the lamps that used to burn,\nbecause the sea keeps what it can\nand gives it to another man.",
		],
		[
			"a transcript",
			"ANNA: I think the harbor should close.\n\nBEN: But the villages need it.\n\nANNA: They should use the road.\n\nBEN: The road floods every spring.\n\nANNA: Then it must be raised.",
		],
		[
			"code with a sentence in it",
			'import { quay } from "harbor";\nconst open = quay();\n// The harbor should stay open because it feeds us.\nif (open) {\n  close();\n}\nreturn open;\n// Therefore nothing is closed here today.',
		],
		[
			"an essay in Russian",
			"Гавань должна остаться открытой. Она кормит четыре деревни. Однако дорога дешевле, потому что она короче.\n\n".repeat(
				5,
			),
		],
	];
	test.each(cases)("%s, and the digest says so", (_, text) => {
		const made = digest(text);
		expect(made.reasoning).toEqual({ units: [], relations: [], thesis: -1 });
		expect(made.complaints).toContain("no-argument");
	});
});

test("an essay whose lines are wrapped to a width is still one", () => {
	const wrapped = harbor.replace(/(.{40,58}) /g, "$1\n");
	expect(digest(wrapped).reasoning.units).toHaveLength(8);
});

describe("each row of cues hears its example", () => {
	test.each(rows)("$example", (row) => {
		const { role, relation, toward } = row;
		expect(row.pattern.exec(row.example)?.[1]).toBeTruthy();
		expect(cuesIn(row.example)).toContainEqual(expect.objectContaining({ role, relation, toward }));
	});
	test("and a sentence without one is heard to have none", () => expect(cuesIn("The harbor is old.")).toEqual([]));
});
