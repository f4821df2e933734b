/**
 * Raised when the same essay would give another digest than before. In a file of its own, so that who keeps digests
 * need not load what makes them.
 */
export const digestVersion = 4;
