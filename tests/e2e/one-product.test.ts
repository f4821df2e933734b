/** One product: what the plugin answers in the app is what the report says without one, to the byte. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { notesOf } from "../../scripts/report/disk.ts";
import { learn } from "../../scripts/report/learn.ts";
import { textAfter } from "../../src/core/write/glossary-plan.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { closeBrowser, type Reader, visit } from "./harness.ts";

const sample = join(import.meta.dirname, "..", "..", "sample-vault");
const notes = notesOf(sample);
const learnt = learn(notes, defaultSettings());
let reader: Reader;
afterEach(() => reader.leave());
afterAll(closeBrowser);

it("knows the same concepts and arguments, and writes the same notes", async () => {
	reader = await visit({});
	await knowsTheSame();
	await writesTheSame();
	expect(reader.errors).toEqual([]);
	expect(reader.requests).toEqual([]);
});

it("answers the same whatever the order of the notes, the time zone and the language", async () => {
	const shuffled = [...notes].reverse().map((note) => [note.path, note.text]);
	reader = await visit({
		vault: null,
		notes: Object.fromEntries(shuffled) as Record<string, string>,
		lang: "ru",
		browser: { timezoneId: "Asia/Kathmandu", locale: "tr-TR" },
	});
	await knowsTheSame();
	await writesTheSame();
	expect(reader.errors).toEqual([]);
});

async function knowsTheSame(): Promise<void> {
	await expect
		.poll(() => ask("glossator"), { timeout: 20_000 })
		.toBe(JSON.stringify(learnt.knowledge.concepts(), null, "\t"));
	for (const path of learnt.essays)
		expect(await ask("glossator:arguments", path)).toBe(JSON.stringify(learnt.knowledge.argumentsOf(path), null, "\t"));
}

async function writesTheSame(): Promise<void> {
	await reader.run("generate-notes");
	await reader.page.locator(".glossator-candidate").first().waitFor();
	await reader.page.locator(".modal .mod-cta").click();
	const expected = learnt.plans.map((plan) => [plan.path, plan.what === "update" ? textAfter(plan, "") : plan.text]);
	const files = expected.map(([path]) => String(path).replace("Glossary/", "")).sort();
	await expect.poll(() => written(), { timeout: 20_000 }).toEqual(files);
	await expect.poll(() => reader.page.locator(".glossator-progress").count()).toBe(0);
	for (const [path = "", text] of expected) expect(readFileSync(join(reader.vault, path), "utf8"), path).toBe(text);
}

function written(): string[] {
	return existsSync(join(reader.vault, "Glossary")) ? reader.notesIn("Glossary") : [];
}

/** What the plugin's handler for the command line answers. */
function ask(command: string, path = ""): Promise<string> {
	return reader.page.evaluate(
		async ([id, note]) => {
			const { app } = window.workbench as unknown as {
				app: { _cli: Map<string, (flags: { path: string }) => string | Promise<string>> };
			};
			return (await app._cli.get(id ?? "")?.({ path: note ?? "" })) ?? "";
		},
		[command, path],
	);
}
