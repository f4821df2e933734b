/**
 * `npm start [-- VAULT] [--once] [--essay PATH …]`: the plugin over a copy of a vault (the sample, when none is named),
 * in a page at a local address; or, with `--once`, a report in words. The vault itself is never changed.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { once: { type: "boolean", default: false }, essay: { type: "string", multiple: true, default: [] } },
});
const vault = resolve(positionals[0] ?? join(root, "sample-vault"));
if (!existsSync(vault)) {
	console.error(`There is no folder ${vault}. npm start -- PATH-OF-A-VAULT`);
	process.exit(2);
}

if (values.once) {
	const { report } = await import("./report.mjs");
	report(vault, values.essay);
} else {
	const build = spawnSync(process.execPath, ["esbuild.config.mjs", "production"], { cwd: root, stdio: "inherit" });
	if (build.status !== 0) process.exit(1);
	const { serve } = await import("../tests/workbench/server.mjs");
	const copy = join(mkdtempSync(join(tmpdir(), "glossator-")), basename(vault));
	cpSync(vault, copy, { recursive: true });
	const { url } = await serve({ vault: copy, plugin: root });
	console.log(`A copy of the vault: ${copy}`);
	console.log(`Open ${url} in a browser. Stop with Ctrl+C.`);
	openInBrowser(url);
}

function openInBrowser(url) {
	const command = { darwin: "open", win32: "explorer" }[process.platform] ?? "xdg-open";
	if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
	spawn(command, [url], { stdio: "ignore", detached: true }).on("error", () => undefined);
}
