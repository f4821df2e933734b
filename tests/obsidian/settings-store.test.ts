import { expect, test } from "vitest";
import { defaultSettings, type Settings, settingsVersion } from "../../src/core/settings.ts";
import { SettingsStore } from "../../src/obsidian/settings-store.ts";
import { remembered, rulesDiffer, termsDiffer } from "../../src/obsidian/settings-turns.ts";

test("nothing stored gives the defaults", async () => {
	const { store } = disk(null);
	await store.load();
	expect(store.get()).toEqual(defaultSettings());
});

test("a change is stored, and told with what was before", async () => {
	const { store, saved } = disk(null);
	const told: [string, string][] = [];
	store.onChange((now, before) => told.push([now.density, before.density]));
	await store.change((all) => ({ ...all, density: "none" }));
	expect(saved.at(-1)?.density).toBe("none");
	expect(told).toEqual([["none", "first"]]);
});

test("what sync stored replaces what was there, and is told", async () => {
	const room = disk(null);
	await room.store.load();
	room.stored = { density: "all" };
	let told = "";
	room.store.onChange((now) => (told = now.density));
	await room.store.load();
	expect(told).toBe("all");
});

test("settings of a newer version are used and never written over", async () => {
	const { store, saved } = disk({ version: settingsVersion + 1, density: "all" });
	await store.load();
	await store.change((all) => ({ ...all, density: "none" }));
	expect(store.get().density).toBe("none");
	expect(saved).toEqual([]);
});

test("settings that are no settings cost nothing but themselves", async () => {
	for (const stored of [42, "text", [], { density: 7, excluded: ["Private", 3] }]) {
		const { store } = disk(stored);
		await store.load();
		expect(store.get().density).toBe("first");
	}
});

test("a note is read, forgotten, or left to the rules, one of them at a time", () => {
	const read = remembered(defaultSettings(), "a.md", "read");
	expect([read.readNotes, read.forgottenNotes]).toEqual([["a.md"], []]);
	const forgotten = remembered(read, "a.md", "forgotten");
	expect([forgotten.readNotes, forgotten.forgottenNotes]).toEqual([[], ["a.md"]]);
	const neither = remembered(forgotten, "a.md", "by-rule");
	expect([neither.readNotes, neither.forgottenNotes]).toEqual([[], []]);
});

test("only rules have the vault sorted anew, only decisions the terms", () => {
	const before = defaultSettings();
	const density: Settings = { ...before, density: "all" };
	expect([rulesDiffer(density, before), termsDiffer(density, before)]).toEqual([false, false]);
	const tagged = { ...before, essayTag: "essay" };
	expect([rulesDiffer(tagged, before), termsDiffer(tagged, before)]).toEqual([true, false]);
	const ignoring = { ...before, ignoredTerms: ["West"] };
	expect([rulesDiffer(ignoring, before), termsDiffer(ignoring, before)]).toEqual([false, true]);
	const muting = { ...before, decisions: { ...before.decisions, muted: ["west"] } };
	expect(termsDiffer(muting, before)).toBe(true);
});

interface Disk {
	store: SettingsStore;
	saved: Settings[];
	stored: unknown;
}

function disk(stored: unknown): Disk {
	const saved: Settings[] = [];
	const load = (): Promise<unknown> => Promise.resolve(room.stored);
	const save = (settings: Settings): Promise<void> => Promise.resolve(void saved.push(settings));
	const room: Disk = { stored, saved, store: new SettingsStore({ load, save }) };
	return room;
}
