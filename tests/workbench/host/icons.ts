/** The app's icons: Lucide up to 0.446.0, which the workbench pins, so that a newer one shows as missing. */
import { icons } from "lucide";

const own = new Map<string, string>();
/** Icon names asked for that do not exist: a test wants it empty. */
export const missingIcons = new Set<string>();

type Shape = [string, Record<string, string | number>];

export function addIcon(id: string, svg: string): void {
	own.set(id, svg);
}

export function removeIcon(id: string): void {
	own.delete(id);
}

export function getIconIds(): string[] {
	return [
		...Object.keys(icons).map((name) => `lucide-${name.replace(/(?!^)([A-Z0-9])/g, "-$1").toLowerCase()}`),
		...own.keys(),
	];
}

export function getIcon(id: string): SVGSVGElement | null {
	const name = id.replace(/^lucide-/, "");
	const shapes = (icons as unknown as Record<string, [string, object, Shape[]] | undefined>)[pascal(name)]?.[2];
	if (!shapes && !own.has(id)) {
		missingIcons.add(id);
		return null;
	}
	const svg = createSvg("svg", { cls: ["svg-icon", `lucide-${name}`], attr: frame });
	for (const [tag, attributes] of shapes ?? []) svg.append(createSvg(tag as "path", { attr: attributes }));
	return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
	parent.empty();
	const icon = getIcon(id);
	if (icon) parent.append(icon);
}

function pascal(name: string): string {
	return name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
}

const frame = {
	viewBox: "0 0 24 24",
	width: "24",
	height: "24",
	fill: "none",
	stroke: "currentColor",
	"stroke-width": "2",
	"stroke-linecap": "round",
	"stroke-linejoin": "round",
	"aria-hidden": "true",
};
