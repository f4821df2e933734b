/** Every surface read by a machine that knows the rules of accessible pages (axe), in both themes. */
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

	it("the review breaks no rule", async () => {
		reader = await visit({ file, theme });
		await reader.page.locator(".cm-content .glossator-mark").first().waitFor();
		await reader.run("generate-notes");
		await reader.page.locator(".glossator-candidate").first().waitFor();
		expect(await violations(".glossator-review-modal")).toEqual([]);
	});
});

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
