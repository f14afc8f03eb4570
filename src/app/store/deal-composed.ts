import { composeReview } from '../../core/session/compose-review.ts';
import { composeTask, limitFor, orderIn } from '../../core/session/compose-task.ts';
import type { Deal } from './deal-starred.ts';

/** Sittings of levels that are composed for one learner, or for a class. Fetched with the rules of their level: no first question is one of theirs. */
export const dealComposed: Deal = (interview, kinds, { seed, dealing, facts = [], task, limitMs }) =>
  task
    ? { items: composeTask(interview, kinds, task, orderIn(task, seed)), limit: limitFor(task) }
    : {
        items: composeReview(interview, kinds, facts, seed, dealing.streams),
        limit: limitMs === undefined ? {} : { ms: limitMs },
      };
