/** The plugin: builds the parts, joins them, registers them. Imported by nobody. */
import { type Component, debounce, getLanguage, Notice, Plugin } from "obsidian";
import { Concordance } from "./core/concordance.ts";
import { follow } from "./core/decide.ts";
import { Library } from "./core/library.ts";
import { type GlossatorApi, apiOf } from "./obsidian/api.ts";
import { Cards } from "./obsidian/cards.ts";
import { addCommandLine } from "./obsidian/command-line.ts";
import { addCommands } from "./obsidian/commands.ts";
import { Counting } from "./obsidian/counting.ts";
import { DigestCache } from "./obsidian/digest-cache.ts";
import { editorMarks } from "./obsidian/editor-marks.ts";
import { Essays } from "./obsidian/essays.ts";
import { Glossary } from "./obsidian/glossary.ts";
import { Journal } from "./obsidian/journal.ts";
import { addMenus } from "./obsidian/menus.ts";
import { NoteWriter } from "./obsidian/note-writer.ts";
import { panelType, PanelView } from "./obsidian/panel-view.ts";
import { paceOf } from "./obsidian/pace.ts";
import type { Parts } from "./obsidian/parts.ts";
import { NoteAtHand } from "./obsidian/passage.ts";
import { previewMarks } from "./obsidian/preview-marks.ts";
import { askToRead, readingNotice, runNotice } from "./obsidian/progress.ts";
import { offerRecovery, pruneRecords } from "./obsidian/recovery.ts";
import { SettingsStore } from "./obsidian/settings-store.ts";
import { GlossatorSettingTab } from "./obsidian/settings-tab.ts";
import { remembered, rulesDiffer, termsDiffer } from "./obsidian/settings-turns.ts";
import { vaultId } from "./obsidian/vault-id.ts";
import { journalFolder, vaultNotes } from "./obsidian/vault-writing.ts";
import { markAnew, panelsOf } from "./obsidian/views.ts";
import { Watching } from "./obsidian/watching.ts";
import { inEveryWindow } from "./obsidian/windows.ts";
import { wordingFor } from "./show/languages.ts";
import { startWorker, WorkerExtractor } from "./worker/extractor.ts";

export default class GlossatorPlugin extends Plugin {
	api: GlossatorApi | null = null;
	private readonly store = new SettingsStore({
		load: () => this.loadData(),
		save: (settings) => this.saveData(settings),
	});

