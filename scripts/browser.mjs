/** Finds Chrome or Chromium; where there is none, says what it will install and how to prevent it, then does. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** The path of a browser that can be started. Throws an `Error` that says what to do when none can be had. */
export function findBrowser() {
	const found = installed();
	if (found !== null) return found;
	if (process.env.GLOSSATOR_NO_INSTALL) {
		throw new Error(
			"No Chrome or Chromium found, and GLOSSATOR_NO_INSTALL forbids to install one. Set CHROMIUM to its path.",
		);
	}
	install();
	const now = installed();
	if (now === null) throw new Error("No Chrome or Chromium found. Install one, or set CHROMIUM to its path.");
	return now;
}

/** Switches for a browser in tests: nothing of its own goes out to the network. */
export const quietly = [
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

function installed() {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const candidates = [
		process.env.CHROMIUM,
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		join(process.env.PROGRAMFILES ?? "", "Google/Chrome/Application/chrome.exe"),
		...playwrights(),
	];
	return candidates.find((path) => path && canRun(path)) ?? null;
}

function playwrights() {
	const asked = spawnSync("npx", ["playwright-core", "install", "--dry-run", "chromium"], { encoding: "utf8" });
	const folder = /Install location:\s+(.*chromium-\d+)\s*$/m.exec(asked.stdout ?? "")?.[1];
	return folder === undefined ? [] : [join(folder, "chrome-linux", "chrome"), join(folder, "chrome-linux64", "chrome")];
}

function install() {
	const asRoot = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
	console.log(
		`No Chrome or Chromium found: installing ${asRoot ? "Debian's chromium" : "Playwright's Chromium"}. ` +
			"To prevent this, stop now and set CHROMIUM to a browser's path, or GLOSSATOR_NO_INSTALL=1.",
	);
	const run = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;
	if (asRoot && run("apt-get", ["update", "-qq"]) && run("apt-get", ["install", "-y", "-qq", "chromium"])) return;
	run("npx", ["playwright-core", "install", "chromium"]);
}

function canRun(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
