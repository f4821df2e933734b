/** An esbuild plugin: `sample:essays` arrives as the list of the sample vault's essays, so that the plugin can add them offline. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "sample-vault", "Clippings");

export function bundledSample() {
	return {
		name: "bundled-sample",
		setup(build) {
			build.onResolve({ filter: /^sample:essays$/ }, () => ({ path: "essays", namespace: "sample" }));
			build.onLoad({ filter: /.*/, namespace: "sample" }, async () => {
				const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
				const essays = await Promise.all(
					names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
				);
				return {
					contents: JSON.stringify(essays),
					loader: "json",
					watchFiles: names.map((name) => join(folder, name)),
				};
			});
		},
	};
}
