import { isStarred, levelOf } from '../../core/interview/lookups.ts';
import { composeLevel, limitOf } from '../../core/session/compose-level.ts';
import { composeReview } from '../../core/session/compose-review.ts';
import { composeTask, limitFor, orderIn } from '../../core/session/compose-task.ts';
import type { Deal } from './deal-match.ts';

/** Sittings of every level, fetched with the rules of one that the first question is not from. */
export const dealAny: Deal = (
  interview,
  kinds,
  { level, seed, dealing, only, facts = [], task, limitMs },
) => {
  if (task) return { items: composeTask(interview, kinds, task, orderIn(task, seed)), limit: limitFor(task) };
  const spec = levelOf(interview, level);
  if (!isStarred(spec)) {
    const items = composeReview(interview, kinds, facts, seed, dealing.streams);
    return { items, limit: limitMs === undefined ? {} : { ms: limitMs } };
  }
  const items = composeLevel(interview, kinds, spec, seed, dealing.streams);
  // A part of a level has no limit.
  return { items, limit: only ? {} : limitOf(spec) };
};
