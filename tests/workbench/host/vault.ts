/** Files, folders and the vault, as documented in obsidian.d.ts: one operation at a time, events after the disk has it. */
import { DataAdapter, type Stat } from "./disk.ts";
import { Events } from "./events.ts";
import { strict } from "./strict.ts";

export class TAbstractFile {
	vault!: Vault;
	path = "";
	name = "";
	parent: TFolder | null = null;
}

export class TFile extends TAbstractFile {
	basename = "";
	extension = "";
	stat = { ctime: 0, mtime: 0, size: 0 };
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];
	isRoot(): boolean {
		return this.path === "/";
	}
}

export function normalizePath(path: string): string {
	const clean = path
		.replace(/[\\/]+/g, "/")
		.replace(/^\/+|\/+$/g, "")
		.replace(/\u00A0|\u202F/g, " ")
		.normalize();
	return clean === "" ? "/" : clean;
}

export class Vault extends Events {
	adapter = new DataAdapter();
	configDir = ".obsidian";
	_files = new Map<string, TAbstractFile>();
	_texts = new Map<string, { mtime: number; text: string }>();
	_last: Promise<unknown> = Promise.resolve();

	constructor() {
		super();
		this._files.set("/", Object.assign(new TFolder(), { vault: this, path: "/", name: "" }));
		return strict<Vault>(this, "Vault");
	}

