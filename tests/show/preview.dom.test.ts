/** Marks in rendered text: the right words, nothing else touched. */
import { describe, expect, it } from "vitest";
import { buildKnowledge } from "../../src/core/knowledge.ts";
import { markPreview } from "../../src/show/preview.ts";
import { knownConcept } from "./known-concept.ts";

const knows = (...labels: string[]) =>
	buildKnowledge({
		concepts: labels.map((label) => knownConcept(label)),
		reasoning: [],
		digests: [],
		occurrences: () => [],
		notHere: [],
		ignored: [],
	});

/** `html` as rendered from `text`; marks come back in brackets. */
function marked(
	text: string,
	fill: (element: HTMLElement) => void,
	density: "all" | "first" = "all",
	labels = ["galaxy"],
): string {
	const element = document.createElement("div");
	fill(element);
	const lineEnd = text.split("\n").length - 1;
	markPreview(element, { text, lineStart: 0, lineEnd }, { knowledge: knows(...labels), path: "a.md", density });
	for (const mark of Array.from(element.querySelectorAll(".glossator-mark")))
		mark.textContent = `<${mark.textContent}>`;
	return element.textContent;
}

describe("In rendered text", () => {
	it("every mention is marked", () => {
		expect(
			marked("Two galaxies, one galaxy.", (el) => void el.createEl("p", { text: "Two galaxies, one galaxy." })),
		).toBe("Two <galaxies>, one <galaxy>.");
	});

	it("only the first of a section is, when asked", () => {
		expect(marked("A galaxy. A galaxy.", (el) => void el.createEl("p", { text: "A galaxy. A galaxy." }), "first")).toBe(
			"A <galaxy>. A galaxy.",
		);
	});

	it("code and links are left, and the mention behind them is found", () => {
		const fill = (el: HTMLElement): void => {
			const p = el.createEl("p");
			p.createEl("code", { text: "galaxy" });
			p.createEl("a", { text: "galaxy" });
			p.appendText(" the galaxy");
		};
		expect(marked("`galaxy` [galaxy](x) the galaxy", fill)).toBe("galaxygalaxy the <galaxy>");
	});

	it("a term stays one mark where its line was wrapped", () => {
		expect(
			marked("the spiral\ngalaxy here", (el) => void el.createEl("p", { text: "the spiral\ngalaxy here" }), "all", [
				"spiral galaxy",
			]),
		).toBe("the <spiral\ngalaxy> here");
	});

	it("no text is lost or added", () => {
		const text = "A galaxy is a galaxy is a galaxy.";
		expect(marked(text, (el) => void el.createEl("p", { text })).replace(/[<>]/g, "")).toBe(text);
	});

	it("footnotes keep their numbers and their ways back, and what they say is marked", () => {
		const element = document.createElement("section");
		const note = element.createEl("li");
		note.appendText("Of the galaxy. ");
		note.createEl("a", { cls: "footnote-backref", text: "galaxy" });
		note.createEl("sup", { cls: "footnote-ref" }).createEl("a", { text: "galaxy" });
		markPreview(element, null, { knowledge: knows("galaxy"), path: "a.md", density: "all" });
		expect(Array.from(element.querySelectorAll(".glossator-mark"), (mark) => mark.textContent)).toEqual(["galaxy"]);
		expect(note.firstElementChild?.className).toBe("glossator-mark");
		expect(element.querySelectorAll("a .glossator-mark").length).toBe(0);
	});

	it("a mark can be reached by key, says that it can be pressed, and where it stands in the note", () => {
		const element = document.createElement("p");
		element.setText("The galaxy.");
		const section = { text: "The galaxy.", lineStart: 0, lineEnd: 0 };
		markPreview(element, section, { knowledge: knows("galaxy"), path: "a.md", density: "all" });
		const mark = element.querySelector(".glossator-mark");
		expect(["tabindex", "role", "data-from"].map((name) => mark?.getAttribute(name))).toEqual(["0", "button", "4"]);
	});
});
