/** Start-up: what the app does with `main.js` before it calls the plugin, beside an empty plugin and beside its own size. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { inTurns, type Row } from "./measuring.ts";

export function startup(): Row[] {
	const code = readFileSync(join("main.js"), "utf8");
	const empty = 'const { Plugin } = require("obsidian"); module.exports = { default: class extends Plugin {} };';
	const times = inTurns(
		{ ours: () => loaded(code), empty: () => loaded(empty), words: () => code.split(/\W/).length },
		9,
	);
	return [
		{
			measure: "main.js",
			value: code.length / 1024,
			unit: "KB",
			detail: "minified, the worker and the sample within",
		},
		{
			measure: "start-up: main.js compiled and run, against splitting its text at what is no word",
			value: times.ours / times.words,
			unit: "x",
			detail: `${times.ours.toFixed(2)} ms, an empty plugin ${times.empty.toFixed(2)} ms`,
		},
	];
}

/** A plugin's class, as the app gets it: compiled anew each time, its libraries at hand. */
function loaded(code: string): unknown {
	const module = { exports: {} as unknown };
	const script = new Script(`(function (require, module, exports) {${code}\n//${String(count++)}\n})`);
	(script.runInThisContext() as (...given: unknown[]) => void)(library, module, module.exports);
	return module.exports;
}

let count = 0;

const installed = createRequire(import.meta.url);

/** CodeMirror is real; every name of the app is an empty class. */
function library(name: string): unknown {
	if (name !== "obsidian") return installed(name);
	return new Proxy({}, { get: () => class {} });
}
