/** Renames that mend links, links as the vault likes them, frontmatter, trash. */
import type { App } from "./app.ts";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter.ts";
import { strict } from "./strict.ts";
import { type TAbstractFile, TFile, type TFolder } from "./vault.ts";

export class FileManager {
	_app: App;

	constructor(app: App) {
		this._app = app;
		return strict<FileManager>(this, "FileManager");
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
		const text = this._app.metadataCache.fileToLinktext(file, sourcePath);
		const embed = file.extension === "md" ? "" : "!";
		if (this._app._markdownLinks) return `${embed}[${alias || file.basename}](${encodeURI(file.path + subpath)})`;
		return `${embed}[[${text}${subpath}${alias && alias !== text ? `|${alias}` : ""}]]`;
	}

	async processFrontMatter(file: TFile, change: (frontmatter: unknown) => void): Promise<void> {
		await this._app.vault.process(file, (text) => {
			const info = getFrontMatterInfo(text);
			const properties = (info.exists && parseYaml(info.frontmatter)) || {};
			change(properties);
			const body = text.slice(info.contentStart);
			return Object.keys(properties).length ? `---\n${stringifyYaml(properties)}---\n${body}` : body;
		});
	}

	async trashFile(file: TAbstractFile): Promise<void> {
		await this._app.vault.trash(file, false);
	}

	promptForDeletion(_file: TAbstractFile): Promise<boolean> {
		return Promise.resolve(false);
	}

	/** Renames, then mends every link that led to the file by name. */
	async renameFile(file: TAbstractFile, to: string): Promise<void> {
		const { vault, metadataCache } = this._app;
		const before = file.path;
		const linking = Object.entries(metadataCache.resolvedLinks).filter(([, links]) => before in links);
		await vault.rename(file, to);
		if (!(file instanceof TFile)) return;
		const names = [before.replace(/\.md$/, ""), before.replace(/^.*\//, "").replace(/\.md$/, "")];
		for (const [path] of linking) {
			const source = vault.getFileByPath(path === before ? to : path);
			if (!source) continue;
			const text = metadataCache.fileToLinktext(file, path);
			await vault.process(source, (note) =>
				note.replace(/\[\[([^\]|#\n]+)/g, (whole, target: string) => (names.includes(target) ? `[[${text}` : whole)),
			);
		}
	}

	getNewFileParent(_sourcePath: string): TFolder {
		return this._app.vault.getRoot();
	}

	getAvailablePathForAttachment(name: string): Promise<string> {
		return Promise.resolve(name);
	}
}
