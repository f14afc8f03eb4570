/** The last of a list, if it has any: `list.at(-1)` for browsers that do not have `at` yet. */
export const lastIn = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
