/** Which wording a reader gets. */
import { english } from "./wording/en.ts";
import { russian } from "./wording/ru.ts";
import type { Wording } from "./wording.ts";

/** The wording for a language of the app; English where there is none. */
export function wordingFor(language: string): Wording {
	return language.startsWith("ru") ? russian : english;
}
