/** The names that obsidian.d.ts declares: class or interface → its members, inherited ones included. */
import { createRequire } from "node:module";
import ts from "typescript";

const require = createRequire(import.meta.url);

/** Takes a second or so: callers keep the answer. */
export function declaredNames() {
	const file = require.resolve("obsidian/obsidian.d.ts");
	const program = ts.createProgram([file], {
		skipLibCheck: true,
		types: [],
		lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		module: ts.ModuleKind.ESNext,
	});
	const checker = program.getTypeChecker();
	const module = checker.getSymbolAtLocation(program.getSourceFile(file));
	const names = {};
	for (const symbol of checker.getExportsOfModule(module)) {
		const type = checker.getDeclaredTypeOfSymbol(symbol);
		names[symbol.name] = checker.getPropertiesOfType(type).map((member) => member.name);
	}
	return names;
}
