/** Bundles `src/main.ts` into `main.js`. `production` minifies and leaves; without it, watches. */
import { builtinModules } from "node:module";
import process from "node:process";
import esbuild from "esbuild";
import { bundledSample } from "./scripts/bundled-sample.mjs";
import { inlineWorker } from "./scripts/inline-worker.mjs";

const production = process.argv[2] === "production";

const context = await esbuild.context({
	entryPoints: ["src/main.ts"],
	bundle: true,
	external: [
		"obsidian",
		"electron",
		"@codemirror/autocomplete",
		"@codemirror/collab",
		"@codemirror/commands",
		"@codemirror/language",
		"@codemirror/lint",
		"@codemirror/search",
		"@codemirror/state",
		"@codemirror/view",
		"@lezer/common",
		"@lezer/highlight",
		"@lezer/lr",
		...builtinModules,
	],
	format: "cjs",
	target: "es2021",
	logLevel: "info",
	sourcemap: production ? false : "inline",
	treeShaking: true,
	outfile: "main.js",
	// Not the syntax: it turns constants that functions close over into variables, and V8 reads those anew each time.
	minifyWhitespace: production,
	minifyIdentifiers: production,
	legalComments: "none",
	plugins: [inlineWorker({ minify: production }), bundledSample()],
});
if (production) {
	await context.rebuild();
	await context.dispose();
} else {
	await context.watch();
}
