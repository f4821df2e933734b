/**
 * `npm run test:full -- FOLDER-OF-VAULTS [--only PART] [--payloads FILE]`: the promises of writing at their full size,
 * over real notes. Prints what each part found; fails when a promise is broken.
 */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import process from "node:process";
import { load } from "./typescript.mjs";

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
	payloads: async () => {
		const file = valueOf("--payloads");
		if (file === undefined) return skipped("Which payloads? --payloads FILE");
		const env = { ...process.env, GLOSSATOR_PAYLOADS: resolve(file) };
		const test = ["vitest", "run", "--project", "e2e", "tests/e2e/payloads.test.ts"];
		const { status } = spawnSync("npx", test, { cwd: join(import.meta.dirname, ".."), env, stdio: "inherit" });
		return [{ file }, status === 0 ? 0 : 1];
	},
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

function skipped(why) {
	return [{ skipped: why }, 0];
}
