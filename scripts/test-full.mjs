/**
 * `npm run test:full -- FOLDER-OF-VAULTS [--only PART] [--names FILE] [--payloads FILE]`: the promises of writing at their full size,
 * over real notes. Prints what each part found; fails when a promise is broken.
 */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import process from "node:process";
import { bundled, load } from "./typescript.mjs";

const args = process.argv.slice(2);
const valueOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const folder = args.find((arg, at) => !arg.startsWith("--") && !args[at - 1]?.startsWith("--"));
const only = valueOf("--only");

/** Each returns what it found, and how much of that breaks a promise. */
const parts = {
	links: async () => {
		if (folder === undefined) return skipped("Which vaults? npm run test:full -- FOLDER-OF-VAULTS");
		const { roundTrip } = await load("tests/full/round-trip.ts");
		const found = roundTrip(folder);
		return [found, found.different + found.linkedTwice + found.beyondProse];
	},
	regenerating: async () => {
		const { regenerating } = await load("tests/full/regenerating.ts");
		const found = await regenerating(500);
		return [found, found.lost];
	},
	undo: async () => {
		const { undoing } = await load("tests/full/undoing.ts");
		const found = undoing(5000);
		return [found, found.lost];
	},
	kills: async () => {
		const { killing } = await load("tests/full/killing.ts");
		const found = await killing(200, await bundled("tests/full/killed-run.ts"));
		return [found, found.broken];
	},
	names: async () => vitest("--names", "GLOSSATOR_NAMES", ["unit", "tests/core/write/note-name.test.ts"]),
	payloads: async () => vitest("--payloads", "GLOSSATOR_PAYLOADS", ["e2e", "tests/e2e/payloads.test.ts"]),
	switches: async () => {
		const { switching } = await load("tests/full/switching.ts");
		const found = switching(join(import.meta.dirname, ".."));
		return [found, found.unheld.length];
	},
};

let broken = 0;
for (const [name, run] of Object.entries(parts)) {
	if (only !== undefined && only !== name) continue;
	const start = performance.now();
	console.log(`\n== ${name}`);
	const [found, count] = await run();
	console.log(JSON.stringify(found, null, "\t"));
	console.log(`== ${name}: ${count} broken, ${Math.round((performance.now() - start) / 1000)} s`);
	broken += count;
}
process.exit(broken > 0 ? 1 : 0);

/** Tests that take more from a file named in the arguments. */
function vitest(argument, variable, [project, test]) {
	const file = valueOf(argument);
	if (file === undefined) return skipped(`Which file? ${argument} FILE`);
	const asked = {
		cwd: join(import.meta.dirname, ".."),
		env: { ...process.env, [variable]: resolve(file) },
		stdio: "inherit",
	};
	const { status } = spawnSync("npx", ["vitest", "run", "--project", project, test], asked);
	return [{ file }, status === 0 ? 0 : 1];
}

function skipped(why) {
	return [{ skipped: why }, 0];
}
