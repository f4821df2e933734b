/** The path of a browser that can be started; throws where none can be had. */
export function findBrowser(): string;
/** Switches that keep a browser quiet in tests. */
export const quietly: string[];
