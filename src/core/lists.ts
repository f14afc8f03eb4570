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

/** The first of each group, then the second of each, and so on. */
export function roundRobin<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) =>
    groups.flatMap(group => group.slice(round, round + 1)),
  ).flat();
}

/** Two lists as one: the fewer evenly among the more, each in its order. */
export const spreadEvenly = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  [some, others]
    .flatMap(group => group.map((one, i) => ({ one, at: (i + 0.5) / group.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
