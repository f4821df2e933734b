/** Keyboard scopes, modifiers, and what the platform is. */

type Modifier = "Mod" | "Ctrl" | "Meta" | "Shift" | "Alt";
type Run = (event: KeyboardEvent, context: object) => unknown;

interface KeyListener {
	scope: Scope;
	modifiers: Modifier[] | null;
	key: string | null;
	run: Run;
}

export class Scope {
	_keys: KeyListener[] = [];
	_parent: Scope | undefined;

	constructor(parent?: Scope) {
		this._parent = parent;
	}

	register(modifiers: Modifier[] | null, key: string | null, run: Run): KeyListener {
		const listener = { scope: this as Scope, modifiers, key, run };
		this._keys.unshift(listener);
		return listener;
	}

	unregister(listener: KeyListener): void {
		this._keys = this._keys.filter((one) => one !== listener);
	}

	/** Runs the first listener of that key, here or in the parents; whether one said `false` (dealt with). */
	_press(event: KeyboardEvent): boolean {
		for (const { modifiers, key, run } of this._keys) {
			if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
			if (modifiers && !pressed(event, modifiers)) continue;
			if (run(event, { modifiers: null, key: event.key, vkey: event.code }) === false) {
				event.preventDefault();
				event.stopPropagation();
				return true;
			}
		}
		return this._parent?._press(event) ?? false;
	}
}

export class Keymap {
	_scopes: Scope[] = [];

	constructor() {
		this._listen(document);
	}

	_listen(doc: Document): void {
		doc.addEventListener("keydown", (event) => void this._scopes.at(-1)?._press(event), true);
	}

	pushScope(scope: Scope): void {
		this._scopes.push(scope);
	}

	popScope(scope: Scope): void {
		this._scopes = this._scopes.filter((one) => one !== scope);
	}

	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
		if (modifier === "Mod" || modifier === "Ctrl") return event.ctrlKey;
		return modifier === "Meta" ? event.metaKey : modifier === "Shift" ? event.shiftKey : event.altKey;
	}

	static isModEvent(event?: MouseEvent | TouchEvent | KeyboardEvent | null): "tab" | "split" | "window" | boolean {
		if (!event) return false;
		if (event instanceof MouseEvent && event.button === 1) return "tab";
		if (!event.ctrlKey) return false;
		return event.altKey ? (event.shiftKey ? "window" : "split") : "tab";
	}
}

function pressed(event: KeyboardEvent, modifiers: Modifier[]): boolean {
	const want = new Set(modifiers.map((one) => (one === "Mod" ? "Ctrl" : one)));
	return (
		event.ctrlKey === want.has("Ctrl") &&
		event.shiftKey === want.has("Shift") &&
		event.altKey === want.has("Alt") &&
		event.metaKey === want.has("Meta")
	);
}

const mobile = new URLSearchParams(location.search).has("mobile");

export const Platform = {
	isDesktop: !mobile,
	isDesktopApp: !mobile,
	isMobile: mobile,
	isMobileApp: mobile,
	isIosApp: false,
	isAndroidApp: mobile,
	isPhone: mobile,
	isTablet: false,
	isMacOS: false,
	isWin: false,
	isLinux: !mobile,
	isSafari: false,
	resourcePathPrefix: "/vault?path=",
};
