/** What the shim offers to `hypermd.ts`. */
interface Mode {
	token(stream: unknown, state: unknown): string | null;
	blankLine?(state: unknown): void;
}
declare const cm5: {
	getMode(config: object, spec: object): Mode;
	startState(mode: Mode): unknown;
	copyState(mode: Mode, state: unknown): unknown;
};
export = cm5;
