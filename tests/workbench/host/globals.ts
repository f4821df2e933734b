/** The DOM globals of the app (`createEl`, `Element#addClass`, `Node#doc` …), put into a window: the main one or a pop-out. */

type Attributes = Record<string, string | number | boolean | null>;
type Made<K extends keyof HTMLElementTagNameMap> = (el: HTMLElementTagNameMap[K]) => void;

/* eslint-disable @typescript-eslint/unbound-method -- members are moved from one prototype to another */
export function installGlobals(win: Window & typeof globalThis): void {
	extend(win.Node.prototype, nodeMembers);
	extend(win.Element.prototype, elementMembers);
	extend(win.HTMLElement.prototype, htmlMembers);
	extend(win.SVGElement.prototype, { setCssStyles: htmlMembers.setCssStyles, setCssProps: htmlMembers.setCssProps });
	extend(win.DocumentFragment.prototype, { find: elementMembers.find, findAll: elementMembers.findAll });
	for (const prototype of [win.Node.prototype, win.UIEvent.prototype]) {
		lookup(prototype, "win", (of) => (of instanceof win.UIEvent ? (of.view ?? win) : windowOf(of as Node)));
		lookup(prototype, "doc", (of) => (of instanceof win.UIEvent ? (of.view ?? win).document : documentOf(of as Node)));
		extend(prototype, { instanceOf });
	}
	lookup(win.Node.prototype, "constructorWin", () => win);
	extend(win.Document.prototype, { on, off, createEl, createDiv, createSpan, createSvg, createFragment });
	extend(win.Array.prototype, arrayMembers);
	extend(win.String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
	});
	Object.assign(win, {
		createEl,
		createDiv,
		createSpan,
		createSvg,
		createFragment,
		fish: (selector: string) => win.document.querySelector(selector),
		fishAll: (selector: string) => [...win.document.querySelectorAll(selector)],
		sleep: (ms: number) => new Promise((done) => win.setTimeout(done, ms)),
		nextFrame: () => new Promise((done) => win.requestAnimationFrame(done)),
		ready: (run: () => void) => run(),
		activeWindow: win,
		activeDocument: win.document,
		isBoolean: (value: unknown) => typeof value === "boolean",
	});
}

function createEl<K extends keyof HTMLElementTagNameMap>(
	name: K,
	about?: DomElementInfo | string,
	then?: Made<K>,
): HTMLElementTagNameMap[K] {
	const el = document.createElement(name);
	dress(el, about);
	then?.(el);
	return el;
}

const createDiv = (about?: DomElementInfo | string, then?: Made<"div">) => createEl("div", about, then);
const createSpan = (about?: DomElementInfo | string, then?: Made<"span">) => createEl("span", about, then);

function createSvg<K extends keyof SVGElementTagNameMap>(
	name: K,
	about?: SvgElementInfo | string,
	then?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
	const el = document.createElementNS("http://www.w3.org/2000/svg", name);
	dress(el, about);
	then?.(el);
	return el;
}

function createFragment(then?: (el: DocumentFragment) => void): DocumentFragment {
	const fragment = document.createDocumentFragment();
	then?.(fragment);
	return fragment;
}

function dress(el: Element, about: DomElementInfo | string = {}): void {
	const info: DomElementInfo = typeof about === "string" ? { cls: about } : about;
	if (info.cls) el.addClasses(typeof info.cls === "string" ? info.cls.split(/\s+/).filter(Boolean) : info.cls);
	if (info.text !== undefined) el.setText(info.text);
	if (info.attr) el.setAttrs(info.attr);
	if (info.title !== undefined) el.setAttribute("title", info.title);
	if (info.href !== undefined) el.setAttribute("href", info.href);
	if (info.type !== undefined) el.setAttribute("type", info.type);
	if (info.placeholder !== undefined) el.setAttribute("placeholder", info.placeholder);
	if (info.value !== undefined) (el as HTMLInputElement).value = info.value;
	if (info.prepend) info.parent?.insertBefore(el, info.parent.firstChild);
	else info.parent?.appendChild(el);
}

const nodeMembers = {
	detach(this: Node) {
		this.parentNode?.removeChild(this);
	},
	empty(this: Node) {
		while (this.lastChild) this.removeChild(this.lastChild);
	},
	appendText(this: Node, text: string) {
		this.appendChild(documentOf(this).createTextNode(text));
	},
	insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
		return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
	},
	indexOf(this: Node, other: Node) {
		return [...this.childNodes].indexOf(other as ChildNode);
	},
	setChildrenInPlace(this: Element, children: Node[]) {
		this.replaceChildren(...children);
	},
	createEl<K extends keyof HTMLElementTagNameMap>(
		this: Node,
		name: K,
		about?: DomElementInfo | string,
		then?: Made<K>,
	) {
		return createEl(name, inside(this, about), then);
	},
	createDiv(this: Node, about?: DomElementInfo | string, then?: Made<"div">) {
		return createEl("div", inside(this, about), then);
	},
	createSpan(this: Node, about?: DomElementInfo | string, then?: Made<"span">) {
		return createEl("span", inside(this, about), then);
	},
	createSvg<K extends keyof SVGElementTagNameMap>(
		this: Node,
		name: K,
		about?: SvgElementInfo | string,
		then?: (el: SVGElementTagNameMap[K]) => void,
	) {
		return createSvg(name, inside(this, about), then);
	},
};

