import type { Item } from './item.ts';

/** What is fetched for a kind when an item of it is first shown. */
export type Fetched<T> = {
  /** Undefined until it has come; asking makes it come. */
  readonly of: (item: Pick<Item, 'kind'>) => T | undefined;
  /** Resolves when all of these have come or failed to. */
  readonly fetch: (items: readonly Pick<Item, 'kind'>[]) => Promise<void>;
};

/** @param onChange one has come. @param onFail one could not be fetched; the next time it is asked for again. */
export function createFetched<T>(
  fetchOne: (kind: string) => T | Promise<T>,
  onChange: () => void,
  onFail: () => void,
): Fetched<T> {
  const here = new Map<string, T>();
  const coming = new Map<string, Promise<void>>();
  /** @returns what was there at once; otherwise it is on its way. */
  const ask = (kind: string): T | undefined => {
    if (coming.has(kind)) return undefined;
    const soon = fetchOne(kind);
    if (!(soon instanceof Promise)) {
      here.set(kind, soon);
      return soon;
    }
    const wait = soon.then(
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
    return undefined;
  };
  return {
    of: ({ kind }) => here.get(kind) ?? ask(kind),
    fetch: async items => {
      for (const { kind } of items) if (!here.has(kind)) ask(kind);
      await Promise.all(items.map(({ kind }) => coming.get(kind)));
    },
  };
}
