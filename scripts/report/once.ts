/** `npm start -- VAULT --once`: reads the essays, writes the glossary into a copy of the vault, prints what it learned. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { textAfter } from "../../src/core/write/glossary-plan.ts";
import { wordingFor } from "../../src/show/languages.ts";
import { copyOf, notesOf, settingsOf } from "./disk.ts";
import { learn } from "./learn.ts";
import { reportOf } from "./report.ts";

/** Returns the report; its last line is `vault: PATH`, the copy with its glossary. */
export function once(vault: string, asked: string[]): string {
	const copy = copyOf(vault);
	const learnt = learn(notesOf(copy), settingsOf(copy), asked);
	for (const plan of learnt.plans) {
		const file = join(copy, plan.path);
		if (plan.what === "new") {
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, plan.text);
		} else if (plan.what === "update") {
			writeFileSync(file, textAfter(plan, readFileSync(file, "utf8")));
		}
	}
	return `${reportOf(learnt, wordingFor("en"))}\n\nvault: ${copy}\n`;
}
