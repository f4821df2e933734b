/** How disks see names: the workbench's vault lies on one that tells all apart, and is served as if it lay on another. */
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Windows' disks fold case; those of older Macs fold case and store names taken apart. */
const kinds = {
	exact: { key: (name) => name, stored: (name) => name },
	folding: { key: (name) => name.toLowerCase(), stored: (name) => name },
	normalizing: {
		key: (name) => name.normalize("NFD").toLowerCase().normalize("NFD"),
		stored: (name) => name.normalize("NFD"),
	},
};

/** Where such a disk has a path under `root`, or would put it. */
export async function placeOn(disk, root, path) {
	const { key, stored } = kinds[disk];
	if (disk === "exact") return path;
	let place = root;
	for (const name of relative(root, path).split(sep)) {
		if (name === "") continue;
		const names = await readdir(place).catch(() => []);
		place = join(place, names.find((one) => key(one) === key(name)) ?? stored(name));
	}
	return place;
}
