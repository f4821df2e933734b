/** The vault's disk, over the workbench server. Counts what is read, for tests of "no file is read at a keystroke". */
import { strict } from "./strict.ts";

export interface Stat {
	type: "file" | "folder";
	ctime: number;
	mtime: number;
	size: number;
}

export interface Entry extends Stat {
	path: string;
}

export class DataAdapter {
	/** Paths read from disk, in order. */
	_reads: string[] = [];
	/** Paths written, in order. */
	_writes: string[] = [];

	constructor() {
		return strict<DataAdapter>(this, "DataAdapter");
	}

	async _call(method: string, path: string, query = "", body?: BodyInit): Promise<Response> {
		const response = await fetch(`/vault?path=${encodeURIComponent(path)}${query}`, {
			method,
			...(body === undefined ? {} : { body }),
		});
		if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
		return response;
	}

	async _tree(): Promise<Entry[]> {
		return (await (await this._call("GET", "", "&tree=1")).json()) as Entry[];
	}

	getName(): string {
		return "workbench";
	}

	async exists(path: string): Promise<boolean> {
		return (await this.stat(path)) !== null;
	}

	async stat(path: string): Promise<Stat | null> {
		return (await (await this._call("GET", path, "&stat=1")).json()) as Stat | null;
	}

	async list(path: string): Promise<{ files: string[]; folders: string[] }> {
		const inside = (await (await this._call("GET", path, "&list=1")).json()) as Entry[];
		return {
			files: inside.filter((one) => one.type === "file").map((one) => one.path),
			folders: inside.filter((one) => one.type === "folder").map((one) => one.path),
		};
	}

	async read(path: string): Promise<string> {
		this._reads.push(path);
		return (await this._call("GET", path)).text();
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		this._reads.push(path);
		return (await this._call("GET", path)).arrayBuffer();
	}

	async write(path: string, text: string): Promise<void> {
		this._writes.push(path);
		await this._call("PUT", path, "", text);
	}

	async writeBinary(path: string, bytes: ArrayBuffer): Promise<void> {
		this._writes.push(path);
		await this._call("PUT", path, "", bytes);
	}

	async append(path: string, text: string): Promise<void> {
		await this.write(path, (await this.exists(path)) ? (await this.read(path)) + text : text);
	}

	async process(path: string, change: (text: string) => string): Promise<string> {
		const text = change(await this.read(path));
		await this.write(path, text);
		return text;
	}

	getResourcePath(path: string): string {
		return `/vault?path=${encodeURIComponent(path)}`;
	}

	async mkdir(path: string): Promise<void> {
		await this._call("POST", path);
	}

	async rmdir(path: string, _recursive: boolean): Promise<void> {
		await this.remove(path);
	}

	async remove(path: string): Promise<void> {
		await this._call("DELETE", path);
	}

	async trashSystem(_path: string): Promise<boolean> {
		return Promise.resolve(false);
	}

	async trashLocal(path: string): Promise<void> {
		await this._call("POST", path, `&to=${encodeURIComponent(`.trash/${path.slice(path.lastIndexOf("/") + 1)}`)}`);
	}

	async rename(path: string, to: string): Promise<void> {
		await this._call("POST", path, `&to=${encodeURIComponent(to)}`);
	}

	async copy(path: string, to: string): Promise<void> {
		await this.writeBinary(to, await this.readBinary(path));
	}
}
