import { describe, expect, test } from "vitest";
import { concept, digest, namesOf } from "./offers.ts";

describe("names that an essay declares one are one concept", () => {
	test("Long Name (Short) whether or not the letters fit", () => {
		const text =
			"Goods take the Northern Overland Freight Passage (Upper Road), which is long. The Upper Road is full.";
		expect(namesOf(concept(text, "Upper Road"))).toEqual(["Northern Overland Freight Passage", "Upper Road"]);
	});
	test("an abbreviation far behind a long name", () => {
		const text =
			"She works at the Narvik Institute for Coastal Studies under the Governor of the Province of Narvik (NarICS, 2021).";
		expect(namesOf(concept(text, "NarICS"))[0]).toMatch(/^NarICS|^Narvik Institute/);
	});
	test("SHORT, the Long Name", () => {
		const text = "He teaches at PORT, the Pelican Office for River Trade, in Lima. PORT is small.";
		expect(namesOf(concept(text, "PORT"))).toEqual(["PORT", "Pelican Office for River Trade"]);
	});
	test("initials anywhere", () => {
		const text = "The United Ports met. Later the U.P. voted. Nobody likes the United Ports.";
		expect(namesOf(concept(text, "United Ports"))).toContain("U.P.");
	});
	test("but a place or an author in brackets is no other name", () => {
		const text = "The Harbor Workers Union (Lima) and the River Pilots Union (Brown 2020) met.";
		expect(concept(text, "Harbor Workers Union").aliases).not.toContain("Lima");
		expect(concept(text, "River Pilots Union").aliases).toEqual([]);
	});
});

describe("names that an essay uses for one another are one concept", () => {
	test("a name's first word, later on", () => {
		const text = "They signed the Skagen Concord. Nobody read the Skagen afterwards. The Skagen bound them all.";
		expect(namesOf(concept(text, "Skagen Concord"))).toEqual(["Skagen", "Skagen Concord"]);
	});
	test("but not a place, nor one that came first", () => {
		expect(concept("They met in Paris. The Paris Concord holds. Paris grew.", "Paris").aliases).toEqual([]);
		const text = "Varda grew. The Varda Concord was signed there. Varda paid for it.";
		expect(concept(text, "Varda Concord").aliases).toEqual([]);
	});
	test("variants that differ by a word that says little", () => {
		const text =
			"Its ‘multiport’ policy is old.\n\nThe multiport policy holds.\n\nA multiport foreign policy costs more. The multiport policy pays.";
		expect(namesOf(concept(text, "multiport policy"))).toEqual([
			"multiport",
			"multiport foreign policy",
			"multiport policy",
		]);
	});
	test("a person with and without title and first name", () => {
		const text = "President Maria Jensen spoke. Jensen left early. Maria Jensen was tired.";
		expect(concept(text, "Maria Jensen")).toMatchObject({ name: "Maria Jensen", kind: "person" });
		expect(concept(text, "Maria Jensen").aliases).toContain("Jensen");
	});
	test("a work with and without its subtitle", () => {
		const text = "She wrote “The Long Quay: How Small Ports Are Lost” in 2019. The Long Quay sold well.";
		expect(namesOf(concept(text, "Long Quay"))).toEqual(["Long Quay", "Long Quay: How Small Ports Are Lost"]);
	});
	test("a general noun behind a symbol adds nothing", () => {
		expect(namesOf(concept("The D4+2 format met. The D4+2 failed.", "D4+2"))).toEqual(["D4+2", "D4+2 format"]);
	});
	test("no name belongs to two concepts of one essay", () => {
		const { keyphrases } = digest(
			"Ada Byron met Tom Byron. Byron spoke. The Silt Fund (SF) and the Salt Fair (SF) paid. The SF is old.",
		);
		const names = keyphrases.flatMap((one) => namesOf(one));
		expect(new Set(names).size).toBe(names.length);
	});
});
