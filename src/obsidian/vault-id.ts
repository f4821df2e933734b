/** An id of this vault on this device: caches of all vaults share one place. */
import type { App } from "obsidian";

export function vaultId(app: App): string {
	const stored: unknown = app.loadLocalStorage(key);
	if (typeof stored === "string" && stored !== "") return stored;
	const id = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
	app.saveLocalStorage(key, id);
	return id;
}

const key = "glossator-vault";
