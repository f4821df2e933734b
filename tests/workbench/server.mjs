/** Serves the workbench's page, the built plugin and a vault folder on disk, on this machine only. */
import { watch } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { bundleHost } from "./bundle.mjs";
import { declaredNames } from "./declared-names.mjs";
import { placeOn } from "./disk-kinds.mjs";

const here = import.meta.dirname;
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** The parts of the page that are made, made once for all servers of this process. */
let made = null;
function pageParts() {
	made ??= bundleHost().then(
		(host) =>
			new Map([
				["/host.js", host],
				["/declared.json", JSON.stringify(declaredNames())],
			]),
	);
	return made;
}

/** @param {{vault: string, plugin: string, port?: number, disk?: "exact" | "folding" | "normalizing"}} asked the vault's folder, and that with main.js, manifest.json, styles.css */
export async function serve({ vault, plugin, port = 0, disk = "exact" }) {
	const root = resolve(vault);
	const parts = await pageParts();
	const listeners = new Set();
	const server = createServer((request, response) => {
		answer(request, response).catch((error) => {
			if (!response.headersSent)
				response.writeHead(error.code === "ENOENT" ? 404 : (error.status ?? 500), { "content-type": "text/plain" });
			response.end(String(error.message));
		});
	});

	async function answer(request, response) {
		const url = new URL(request.url, "http://localhost");
		const send = (body, type = "application/octet-stream") =>
			response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body);
		if (url.pathname === "/vault") return send(await onVault(root, request, url.searchParams, disk));
		if (url.pathname === "/changes") {
			response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write("\n");
			listeners.add(response);
			return request.on("close", () => listeners.delete(response));
		}
		if (parts.has(url.pathname)) return send(parts.get(url.pathname), types[extname(url.pathname)]);
		const file = url.pathname.startsWith("/plugin/")
			? inside(resolve(plugin), url.pathname.slice("/plugin/".length))
			: inside(here, url.pathname === "/" ? "index.html" : url.pathname.slice(1));
		send(await readFile(file), types[extname(file)]);
	}

	const watcher = watch(root, { recursive: true }, (_event, name) => {
		const path = name?.split(sep).join("/");
		if (path && !path.startsWith(".")) for (const response of listeners) response.write(`data: ${path}\n\n`);
	});
	await new Promise((done) => server.listen(port, "127.0.0.1", done));
	return {
		url: `http://127.0.0.1:${server.address().port}`,
		async close() {
			watcher.close();
			for (const response of listeners) response.end();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** One request on the vault: what it asks is done, what it wants to know returned. */
async function onVault(root, request, asked, disk) {
	const path = await placeOn(disk, root, inside(root, asked.get("path")));
	if (request.method === "GET") {
		if (asked.has("tree")) return JSON.stringify(await entries(root, path, true));
		if (asked.has("list")) return JSON.stringify(await entries(root, path, false));
		if (asked.has("stat")) return JSON.stringify(await stat(path).then(about, () => null));
		return readFile(path);
	}
	if (request.method === "PUT") {
		const pieces = [];
		for await (const piece of request) pieces.push(piece);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, Buffer.concat(pieces));
	} else if (request.method === "DELETE") await rm(path, { recursive: true });
	else if (asked.has("to")) {
		const to = await placeOn(disk, root, inside(root, asked.get("to")));
		await mkdir(dirname(to), { recursive: true });
		await rename(path, to);
	} else await mkdir(path, { recursive: true });
	return "";
}

async function entries(root, folder, deep) {
	const found = [];
	for (const one of await readdir(folder, { withFileTypes: true })) {
		if (deep && one.name.startsWith(".")) continue;
		const path = join(folder, one.name);
		found.push({ path: relative(root, path).split(sep).join("/"), ...about(await stat(path)) });
		if (deep && one.isDirectory()) found.push(...(await entries(root, path, deep)));
	}
	return found;
}

function about(one) {
	return { type: one.isDirectory() ? "folder" : "file", ctime: one.ctimeMs, mtime: one.mtimeMs, size: one.size };
}

/** `path` under `root`, or a refusal. */
function inside(root, path) {
	const full = resolve(root, path);
	if (full !== root && !full.startsWith(root + sep))
		throw Object.assign(new Error("outside the folder"), { status: 403 });
	return full;
}
