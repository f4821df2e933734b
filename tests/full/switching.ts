/** Switches each safety rule off in a copy of the project, and sees whether its tests notice. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { switches } from "./switches.ts";

export interface Switching {
	rules: number;
	/** Rules that can be switched off and no test fails. */
	unheld: string[];
}

export function switching(root: string): Switching {
	const copy = mkdtempSync(join(tmpdir(), "glossator-switches-"));
	for (const name of ["src", "tests", "package.json", "vitest.config.mjs", "tsconfig.json"])
		cpSync(join(root, name), join(copy, name), { recursive: true });
	symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
	const unheld: string[] = [];
	try {
		const every = [...new Set(switches.flatMap(({ tests }) => tests))];
		if (!passes(copy, every)) throw new Error("The tests fail before any rule is switched off.");
		for (const { rule, file, from, to, tests } of switches) {
			const path = join(copy, file);
			const text = readFileSync(path, "utf8");
			writeFileSync(
				path,
				text.replace(from, () => to),
			);
			if (passes(copy, tests)) unheld.push(rule);
			writeFileSync(path, text);
		}
	} finally {
		rmSync(copy, { recursive: true });
	}
	return { rules: switches.length, unheld };
}

function passes(root: string, tests: string[]): boolean {
	const files = tests.map((name) => `/${name}.test.ts`);
	const { status } = spawnSync("npx", ["vitest", "run", "--project", "unit", "--bail", "1", ...files], { cwd: root });
	return status === 0;
}
