import type { Item } from './item.ts';

/** What is fetched for a kind when an item of it is first shown. */
export type Fetched<T> = {
  /** Undefined until it has come; asking makes it come. */
  readonly of: (item: Pick<Item, 'kind'>) => T | undefined;
  /** The same without asking for it. */
  readonly known: (item: Pick<Item, 'kind'>) => T | undefined;
  /** Resolves when all of these have come or failed to. */
  readonly fetch: (items: readonly Pick<Item, 'kind'>[]) => Promise<void>;
};

/** @param onChange one has come. @param onFail one could not be fetched; the next time it is asked for again. */
export function createFetched<T>(
  fetchOne: (kind: string) => Promise<T>,
  onChange: () => void,
  onFail: () => void,
): Fetched<T> {
  const here = new Map<string, T>();
  const coming = new Map<string, Promise<void>>();
  const fetch = (kind: string): Promise<void> => {
    const known = coming.get(kind);
    if (known) return known;
    const wait = fetchOne(kind).then(
      one => {
        here.set(kind, one);
        onChange();
      },
      () => {
        coming.delete(kind);
        onFail();
      },
    );
    coming.set(kind, wait);
    return wait;
  };
  return {
    of: ({ kind }) => {
      const one = here.get(kind);
      if (one === undefined) void fetch(kind);
      return one;
    },
    known: ({ kind }) => here.get(kind),
    fetch: async items => {
      const kinds = new Set(items.map(({ kind }) => kind));
      await Promise.all([...kinds].filter(kind => !here.has(kind)).map(fetch));
    },
  };
}
