/** Context menus. */
import { Component } from "./events.ts";
import { setIcon } from "./icons.ts";

export class MenuItem {
	_el = createDiv({ cls: "menu-item", attr: { role: "menuitem", tabindex: "-1" } });
	_iconEl = this._el.createDiv({ cls: "menu-item-icon" });
	_titleEl = this._el.createDiv({ cls: "menu-item-title" });
	_section = "";

	setTitle(title: string | DocumentFragment): this {
		this._titleEl.setText(title);
		return this;
	}
	setIcon(icon: string | null): this {
		if (icon) setIcon(this._iconEl, icon);
		return this;
	}
	setChecked(checked: boolean | null): this {
		this._el.toggleClass("is-checked", checked === true);
		this._el.setAttrs({ role: "menuitemcheckbox", "aria-checked": checked === true });
		return this;
	}
	setDisabled(disabled: boolean): this {
		this._el.toggleClass("is-disabled", disabled);
		return this;
	}
	setWarning(warns: boolean): this {
		this._el.toggleClass("is-warning", warns);
		return this;
	}
	setIsLabel(label: boolean): this {
		this._el.toggleClass("is-label", label);
		return this;
	}
	setSection(section: string): this {
		this._section = section;
		return this;
	}
	onClick(run: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this._el.addEventListener("click", (event) => !this._el.hasClass("is-disabled") && void run(event));
		return this;
	}
}

export class Menu extends Component {
	_el = createDiv({ cls: "menu", attr: { role: "menu" } });
	_items: (MenuItem | "separator")[] = [];
	_hidden: (() => unknown) | null = null;
	_close = (event: Event) => {
		const inside = event.target instanceof Node && this._el.contains(event.target);
		if (event instanceof KeyboardEvent ? event.key === "Escape" : !inside) this.hide();
	};

	static forEvent(event: MouseEvent): Menu {
		const menu = new Menu();
		window.setTimeout(() => menu.showAtMouseEvent(event));
		return menu;
	}

	addItem(make: (item: MenuItem) => unknown): this {
		const item = new MenuItem();
		make(item);
		item._el.addEventListener("click", () => this.hide());
		this._items.push(item);
		return this;
	}
	addSeparator(): this {
		this._items.push("separator");
		return this;
	}
	setNoIcon(): this {
		this._el.addClass("mod-no-icon");
		return this;
	}
	setUseNativeMenu(_native: boolean): this {
		return this;
	}
	setParentElement(_el: HTMLElement): this {
		return this;
	}
	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.view?.document);
	}
	showAtPosition({ x, y }: { x: number; y: number }, doc: Document = activeDocument): this {
		this._fill();
		doc.body.append(this._el);
		const { width, height } = this._el.getBoundingClientRect();
		const { innerWidth, innerHeight } = doc.defaultView ?? window;
		this._el.setCssStyles({
			left: `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`,
			top: `${Math.max(4, Math.min(y, innerHeight - height - 4))}px`,
		});
		doc.addEventListener("mousedown", this._close);
		doc.addEventListener("keydown", this._close, true);
		return this;
	}
	hide(): this {
		if (!this._el.isConnected) return this;
		this._el.doc.removeEventListener("mousedown", this._close);
		this._el.doc.removeEventListener("keydown", this._close, true);
		this._el.remove();
		this._hidden?.();
		this.unload();
		return this;
	}
	close(): void {
		this.hide();
	}
	onHide(run: () => unknown): void {
		this._hidden = run;
	}

	/** Items of one section stand together, as in the app. */
	_fill(): void {
		this._el.empty();
		const sections = [...new Set(this._items.map((one) => (one === "separator" ? "" : one._section)))];
		for (const [i, section] of sections.entries()) {
			if (i > 0) this._el.createDiv({ cls: "menu-separator" });
			for (const item of this._items) {
				if (item === "separator") {
					if (section === "") this._el.createDiv({ cls: "menu-separator" });
				} else if (item._section === section) this._el.append(item._el);
			}
		}
	}
}
