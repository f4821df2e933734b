/** `npm test`: types, lint, format, dead code, build, unit tests, end-to-end tests in Chromium. The first that fails ends it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "./browser.mjs";

const root = join(import.meta.dirname, "..");
const results = join(mkdtempSync(join(tmpdir(), "glossator-tests-")), "results.json");
const env = { ...process.env, CHROMIUM: findBrowser() };

const steps = [
	["types", "npx", ["tsc", "--noEmit"]],
	["lint", "npx", ["eslint", "--max-warnings", "0", "."]],
	["styles", "npx", ["stylelint", "styles.css"]],
	["format", "npx", ["prettier", "--check", "--log-level", "warn", "src", "scripts", "tests", "styles.css"]],
	["dead code", "npx", ["knip"]],
	["build", "npm", ["run", "-s", "build"]],
	["tests", "npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`]],
];

for (const [name, command, args] of steps) {
	const start = performance.now();
	console.log(`\n== ${name}`);
	const { status } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
	console.log(`== ${name}: ${status === 0 ? "ok" : "failed"}, ${Math.round((performance.now() - start) / 1000)} s`);
	if (name === "tests") tally();
	if (status !== 0) process.exit(1);
}

/** The last line says how many there were, whatever the runner prints. */
function tally() {
	const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, "utf8"));
	console.log(`\nTests: ${numPassedTests} passed, ${numFailedTests} failed`);
}
