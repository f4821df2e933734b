/** An esbuild plugin: a file imported as `inline-worker:./x.ts` arrives as a string, bundled for a Blob worker. */
import esbuild from "esbuild";

export function inlineWorker({ minify }) {
	return {
		name: "inline-worker",
		setup(build) {
			build.onResolve({ filter: /^inline-worker:/ }, (args) => ({
				path: args.path.slice("inline-worker:".length),
				namespace: "inline-worker",
				pluginData: { resolveDir: args.resolveDir },
			}));
			build.onLoad({ filter: /.*/, namespace: "inline-worker" }, async (args) => {
				const result = await esbuild.build({
					stdin: {
						contents: `import ${JSON.stringify(args.path)};`,
						resolveDir: args.pluginData.resolveDir,
						loader: "ts",
					},
					bundle: true,
					write: false,
					format: "iife",
					target: "es2021",
					minifyWhitespace: minify,
					minifyIdentifiers: minify,
					legalComments: "none",
					metafile: true,
				});
				return {
					contents: result.outputFiles[0].text,
					loader: "text",
					watchFiles: Object.keys(result.metafile.inputs).filter((file) => file !== "<stdin>"),
				};
			});
		},
	};
}
