import { levelOf } from '../../core/interview/lookups.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { AnyKind, DealtItem, ItemId } from '../../core/kinds/kind.ts';
import type { LogEntry } from '../../core/learner/attempt-log.ts';
import { composeMatch } from '../../core/session/compose-items.ts';
import type { Task } from '../../core/session/compose-task.ts';
import type { Limit } from '../../core/session/session-state.ts';
import type { Sitting } from './saves/save-types.ts';

/** Says what a sitting asks, and what ends it early. @param kinds that it asks by; a task says itself which, so for it there may be more. */
export type Deal = (
  interview: Interview,
  kinds: readonly AnyKind[],
  sitting: Sitting,
) => { readonly items: readonly DealtItem[]; readonly limit: Limit };

/** Draws for one learner what a sitting asks, out of all that its level may ask; undefined where everybody is asked the same. */
export type Draw = (
  interview: Interview,
  kinds: readonly AnyKind[],
  sitting: Sitting,
  known: { readonly log: readonly LogEntry[]; readonly now: number },
) => readonly ItemId[] | undefined;

/** Counts the different items that there are for an assignment. */
export type Count = (
  interview: Interview,
  kinds: readonly AnyKind[],
  asked: Pick<Task, 'pillars' | 'kinds' | 'leftOut'>,
) => number;

/** How sittings of a level are dealt, and drawn if that depends on the learner; where it may be an assignment, also how much there is. */
export type Dealer = { readonly deal: Deal; readonly draw?: Draw; readonly available?: Count };

/** Sittings of levels of cards of one beam: these come with the game, since it begins with them. */
export const dealMatch: Deal = (interview, kinds, { level, seed, dealing }) => {
  const spec = levelOf(interview, level);
  const items = spec.form === 'match' ? composeMatch(interview, kinds, spec, seed, dealing.streams) : [];
  return { items, limit: {} };
};
