/**
 * The part of the map that is seen. Dragging pans; the wheel with Mod, `+` and `-` zoom; arrows pan; `0` shows all. A box
 * that gets the focus comes into sight.
 */
export class MapSight {
	private x = 0;
	private y = 0;
	private width: number;
	private height: number;
	private dragged = false;
	/** How much higher than wide the frame is. */
	private readonly shape: number;

	/** Begins at the top in natural size: text is read, not guessed. The height follows the frame's shape. */
	constructor(
		private readonly picture: SVGElement,
		private readonly all: { width: number; height: number },
		width: number,
	) {
		this.shape = picture.clientWidth > 0 ? picture.clientHeight / picture.clientWidth : usualShape;
		this.width = width;
		this.height = width * this.shape;
		this.x = Math.min(0, (all.width - width) / 2);
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

	/** The whole picture, however small. */
	whole(): void {
		this.width = Math.max(1, this.all.width, this.all.height / this.shape);
		this.height = this.width * this.shape;
		[this.x, this.y] = [(this.all.width - this.width) / 2, 0];
		this.apply();
	}

	/** Moves as little as brings a box into sight, with a margin. */
	reveal(box: { x: number; y: number; width: number; height: number }): void {
		this.x = Math.min(Math.max(this.x, box.x + box.width + margin - this.width), box.x - margin);
		this.y = Math.min(Math.max(this.y, box.y + box.height + margin - this.height), box.y - margin);
		this.apply();
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

/** Taken where the page is not laid out. */
const usualShape = 1.4;
/** How far a finger may tremble, in pixels, and what is left free around a box, in the picture's own units. */
const stillAClick = 4;
const margin = 8;
