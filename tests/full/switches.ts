/**
 * Rules that keep the reader's notes safe, each with the words of the code that hold it and what they become when the
 * rule is switched off. For each at least one of its tests must fail then, or nothing holds the rule.
 */
export interface Switch {
	rule: string;
	file: string;
	from: string;
	to: string;
	/** Test files, without folder and ending, of which at least one fails. */
	tests: string[];
}

export const switches: Switch[] = [
	...inFile("src/core/write/edits.ts", ["edits", "note-writer"], [
		["an edit is made only where its words stand", "return edit.to - edit.from === edit.expected.length && text.startsWith(edit.expected, edit.from);", "return true;"],
		["edits that overlap are refused", "(ordered[at - 1]?.to ?? 0) > edit.from", "false"],
		["undoing tells the reader's own links from ours", "const isOurs = (from: number): boolean => !alike.has(expected) || ", "const isOurs = (from: number): boolean => true || "],
		["undoing never looks behind what it has placed", "least = from + expected.length;", ""],
	]),
	...inFile("src/core/write/links.ts", ["links"], [
		["a link is written only where links may stand", 'mention.writable && permissionOf(regions, mention) === "write" ?', "true ?"],
		["the bar of a link in a table is escaped", 'inTable ? "\\\\" : ""', '""'],
		["a link never undoes emphasis", "target === null || endsEmphasis(text, mention)", "target === null"],
		["a name that no link can hold is not linked", "if (!isLinkText(to)) return null;", ""],
		["only links to concepts are unlinked", ".filter((link) => isMeant(link.leadsTo))", ""],
	]),
	...inFile("src/core/write/note-name.ts", ["note-name"], [
		["device names are no file names", "devices.test(bare) ? `_${bare}` : bare", "bare"],
		["a file name has 255 bytes at most", "cutToBytes(trimmedOf(visible), mostBytes)", "trimmedOf(visible)"],
		["names are normalized", '.normalize("NFC").replace(forbidden', ".replace(forbidden"],
		["signs of paths and links are taken out of names", '.replace(forbidden, " ")', ""],
		["names that a disk takes for one are two", 'path.normalize("NFC").toLowerCase().normalize("NFC").toUpperCase().normalize("NFC")', "path"],
		["no path leads out of its folder", 'part.startsWith(".") || ', ""],
	]),
	...inFile("src/core/write/own-region.ts", ["glossary-note", "regenerating"], [
		["a region that was edited is known", "open[2] === checksum(unified(content))", "true"],
		["doubled marks are no region", "opens.length !== 1 || closes.length !== 1 || ", ""],
		["crossed marks are no region", "if (close.index < inner) return", "if (close.index < 0) return"],
		["other line ends are no edit", 'text.replace(/\\r\\n?/g, "\\n")', "text"],
	]),
	...inFile("src/core/write/glossary-note.ts", ["glossary-note", "regenerating"], [
		["an edited region is not written over unasked", "if (!region.isOurs && !overwrite)", "if (false)"],
		["another concept's region is not written", "region.id !== facts.concept.id", "false"],
		["a name taken out does not come back", "!region.given.includes(keyOf(entry))", "true"],
		["a region keeps the line ends of its note", 'expected.includes("\\r\\n") ? "\\r\\n" : "\\n"', '"\\n"'],
	]),
	...inFile("src/core/write/glossary-plan.ts", ["regenerating"], [
		["a note in the trash does not come back", "(isNew && !accepted)", "isNew"],
	]),
	...inFile("src/core/write/plain.ts", ["glossary-note"], [
		["no sign of Markdown works in a quotation", '.replace(/[\\\\`*[\\]<$|^]/g, (sign) => `\\\\${sign}`)', ""],
		["no template opens in a quotation", ".replace(/<%/g, \"<\\\\%\")\n\t\t.replace", ".replace"],
		["no mark and no comment closes in a quotation", '.replace(/([%{}=~>])(?=[%{}=~>])|%(?=\\w)/g, "$&\\\\")', ""],
		["a quotation is one line", '.replace(/[\\p{Cc}\\s]+/gu, " ")\n\t\t.trim()', ""],
	]),
	...inFile("src/core/write/yaml.ts", ["glossary-note", "note-name"], [
		["quotes are escaped in properties", 'if (character === \'"\' || character === "\\\\") return `\\\\${character}`;', ""],
		["control signs are escaped in properties", "if (isPlain && ", "if (true || "],
	]),
	...inFile("src/core/write/properties.ts", ["yaml-suite", "note-writer"], [
		["properties that would say something else are not written", "values.has(key) && JSON.stringify(same) === JSON.stringify(value)", "true"],
		["properties that are no YAML are not written", 'if (yaml.trim() !== "") parse(yaml);', ""],
	]),
	...inFile("src/obsidian/note-writer.ts", ["note-writer", "regenerating"], [
		["the record is on disk before the first note changes", "await this.journal.begin(run);\n\t\tawait this.carryOut(run, report, ports);", "await this.carryOut(run, report, ports);\n\t\tawait this.journal.begin(run);"],
		["a note that changed meanwhile is skipped", 'return found === "before" ? back.written : null;', "return back.written;"],
		["a note that is there is never made anew", 'if (before !== null) return "skipped";\n', ""],
		["bytes that are no text are not written", "before === null || hasDamage(before)", "before === null"],
		["only what the reader chose is made whole after a crash", "if (!paths.has(path)) continue;", ""],
		["a run stops when the reader says so", "if (ports.stopped())", "if (false)"],
	]),
	...inFile("src/obsidian/note-undo.ts", ["note-writer"], [
		["a note of ours that the reader wrote into is not trashed", "if (now !== change.after) return leave(1);", ""],
	]),
	...inFile("src/obsidian/journal.ts", ["note-writer"], [
		["a record that changed is not used", " || checksum(body) !== head[1]", ""],
		["a record is read back before it counts", 'if ((await this.load(id, "begun")) === null)', "if (false)"],
		["a record leads to no place outside the vault", 'if (path.split("/").some((part) => part === "" || part.startsWith("."))) return null;', ""],
	]),
	...inFile("src/core/write/large-run.ts", ["large-run"], [
		["a large run is asked about again", "changed.length > notes * largeShare || ", ""],
	]),
]; // prettier-ignore

function inFile(file: string, tests: string[], rows: [rule: string, from: string, to: string][]): Switch[] {
	return rows.map(([rule, from, to]) => ({ rule, file, from, to, tests }));
}
