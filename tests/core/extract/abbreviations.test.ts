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
	["The Central Canal Control Centre (CCCC) opened.", [["CCCC", "Central Canal Control Centre"]]],
	["The Union of Upland Farmers (UUF) met.", [["UUF", "Union of Upland Farmers"]]],
	["The Office of the Harbor Master (OHM) signed.", [["OHM", "Office of the Harbor Master"]]],
	[
		"The Norwegian Institute for Coastal Water Survey (NIKVA) measured it.",
		[["NIKVA", "Norwegian Institute for Coastal Water Survey"]],
	],
	["They ask the IOA/World Herring Council (WHC) first.", [["WHC", "World Herring Council"]]],
	["A four-sided picture of two-dimensional (2D) waves.", [["2D", "two-dimensional"]]],
	["It held 40 parts per million (ppm) of salt.", [["ppm", "parts per million"]]],
	["Soil water tension, or SWT, tells when to water.", [["SWT", "Soil water tension"]]],
	["The vascular tension (V(T)) fell.", [["V(T)", "vascular tension"]]],
	["It holds for eels under the moon (HUM) alone.", []],
	["A day in the sun (and rain) helps.", []],
	["Ships (see below) and tides (2019) wait.", []],
	["An old harbor (Lima) closed.", []],
] satisfies [string, [string, string][]][])("%s", (text, expected) => expect(pairs(text)).toEqual(expected));

test("white space without end costs nothing", () => expect(pairs(`${" ".repeat(200_000)}or AB`)).toEqual([]));

test("brackets that never close cost nothing", () => expect(pairs("(AB ".repeat(20_000))).toEqual([]));
