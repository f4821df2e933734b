/** `npm start -- VAULT --once [--essay PATH …]`, without a browser. */
import { load } from "./typescript.mjs";

const { once } = await load("scripts/report/once.ts");

/** Prints the report over a copy of `vault`; its last line names the copy. */
export function report(vault, essays) {
	process.stdout.write(once(vault, essays));
}
