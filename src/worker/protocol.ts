/** What travels between the app and the worker: plain JSON, each question with a number that its answer repeats. */
import type { Digest, Essay } from "../core/model.ts";

export interface Question {
	id: number;
	essay: Essay;
}

export type Answer = { id: number; digest: Digest } | { id: number; error: string };
