import { describe, expect, test } from "vitest";
import { findAgain, quoteOf } from "../../../src/core/text/quote.ts";

const before = "The sea is wide. The harbor should stay. The road is long. The harbor should stay. Gulls cry.";
const second = before.lastIndexOf("The harbor");
const quote = quoteOf("A.md", before, { from: second, to: second + "The harbor should stay.".length }, 1);

/** The edited text with what was found in brackets, or "gone". */
function found(after: string): string {
	const span = findAgain(quote, after);
	return span === null
		? "gone"
		: `${after.slice(0, span.from)}[${after.slice(span.from, span.to)}]${after.slice(span.to)}`;
}

describe("quoted words are found again", () => {
	test("where they were", () => expect(found(before)).toContain("long. [The harbor should stay.] Gulls"));
	test("after words were put before them", () =>
		expect(found(`A new line.\n\n${before}`)).toContain("long. [The harbor should stay.] Gulls"));
	test("by what stands around them, when there are more of them", () =>
		expect(found(`The harbor should stay. ${before}`)).toContain("long. [The harbor should stay.] Gulls"));
	test("after lines were wrapped", () =>
		expect(found("Much was cut here. The harbor\nshould   stay. Gulls cry.")).toContain(
			"[The harbor\nshould   stay.]",
		));
	test("or said to be gone", () => expect(found("The harbor was closed.")).toBe("gone"));
});
