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
	const view = new View(picture, placed.width);
	for (const [sign, label, factor] of [
		["+", words.panel.zoomIn, 0.8],
		["−", words.panel.zoomOut, 1.25],
	] as const) {
		const button = bar.createEl("button", {
			cls: "glossator-sign clickable-icon",
			text: sign,
			attr: { type: "button", "aria-label": label },
		});
		button.addEventListener("click", () => view.zoom(factor));
	}
	draw(picture, placed, reasoning, actions, words);
}

function draw(picture: SVGElement, placed: Placed, reasoning: Reasoning, actions: PanelActions, words: Wording): void {
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
		group.addEventListener("click", (event) => actions.openQuote(unit.quote, event));
		group.addEventListener("keydown", (event) => {
			if (event.key === "Enter" || event.key === " ") actions.openQuote(unit.quote, event);
		});
	}
}

/** The part of the picture that is seen. Dragging pans; the wheel with Mod, `+` and `-` zoom; arrows pan. */
class View {
	private x = 0;
	private y = 0;
	private width: number;
	private height: number;

	/** Begins at the top, wide enough for a claim: text is read, not guessed. The height follows the frame's shape. */
	constructor(
		private readonly picture: SVGElement,
		width: number,
	) {
		this.width = Math.max(Math.min(width, firstWidth), 1);
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

	zoom(factor: number): void {
		this.x += (this.width * (1 - factor)) / 2;
		this.y += (this.height * (1 - factor)) / 2;
		this.width *= factor;
		this.height *= factor;
		this.apply();
	}

	private key(event: KeyboardEvent): void {
		const step = this.width / 10;
		if (event.key === "+" || event.key === "=") this.zoom(0.8);
		else if (event.key === "-") this.zoom(1.25);
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
		const move = (event: PointerEvent): void => {
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

/** Width seen at first, in the picture's own units, and how much higher than wide the frame is. */
const firstWidth = 320;
const frameShape = 1.4;

/** Height of a line of text in a box, in the picture's own units. */
const lineHeight = 16;
