import { isStarred, levelOf } from '../../core/interview/lookups.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { AnyKind, DealtItem } from '../../core/kinds/kind.ts';
import { composeLevel, limitOf } from '../../core/session/compose-level.ts';
import type { Limit } from '../../core/session/session-state.ts';
import type { Sitting } from './saves/save-types.ts';

/** Says what a sitting asks, and what ends it early. @param kinds that it asks by; all of its level for a task, which says itself what it asks by. */
export type Deal = (
  interview: Interview,
  kinds: readonly AnyKind[],
  sitting: Sitting,
) => { readonly items: readonly DealtItem[]; readonly limit: Limit };

/** Sittings of levels that are the same for everyone. A part of a level has no limit. */
export const dealStarred: Deal = (interview, kinds, { level, seed, dealing, only }) => {
  const spec = levelOf(interview, level);
  const items = isStarred(spec) ? composeLevel(interview, kinds, spec, seed, dealing.streams) : [];
  return { items, limit: only ? {} : limitOf(spec) };
};
