/** Runs the sections of the bench and prints what they measured: ratios first, milliseconds beside them. */
import { readCorpus } from "./corpus.ts";
import { adversarial } from "./adversarial.ts";
import { building } from "./building.ts";
import { detection } from "./detection.ts";
import { extraction } from "./extraction.ts";
import { keystroke } from "./keystroke.ts";
import type { Row, Section } from "./measuring.ts";
import { knowing } from "./knowing.ts";
import { reasoning } from "./reasoning.ts";
import { startup } from "./startup.ts";
import { vault } from "./vault.ts";

/** By name; add one here, a file each. */
const sections = new Map<string, Section>([
	["detection", detection],
	["building", building],
	["keystroke", keystroke],
	["extraction", extraction],
	["reasoning", reasoning],
	["vault", vault],
	["knowing", knowing],
	["startup", startup],
	["adversarial", adversarial],
]);

/** `--vault DIR`: a folder of notes instead of generated text; `--json`; `--only NAME`. */
export async function bench(args: string[]): Promise<void> {
	const option = (name: string): string | undefined => {
		const at = args.indexOf(name);
		return at < 0 ? undefined : args[at + 1];
	};
	const corpus = readCorpus(option("--vault"));
	const isJson = args.includes("--json");
	const rows: Row[] = [];
	if (!isJson) console.log(`${corpus.name}: ${String(corpus.notes.length)} notes, ${String(corpus.length)} characters`);
	for (const [name, section] of sections) {
		if ((option("--only") ?? name) !== name) continue;
		for (const row of await section(corpus)) {
			rows.push(row);
			if (!isJson) console.log(lineOf(row));
		}
	}
	if (isJson) console.log(JSON.stringify({ corpus: corpus.name, notes: corpus.notes.length, rows }, null, "\t"));
}

function lineOf({ measure, value, unit, floor, reach, detail }: Row): string {
	const goal = [
		floor === undefined ? "" : `floor ${String(floor)}`,
		reach === undefined ? "" : `reach ${String(reach)}`,
	].join(" ");
	return `${measure.padEnd(64)} ${value.toPrecision(3).padStart(9)} ${unit.padEnd(8)} ${goal.padEnd(24)} ${detail ?? ""}`;
}
