import { findLevel, isPlayable } from '../../core/interview/lookups.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import { createLazyByKind, fetchRules, type NowOrSoon } from '../../core/kinds/register.ts';
import { kindsOfLevel } from '../../core/session/compose-items.ts';
import { type Dealer, dealMatch } from './deal-match.ts';
import type { Bring } from './fetch-retry.ts';

/** The rules of the kinds that a level asks by, and how its sittings are dealt. */
export type LevelRules = Dealer & { readonly kinds: readonly AnyKind[] };

/** The rules of levels, fetched when a level that needs them is first opened. */
export type RulesLoader = {
  /** Those of a level; undefined until all of them are there. Asking starts to fetch them. */
  readonly of: (level: LevelId) => LevelRules | undefined;
  /** Resolves when those of a level are there. Rejects if they cannot be fetched. */
  readonly fetch: (level: LevelId) => Promise<void>;
};

/** @param form of a level. */
const fetchDealer = (form: string): NowOrSoon<Dealer> =>
  form === 'match'
    ? { deal: dealMatch }
    : import('./deal-any.ts').then(({ dealAny, drawAny }) => ({ deal: dealAny, draw: drawAny }));

export function createRulesLoader(interview: Interview, bring: Bring): RulesLoader {
  const rules = createLazyByKind(fetchRules, () => undefined, bring);
  const dealers = createLazyByKind(fetchDealer, () => undefined, bring);
  const kindsAskedBy = (level: LevelId): readonly { readonly kind: string }[] => {
    const spec = findLevel(interview, level);
    return spec && isPlayable(spec) ? kindsOfLevel(spec).map(kind => ({ kind })) : [];
  };
  const dealerOf = (level: LevelId): { readonly kind: string } => {
    return { kind: findLevel(interview, level)?.form ?? 'match' };
  };
  return {
    of: level => {
      const [dealer, all] = [dealers.of(dealerOf(level)), kindsAskedBy(level).map(rules.of)];
      const kinds = all.filter(one => one !== undefined);
      return dealer && kinds.length === all.length ? { ...dealer, kinds } : undefined;
    },
    fetch: async level => {
      await Promise.all([rules.fetch(kindsAskedBy(level)), dealers.fetch([dealerOf(level)])]);
    },
  };
}
