/**
 * An essay's argument as a picture: a box for each sentence that argues, arrows for and against. Where there is room it
 * is layered from left to right, pans and zooms; in a narrow panel it runs down the page. Each box opens its sentence by
 * click or key. Its text equivalent is the outline.
 */
import type { Reasoning } from "../core/model.ts";
import { layOut } from "./map-layout.ts";
import { layOutTree, type Placed } from "./map-tree.ts";
import { MapSight } from "./map-sight.ts";
import type { PanelActions } from "./panel-actions.ts";
import type { Wording } from "./wording.ts";

export function renderMap(
	parent: HTMLElement,
	reasoning: Reasoning | null,
	actions: PanelActions,
	words: Wording,
): void {
	if (reasoning === null || reasoning.units.length === 0) {
		parent.createDiv({ cls: "glossator-empty", text: words.panel.noOutline });
		return;
	}
	const frame = parent.createDiv({ cls: "glossator-map" });
	let drawnFor = -1;
	const fit = (): void => {
		const width = frame.clientWidth > 0 ? frame.clientWidth : usualWidth;
		if (width === drawnFor) return;
		drawnFor = width;
		frame.empty();
		if (width < roomy) drawTree(frame, reasoning, width, actions, words);
		else drawLayered(frame, reasoning, width, actions, words);
	};
	fit();
	new ResizeObserver(fit).observe(frame);
}

/** As high as it is: the panel scrolls it. */
function drawTree(
	frame: HTMLElement,
	reasoning: Reasoning,
	width: number,
	actions: PanelActions,
	words: Wording,
): void {
	const placed = layOutTree(reasoning, width);
	const attr = {
		class: "glossator-map-tree",
		role: "group",
		"aria-label": words.panel.mapLabel,
		viewBox: `0 0 ${placed.width} ${placed.height}`,
	};
	draw(frame.createSvg("svg", { attr }), placed, reasoning, null, actions, words);
}

function drawLayered(
	frame: HTMLElement,
	reasoning: Reasoning,
	width: number,
	actions: PanelActions,
	words: Wording,
): void {
	const placed = layOut(reasoning);
	const bar = frame.createDiv({ cls: "glossator-map-bar" });
	const attr = {
		class: "glossator-map-picture",
		role: "group",
		"aria-label": words.panel.mapLabel,
		tabindex: "0",
		preserveAspectRatio: "xMidYMin meet",
	};
	const picture = frame.createSvg("svg", { attr });
	const sight = new MapSight(picture, placed, width);
	for (const [sign, label, act] of [
		["+", words.panel.zoomIn, () => sight.zoom(0.8)],
		["−", words.panel.zoomOut, () => sight.zoom(1.25)],
		["▭", words.panel.zoomWhole, () => sight.whole()],
	] as const) {
		const button = bar.createEl("button", {
			cls: "glossator-sign clickable-icon",
			text: sign,
			attr: { type: "button", "aria-label": label },
		});
		button.addEventListener("click", act);
	}
	draw(picture, placed, reasoning, sight, actions, words);
}

/** Without a sight all is seen. */
function draw(
	picture: SVGElement,
	placed: Placed,
	reasoning: Reasoning,
	sight: MapSight | null,
	actions: PanelActions,
	words: Wording,
): void {
	for (const edge of placed.edges) {
		const points = edge.points.map((point, at) => `${at === 0 ? "M" : "L"}${point.x} ${point.y}`).join(" ");
		picture.createSvg("path", { attr: { class: `glossator-edge glossator-edge-${edge.kind}`, d: points } });
	}
	for (const edge of placed.edges) {
		const { x, y } = edge.sign;
		picture.createSvg("circle", { attr: { class: `glossator-ring glossator-ring-${edge.kind}`, cx: x, cy: y, r: 8 } });
		const sign = picture.createSvg("text", {
			attr: { class: `glossator-edge-sign glossator-sign-${edge.kind}`, x, y: y + signDrop },
		});
		sign.textContent = edge.kind === "supports" ? "+" : "−";
	}
	for (const node of placed.nodes) {
		const unit = reasoning.units[node.unit];
		if (unit === undefined) continue;
		// The name begins with the words that are seen, for those who speak to their machine.
		const label = `${node.lines.join(" ")} ${words.role(unit.role)}, ${words.paragraph(unit.quote.paragraph)}`;
		const thesis = node.unit === reasoning.thesis ? " glossator-node-thesis" : "";
		const attr = {
			class: `glossator-node glossator-node-${unit.role}${thesis}`,
			tabindex: "0",
			role: "button",
			"aria-label": label,
		};
		const group = picture.createSvg("g", { attr });
		group.createSvg("rect", { attr: { x: node.x, y: node.y, width: node.width, height: node.height, rx: 6 } });
		for (const [at, line] of node.lines.entries()) {
			const text = group.createSvg("text", { attr: { x: node.x + 10, y: node.y + 20 + at * lineHeight } });
			text.textContent = `${line} `;
		}
		group.addEventListener("click", (event) => {
			if (sight?.wasDragged() !== true) actions.openQuote(unit.quote, event);
		});
		// A pointer that presses on a box sees it already; moved, it would slip from under the pointer.
		group.addEventListener("focus", () => {
			if (group.matches(":focus-visible")) sight?.reveal(node);
		});
		group.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			actions.openQuote(unit.quote, event);
		});
	}
}

/** Height of a line of text in a box, in the picture's own units. */
const lineHeight = 16;
/** From the middle of a sign to the line it is written on. */
const signDrop = 4.5;

/** From this width on the map is layered; two boxes and an arrow have room beside one another. */
const roomy = 520;
/** Taken where the page is not laid out. */
const usualWidth = 300;
