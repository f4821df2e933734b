/** A run over real files, killed by the system at some moment; then finished, and in a copy undone. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { newNote, noteAfter, noteBefore, noteCount, ports, writerIn } from "./disk-folder.ts";

export interface Killing {
	kills: number;
	/** Kills after which the run had begun and not come to its end. */
	inTheMiddle: number;
	broken: number;
	examples: string[];
}

/** `runner` is a file that links the folder named in its arguments. */
export async function killing(kills: number, runner: string): Promise<Killing> {
	const found: Killing = { kills, inTheMiddle: 0, broken: 0, examples: [] };
	for (let kill = 0; kill < kills; kill++) {
		const folder = mkdtempSync(join(tmpdir(), "glossator-kill-"));
		for (let at = 0; at < noteCount; at++) writeFileSync(join(folder, `n${at}.md`), noteBefore(at));
		await killed(runner, folder, kill);
		const wrong = await recovered(folder, found);
		if (wrong.length > 0) found.broken++;
		if (wrong.length > 0 && found.examples.length < 10) found.examples.push(`${kill}: ${wrong.join()}`);
		rmSync(folder, { recursive: true });
		rmSync(`${folder}-copy`, { recursive: true, force: true });
	}
	return found;
}

/** The process says when it begins to write notes; it is killed so many milliseconds after that, each time another. */
function killed(runner: string, folder: string, kill: number): Promise<void> {
	const child = spawn(process.execPath, [runner, folder], { stdio: ["ignore", "pipe", "inherit"] });
	child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), kill % latest));
	return new Promise((done) => child.once("exit", () => done()));
}

async function recovered(folder: string, found: Killing): Promise<string[]> {
	const run = await writerIn(folder).unfinished();
	if (run === null) {
		const whole = [noteBefore, noteAfter].some((note) => allAre(folder, note));
		return whole ? [] : ["neither begun nor done, and not whole"];
	}
	found.inTheMiddle++;
	cpSync(folder, `${folder}-copy`, { recursive: true });
	const finishing = writerIn(folder);
	await finishing.finish(run, new Set(await finishing.cutShort(run)), ports);
	const undoing = writerIn(`${folder}-copy`);
	await undoing.undoLast(new Set(await undoing.cutShort(run)));
	const wrong: string[] = [];
	if (!allAre(folder, noteAfter) || textOf(folder, "Glossary/galaxy.md") !== newNote) wrong.push("not finished");
	if (!allAre(`${folder}-copy`, noteBefore) || existsSync(join(`${folder}-copy`, "Glossary/galaxy.md"))) wrong.push("not undone");
	return wrong;
} // prettier-ignore

function allAre(folder: string, note: (at: number) => string): boolean {
	return Array.from({ length: noteCount }, (_, at) => textOf(folder, `n${at}.md`) === note(at)).every(Boolean);
}

function textOf(folder: string, path: string): string {
	return existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "";
}

/** About as long as the run takes. */
const latest = 100;
