import { findLevel, isPlayable } from '../../core/interview/library.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import { createFetched } from '../../core/kinds/fetched.ts';
import { fetchRules } from '../../core/kinds/index.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import { kindsOf } from '../../core/session/level.ts';
import type { Bring } from './arrivals.ts';

/** The rules of the kinds, fetched when a level that asks by them is first opened. */
export type Kinds = {
  /** Those of a level; undefined until all of them have come, which asking makes them. */
  readonly of: (level: LevelId) => readonly AnyKind[] | undefined;
  /** Resolves when they have come. Rejects when they cannot be fetched. */
  readonly fetch: (level: LevelId) => Promise<void>;
};

export function createKinds(interview: Interview, bring: Bring): Kinds {
  const rules = createFetched(fetchRules, () => undefined, bring);
  const named = (level: LevelId): readonly { readonly kind: string }[] => {
    const spec = findLevel(interview, level);
    return spec && isPlayable(spec) ? kindsOf(spec).map(kind => ({ kind })) : [];
  };
  return {
    of: level => {
      const all = named(level).map(rules.of);
      const here = all.filter(one => one !== undefined);
      return here.length === all.length ? here : undefined;
    },
    fetch: level => rules.fetch(named(level)),
  };
}
