/** Events and Component, as documented in obsidian.d.ts. */

export type Callback = (...about: never[]) => unknown;

export interface EventRef {
	target: Events;
	name: string;
	run: Callback;
	context: unknown;
}

export class Events {
	_refs: EventRef[] = [];

	on(name: string, run: Callback, context?: unknown): EventRef {
		const ref = { target: this as Events, name, run, context };
		this._refs.push(ref);
		return ref;
	}

	off(name: string, run: Callback): void {
		this._refs = this._refs.filter((ref) => ref.name !== name || ref.run !== run);
	}

	offref(ref: EventRef): void {
		this._refs = this._refs.filter((one) => one !== ref);
	}

	trigger(name: string, ...about: unknown[]): void {
		for (const ref of [...this._refs]) if (ref.name === name) this.tryTrigger(ref, about);
	}

	/** A listener that throws must not keep the others from hearing. */
	tryTrigger(ref: EventRef, about: unknown[]): void {
		try {
			ref.run.apply(ref.context, about as never[]);
		} catch (error) {
			window.setTimeout(() => {
				throw error;
			});
		}
	}
}

export class Component {
	_loaded = false;
	_parts: Component[] = [];
	_undo: (() => unknown)[] = [];

	load(): void {
		void this._load();
	}

	/** Loads, and waits where `onload` is asynchronous. */
	async _load(): Promise<void> {
		if (this._loaded) return;
		this._loaded = true;
		const loading = this.onload();
		for (const part of this._parts) part.load();
		await loading;
	}

	onload(): void | Promise<void> {}

	unload(): void {
		if (!this._loaded) return;
		this._loaded = false;
		for (const part of this._parts.splice(0).reverse()) part.unload();
		for (const undo of this._undo.splice(0).reverse()) undo();
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Component>(part: T): T {
		this._parts.push(part);
		if (this._loaded) part.load();
		return part;
	}

	removeChild<T extends Component>(part: T): T {
		this._parts = this._parts.filter((one) => one !== part);
		part.unload();
		return part;
	}

	register(undo: () => unknown): void {
		this._undo.push(undo);
	}

	registerEvent(ref: EventRef): void {
		this.register(() => ref.target.offref(ref));
	}

	registerDomEvent(
		el: EventTarget,
		type: string,
		run: (event: never) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		const listener = run as unknown as EventListener;
		el.addEventListener(type, listener, options);
		this.register(() => el.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
