/**
 * Holds the plugin to the public API: an object of the host throws when it is asked for a name that obsidian.d.ts
 * does not declare for its class. Names of the host's own begin with an underscore and pass.
 */

/** Class → declared names, inherited ones included; made from obsidian.d.ts by `declared-names.mjs`. */
let declared = new Map<string, ReadonlySet<string>>();

/** Undocumented names that are known to be safe: the official docs or every plugin in use rely on them. */
const allowed: Record<string, string[]> = { Editor: ["cm"], Workspace: [], MarkdownView: [], App: [] };

/** Names that the language asks for by itself, as `await` does. */
const asked = new Set(["then", "toJSON", "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"]);

/** What was asked for in vain: `Class.name`, or the bare name for one missing from the module. */
export const misses = new Set<string>();

export function declareNames(names: Record<string, string[]>): void {
	declared = new Map(
		Object.entries(names).map(([name, members]) => [name, new Set([...members, ...(allowed[name] ?? [])])]),
	);
}

/** `object` as the plugin sees it. Host code uses the same object, so identities hold. */
export function strict<T extends object>(object: T, type: string): T {
	return new Proxy(object, {
		get(target, name, receiver) {
			if (typeof name === "string" && !name.startsWith("_") && !asked.has(name)) {
				const names = declared.get(type);
				if (!names) throw new Error(`obsidian.d.ts declares no ${type}`);
				if (!names.has(name)) throw missing(`${type}.${name}`, "is not in obsidian.d.ts");
				if (!(name in target) && !optional.has(`${type}.${name}`))
					throw missing(`${type}.${name}`, "is not in the workbench yet");
			}
			return Reflect.get(target, name, receiver) as unknown;
		},
	});
}

function missing(name: string, why: string): Error {
	misses.add(name);
	return new Error(`${name} ${why}`);
}

/** Declared, and rightly undefined at times. */
const optional = new Set(["View.scope", "MarkdownView.scope"]);
