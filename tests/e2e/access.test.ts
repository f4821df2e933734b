/**
 * Readers who see, move or speak otherwise: every surface is read by a machine that knows the rules of accessible pages
 * (axe), in both themes; high contrast, no motion, a narrow panel, a finger, Russian.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const file = "Clippings/The balancing act.md";
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

describe.each(["light", "dark"] as const)("In the %s theme", (theme) => {
	it("the card and the panel's tabs break no rule", async () => {
		reader = await visit({ file, theme });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("open-panel");
		await page.locator(".glossator-argument").first().waitFor();
		expect(await violations(".glossator-panel")).toEqual([]);
		for (const tab of ["Outline", "Map", "Concepts"]) {
			await page.locator(".glossator-tab", { hasText: tab }).click();
			expect(await violations(".glossator-panel"), tab).toEqual([]);
		}
		await page.locator(".cm-content .glossator-mark").first().hover();
		await page.locator(".glossator-card").waitFor();
		expect(await violations(".glossator-popover")).toEqual([]);
	});

	it("the review, its notice and the list of changes break no rule", async () => {
		reader = await visit({ file, theme });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("generate-notes");
		await page.locator(".glossator-candidate").first().waitFor();
		expect(await violations(".glossator-review-modal")).toEqual([]);
		await page.locator(".modal .mod-cta").click();
		await page.locator(".notice", { hasText: "Wrote" }).waitFor();
		expect(await violations(".notice")).toEqual([]);
		await reader.run("link-vault");
		await page.locator(".glossator-change").first().waitFor();
		expect(await violations(".modal")).toEqual([]);
	});

	it("the list of occurrences, and the card that takes the focus, break no rule", async () => {
		reader = await visit({ file, theme });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark", { hasText: "Kazakhstan" }).first().click();
		await reader.run("show-card");
		await page.locator(".glossator-card").waitFor();
		expect(await violations(".glossator-sheet")).toEqual([]);
		await page.keyboard.press("Escape");
		await reader.run("show-occurrences");
		await page.locator(".glossator-occurrence").first().waitFor();
		// The frame around the list is the app's own.
		expect(await violations(".glossator-occurrence")).toEqual([]);
		expect(await page.locator(".prompt").getAttribute("aria-label")).toBe("Filter the list");
	});

	it("the settings and their lists break no rule", async () => {
		reader = await visit({ file, theme });
		await openSettings();
		expect(await violations(".mod-settings")).toEqual([]);
		for (const list of ["Folders of essays", "Ignored terms"]) {
			await reader.page.locator(".setting-item.mod-clickable", { hasText: list }).click();
			expect(await violations(".mod-settings"), list).toEqual([]);
			await reader.page.locator("[aria-label='Back']").click();
		}
	});

	it("an empty panel breaks no rule", async () => {
		reader = await visit({ vault: null, theme });
		await reader.run("open-panel");
		await reader.page.locator(".glossator-empty").waitFor();
		expect(await violations(".glossator-panel")).toEqual([]);
	});
});

describe.each(["light", "dark"] as const)("In high contrast, %s", (theme) => {
	it("marks, the tab that is open and the map are told from the ground", async () => {
		reader = await visit({ file, theme, browser: { forcedColors: "active", colorScheme: theme } });
		const { page } = reader;
		const mark = page.locator(".cm-content .glossator-mark").first();
		await mark.waitFor();
		expect(await look(mark, "borderBottomStyle")).toBe("dotted");
		expect(await look(mark, "borderBottomColor")).not.toBe(await look(page.locator("body"), "backgroundColor"));
		await reader.run("open-panel");
		const tab = (name: string): ReturnType<Reader["page"]["locator"]> =>
			page.locator(".glossator-tab", { hasText: name });
		await tab("Map").click();
		const [open, closed] = [
			await look(tab("Map"), "borderBottomColor"),
			await look(tab("Outline"), "borderBottomColor"),
		];
		expect(open).not.toBe(closed);
		const node = page.locator(".glossator-node").first();
		await node.waitFor();
		expect(await look(node.locator("text").first(), "fill")).not.toBe(await look(node.locator("rect"), "fill"));
		expect(await look(node.locator("rect"), "stroke")).not.toBe(await look(node.locator("rect"), "fill"));
	});
});

it("for and against are told by their signs, not by color alone", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	await page.locator(".glossator-tab", { hasText: "Outline" }).click();
	expect(new Set(await page.locator(".glossator-for").allInnerTexts())).toEqual(new Set(["+"]));
	expect(new Set(await page.locator(".glossator-against").allInnerTexts())).toEqual(new Set(["−"]));
	expect(await page.locator(".glossator-against").first().getAttribute("aria-label")).toBe("Against");
});

it("nothing of ours moves, for those who asked for less motion and for all others", async () => {
	reader = await visit({ file, browser: { reducedMotion: "reduce" } });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	for (const motion of ["reduce", "no-preference"] as const) {
		await page.emulateMedia({ reducedMotion: motion });
		await page.locator(".glossator-tab", { hasText: motion === "reduce" ? "Map" : "Related" }).click();
		await page.mouse.move(0, 0);
		await page.locator(".cm-content .glossator-mark").first().hover();
		await page.locator(".glossator-card").first().waitFor();
		const moving = await page.locator("[class*='glossator']").evaluateAll((all) =>
			all
				.map((one) => ({ name: one.getAttribute("class"), style: getComputedStyle(one) }))
				.filter(({ style }) => style.animationName !== "none" || /[1-9]/.test(style.transitionDuration))
				.map(({ name }) => name),
		);
		expect(moving).toEqual([]);
		await page.keyboard.press("Escape");
	}
});

it("a narrow panel wraps its words and never scrolls sideways", async () => {
	reader = await visit({ file });
	const { page } = reader;
	await page.locator(".cm-content .glossator-mark").first().waitFor();
	await reader.run("open-panel");
	await page.locator(".glossator-argument").first().waitFor();
	await page.addStyleTag({ content: ".workspace-split.mod-right-split { width: 200px !important; }" });
	for (const tab of ["Outline", "Map", "Concepts", "Related"]) {
		await page.locator(".glossator-tab", { hasText: tab }).click();
		const over = await page
			.locator(".glossator-panel")
			.evaluate((panel) => panel.scrollWidth - panel.clientWidth + (panel.clientWidth > 200 ? 1000 : 0));
		expect(over, tab).toBeLessThanOrEqual(0);
	}
});

describe("On a phone of 390 pixels", () => {
	const phone = { mobile: true, browser: { hasTouch: true, viewport: { width: 390, height: 844 } } };

	it("every button of the panel is wide enough for a finger, and the panel is a drawer that fits", async () => {
		reader = await visit({ file, ...phone });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("open-panel");
		await page.locator(".glossator-argument").first().waitFor();
		const box = await page.locator(".workspace-drawer:visible, .mod-right-split:visible").first().boundingBox();
		expect(box?.width ?? 0).toBeGreaterThan(250);
		for (const tab of ["Outline", "Map", "Concepts", "Related"]) {
			await page.locator(".glossator-tab", { hasText: tab }).tap();
			expect(await tooSmall(".glossator-panel"), tab).toEqual([]);
			expect(await isTooWide(), tab).toBe(false);
		}
		await page.locator(".glossator-argument [aria-label='More actions']").first().tap();
		await page.locator(".menu-item").first().waitFor();
	});

	it("so is every button of the card, the review and the list of changes", async () => {
		reader = await visit({ file, mode: "preview", ...phone });
		const { page } = reader;
		await page.locator(".markdown-preview-view .glossator-mark").first().tap();
		await page.locator(".glossator-card").first().waitFor();
		expect(await tooSmall(".glossator-card")).toEqual([]);
		expect(await isTooWide()).toBe(false);
		await page.keyboard.press("Escape");
		await reader.run("generate-notes");
		await page.locator(".glossator-candidate").first().waitFor();
		expect(await tooSmall(".glossator-review-modal")).toEqual([]);
		await page.locator(".modal .mod-cta").tap();
		await page.locator(".notice", { hasText: "Wrote" }).waitFor();
		await reader.run("link-vault");
		await page.locator(".glossator-change").first().waitFor();
		expect(await tooSmall(".modal")).toEqual([]);
		expect(await isTooWide()).toBe(false);
	});

	it("nothing is said only to a pointer that rests: what has a tooltip has a name", async () => {
		reader = await visit({ file, ...phone });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("open-panel");
		for (const tab of ["Outline", "Map", "Concepts", "Related"]) {
			await page.locator(".glossator-tab", { hasText: tab }).tap();
			expect(await page.locator("[class*='glossator'] [title]").count(), tab).toBe(0);
		}
		expect(readFileSync("styles.css", "utf8")).not.toMatch(/:hover[^{]*\{[^}]*(?:display|visibility|opacity)/);
	});
});

describe("In Russian", () => {
	it("no word of ours is left in English: panel, menus, review, settings", async () => {
		reader = await visit({ file, lang: "ru" });
		const { page } = reader;
		await page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("open-panel");
		for (const tab of ["План", "Карта", "Понятия", "По теме"]) {
			await page.locator(".glossator-tab", { hasText: tab }).click();
			const ours = ".glossator-tab, .glossator-role, .glossator-because, .glossator-muted, [aria-label], [placeholder]";
			expect(await english(".glossator-panel", ours), tab).toEqual([]);
		}
		await page.locator(".glossator-argument [aria-label='Другие действия']").first().click();
		await page.locator(".menu-item").first().waitFor();
		expect(await english(".menu", ".menu-item, .menu-item *")).toEqual([]);
		await page.keyboard.press("Escape");
		await reader.run("generate-notes");
		await page.locator(".glossator-candidate").first().waitFor();
		const ofReview = ".modal-content > p, .glossator-candidate button, .modal-button-container button, [placeholder]";
		expect(await english(".glossator-review-modal", ofReview)).toEqual([]);
		await page.keyboard.press("Escape");
		await openSettings("Тег эссе");
		expect(await english(".vertical-tab-content", ".setting-item-name, .setting-item-description, option")).toEqual([]);
	});
});

function openSettings(row = "Tag of essays"): Promise<void> {
	return reader.page
		.evaluate(() => window.workbench.openSettings())
		.then(() => reader.page.locator(".setting-item", { hasText: row }).waitFor());
}

function look(place: ReturnType<Reader["page"]["locator"]>, property: keyof CSSStyleDeclaration): Promise<string> {
	return place.evaluate((element, name) => String(getComputedStyle(element)[name as "color"]), property);
}

/** What can be tapped inside a place and is smaller than 24 pixels; a box with its own label counts with it. */
function tooSmall(place: string): Promise<string[]> {
	return reader.page.evaluate((selector) => {
		const root = document.querySelector(selector);
		if (root === null) throw new Error(`There is no ${selector}`);
		const found = Array.from(root.querySelectorAll("button, a, input, select, [role=button], [tabindex='0']"));
		if (found.length < 2) throw new Error("There is nothing to tap");
		return found
			.filter((one) => one.checkVisibility())
			.map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
			.filter(({ box }) => box.width < 24 || box.height < 24)
			.map(({ one, box }) => `${one.outerHTML.slice(0, 80)} ${String(box.width)} × ${String(box.height)}`);
	}, place);
}

function isTooWide(): Promise<boolean> {
	return reader.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Texts and names of elements inside a place that are written in Latin letters only. */
function english(place: string, which: string): Promise<string[]> {
	return reader.page.evaluate(
		([root, selector]) =>
			Array.from(document.querySelectorAll(`${root ?? ""} :is(${selector ?? ""})`))
				.flatMap((one) => [
					one.childElementCount === 0 ? one.textContent : "",
					one.getAttribute("aria-label"),
					one.getAttribute("placeholder"),
				])
				.filter((text) => text !== null && /[A-Za-z]{3}/.test(text) && !/[А-Яа-яё]/.test(text)) as string[],
		[place, which],
	);
}

/** Rules that are broken inside a place, each with the first elements that break it. */
async function violations(place: string): Promise<string[]> {
	await reader.page.evaluate(axe);
	return reader.page.evaluate(async (selector) => {
		const { axe } = window as unknown as {
			axe: {
				run(
					place: string,
				): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
			};
		};
		const found = await axe.run(selector);
		return found.violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes
					.slice(0, 2)
					.map((node) => `${node.html} ${node.failureSummary}`)
					.join(" | ")}`,
		);
	}, place);
}
