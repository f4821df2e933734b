/**
 * An essay's argument as a picture: a box for each sentence that argues, arrows for and against, laid out from the
 * claims down. It pans and zooms; each box opens its sentence by click or key. Its text equivalent is the outline.
 */
import type { Reasoning } from "../core/model.ts";
import { layOut, type Placed } from "./map-layout.ts";
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
	const placed = layOut(reasoning);
	const frame = parent.createDiv({ cls: "glossator-map" });
	const bar = frame.createDiv({ cls: "glossator-map-bar" });
	const attr = {
		class: "glossator-map-picture",
		role: "group",
		"aria-label": words.panel.mapLabel,
		tabindex: "0",
		preserveAspectRatio: "xMidYMin meet",
	};
	const picture = frame.createSvg("svg", { attr });
	const view = new View(picture, placed.width, placed.height);
	for (const [sign, label, act] of [
		["+", words.panel.zoomIn, () => view.zoom(0.8)],
		["−", words.panel.zoomOut, () => view.zoom(1.25)],
		["▭", words.panel.zoomWhole, () => view.whole()],
	] as const) {
		const button = bar.createEl("button", {
			cls: "glossator-sign clickable-icon",
			text: sign,
			attr: { type: "button", "aria-label": label },
		});
		button.addEventListener("click", act);
	}
	draw(picture, placed, reasoning, view, actions, words);
}

function draw(
	picture: SVGElement,
	placed: Placed,
	reasoning: Reasoning,
	view: View,
	actions: PanelActions,
	words: Wording,
): void {
	for (const edge of placed.edges) {
		const points = edge.points.map((point, at) => `${at === 0 ? "M" : "L"}${point.x} ${point.y}`).join(" ");
		picture.createSvg("path", { attr: { class: `glossator-edge glossator-edge-${edge.kind}`, d: points } });
		const middle = edge.points[edge.points.length >> 1];
		const sign = picture.createSvg("text", {
			attr: { class: `glossator-edge-sign glossator-sign-${edge.kind}`, x: middle?.x ?? 0, y: middle?.y ?? 0 },
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
			if (!view.wasDragged()) actions.openQuote(unit.quote, event);
		});
		// A pointer that presses on a box sees it already; moved, it would slip from under the pointer.
		group.addEventListener("focus", () => {
			if (group.matches(":focus-visible")) view.reveal(node);
		});
		group.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			actions.openQuote(unit.quote, event);
		});
	}
}

/**
 * The part of the picture that is seen. Dragging pans; the wheel with Mod, `+` and `-` zoom; arrows pan; `0` shows all. A
 * box that gets the focus comes into sight.
 */
class View {
	private x = 0;
	private y = 0;
	private width: number;
	private height: number;
	private dragged = false;

	/** Begins at the top, wide enough for a claim: text is read, not guessed. The height follows the frame's shape. */
	constructor(
		private readonly picture: SVGElement,
		private readonly wholeWidth: number,
		private readonly wholeHeight: number,
	) {
		this.width = Math.max(Math.min(wholeWidth, firstWidth), 1);
		this.height = this.width * frameShape;
		this.apply();
		picture.addEventListener("wheel", (event) => {
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			this.zoom(event.deltaY > 0 ? 1.1 : 0.9);
		});
		picture.addEventListener("keydown", (event) => this.key(event));
		picture.addEventListener("pointerdown", (event) => this.drag(event));
	}

	/** Whether the last press moved the picture: its end is no click on the box beneath. */
	wasDragged(): boolean {
		return this.dragged;
	}

	zoom(factor: number): void {
		this.x += (this.width * (1 - factor)) / 2;
		this.y += (this.height * (1 - factor)) / 2;
		this.width *= factor;
		this.height *= factor;
		this.apply();
	}

	whole(): void {
		this.width = Math.max(1, this.wholeWidth, this.wholeHeight / frameShape);
		this.height = this.width * frameShape;
		[this.x, this.y] = [(this.wholeWidth - this.width) / 2, 0];
		this.apply();
	}

	/** Moves as little as brings a box into sight, with a margin. */
	reveal(box: { x: number; y: number; width: number; height: number }): void {
		this.x = Math.min(Math.max(this.x, box.x + box.width + margin - this.width), box.x - margin);
		this.y = Math.min(Math.max(this.y, box.y + box.height + margin - this.height), box.y - margin);
		this.apply();
	}

	private key(event: KeyboardEvent): void {
		const step = this.width / 10;
		if (event.key === "+" || event.key === "=") this.zoom(0.8);
		else if (event.key === "-") this.zoom(1.25);
		else if (event.key === "0") this.whole();
		else if (event.target === this.picture && event.key.startsWith("Arrow")) {
			this.x += event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
			this.y += event.key === "ArrowDown" ? step : event.key === "ArrowUp" ? -step : 0;
			event.preventDefault();
			this.apply();
		}
	}

	private drag(start: PointerEvent): void {
		const scale = this.width / Math.max(1, this.picture.clientWidth);
		const [x, y] = [this.x, this.y];
		this.dragged = false;
		const move = (event: PointerEvent): void => {
			this.dragged ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > stillAClick;
			if (!this.dragged) return;
			this.x = x - (event.clientX - start.clientX) * scale;
			this.y = y - (event.clientY - start.clientY) * scale;
			this.apply();
		};
		const end = (): void => {
			this.picture.removeEventListener("pointermove", move);
			this.picture.removeEventListener("pointerup", end);
			this.picture.removeEventListener("pointerleave", end);
		};
		this.picture.addEventListener("pointermove", move);
		this.picture.addEventListener("pointerup", end);
		this.picture.addEventListener("pointerleave", end);
	}

	private apply(): void {
		this.picture.setAttribute("viewBox", `${this.x} ${this.y} ${this.width} ${this.height}`);
	}
}

/** How far a finger may tremble, in pixels, and what is left free around a box, in the picture's own units. */
const stillAClick = 4;
const margin = 8;
/** Width seen at first, in the picture's own units, and how much higher than wide the frame is. */
const firstWidth = 320;
const frameShape = 1.4;

/** Height of a line of text in a box, in the picture's own units. */
const lineHeight = 16;
