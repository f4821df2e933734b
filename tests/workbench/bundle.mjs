/** Bundles the workbench's host for the page, with the CodeMirror 5 modes standing on a shim. */
import { dirname, join } from "node:path";
import esbuild from "esbuild";

const here = import.meta.dirname;

const modes = {
	name: "codemirror5-modes",
	setup(build) {
		build.onResolve({ filter: /^codemirror$|lib\/codemirror$/ }, () => ({ path: join(here, "host", "cm5-shim.cjs") }));
		build.onResolve({ filter: /^codemirror\/mode\// }, (asked) =>
			build.resolve(asked.path.replace(/^codemirror/, "codemirror5"), { kind: asked.kind, resolveDir: here }),
		);
		build.onResolve({ filter: /hypermd\.css$|^\.\.\/meta$/ }, () => ({ path: "empty", namespace: "empty" }));
		build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
	},
};

/** The host as one script: its text. */
export async function bundleHost() {
	const { outputFiles } = await esbuild.build({
		entryPoints: [join(here, "host", "main.ts")],
		bundle: true,
		write: false,
		outdir: dirname(here),
		format: "iife",
		target: "es2022",
		sourcemap: "inline",
		plugins: [modes],
		logLevel: "error",
	});
	return outputFiles[0].text;
}
