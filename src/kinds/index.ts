import { choice } from './choice/choice.ts';
import { entry } from './entry/entry.ts';
import { estimate } from './estimate/estimate.ts';
import type { Item } from './item.ts';
import type { AnyKind } from './kind.ts';
import type { AnyList } from './list.ts';
import { match } from './match/match.ts';
import { order } from './order/order.ts';
import type { AnyView } from './view.ts';

/** A kind: its rules, and how it shows itself in plain DOM and on the canvas, each fetched when first wanted. */
type Entry = {
  readonly rules: AnyKind;
  readonly list: () => Promise<{ readonly list: AnyList }>;
  readonly view: () => Promise<{ readonly view: AnyView }>;
};

/** The register: one line per kind. The first that can ask something asks it first. */
const register: Readonly<Record<string, Entry>> = {
  match: { rules: match, list: () => import('./match/list.ts'), view: () => import('./match/view.ts') },
  choice: { rules: choice, list: () => import('./choice/list.ts'), view: () => import('./choice/view.ts') },
  entry: { rules: entry, list: () => import('./entry/list.ts'), view: () => import('./entry/view.ts') },
  estimate: {
    rules: estimate,
    list: () => import('./estimate/list.ts'),
    view: () => import('./estimate/view.ts'),
  },
  order: { rules: order, list: () => import('./order/list.ts'), view: () => import('./order/view.ts') },
};

export const KINDS: readonly AnyKind[] = Object.values(register).map(({ rules }) => rules);

function entryOf(kind: string): Entry {
  const found = register[kind];
  if (!found) throw new RangeError(`no kind is called ${kind}`);
  return found;
}

/** @throws RangeError for an item of no known kind. */
export const kindOf = ({ kind }: Pick<Item, 'kind'>): AnyKind => entryOf(kind).rules;
/** @throws when it cannot be fetched. */
export const fetchList = async (kind: string): Promise<AnyList> => (await entryOf(kind).list()).list;
/** @throws when it cannot be fetched. */
export const fetchView = async (kind: string): Promise<AnyView> => (await entryOf(kind).view()).view;
