/** The settings of this vault: read safely, changed one at a time, stored at once. A newer version's are used and not written. */
import { readSettings, type Settings, settingsVersion } from "../core/settings.ts";

export interface SettingsPorts {
	load(): Promise<unknown>;
	save(settings: Settings): Promise<void>;
}

type Listener = (now: Settings, before: Settings) => void;

export class SettingsStore {
	private current = readSettings(null);
	private readonly listeners = new Set<Listener>();

	constructor(private readonly ports: SettingsPorts) {}

	get(): Settings {
		return this.current;
	}

	/** Takes what is stored: at the start, and when a sync service changed it. */
	async load(): Promise<void> {
		const before = this.current;
		this.current = readSettings(await this.ports.load());
		this.tell(before);
	}

	async change(change: (settings: Settings) => Settings): Promise<void> {
		const before = this.current;
		this.current = change(before);
		this.tell(before);
		if (this.isOurs()) await this.ports.save(this.current);
	}

	/** Whether settings are stored here: those of a newer version of the plugin are left as they are. */
	isOurs(): boolean {
		return this.current.version <= settingsVersion;
	}

	onChange(listener: Listener): void {
		this.listeners.add(listener);
	}

	private tell(before: Settings): void {
		for (const listener of this.listeners) listener(this.current, before);
	}
}