	override async onload(): Promise<void> {
		const { app, store } = this;
		await store.load();
		const words = wordingFor(getLanguage());
		const settings = store.get.bind(store);
		const say = (text: string): void => void new Notice(text);
		const timers = {
			setTimeout: (task: () => void, milliseconds: number) => window.setTimeout(task, milliseconds),
			clearTimeout: (timer: number) => window.clearTimeout(timer),
		};

		const folder = this.manifest.dir ?? `${app.vault.configDir}/plugins/${this.manifest.id}`;
		const journal = new Journal(journalFolder(app, `${folder}/runs`));
		const concordance = new Concordance();
		const { decisions, ignoredTerms } = settings();
		const pace = paceOf({ ...timers, now: () => performance.now() });
		const library = new Library(decisions, (id) => concordance.occurrences(id), pace, ignoredTerms);
		const extractor = new WorkerExtractor({ start: startWorker, ...timers });
		const cache = new DigestCache(`glossator/${vaultId(app)}`, window.indexedDB);
		const essays = new Essays(app, library, extractor, cache, {
			settings,
			progress: () => readingNotice(words),
			remember: (path, how) => void store.change((all) => remembered(all, path, how)),
			moved: (statements, from, to) => {
				const decisions = follow(settings().decisions, statements, from, to);
				if (decisions !== settings().decisions) void store.change((all) => ({ ...all, decisions }));
			},
			mayReadMore: (count) => askToRead(app, count, words),
			failed: (title, why) => say(why === "" ? words.notices.tooLong(title) : words.notices.couldNotRead(title, why)),
		});
		const glossary = new Glossary(app, library, settings);
		// Cursor, typing and scroll come in bursts: the panel follows once they rest.
		const refresh = debounce(() => panelsOf(app).forEach((panel) => panel.refresh()), 120, true);
		const recount = (): void => panelsOf(app).forEach((panel) => panel.recount());
		const counting = new Counting(app, concordance, { settings, breathe: () => sleep(0), done: recount });
		const parts: Parts = {
			app,
			words,
			library,
			concordance,
			essays,
			counting,
			writer: new NoteWriter(vaultNotes(app), journal),
			atHand: new NoteAtHand(app),
			settings,
			say,
			change: (change) => store.change(change),
			runPorts: () => runNotice(words),
			openPanel: async (tab) => {
				const leaf = await app.workspace.ensureSideLeaf(panelType, "right", { active: true, reveal: true });
				await leaf.loadIfDeferred();
				if (tab !== undefined && leaf.view instanceof PanelView) leaf.view.openTab(tab);
				refresh();
			},
		};
		const cards = new Cards(parts);
		const marks = editorMarks(parts);
		const watching = new Watching(app, parts, glossary, {
			...timers,
			registerEvent: (reference) => this.registerEvent(reference),
		});
		const readAll = async (): Promise<void> => {
			await glossary.readAll();
			await essays.readAll();
			refresh();
		};

		let toldOfNames = false;
		// A rule is typed letter by letter: it holds once the reader rests.
		const readAnew = debounce(() => void readAll(), 600, true);

		store.onChange((now, before) => {
			if (termsDiffer(now, before)) {
				library.decide(now.decisions, now.ignoredTerms);
				void library.newest();
			} else markAnew(app);
			if (rulesDiffer(now, before)) readAnew();
			refresh();
		});
		this.register(
			library.onChange((knowledge) => {
				if (knowledge.leftOut > 0 && !toldOfNames) say(words.notices.tooManyNames(knowledge.leftOut));
				toldOfNames = knowledge.leftOut > 0;
				markAnew(app);
				counting.start(knowledge);
				refresh();
			}),
		);
		this.api = apiOf(library);
		this.registerView(panelType, (leaf) => new PanelView(leaf, parts));
		this.registerEditorExtension(marks.extension);
		this.registerMarkdownPostProcessor(previewMarks(() => library.knowledge(), marks.previewDensity));
		this.registerHoverLinkSource("glossator", { display: this.manifest.name, defaultMod: true });
		this.addSettingTab(new GlossatorSettingTab(app, this, parts));
		this.addRibbonIcon("message-square-quote", words.commands["open-panel"], () => void parts.openPanel());
		addCommands(this, parts, cards);
		addMenus(this, parts, cards);
		addCommandLine(this, parts);
		inEveryWindow(this, (document, life) => followReader(document, life, cards, refresh));
		const { workspace } = app;
		this.registerEvent(workspace.on("active-leaf-change", () => refresh()));
		this.registerEvent(workspace.on("file-open", () => refresh()));
		this.registerEvent(workspace.on("layout-change", () => refresh()));
		this.registerEvent(workspace.on("editor-change", () => refresh()));
		this.register(() => {
			watching.end();
			essays.end();
			counting.end();
			library.end();
			extractor.close();
			cache.close();
		});
		workspace.onLayoutReady(() => {
			if (!store.isOurs()) say(words.notices.newerSettings);
			watching.start();
			void readAll();
			void offerRecovery(parts).then(() => pruneRecords(journal, Date.now()));
		});
	}

	override onExternalSettingsChange(): Promise<void> {
		return this.store.load();
	}
}

/** What happens in a window: marks answer the pointer, the panel follows cursor and scroll. */
function followReader(document: Document, life: Component, cards: Cards, refresh: () => void): void {
	life.register(cards.hover.attach(document));
	life.registerDomEvent(document, "click", (event) => cards.click(event));
	life.registerDomEvent(document, "selectionchange", () => refresh());
	life.registerDomEvent(document, "scroll", () => refresh(), { capture: true, passive: true });
}
