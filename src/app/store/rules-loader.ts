import { findLevel, isPlayable } from '../../core/interview/lookups.ts';
import type { Pack } from '../../core/interview/pack-content.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import { createLazyByKind, fetchRules, isFurther, type NowOrSoon } from '../../core/kinds/register.ts';
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

type LoadedPack = Pick<Pack, 'interview' | 'questions'>;

const lacksQuestions = ({ further }: Interview): boolean => further !== undefined && !further.questions;

/** Fetches what headlines and lists ask, unless it is there. Rejects if it cannot be fetched. */
export async function fetchQuestions({ interview: { further }, questions }: LoadedPack): Promise<void> {
  if (!further || further.questions || !questions) return;
  further.questions = (await questions()).questions;
}

/** @param form of a level. */
const fetchDealer = (form: string): NowOrSoon<Dealer> =>
  form === 'match' ? { deal: dealMatch } : import('./deal-any.ts').then(({ anyDealer }) => anyDealer);

/** @param pack whose questions are fetched with the rules that ask them, and then belong to its interview. */
export function createRulesLoader(pack: LoadedPack, bring: Bring): RulesLoader {
  const { interview } = pack;
  const rules = createLazyByKind(fetchRules, () => undefined, bring);
  const dealers = createLazyByKind(fetchDealer, () => undefined, bring);
  const kindsAskedBy = (level: LevelId): readonly { readonly kind: string }[] => {
    const spec = findLevel(interview, level);
    return spec && isPlayable(spec) ? kindsOfLevel(spec).map(kind => ({ kind })) : [];
  };
  const dealerOf = (level: LevelId): { readonly kind: string } => {
    return { kind: findLevel(interview, level)?.form ?? 'match' };
  };
  const asksFurther = (level: LevelId): boolean => kindsAskedBy(level).some(isFurther);
  const isHere = (level: LevelId): boolean => !asksFurther(level) || !lacksQuestions(interview);
  return {
    of: level => {
      const [dealer, all] = [dealers.of(dealerOf(level)), kindsAskedBy(level).map(rules.of)];
      const kinds = all.filter(one => one !== undefined);
      return dealer && kinds.length === all.length && isHere(level) ? { ...dealer, kinds } : undefined;
    },
    fetch: async level => {
      await Promise.all([
        rules.fetch(kindsAskedBy(level)),
        dealers.fetch([dealerOf(level)]),
        asksFurther(level) ? fetchQuestions(pack) : undefined,
      ]);
    },
  };
}