function inside<T extends DomElementInfo | SvgElementInfo>(parent: Node, about: T | string = {} as T): T {
	return { ...(typeof about === "string" ? { cls: about } : about), parent } as T;
}

const elementMembers = {
	getText(this: Element) {
		return this.textContent ?? "";
	},
	setText(this: Element, text: string | DocumentFragment) {
		if (typeof text === "object") this.replaceChildren(text);
		else this.textContent = text;
	},
	addClass(this: Element, ...classes: string[]) {
		this.classList.add(...classes);
	},
	addClasses(this: Element, classes: string[]) {
		this.classList.add(...classes);
	},
	removeClass(this: Element, ...classes: string[]) {
		this.classList.remove(...classes);
	},
	removeClasses(this: Element, classes: string[]) {
		this.classList.remove(...classes);
	},
	toggleClass(this: Element, classes: string | string[], value: boolean) {
		for (const one of typeof classes === "string" ? [classes] : classes) this.classList.toggle(one, value);
	},
	hasClass(this: Element, cls: string) {
		return this.classList.contains(cls);
	},
	setAttr(this: Element, name: string, value: string | number | boolean | null) {
		if (value === null) this.removeAttribute(name);
		else this.setAttribute(name, String(value));
	},
	setAttrs(this: Element, all: Attributes) {
		for (const [name, value] of Object.entries(all)) this.setAttr(name, value);
	},
	getAttr(this: Element, name: string) {
		return this.getAttribute(name);
	},
	matchParent(this: Element, selector: string, last?: Element): Element | null {
		const found = this.closest(selector);
		return found && (!last || last.contains(found)) ? found : null;
	},
	getCssPropertyValue(this: Element, name: string, pseudo?: string) {
		return windowOf(this).getComputedStyle(this, pseudo).getPropertyValue(name);
	},
	isActiveElement(this: Element) {
		return documentOf(this).activeElement === this;
	},
	find(this: ParentNode, selector: string) {
		return this.querySelector(selector);
	},
	findAll(this: ParentNode, selector: string) {
		return [...this.querySelectorAll(selector)];
	},
	findAllSelf(this: Element, selector: string) {
		return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
	},
	on,
	off,
};

const htmlMembers = {
	show(this: HTMLElement) {
		this.style.removeProperty("display");
	},
	hide(this: HTMLElement) {
		this.style.display = "none";
	},
	toggle(this: HTMLElement, shown: boolean) {
		this.style.display = shown ? "" : "none";
	},
	toggleVisibility(this: HTMLElement, visible: boolean) {
		this.style.visibility = visible ? "" : "hidden";
	},
	isShown(this: HTMLElement) {
		return this.offsetParent !== null;
	},
	setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
		Object.assign(this.style, styles);
	},
	setCssProps(this: HTMLElement, styles: Record<string, string>) {
		for (const [name, value] of Object.entries(styles)) this.style.setProperty(name, value);
	},
	onNodeInserted(this: HTMLElement, run: () => void): () => void {
		if (this.isConnected) run();
		return () => undefined;
	},
	onWindowMigrated(this: HTMLElement, _run: (win: Window) => void): () => void {
		return () => undefined;
	},
};

const arrayMembers = {
	first<T>(this: T[]) {
		return this[0];
	},
	last<T>(this: T[]) {
		return this[this.length - 1];
	},
	contains<T>(this: T[], one: T) {
		return this.includes(one);
	},
	remove<T>(this: T[], one: T) {
		const at = this.indexOf(one);
		if (at >= 0) this.splice(at, 1);
	},
	unique<T>(this: T[]) {
		return [...new Set(this)];
	},
};

type Delegate = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;
const delegates = new WeakMap<Delegate, EventListener>();

function on(
	this: EventTarget,
	type: string,
	selector: string,
	run: Delegate,
	options?: boolean | AddEventListenerOptions,
): void {
	const listener = (event: Event) => {
		const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
		if (target) run.call(target, event, target);
	};
	delegates.set(run, listener);
	this.addEventListener(type, listener, options);
}

function off(
	this: EventTarget,
	type: string,
	_selector: string,
	run: Delegate,
	options?: boolean | AddEventListenerOptions,
): void {
	const listener = delegates.get(run);
	if (listener) this.removeEventListener(type, listener, options);
}

/** `instanceof` across windows: the class of that name in the value's own window. */
function instanceOf(this: Node | UIEvent, type: { name: string; new (): unknown }): boolean {
	const own = (this.win as unknown as Record<string, unknown>)[type.name];
	return this instanceof type || (typeof own === "function" && this instanceof own);
}

function documentOf(node: Node): Document {
	return node.ownerDocument ?? (node as Document);
}

function windowOf(node: Node): Window & typeof globalThis {
	return documentOf(node).defaultView ?? window;
}

function extend(target: object, members: object): void {
	for (const [name, value] of Object.entries(members))
		Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function lookup(target: object, name: string, get: (of: object) => unknown): void {
	Object.defineProperty(target, name, {
		configurable: true,
		get(this: object) {
			return get(this);
		},
	});
}
