import obsidianmd from "eslint-plugin-obsidianmd";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const typed = { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } };

export default defineConfig([
	globalIgnores(["node_modules", "main.js", "sample-vault", "**/*.mjs", "**/*.cjs", "versions.json", "package-lock.json", "tsconfig.json"]),
	{ files: ["**/*.ts", "manifest.json", "package.json"], ignores: ["tests/**", "scripts/**"], extends: [...obsidianmd.configs.recommended] },
	{
		files: ["src/**/*.ts"],
		languageOptions: typed,
		rules: { "obsidianmd/ui/sentence-case": ["warn", { enforceCamelCaseLower: true, brands: ["Obsidian", "Glossator", "Argdown", "Mermaid", "JSON Canvas", "Markdown"] }] },
	},
	{
		files: ["tests/**/*.ts", "scripts/**/*.ts"],
		extends: [...tseslint.configs.recommendedTypeChecked],
		languageOptions: typed,
		// A stand-in keeps the shape of what it stands for, parameters it does not use included.
		rules: { "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }] },
	},
	{
		files: ["manifest.json"],
		extends: [tseslint.configs.disableTypeChecked],
		plugins: { obsidianmd },
		languageOptions: { parser: tseslint.parser, parserOptions: { projectService: false, project: false } },
		rules: {
			"obsidianmd/validate-manifest": "error",
			"no-unused-expressions": "off",
			"@typescript-eslint/no-unused-expressions": "off",
		},
	},
]);
