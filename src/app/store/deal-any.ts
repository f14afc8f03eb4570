import { isStarred, levelOf } from '../../core/interview/lookups.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import { needIn } from '../../core/learner/mistake-notebook.ts';
import { chanceOfLevel, type Makings } from '../../core/session/compose-items.ts';
import { composeLevel, limitOf } from '../../core/session/compose-level.ts';
import { composeReview, composeToday } from '../../core/session/compose-review.ts';
import { availableIn, composeTask, limitFor, orderIn } from '../../core/session/compose-task.ts';
import { raisable, raise } from '../../core/session/second-edition.ts';
import type { Deal, Dealer, Draw } from './deal-match.ts';
import type { Sitting } from './saves/save-types.ts';

/** Sittings of every level, fetched with the rules of one that the first question is not from. */
const dealAny: Deal = (interview, kinds, sitting) => {
  const { level, seed, dealing, only, drawn, facts = [], fresh, task, limitMs } = sitting;
  if (task) return { items: composeTask(interview, kinds, task, orderIn(task, seed)), limit: limitFor(task) };
  const spec = levelOf(interview, level);
  if (!isStarred(spec)) {
    const items =
      spec.form === 'today'
        ? composeToday(interview, kinds, facts, seed, dealing.streams, fresh)
        : composeReview(interview, kinds, facts, seed, dealing.streams, drawn);
    return { items, limit: limitMs === undefined ? {} : { ms: limitMs } };
  }
  if (drawn && spec.form === 'raise') {
    const all = raisable(makingsOf(interview, kinds, sitting), spec.beam);
    return { items: drawn.flatMap(id => all.find(item => item.id === id) ?? []), limit: {} };
  }
  const items = composeLevel(interview, kinds, spec, seed, dealing.streams);
  // A part of a level has no limit.
  return { items, limit: only ? {} : limitOf(spec) };
};

/** Where a beam is raised: what the learner has missed comes first, what was right twice within the hour comes last. */
const drawAny: Draw = (interview, kinds, sitting, { log, now }) => {
  const spec = levelOf(interview, sitting.level);
  if (spec.form !== 'raise' || interview.edition !== 2) return undefined;
  return raise(makingsOf(interview, kinds, sitting), spec.beam, needIn(log, now)).map(({ id }) => id);
};

const makingsOf = (
  interview: Interview,
  kinds: readonly AnyKind[],
  { level, seed, dealing }: Sitting,
): Makings => ({ interview, kinds, chance: chanceOfLevel(level, seed, dealing.streams) });

export const anyDealer: Dealer = { deal: dealAny, draw: drawAny, available: availableIn };
