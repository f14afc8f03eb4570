import type { AnyKind, Item } from './kind.ts';
import { rules as matchRules } from './match/rules.ts';

/** @throws RangeError where no kind is called so. */
export function byKindName<T>(all: Readonly<Record<string, T>>, kind: string): T {
  const found = all[kind];
  if (found === undefined) throw new RangeError(`no kind is called ${kind}`);
  return found;
}

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

/** Here at once, or fetched. */
export type NowOrSoon<T> = T | Promise<T>;

/** Measures on cards, or figures. */
export type Asked = 'cards' | 'figures';

type RegisteredKind = { readonly asks: Asked; readonly rules: () => NowOrSoon<{ readonly rules: AnyKind }> };

/**
 * The register: a line for each kind, with what it asks and its rules. Cards come with the game, since it begins with
 * them; the rest is fetched when first wanted. The first kind that can ask something asks it first.
 */
const register: Readonly<Record<string, RegisteredKind>> = {
  match: { asks: 'cards', rules: () => ({ rules: matchRules }) },
  choice: { asks: 'figures', rules: () => import('./choice/rules.ts') },
  entry: { asks: 'figures', rules: () => import('./entry/rules.ts') },
  estimate: { asks: 'figures', rules: () => import('./estimate/rules.ts') },
  order: { asks: 'figures', rules: () => import('./order/rules.ts') },
};

/** Names of the kinds that ask any of these, in the order of the register. */
export const kindsFor = (asked: readonly Asked[]): readonly string[] =>
  Object.keys(register).filter(name => asked.includes(byKindName(register, name).asks));

/** Calls with what is here, at once; else when it has come. */
export const whenHere = <A, B>(soon: NowOrSoon<A>, call: (a: A) => B): NowOrSoon<B> =>
  soon instanceof Promise ? soon.then(call) : call(soon);

/** @throws RangeError where no kind is called so. Rejects when they cannot be fetched. */
export const fetchRules = (kind: string): NowOrSoon<AnyKind> =>
  whenHere(byKindName(register, kind).rules(), ({ rules }) => rules);
