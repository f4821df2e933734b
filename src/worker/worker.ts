/** Runs in the worker: an essay comes in, its digest goes out. */
import { digestOf } from "../core/extract/digest.ts";
import type { Answer, Question } from "./protocol.ts";

/** The worker's own global, as far as it is used here. */
interface Here {
	onmessage: ((event: { data: Question }) => void) | null;
	postMessage(answer: Answer): void;
}

const here = self as unknown as Here;

here.onmessage = ({ data: { id, essay } }) => {
	try {
		here.postMessage({ id, digest: digestOf(essay) });
	} catch (error) {
		here.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
};