	static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
		visit(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, visit);
			else visit(child);
		}
	}

	/** Reads the tree; fires `create` for each file, as the app does while it loads. */
	async _loadTree(): Promise<void> {
		for (const entry of await this.adapter._tree()) {
			const file = this._files.get(entry.path) ?? this._add(entry.path, entry.type === "folder", entry);
			this.trigger("create", file);
		}
	}

	/** The disk changed behind the app's back (or the app itself wrote: then nothing happens). */
	_lookAgain(path: string): Promise<void> {
		return this._oneByOne(async () => {
			const known = this._files.get(path);
			const stat = await this.adapter.stat(path);
			if (!stat && known) this._forget(known);
			else if (stat && !known) this.trigger("create", this._add(path, stat.type === "folder", stat));
			else if (stat && known instanceof TFile && known.stat.mtime !== stat.mtime) {
				known.stat = pick(stat);
				this.trigger("modify", known);
			}
		});
	}

	getName(): string {
		return this.adapter.getName();
	}
	getRoot(): TFolder {
		return this._files.get("/") as TFolder;
	}
	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this._files.get(path) ?? null;
	}
	getFileByPath(path: string): TFile | null {
		const file = this._files.get(path);
		return file instanceof TFile ? file : null;
	}
	getFolderByPath(path: string): TFolder | null {
		const file = this._files.get(path);
		return file instanceof TFolder ? file : null;
	}
	getAllLoadedFiles(): TAbstractFile[] {
		return [...this._files.values()];
	}
	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter(
			(one): one is TFolder => one instanceof TFolder && (includeRoot || !one.isRoot()),
		);
	}
	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((one): one is TFile => one instanceof TFile);
	}
	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((one) => one.extension === "md");
	}
	getResourcePath(file: TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	read(file: TFile): Promise<string> {
		return this._oneByOne(() => this._fresh(file));
	}

	async cachedRead(file: TFile): Promise<string> {
		const kept = this._texts.get(file.path);
		return kept?.mtime === file.stat.mtime ? kept.text : this.read(file);
	}

	readBinary(file: TFile): Promise<ArrayBuffer> {
		return this._oneByOne(() => this.adapter.readBinary(file.path));
	}

	create(path: string, text: string): Promise<TFile> {
		return this._oneByOne(async () => {
			this._mustBeFree(path);
			await this.adapter.write(path, text);
			return this._made(path, text);
		});
	}

	createBinary(path: string, bytes: ArrayBuffer): Promise<TFile> {
		return this._oneByOne(async () => {
			this._mustBeFree(path);
			await this.adapter.writeBinary(path, bytes);
			return this._made(path);
		});
	}

	createFolder(path: string): Promise<TFolder> {
		return this._oneByOne(async () => {
			if (this._files.has(path)) throw new Error("Folder already exists.");
			await this.adapter.mkdir(path);
			const folder = this._add(path, true) as TFolder;
			this.trigger("create", folder);
			return folder;
		});
	}

	modify(file: TFile, text: string): Promise<void> {
		return this._oneByOne(() => this._write(file, text));
	}

	append(file: TFile, text: string): Promise<void> {
		return this._oneByOne(async () => this._write(file, (await this._fresh(file)) + text));
	}

	process(file: TFile, change: (text: string) => string): Promise<string> {
		return this._oneByOne(async () => {
			const before = await this._fresh(file);
			const text = change(before);
			if (text !== before) await this._write(file, text);
			return text;
		});
	}

	delete(file: TAbstractFile, _force?: boolean): Promise<void> {
		return this._oneByOne(async () => {
			await this.adapter.remove(file.path);
			this._forget(file);
		});
	}

	trash(file: TAbstractFile, _system: boolean): Promise<void> {
		return this._oneByOne(async () => {
			await this.adapter.trashLocal(file.path);
			this._forget(file);
		});
	}

	rename(file: TAbstractFile, to: string): Promise<void> {
		return this._oneByOne(async () => {
			this._mustBeFree(to);
			await this.adapter.rename(file.path, to);
			this._move(file, to);
		});
	}

	async copy(file: TFile, to: string): Promise<TFile> {
		return this.create(to, await this.read(file));
	}

	async _fresh(file: TFile): Promise<string> {
		const text = await this.adapter.read(file.path);
		this._texts.set(file.path, { mtime: file.stat.mtime, text });
		return text;
	}

	async _write(file: TFile, text: string): Promise<void> {
		await this.adapter.write(file.path, text);
		const stat = await this.adapter.stat(file.path);
		if (stat) file.stat = pick(stat);
		this._texts.set(file.path, { mtime: file.stat.mtime, text });
		this.trigger("modify", file);
	}

	async _made(path: string, text?: string): Promise<TFile> {
		const file = this._add(path, false, (await this.adapter.stat(path)) ?? undefined) as TFile;
		if (text !== undefined) this._texts.set(path, { mtime: file.stat.mtime, text });
		this.trigger("create", file);
		return file;
	}

	_mustBeFree(path: string): void {
		if (this._files.has(path)) throw new Error("File already exists.");
	}

	_oneByOne<T>(work: () => Promise<T>): Promise<T> {
		const next = this._last.then(work, work);
		this._last = next.catch(() => undefined);
		return next;
	}

	_add(path: string, folder: boolean, stat?: Stat): TAbstractFile {
		const file = folder ? new TFolder() : new TFile();
		file.vault = this;
		if (file instanceof TFile && stat) file.stat = pick(stat);
		this._place(file, path);
		return file;
	}

	_place(file: TAbstractFile, path: string): void {
		file.path = path;
		file.name = path.slice(path.lastIndexOf("/") + 1);
		if (file instanceof TFile) {
			const dot = file.name.lastIndexOf(".");
			file.extension = dot > 0 ? file.name.slice(dot + 1).toLowerCase() : "";
			file.basename = dot > 0 ? file.name.slice(0, dot) : file.name;
		}
		const up = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "/";
		file.parent = (this._files.get(up) ?? this._add(up, true)) as TFolder;
		file.parent.children.push(file);
		this._files.set(path, file);
	}

	_unplace(file: TAbstractFile): void {
		this._files.delete(file.path);
		if (file.parent) file.parent.children = file.parent.children.filter((one) => one !== file);
	}

	_forget(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this._forget(child);
		this._unplace(file);
		this._texts.delete(file.path);
		this.trigger("delete", file);
	}

	/** Moves a file, or a folder with all in it; `rename` is fired for each. */
	_move(file: TAbstractFile, to: string): void {
		const before = file.path;
		this._unplace(file);
		const kept = this._texts.get(before);
		this._texts.delete(before);
		if (kept) this._texts.set(to, kept);
		this._place(file, to);
		this.trigger("rename", file, before);
		if (file instanceof TFolder) for (const child of [...file.children]) this._move(child, `${to}/${child.name}`);
	}
}

function pick({ ctime, mtime, size }: Stat): TFile["stat"] {
	return { ctime, mtime, size };
}
