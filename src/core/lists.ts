/** Entries by name, names and entries in the order in which they come. */
export function grouped<T>(all: Iterable<T>, nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** The last of a list, if it has any: `list.at(-1)` for browsers that do not have `at` yet. */
export const lastIn = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
