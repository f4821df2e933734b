/** `npm run test:full -- FOLDER-OF-VAULTS`: the promises of writing at their full size, over real notes. */
import process from "node:process";
import { load } from "./typescript.mjs";

const folder = process.argv[2];
if (folder === undefined) {
	console.error("Which vaults? npm run test:full -- FOLDER-OF-VAULTS");
	process.exit(2);
}
const { roundTrip } = await load("tests/full/round-trip.ts");
const result = roundTrip(folder);
console.log(JSON.stringify(result, null, "\t"));
process.exit(result.different + result.linkedTwice + result.beyondProse > 0 ? 1 : 0);
