import type { AnyKind, Item } from './kind.ts';
import { rules as matchRules } from './match/rules.ts';

/** There already, or fetched. */
export type NowOrSoon<T> = T | Promise<T>;

/** What a kind asks about: measures, on cards, figures, headlines about both, or lists. */
export type Asked = (typeof EVERYTHING)[number];
export const EVERYTHING = ['cards', 'figures', 'headlines', 'lists'] as const;

type RegisteredKind = { readonly asks: Asked; readonly rules: () => NowOrSoon<{ readonly rules: AnyKind }> };

/**
 * The kinds of question, a line for each. The rules of cards come with the game, since it begins with them; the others are
 * fetched when first wanted. Where several kinds can ask the same thing, the first of them asks it first.
 */
const register: Readonly<Record<string, RegisteredKind>> = {
  match: { asks: 'cards', rules: () => ({ rules: matchRules }) },
  choice: { asks: 'figures', rules: () => import('./choice/rules.ts') },
  entry: { asks: 'figures', rules: () => import('./entry/rules.ts') },
  estimate: { asks: 'figures', rules: () => import('./estimate/rules.ts') },
  order: { asks: 'figures', rules: () => import('./order/rules.ts') },
  proofread: { asks: 'headlines', rules: () => import('./proofread/rules.ts') },
  sort: { asks: 'lists', rules: () => import('./sort/rules.ts') },
};

/** Names of the kinds that ask about any of these, in the order of the register. */
export const kindsFor = (asked: readonly Asked[]): readonly string[] =>
  Object.keys(register).filter(name => asked.includes(byKindName(register, name).asks));

/** What a kind asks about; it never changes, since codes say "cards" and "figures". @throws RangeError if no kind has this name. */
export const asksOf = (kind: string): Asked => byKindName(register, kind).asks;

/** Whether an item is of a kind that asks headlines or lists, whose data and words come last. */
export const isFurther = ({ kind }: Pick<Item, 'kind'>): boolean =>
  ['headlines', 'lists'].includes(asksOf(kind));

/** @throws RangeError if no kind has this name. Rejects if the rules cannot be fetched. */
export const fetchRules = (kind: string): NowOrSoon<AnyKind> =>
  whenHere(byKindName(register, kind).rules(), ({ rules }) => rules);

/** @throws RangeError if no kind has this name. */
export function byKindName<T>(all: Readonly<Record<string, T>>, kind: string): T {
  const found = all[kind];
  if (found === undefined) throw new RangeError(`no kind is called ${kind}`);
  return found;
}

/** Calls with what is there, at once; otherwise when it has come. */
export const whenHere = <A, B>(soon: NowOrSoon<A>, call: (a: A) => B): NowOrSoon<B> =>
  soon instanceof Promise ? soon.then(call) : call(soon);

/** One thing for each kind (its rules, its list, its canvas), fetched when an item of the kind is first shown. */
export type LazyByKind<T> = {
  /** Undefined until it has come; asking for it fetches it. */
  readonly of: (item: Pick<Item, 'kind'>) => T | undefined;
  /** Resolves when those of all these items have come. Rejects if one cannot be fetched; it may be asked for again. */
  readonly fetch: (items: readonly Pick<Item, 'kind'>[]) => Promise<void>;
};

/** Tries again until the load succeeds. */
type Bring = (load: () => Promise<unknown>) => Promise<unknown>;

/**
 * @param onChange is called when one has come.
 * @param bring is used for what was asked for by `of`, where nobody waits for a promise that could reject.
 */
export function createLazyByKind<T>(
  fetchOne: (kind: string) => NowOrSoon<T>,
  onChange: () => void,
  bring: Bring,
): LazyByKind<T> {
  const here = new Map<string, T>();
  const coming = new Map<string, Promise<T>>();
  const wanted = new Set<string>();
  /** @returns what is there; otherwise the promise of it, and it is being fetched. */
  const ask = (kind: string): NowOrSoon<T> => {
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
