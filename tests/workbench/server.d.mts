/** Serves the workbench over a vault's folder and a folder with the built plugin. */
export function serve(asked: {
	vault: string;
	plugin: string;
	port?: number;
	disk?: "exact" | "folding" | "normalizing";
}): Promise<{ url: string; close(): Promise<void> }>;
