/** What writing needs of a vault. */
import type { Edit } from "../core/model.ts";

export interface Notes {
	/** The note's text as it is now (of an open note, the editor's); null when there is none. */
	read(path: string): Promise<string | null>;
	/** Creates a note and the folders above it; rejects when one is there. */
	create(path: string, text: string): Promise<void>;
	/** Changes a note in one step: `change` gets its text and returns edits that apply to it, or null to leave it. */
	process(path: string, change: (text: string) => Edit[] | null): Promise<void>;
	/** Paths of all notes. */
	paths(): string[];
	/** Puts a note into the trash that the reader chose. */
	trash(path: string): Promise<void>;
	/** What YAML says; throws where it is none. */
	parseYaml(yaml: string): unknown;
}
