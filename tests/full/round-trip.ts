/** Links over real notes: put in, taken back, put in twice, and what an independent parser says of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDetector, type Detector } from "../../src/core/detect/mentions.ts";
import { applyEdits, undoEdits } from "../../src/core/write/edits.ts";
import { linkEdits } from "../../src/core/write/links.ts";
import { beyondProse } from "./second-parser.ts";

export interface RoundTrip {
	notes: number;
	variants: number;
	terms: number;
	links: number;
	/** Note variants whose bytes were not restored. */
	different: number;
	/** Note variants in which a second run would link again. */
	linkedTwice: number;
	/** Note variants in which a parser that knows nothing of ours finds more changed than prose. */
	beyondProse: number;
	examples: string[];
}

export function roundTrip(folder: string): RoundTrip {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".md"))
		.sort();
	const detector = detectorOf(files);
	const result: RoundTrip = {
		notes: files.length,
		variants: variants.length,
		terms: detector.size,
		links: 0,
		different: 0,
		linkedTwice: 0,
		beyondProse: 0,
		examples: [],
	};
	for (const file of files) {
		const source = readFileSync(join(folder, file), "utf8");
		for (const variant of variants) note(variant(source), file, detector, result);
	}
	return result;
}

function note(text: string, file: string, detector: Detector, result: RoundTrip): void {
	const { linked, restored, links } = link(text, detector);
	result.links += links;
	const fail = (kind: "different" | "linkedTwice" | "beyondProse"): void => {
		result[kind]++;
		if (result.examples.length < 40) result.examples.push(`${kind}: ${file}`);
	};
	if (restored !== text) fail("different");
	if (links === 0) return;
	if (link(linked, detector).links > 0) fail("linkedTwice");
	if (beyondProse(linked) !== beyondProse(text)) fail("beyondProse");
}

function link(text: string, detector: Detector): { linked: string; restored: string; links: number } {
	const edits = linkEdits(text, detector.mentionsIn(text), (mention) => ({
		how: "wikilink",
		to: mention.concepts[0] ?? "",
		heading: "",
	}));
	const applied = applyEdits(text, edits);
	if (!("text" in applied)) return { linked: text, restored: "", links: edits.length };
	return { linked: applied.text, restored: undoEdits(applied.text, applied.written).text, links: edits.length };
}

/** Two thousand titles of the vaults' own notes, spread over all of them. */
function detectorOf(files: string[]): Detector {
	const titles = [...new Set(files.map((file) => file.slice(file.lastIndexOf("/") + 1, -3)))].filter(
		(title) => !/[[\]|#^]/.test(title),
	);
	const step = Math.max(1, Math.floor(titles.length / 2000));
	const chosen = titles.filter((_, at) => at % step === 0).slice(0, 2000);
	return buildDetector(chosen.map((text) => ({ text, concept: text, caseSensitive: false })));
}

/** The same note as other disks and editors would have it. */
const variants: ((text: string) => string)[] = [
	(text) => text,
	(text) => text.replace(/\r?\n/g, "\r\n"),
	(text) => `\uFEFF${text}`,
	(text) => text.replace(/\n/g, (mark: string, at: number) => (at % 3 === 0 ? "\r\n" : mark)).replace(/\s+$/, ""),
];
