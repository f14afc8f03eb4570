import { findLevel, isPlayable } from '../../core/interview/lookups.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import { createLazyByKind, fetchRules } from '../../core/kinds/register.ts';
import { kindsOfLevel } from '../../core/session/compose-level.ts';
import type { Bring } from './fetch-retry.ts';

/** The rules of the question kinds, fetched when a level that asks by them is first opened. */
export type RulesLoader = {
  /** Those of a level; undefined until all of them are there. Asking starts to fetch them. */
  readonly of: (level: LevelId) => readonly AnyKind[] | undefined;
  /** Resolves when those of a level are there. Rejects if they cannot be fetched. */
  readonly fetch: (level: LevelId) => Promise<void>;
};

export function createRulesLoader(interview: Interview, bring: Bring): RulesLoader {
  const rules = createLazyByKind(fetchRules, () => undefined, bring);
  const kindsAskedBy = (level: LevelId): readonly { readonly kind: string }[] => {
    const spec = findLevel(interview, level);
    return spec && isPlayable(spec) ? kindsOfLevel(spec).map(kind => ({ kind })) : [];
  };
  return {
    of: level => {
      const all = kindsAskedBy(level).map(rules.of);
      const fetched = all.filter(one => one !== undefined);
      return fetched.length === all.length ? fetched : undefined;
    },
    fetch: level => rules.fetch(kindsAskedBy(level)),
  };
}
