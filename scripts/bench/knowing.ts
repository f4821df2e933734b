/** A new Knowledge of many essays: how long the window is held at a time, as a share of the whole. */
import { digestOf } from "../../src/core/extract/digest.ts";
import { gatherInSteps } from "../../src/core/gather/gather.ts";
import { buildKnowledgeInSteps } from "../../src/core/knowledge.ts";
import type { Digest } from "../../src/core/model.ts";
import { noDecisions } from "../../src/core/settings.ts";
import type { Steps } from "../../src/core/steps.ts";
import type { Corpus } from "./corpus.ts";
import type { Row } from "./measuring.ts";

export function knowing(corpus: Corpus): Row[] {
	const digests = corpus.notes
		.filter(({ text }) => text.length > 1500 && text.length < 30_000)
		.slice(0, mostEssays)
		.map(({ path, text }) => digestOf({ path, title: path, text, author: "", source: "" }));
	const rounds = Array.from({ length: 6 }, () => stepsOf(built(digests))).slice(1);
	// The same steps each time: the quickest of each is without what the machine did meanwhile.
	const quickest = (rounds[0] ?? []).map((_, at) => Math.min(...rounds.map((times) => times[at] ?? NaN)));
	const total = quickest.reduce((sum, time) => sum + time, 0);
	const longest = Math.max(...quickest);
	return [
		{
			measure: `a new Knowledge of ${String(digests.length)} essays: longest step, share of the whole`,
			value: longest / total,
			unit: "share",
			floor: 0.05,
			reach: 0.02,
			detail: `${longest.toFixed(1)} ms of ${total.toFixed(0)} ms in ${String(quickest.length)} steps`,
		},
	];
}

function* built(digests: Digest[]): Steps<unknown> {
	const { concepts, reasoning } = yield* gatherInSteps(digests, [], noDecisions());
	return yield* buildKnowledgeInSteps({
		concepts,
		reasoning,
		digests,
		occurrences: () => [],
		notHere: [],
		ignored: [],
	});
}

/** Milliseconds of each step. */
function stepsOf(steps: Steps<unknown>): number[] {
	const times: number[] = [];
	for (let isDone = false; !isDone;) {
		const start = performance.now();
		isDone = steps.next().done === true;
		times.push(performance.now() - start);
	}
	return times;
}

const mostEssays = 300;
