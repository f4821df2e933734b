/**
 * Marks in rendered text. Text nodes are wrapped where the note's own text has a mention; nothing else of the page is
 * touched, and no listener is added, so folding, check boxes and links work as before.
 */
import type { Knowledge } from "../core/knowledge.ts";
import type { Mention } from "../core/model.ts";
import { regionsOf } from "../core/text/regions.ts";
import { chooseMarks, type Density } from "./mark.ts";

/** The section of a note that was rendered. */
export interface Section {
	/** The whole note. */
	text: string;
	lineStart: number;
	lineEnd: number;
}

export interface PreviewSource {
	knowledge: Knowledge;
	path: string;
	density: Density;
}

/** Marks a rendered section. Without `section` (popovers, cards) the rendered text is read by itself. */
export function markPreview(element: HTMLElement, section: Section | null, source: PreviewSource): void {
	if (source.density === "none") return;
	const wanted = section === null ? surfacesOf(element, source) : surfacesIn(section, source);
	if (wanted.length === 0) return;
	const run = { wanted, next: 0 };
	for (const node of textNodesOf(element)) markNode(node, run);
}

interface Wanted {
	surface: string;
	mention: Mention;
	/** Where it stands in the note; null where only rendered text is at hand. */
	at: number | null;
	/** Whether it is marked, or only passed over on the way to the next. */
	marked: boolean;
}

/** The section's mentions in order, as they read when rendered. All are looked for; only the chosen are marked. */
function surfacesIn(section: Section, source: PreviewSource): Wanted[] {
	const { text } = section;
	const from = lineOffset(text, section.lineStart);
	const to = lineOffset(text, section.lineEnd + 1);
	const { all, chosen } = marksOf(text, source);
	return all
		.filter((mention) => mention.from >= from && mention.to <= to)
		.map((mention) => ({
			surface: rendered(text.slice(mention.from, mention.to)),
			mention,
			at: mention.from,
			marked: chosen.has(mention),
		}));
}

function surfacesOf(element: HTMLElement, source: PreviewSource): Wanted[] {
	const text = textNodesOf(element)
		.map((node) => node.data)
		.join("\n\n");
	const { all, chosen } = marksOf(text, source);
	return all.map((mention) => ({
		surface: rendered(text.slice(mention.from, mention.to)),
		mention,
		at: null,
		marked: chosen.has(mention),
	}));
}

interface Marks {
	all: Mention[];
	/** Those that are marked. */
	chosen: ReadonlySet<Mention>;
}

/** The mentions of a text. A note is rendered section by section, and its mentions are looked for once. */
function marksOf(text: string, source: PreviewSource): Marks {
	const { knowledge, path, density } = source;
	const isKnown =
		last !== null &&
		last.text === text &&
		last.source.knowledge === knowledge &&
		last.source.path === path &&
		last.source.density === density;
	if (!isKnown) {
		const all = knowledge.mentionsIn(text, undefined, path);
		last = {
			text,
			source,
			marks: { all, chosen: new Set(chooseMarks(all, () => headingsOf(text), density, knowledge)) },
		};
	}
	return last?.marks ?? { all: [], chosen: new Set() };
}

let last: { text: string; source: PreviewSource; marks: Marks } | null = null;

/** Where headings begin. */
function headingsOf(text: string): number[] {
	return regionsOf(text)
		.filter((region) => region.what === "heading")
		.map((region) => region.from);
}

/** What is left of a term's source when it is rendered on one line. */
function rendered(source: string): string {
	return source
		.replace(/[*_~=]{1,3}|\r?\n[ \t]*(?:>[ \t]?)*/g, (mark) => (mark.includes("\n") ? " " : ""))
		.replace(/\s+/g, " ");
}

/** Wraps the wanted surfaces of one text node, in order. A term split over nodes by markup is passed over. */
function markNode(node: Text, run: { wanted: Wanted[]; next: number }): void {
	let rest = node;
	for (let guard = run.wanted.length; guard > 0 && run.next < run.wanted.length; guard--) {
		const wanted = run.wanted[run.next];
		if (wanted === undefined) return;
		const at = placeIn(rest.data, wanted.surface);
		if (at < 0) {
			const later = run.wanted
				.slice(run.next + 1, run.next + 1 + lookAhead)
				.findIndex((one) => placeIn(rest.data, one.surface) >= 0);
			if (later < 0) return;
			run.next += later + 1;
			continue;
		}
		run.next++;
		const term = rest.splitText(at);
		rest = term.splitText(wanted.surface.length);
		if (wanted.marked) wrap(term, wanted);
	}
}

function placeIn(text: string, surface: string): number {
	const folded = text.replace(/\s/g, " ");
	for (let at = folded.indexOf(surface); at >= 0; at = folded.indexOf(surface, at + 1)) {
		const isBounded =
			!/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(folded.charAt(at + surface.length));
		if (isBounded || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(surface)) return at;
	}
	return -1;
}

function wrap(term: Text, { mention, at }: Wanted): void {
	const several = mention.concepts.length > 1 ? " glossator-several" : "";
	const place = at === null ? {} : { "data-from": String(at) };
	const mark = createSpan({
		cls: `glossator-mark${several}`,
		attr: { "data-concepts": JSON.stringify(mention.concepts), tabindex: "0", role: "button", ...place },
	});
	term.replaceWith(mark);
	mark.append(term);
}

function textNodesOf(element: HTMLElement): Text[] {
	const nodes: Text[] = [];
	const visit = (parent: Node): void => {
		for (const child of Array.from(parent.childNodes)) {
			if (child.nodeType === 3) nodes.push(child as Text);
			else if (child.nodeType === 1 && !isLeft(child as Element)) visit(child);
		}
	};
	visit(element);
	return nodes;
}

function isLeft(element: Element): boolean {
	return leftTags.has(element.tagName) || leftClasses.some((name) => element.classList.contains(name));
}

function lineOffset(text: string, line: number): number {
	let at = 0;
	for (let passed = 0; passed < line; passed++) {
		const next = text.indexOf("\n", at);
		if (next < 0) return text.length;
		at = next + 1;
	}
	return at;
}

const leftTags = new Set([
	"A",
	"CODE",
	"PRE",
	"SCRIPT",
	"STYLE",
	"TEXTAREA",
	"BUTTON",
	"INPUT",
	"SELECT",
	"SVG",
	"svg",
	"MJX-CONTAINER",
	"IFRAME",
]);
const leftClasses = [
	"math",
	"tag",
	"internal-link",
	"external-link",
	"internal-embed",
	"frontmatter",
	"metadata-container",
	"glossator-mark",
	"footnote-ref",
	"footnote-backref",
];
const lookAhead = 3;
