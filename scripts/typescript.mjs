/** Runs the project's TypeScript in Node: bundles a file into the cache folder and imports what comes out. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";

const root = join(import.meta.dirname, "..");

/** What the TypeScript file `entry` (from the project's root) exports. Packages are taken as installed. */
export async function load(entry) {
	return import(`${pathToFileURL(await bundled(entry)).href}?${process.pid}`);
}

/** The TypeScript file `entry` as a file that Node runs. */
export async function bundled(entry) {
	const outfile = join(root, "node_modules", ".cache", "glossator", `${entry.replace(/[^\w]+/g, "-")}.mjs`);
	await esbuild.build({
		entryPoints: [join(root, entry)],
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		logLevel: "error",
	});
	return outfile;
}
