/** Notes that are no essays in any sense one could wish for. Nothing throws; the panel says why little was found. */
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it.each([
	["an empty note", "", /no prose|short/],
	["a note of frontmatter only", "---\ntags: [clippings]\n---\n", /no prose|short/],
	["an essay of one word", "Bread", /short/],
	[
		"an essay in Chinese",
		"哈萨克斯坦奉行多向外交政策。这是一个中等强国。".repeat(40),
		/English|sentences|short|No argument/,
	],
	[
		"a note of 1 MB",
		"The Middle Corridor is a route. It would help the region because it is short.\n\n".repeat(13_000),
		null,
	],
	["broken Unicode and a fence that never closes", `Half \uD800 a pair.\n\n\`\`\`\nnever ${"x".repeat(200)}`, null],
])("%s is read without an error", async (_, text, complaint) => {
	reader = await visit({ vault: null, notes: { "Clippings/A.md": text }, file: "Clippings/A.md" });
	const { page } = reader;
	await reader.run("read-this-note");
	await reader.run("open-panel");
	await expect.poll(() => reader.run("forget-essay"), { timeout: 60_000 }).toBe(true);
	await reader.run("read-this-note");
	await expect
		.poll(() => page.locator(".notice", { hasText: "Read “A”" }).count(), { timeout: 60_000 })
		.toBeGreaterThan(0);
	if (complaint !== null) await expect.poll(() => page.locator(".glossator-panel").innerText()).toMatch(complaint);
	expect(reader.errors).toEqual([]);
	expect(reader.requests).toEqual([]);
});
