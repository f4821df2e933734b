/** What themes and the Style Settings plugin may change is declared once and used. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

const css = readFileSync("styles.css", "utf8");
const block = /\/\* @settings\n([\s\S]*?)\*\//.exec(css)?.[1] ?? "";
const offered = parse(block) as { id: string; name: string; settings: Record<string, unknown>[] };

it("offers every variable of its own to the Style Settings plugin, and no other", () => {
	const used = new Set([...css.matchAll(/var\((--glossator-[\w-]+)/g)].map(([, name]) => name));
	expect(offered.settings.map(({ id }) => `--${String(id)}`).sort()).toEqual([...used].sort());
});

it("says in both languages what each is, and names a default", () => {
	for (const one of offered.settings) {
		expect(one.title).toMatch(/^[A-Z]/);
		expect(one["title.ru"]).toMatch(/^[А-Я]/);
		expect("default" in one || "default-light" in one, String(one.id)).toBe(true);
	}
});

it("takes every color from the theme", () => {
	const rules = css.replace(/\/\*[\s\S]*?\*\//g, "");
	expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
	expect(rules).not.toMatch(/!important/);
});
