/** The reader's decisions as changes of one immutable value: each takes the decisions there are and returns new ones. */
import type { Correction, Decisions, Kind } from "./model.ts";

export function accept(decisions: Decisions, ids: string[]): Decisions {
	const rejected = decisions.rejected.filter((id) => !ids.includes(id));
	return { ...decisions, accepted: union(decisions.accepted, ids), rejected };
}

/** Takes acceptance back: the concepts stand as they did before. */
export function withdraw(decisions: Decisions, ids: string[]): Decisions {
	return { ...decisions, accepted: decisions.accepted.filter((id) => !ids.includes(id)) };
}

export function reject(decisions: Decisions, id: string): Decisions {
	const accepted = decisions.accepted.filter((one) => one !== id);
	return { ...decisions, accepted, rejected: union(decisions.rejected, [id]) };
}

export function mute(decisions: Decisions, id: string): Decisions {
	return { ...decisions, muted: union(decisions.muted, [id]) };
}

/** The concept is not meant in this note, whatever the word. */
export function notHere(decisions: Decisions, id: string, path: string): Decisions {
	return { ...decisions, notHere: [...decisions.notHere, [id, path]] };
}

/** A concept's label; an empty one takes the reader's own back. */
export function rename(decisions: Decisions, id: string, label: string): Decisions {
	const others = decisions.renamed.filter(([one]) => one !== id);
	const clean = label.trim();
	return { ...decisions, renamed: clean === "" ? others : [...others, [id, clean]] };
}

export function merge(decisions: Decisions, id: string, into: string): Decisions {
	if (id === into) return decisions;
	const others = decisions.merged.filter(([one, target]) => one !== id && !(one === into && target === id));
	return { ...decisions, merged: [...others, [id, into]] };
}

export function setKind(decisions: Decisions, id: string, kind: Kind): Decisions {
	return { ...decisions, kinds: [...decisions.kinds.filter(([one]) => one !== id), [id, kind]] };
}

/** Pins what is not pinned, and the other way round. */
export function togglePin(decisions: Decisions, argument: string): Decisions {
	const isPinned = decisions.pinned.includes(argument);
	const pinned = isPinned ? decisions.pinned.filter((one) => one !== argument) : union(decisions.pinned, [argument]);
	return { ...decisions, pinned };
}

export function hide(decisions: Decisions, argument: string): Decisions {
	return { ...decisions, hidden: union(decisions.hidden, [argument]) };
}

/** The same turn twice takes itself back. */
export function correct(decisions: Decisions, correction: Correction): Decisions {
	const key = JSON.stringify(correction);
	const others = decisions.corrections.filter((one) => JSON.stringify(one) !== key);
	const isTwice = others.length < decisions.corrections.length && correction.what === "turned";
	return { ...decisions, corrections: isTwice ? others : [...others, correction] };
}

/** What was decided of a note and of its statements holds under its new name; the same value where nothing was. */
export function follow(decisions: Decisions, statements: Map<string, string>, from: string, to: string): Decisions {
	const idOf = (id: string): string => statements.get(id) ?? id;
	const followed: Decisions = {
		...decisions,
		notHere: decisions.notHere.map(([id, path]) => [id, path === from ? to : path]),
		pinned: decisions.pinned.map(idOf),
		hidden: decisions.hidden.map(idOf),
		corrections: decisions.corrections.map((one) =>
			one.what === "not-an-argument"
				? { ...one, claim: idOf(one.claim) }
				: { ...one, claim: idOf(one.claim), premise: idOf(one.premise) },
		),
	};
	return JSON.stringify(followed) === JSON.stringify(decisions) ? decisions : followed;
}

function union(list: string[], more: string[]): string[] {
	return [...new Set([...list, ...more])];
}
