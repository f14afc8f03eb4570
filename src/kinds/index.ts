import type { AnyKind } from './kind.ts';
import type { AnyList } from './list.ts';
import { list as matchList } from './match/list.ts';
import { rules as matchRules } from './match/match.ts';
import { named } from './named.ts';
import type { AnyView } from './view.ts';

/**
 * A kind: what it asks, its rules, and how it shows itself in plain DOM and on the canvas. Cards come with the game,
 * since it begins with them; everything else is fetched when first wanted, so that nobody waits for what is not asked.
 */
type Entry = {
  readonly asks: Asked;
  readonly rules: () => Soon<{ readonly rules: AnyKind }>;
  readonly list: () => Soon<{ readonly list: AnyList }>;
  readonly view: () => Promise<{ readonly view: AnyView }>;
};

export type Soon<T> = T | Promise<T>;

/** Measures on cards, or figures. */
export type Asked = 'cards' | 'figures';

/** The register: one entry per kind. The first that can ask something asks it first. */
const register: Readonly<Record<string, Entry>> = {
  match: {
    asks: 'cards',
    rules: () => ({ rules: matchRules }),
    list: () => ({ list: matchList }),
    view: () => import('./match/view.ts'),
  },
  choice: {
    asks: 'figures',
    rules: () => import('./choice/choice.ts'),
    list: () => import('./choice/list.ts'),
    view: () => import('./choice/view.ts'),
  },
  entry: {
    asks: 'figures',
    rules: () => import('./entry/entry.ts'),
    list: () => import('./entry/list.ts'),
    view: () => import('./entry/view.ts'),
  },
  estimate: {
    asks: 'figures',
    rules: () => import('./estimate/estimate.ts'),
    list: () => import('./estimate/list.ts'),
    view: () => import('./estimate/view.ts'),
  },
  order: {
    asks: 'figures',
    rules: () => import('./order/order.ts'),
    list: () => import('./order/list.ts'),
    view: () => import('./order/view.ts'),
  },
};

/** Names of the kinds that ask any of these, in the order of the register. */
export const kindsFor = (asked: readonly Asked[]): readonly string[] =>
  Object.keys(register).filter(name => asked.includes(entryOf(name).asks));

/** @throws RangeError where no kind is called so. */
const entryOf = (kind: string): Entry => named(register, kind);

const then = <A, B>(soon: Soon<A>, call: (a: A) => B): Soon<B> =>
  soon instanceof Promise ? soon.then(call) : call(soon);

/** Each @throws, or rejects, when it cannot be fetched. */
export const fetchRules = (kind: string): Soon<AnyKind> => then(entryOf(kind).rules(), ({ rules }) => rules);
export const fetchList = (kind: string): Soon<AnyList> => then(entryOf(kind).list(), ({ list }) => list);
export const fetchView = async (kind: string): Promise<AnyView> => (await entryOf(kind).view()).view;
