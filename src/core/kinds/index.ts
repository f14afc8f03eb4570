import type { AnyKind } from './kind.ts';
import { rules as matchRules } from './match/match.ts';
import { byKindName } from './named.ts';

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
  choice: { asks: 'figures', rules: () => import('./choice/choice.ts') },
  entry: { asks: 'figures', rules: () => import('./entry/entry.ts') },
  estimate: { asks: 'figures', rules: () => import('./estimate/estimate.ts') },
  order: { asks: 'figures', rules: () => import('./order/order.ts') },
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
