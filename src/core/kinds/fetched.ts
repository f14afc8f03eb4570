import type { Item } from './item.ts';

/** What is fetched for a kind when an item of it is first shown. */
export type LazyByKind<T> = {
  /** Undefined until it has come; asking makes it come. */
  readonly of: (item: Pick<Item, 'kind'>) => T | undefined;
  /** Resolves when all of these have come. Rejects when one cannot be fetched; it may be asked for again. */
  readonly fetch: (items: readonly Pick<Item, 'kind'>[]) => Promise<void>;
};

/** Has something fetched, however often that fails at first. */
type Bring = (load: () => Promise<unknown>) => Promise<unknown>;

/** @param onChange one has come. @param bring by it comes what was asked for with `of`. */
export function createLazyByKind<T>(
  fetchOne: (kind: string) => T | Promise<T>,
  onChange: () => void,
  bring: Bring,
): LazyByKind<T> {
  const here = new Map<string, T>();
  const coming = new Map<string, Promise<T>>();
  const wanted = new Set<string>();
  /** @returns what is there at once; otherwise it is on its way. */
  const ask = (kind: string): T | Promise<T> => {
    const known = here.get(kind) ?? coming.get(kind);
    if (known !== undefined) return known;
    const soon = fetchOne(kind);
    if (!(soon instanceof Promise)) {
      here.set(kind, soon);
      return soon;
    }
    const wait = soon
      .then(one => {
        // A proxy may answer with an empty file.
        if (one === undefined) throw new Error(`nothing came for ${kind}`);
        here.set(kind, one);
        onChange();
        return one;
      })
      .finally(() => coming.delete(kind));
    coming.set(kind, wait);
    return wait;
  };
  return {
    of: ({ kind }) => {
      const known = here.get(kind);
      if (known !== undefined || wanted.has(kind)) return known;
      const soon = ask(kind);
      if (!(soon instanceof Promise)) return soon;
      wanted.add(kind);
      void bring(async () => ask(kind));
      return undefined;
    },
    fetch: async items => {
      await Promise.all(items.map(({ kind }) => ask(kind)));
    },
  };
}
