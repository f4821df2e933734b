/** The plugin: builds the parts, joins them, registers them. Imported by nobody. */
import { debounce, getLanguage, MarkdownView, Notice, Plugin, TFile } from "obsidian";
import { Concordance } from "./core/concordance.ts";
import { Library } from "./core/library.ts";
import { readSettings, type Settings, settingsVersion } from "./core/settings.ts";
import { type GlossatorApi, apiOf } from "./obsidian/api.ts";
import { Cards } from "./obsidian/cards.ts";
import { addCommands } from "./obsidian/commands.ts";
import { Counting } from "./obsidian/counting.ts";
import { DigestCache } from "./obsidian/digest-cache.ts";
import { editorMarks, refreshEditors } from "./obsidian/editor-marks.ts";
import { Essays } from "./obsidian/essays.ts";
import { Glossary } from "./obsidian/glossary.ts";
import { Journal } from "./obsidian/journal.ts";
import { NoteWriter } from "./obsidian/note-writer.ts";
import { panelType, PanelView } from "./obsidian/panel-view.ts";
import type { Parts } from "./obsidian/parts.ts";
import { NoteAtHand } from "./obsidian/passage.ts";
import { previewMarks } from "./obsidian/preview-marks.ts";
import { askToRead, progressNotice, runNotice } from "./obsidian/progress.ts";
import { offerRecovery } from "./obsidian/recovery.ts";
import { GlossatorSettingTab } from "./obsidian/settings-tab.ts";
import { vaultId } from "./obsidian/vault-id.ts";
import { journalFolder, vaultNotes } from "./obsidian/vault-writing.ts";
import { wordingFor } from "./show/languages.ts";
import { startWorker, WorkerExtractor } from "./worker/extractor.ts";

export default class GlossatorPlugin extends Plugin {
	api: GlossatorApi | null = null;
	private current: Settings = readSettings(null);

	override async onload(): Promise<void> {
		this.current = readSettings(await this.loadData());
		const { app } = this;
		const words = wordingFor(getLanguage());
		const settings = (): Settings => this.current;
		const timers = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };

		const concordance = new Concordance();
		const later = debounce((task: () => void) => task(), 100, false);
		const library = new Library(
			settings().decisions,
			(id) => concordance.occurrences(id),
			later,
			settings().ignoredTerms,
		);
		const extractor = new WorkerExtractor({ start: startWorker, ...timers });
		const cache = new DigestCache(`glossator/${vaultId(app)}`, window.indexedDB);
		const progress = progressNotice(words);
		const essays = new Essays(app, library, extractor, cache, {
			settings,
			progress,
			mayReadMore: (count) => askToRead(app, count, words),
			failed: (title, why) => say(why === "" ? words.notices.tooLong(title) : words.notices.couldNotRead(title, why)),
		});
		const glossary = new Glossary(app, library, settings);
		const counting = new Counting(app, concordance, { settings, breathe: () => sleep(0), done: () => refresh() });
		const writer = new NoteWriter(vaultNotes(app), new Journal(journalFolder(app, `${this.manifest.dir ?? ""}/runs`)));
		const atHand = new NoteAtHand(app);
		const say = (text: string): void => void new Notice(text);
		const panels = (): PanelView[] =>
			app.workspace
				.getLeavesOfType(panelType)
				.map((leaf) => leaf.view)
				.filter((view) => view instanceof PanelView);
		const refresh = debounce(() => panels().forEach((panel) => panel.refresh()), 50, false);

		const parts: Parts = {
			app,
			words,
			library,
			concordance,
			essays,
			counting,
			writer,
			atHand,
			settings,
			say,
			change: (change) => this.change(change(this.current), () => follow()),
			runPorts: () => runNotice(words),
			openPanel: async () => {
				const leaf = await app.workspace.ensureSideLeaf(panelType, "right", { active: true, reveal: true });
				await leaf.loadIfDeferred();
				refresh();
			},
		};
		const cards = new Cards(parts);
		const marks = editorMarks(parts);
		const follow = (): void => {
			library.decide(settings().decisions, settings().ignoredTerms);
			library.upToDate();
			refreshEditors(app);
			refresh();
		};

		this.api = apiOf(library);
		this.registerView(panelType, (leaf) => new PanelView(leaf, parts));
		this.registerEditorExtension(marks.extension);
		this.registerMarkdownPostProcessor(previewMarks(() => library.knowledge(), marks.previewDensity));
		this.registerHoverLinkSource("glossator", { display: "Glossator", defaultMod: true });
		this.addSettingTab(
			new GlossatorSettingTab(
				app,
				this,
				{ settings, change: parts.change, labelOf: (id) => library.knowledge().concept(id)?.label ?? id },
				words,
			),
		);
		this.addRibbonIcon("message-square-quote", words.commands["open-panel"], () => void parts.openPanel());
		addCommands(this, parts, cards);
		this.register(cards.hover.attach(activeDocument));
		this.registerDomEvent(activeDocument, "click", (event) => cards.click(event));
		this.registerEvent(
			app.workspace.on("window-open", (_, opened) => {
				this.register(cards.hover.attach(opened.document));
				this.registerDomEvent(opened.document, "click", (event) => cards.click(event));
			}),
		);
		this.registerEvent(app.workspace.on("active-leaf-change", () => refresh()));
		this.registerEvent(app.workspace.on("file-open", () => refresh()));
		this.registerDomEvent(activeDocument, "selectionchange", () => refresh());
		this.registerEvent(app.workspace.on("editor-change", () => refresh()));
		this.register(
			library.onChange((knowledge) => {
				refreshEditors(app);
				for (const leaf of app.workspace.getLeavesOfType("markdown")) {
					if (leaf.view instanceof MarkdownView && leaf.view.getMode() === "preview")
						leaf.view.previewMode.rerender(true);
				}
				counting.start(knowledge);
				refresh();
			}),
		);
		this.register(() => {
			essays.end();
			counting.end();
			extractor.close();
			cache.close();
		});
		app.workspace.onLayoutReady(() => {
			this.watch(essays, glossary, counting, library, concordance);
			void glossary.readAll().then(() => essays.readAll());
			void offerRecovery(parts);
		});
	}

	override async onExternalSettingsChange(): Promise<void> {
		this.current = readSettings(await this.loadData());
	}

	/** Stores settings; a newer version's are used and not written. */
	private async change(settings: Settings, follow: () => void): Promise<void> {
		this.current = settings;
		if (settings.version <= settingsVersion) await this.saveData(settings);
		follow();
	}

	/** Keeps essays, glossary and counts in step with the vault. */
	private watch(
		essays: Essays,
		glossary: Glossary,
		counting: Counting,
		library: Library,
		concordance: Concordance,
	): void {
		const { vault, metadataCache } = this.app;
		const changed = async (file: TFile): Promise<void> => {
			await glossary.changed(file);
			await essays.changed(file);
			await counting.changed(file, library.knowledge());
		};
		this.registerEvent(metadataCache.on("changed", (file) => void changed(file)));
		this.registerEvent(
			vault.on("delete", (file) => {
				essays.gone(file.path);
				glossary.gone(file.path);
				concordance.remove(file.path);
			}),
		);
		this.registerEvent(
			vault.on("rename", (file, from) => {
				concordance.rename(from, file.path);
				glossary.gone(from);
				if (file instanceof TFile && file.extension === "md")
					void essays.renamed(file, from).then(() => glossary.changed(file));
			}),
		);
	}
}
