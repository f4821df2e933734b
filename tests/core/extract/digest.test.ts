import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/core/extract/digest.ts";
import { digest, essay, offers } from "./offers.ts";

const harbor =
	"The Harbor Accord is a treaty that opened the Long Strait to trade. While the ‘open quay’ policy is often dubbed ‘tide debt,’ it holds.\n\n" +
	"Because the Long Strait is narrow, great harbor rivalry returned to the coast. The Harbor Accord (HA) must be kept, and the open quay policy too.\n\n" +
	"Critics of the Harbor Accord say that great harbor rivalry will pass. They forget the rules-based sea order that the Accord made.";

describe("a digest", () => {
	test("tells where the essay came from and how long it is", () => {
		const made = digestOf(essay("Two words here.\n\nAnd more.", { author: "Ada", source: "https://a.b" }));
		expect(made).toMatchObject({
			path: "Essays/Harbor.md",
			author: "Ada",
			source: "https://a.b",
			words: 5,
			paragraphs: 2,
		});
	});
	test("is plain JSON", () => expect(JSON.parse(JSON.stringify(digest(harbor)))).toEqual(digest(harbor)));
	test("is the same for the same text", () =>
		expect(JSON.stringify(digest(harbor))).toBe(JSON.stringify(digest(harbor))));
	test("is ranked", () => {
		const scores = digest(harbor).keyphrases.map(({ score }) => score);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
	});
});

describe("complaints say what could not be read", () => {
	test("an empty note", () =>
		expect(digest("---\ntags: [clippings]\n---\n")).toMatchObject({ words: 0, complaints: ["empty"] }));
	test("a very short one", () => expect(digest("Two words.").complaints).toContain("too-short"));
	test("a text without sentence ends", () =>
		expect(digest("the quiet river runs ".repeat(300)).complaints).toContain("no-sentences"));
	test("a list", () =>
		expect(digest("- one ship\n- two ships\n- three ships\n".repeat(30)).complaints).toContain("a-list"));
});

describe("another language", () => {
	const german =
		"Die Politik der Hafenstadt Bremen gilt vielen als „stille Reserve“. Wer durch das Wattenmeer fährt, kennt die Europäische Union und ihre Regeln. " +
		"Die Europäische Union zahlt, doch Bremen schweigt. Das sagt auch Karl Meier, der in Bremen lebt und das Wattenmeer liebt. ";
	test("is named in the complaints", () => expect(digest(german.repeat(3)).complaints).toContain("not-english"));
	test("still gives names and quoted terms", () => {
		expect(offers(german)).toEqual(expect.arrayContaining(["stille Reserve", "Europäische Union"]));
	});
	test("gives no phrases by English rules", () => {
		expect(digest(german).keyphrases.map(({ form }) => form)).not.toContain("phrase");
	});
	test("gives names through its small words, and no small word as a term", () => {
		const french =
			"Le Bureau des Ports appelle cela une « dette de marée ». Le Bureau des Ports paie la dette. Pour les navires cette dette pèse. ";
		expect(offers(french)).toContain("dette de marée");
		expect(offers(french).join("|")).toContain("Bureau des Ports");
		expect(offers(french.repeat(2)).join("|")).not.toMatch(/(?:^|\|)(?:une|les|pour|cette|que)(?:\||$)/i);
	});
	test("Russian names and quotations are read", () => {
		const russian = "Политика «тихая гавань» стара. В городе Мурманск её знают. Говорят, что Мурманск ждёт. ".repeat(4);
		expect(offers(russian)).toEqual(expect.arrayContaining(["тихая гавань", "Мурманск"]));
	});
});

describe("the same essay, written otherwise, gives the same concepts", () => {
	/** As a mail program wraps it. */
	const wrapped = (text: string, width: number): string =>
		text
			.split("\n\n")
			.map((paragraph) => paragraph.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, "g"), "$1\n").trimEnd())
			.join("\n\n");

	test("hard-wrapped", () => expect(offers(wrapped(harbor, 40))).toEqual(offers(harbor)));
	test("with words broken at line ends", () => {
		expect(offers(harbor.replace("great harbor rivalry", "great har-\nbor rivalry"))).toEqual(offers(harbor));
	});
	test("with Windows line ends", () => expect(offers(harbor.replace(/\n/g, "\r\n"))).toEqual(offers(harbor)));
	test("in a block quote", () => {
		expect(offers(harbor.replace(/^/gm, "> "))).toEqual(offers(harbor));
	});
});

describe("hostile text", () => {
	test("words that JavaScript knows are words", () => {
		const text =
			"The ‘constructor’ is a plan that builds. We call it “__proto__” here. The Prototype Fund pays the constructor. ";
		expect(offers(text)).toEqual(expect.arrayContaining(["constructor", "proto", "Prototype Fund"]));
	});
	test.each([
		["emoji", "😀 🚢 ".repeat(500)],
		["lone surrogates", "\uD83D a \uDE00 Harbor ".repeat(200)],
		["mixed scripts", "Порт Harbor 港口 λιμάνι مرفأ ".repeat(200)],
		["nothing but marks", "?!… — “” ‘’ ()[]".repeat(200)],
		["one endless word", "a".repeat(100_000)],
		["one endless name", "The Name of ".repeat(4000)],
		["one endless list", "a, b, ".repeat(4000)],
		["quotes that never close", '"a '.repeat(4000)],
		["links that never close", "[a](b".repeat(4000)],
	])("never throws: %s", (_, text) => expect(digest(text).path).toBe("Essays/Harbor.md"));
});
