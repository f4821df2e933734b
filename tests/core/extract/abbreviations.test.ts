import { expect, test } from "vitest";
import { abbreviationsOf } from "../../../src/core/extract/abbreviations.ts";

function pairs(text: string): [string, string][] {
	return abbreviationsOf(text).map(({ short, long }) => [
		text.slice(short.from, short.to),
		text.slice(long.from, long.to),
	]);
}

test.each([
	["The heat shock protein (HSP) binds.", [["HSP", "heat shock protein"]]],
	["The HSP (heat shock protein) binds.", [["HSP", "heat shock protein"]]],
	["A body mass index (BMI, in kg) counts.", [["BMI", "body mass index"]]],
	["Use of nongovernmental organizations (NGOs) grew.", [["NGOs", "nongovernmental organizations"]]],
	["Ships (see below) and tides (2019) wait.", []],
	["An old harbor (Lima) closed.", []],
] satisfies [string, [string, string][]][])("%s", (text, expected) => expect(pairs(text)).toEqual(expected));

test("brackets that never close cost nothing", () => expect(pairs("(AB ".repeat(20_000))).toEqual([]));
