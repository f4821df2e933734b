/** A run that a crash interrupted: at the next start the reader chooses whether it is finished or undone. */
import { afterAll, afterEach, expect, it } from "vitest";
import { checksum } from "../../src/core/write/own-region.ts";
import { closeBrowser, type Reader, visit } from "./harness.ts";

let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

const before = "On the galaxy.\n";
const after = "On the [[galaxy]].\n";
const undo = [{ from: 7, to: 17, expected: "[[galaxy]]", text: "galaxy" }];

it("is finished when the reader says so: what is as before is changed, what was cut short is made whole", async () => {
	await crashed({ "old.md": before, "new.md": after, "torn.md": "On the [[g" });
	expect(await reader.page.locator(".modal .glossator-change").allInnerTexts()).toEqual(["torn"]);
	await reader.page.locator(".modal button", { hasText: "Finish it" }).click();
	await expect.poll(texts).toEqual([after, after, after]);
});

it("is undone when the reader says so, and what they cut short themselves stays as it is", async () => {
	await crashed({ "old.md": before, "new.md": after, "torn.md": "" });
	await reader.page.locator(".modal .glossator-change input").uncheck();
	await reader.page.locator(".modal button", { hasText: "Undo it" }).click();
	await expect.poll(texts).toEqual([before, before, ""]);
	await reader.page.locator(".notice", { hasText: "(torn)" }).waitFor();
	expect(reader.errors).toEqual([]);
});

/** A vault as a crash left it, with the record of the run beside the plugin. */
async function crashed(notes: Record<string, string>): Promise<void> {
	const id = "2100-01-01";
	const changes = Object.keys(notes).map((path) => ({ path, before, after, undo }));
	const body = JSON.stringify({ id, what: "Link mentions", notes: changes });
	const record = `${checksum(body)} ${body.length}\n${body}`;
	reader = await visit({
		vault: null,
		notes: { ...notes, [`.obsidian/plugins/glossator/runs/${id}.json`]: record },
	});
	await reader.page.locator(".modal", { hasText: "interrupted" }).waitFor();
}

function texts(): string[] {
	return ["old.md", "new.md", "torn.md"].map((path) => reader.read(path));
}
