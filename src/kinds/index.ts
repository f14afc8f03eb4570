import type { AnyKind } from './kind.ts';
import type { AnyList } from './list.ts';
import type { AnyView } from './view.ts';

/**
 * A kind: what it asks, its rules, and how it shows itself in plain DOM and on the canvas; each fetched when first
 * wanted, so that nobody waits for what is not asked.
 */
type Entry = {
  readonly asks: Asked;
  readonly rules: () => Promise<{ readonly rules: AnyKind }>;
  readonly list: () => Promise<{ readonly list: AnyList }>;
  readonly view: () => Promise<{ readonly view: AnyView }>;
};

/** Measures on cards, or figures. */
export type Asked = 'cards' | 'figures';

/** The register: one entry per kind. The first that can ask something asks it first. */
const register: Readonly<Record<string, Entry>> = {
  match: {
    asks: 'cards',
    rules: () => import('./match/match.ts'),
    list: () => import('./match/list.ts'),
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
function entryOf(kind: string): Entry {
  const found = register[kind];
  if (!found) throw new RangeError(`no kind is called ${kind}`);
  return found;
}

/** Each @throws when it cannot be fetched. */
export const fetchRules = async (kind: string): Promise<AnyKind> => (await entryOf(kind).rules()).rules;
export const fetchList = async (kind: string): Promise<AnyList> => (await entryOf(kind).list()).list;
export const fetchView = async (kind: string): Promise<AnyView> => (await entryOf(kind).view()).view;
