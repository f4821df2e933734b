import { defineConfig } from "vitest/config";

const alias = [{ find: /^obsidian$/, replacement: "obsidian-test-mocks/obsidian" }];

/** In unit tests the worker is not run and the sample is empty. */
const bundled = {
	name: "bundled-stand-ins",
	resolveId: (id) => (id.startsWith("inline-worker:") || id === "sample:essays" ? "\0" + id : null),
	load: (id) => (id === "\0sample:essays" ? "export default []" : id.startsWith("\0inline-worker:") ? 'export default ""' : null),
};

export default defineConfig({
	resolve: { alias },
	plugins: [bundled],
	test: {
		projects: [
			{
				extends: true,
				test: { name: "unit", environment: "node", include: ["tests/**/*.test.ts"], exclude: ["tests/**/*.dom.test.ts", "tests/e2e/**"], testTimeout: 120_000 },
			},
			{
				extends: true,
				test: {
					name: "dom",
					environment: "happy-dom",
					include: ["tests/**/*.dom.test.ts"],
					setupFiles: ["obsidian-test-mocks/vitest-setup"],
					server: { deps: { inline: ["obsidian-test-mocks"] } },
				},
			},
			{
				extends: true,
				test: { name: "e2e", environment: "node", include: ["tests/e2e/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
			},
		],
	},
});
