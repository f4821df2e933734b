/** `npm run install-into -- VAULT`: builds the plugin and copies it into a vault's plugin folder. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const vault = process.argv[2];
if (vault === undefined || !existsSync(vault)) {
	console.error("Which vault? npm run install-into -- PATH-OF-A-VAULT");
	process.exit(2);
}
const build = spawnSync(process.execPath, ["esbuild.config.mjs", "production"], { cwd: root, stdio: "inherit" });
if (build.status !== 0) process.exit(1);
const folder = join(vault, ".obsidian", "plugins", "glossator");
mkdirSync(folder, { recursive: true });
for (const file of ["main.js", "manifest.json", "styles.css"]) copyFileSync(join(root, file), join(folder, file));
console.log(`Installed into ${folder}. Switch Glossator on in the app under Settings, Community plugins.`);
