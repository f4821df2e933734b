/** Tasks that ask one part of extraction or ranking alone. */
import { abbreviationsOf } from "../../src/core/extract/abbreviations.ts";
import { argumentGraphOf } from "../../src/core/extract/argument-graph.ts";
import { definingSentences } from "../../src/core/extract/definitions.ts";
import { essayArgumentsOf, type GivenComponent } from "../../src/core/extract/essay-arguments.ts";
import { phrasesOf, termsOf } from "../../src/core/extract/terms.ts";
import { buildRanker, type Ranker, rankPool } from "../../src/core/relate/ranker.ts";
import { byId, type Doc } from "./knowing.ts";

export function predictKeyphrases({ docs }: { docs: Doc[] }): unknown {
	return { docs: byId(docs, (doc) => phrasesOf(doc.text)) };
}

export function predictTerms({ docs }: { docs: Doc[] }): unknown {
	return { docs: byId(docs, (doc) => termsOf(doc.text)) };
}

export function predictAbbreviations({ docs }: { docs: Doc[] }): unknown {
	return {
		docs: byId(docs, ({ text }) => {
			const pairs = abbreviationsOf(text);
			return {
				pairs: pairs.map(({ short, long }) => [text.slice(short.from, short.to), text.slice(long.from, long.to)]),
				shorts: pairs.map(({ short }) => [short.from, short.to]),
				longs: pairs.map(({ long }) => [long.from, long.to]),
			};
		}),
	};
}

export function predictDefinitions({ docs }: { docs: { id: string; sentences: string[] }[] }): unknown {
	return { docs: byId(docs, (doc) => definingSentences(doc.sentences)) };
}

export function predictArgumentGraphs({ docs }: { docs: { id: string; segments: string[] }[] }): unknown {
	return {
		docs: byId(docs, ({ segments }) => {
			const { claim, edges } = argumentGraphOf(segments);
			return {
				cc: claim + 1,
				edges: edges.map(({ source, target, kind }) => [source + 1, target + 1, kind === "supports" ? "sup" : "att"]),
			};
		}),
	};
}

export function predictEssayArguments({ docs }: { docs: (Doc & { components?: GivenComponent[] })[] }): unknown {
	return { docs: byId(docs, (doc) => essayArgumentsOf(doc.text, doc.components)) };
}

interface Ranked {
	queries: { id: string; text: string; group?: string }[];
	pool: { id: string; text: string; group?: string }[];
}

export function predictRanking({ queries, pool }: Ranked): unknown {
	const groups = new Map<string | undefined, { own: Ranked["pool"]; ranker: Ranker }>();
	const groupOf = (name: string | undefined): { own: Ranked["pool"]; ranker: Ranker } => {
		const known = groups.get(name);
		if (known !== undefined) return known;
		const members = pool.filter((one) => one.group === name);
		const own = members.length > 0 ? members : pool;
		const group = { own, ranker: buildRanker(own.map((one) => one.text)) };
		groups.set(name, group);
		return group;
	};
	return {
		queries: byId(queries, (query) => {
			const { own, ranker } = groupOf(query.group);
			return rankPool(ranker, query.text, own.length).map((at) => own[at]?.id);
		}),
	};
}
