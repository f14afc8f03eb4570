import type { Day } from '../day.ts';
import type { Interview } from '../interview/types.ts';
import type { FactId } from '../session/recall.ts';
import type { Confusion } from './confusion.ts';
import type { Aim, LogEntry } from './log.ts';
import { type Memory, memoryOf } from './memory.ts';
import { confusionsIn, type Mistake, mistakesIn } from './mistakes.ts';
import { paceIn } from './pace.ts';
import { dueOn } from './review.ts';
import { aimIn } from './target.ts';

/** All that is known today of what a learner remembers. */
export type Recollection = {
  readonly today: Day;
  readonly memory: Memory;
  readonly due: readonly FactId[];
  readonly mistakes: readonly Mistake[];
  readonly confusions: readonly Confusion[];
  /** The day of a test, if one is ahead. */
  readonly aim: Aim | undefined;
  /** What an item takes this learner, in ms. */
  readonly pace: number;
};

/** @param log of this learner, in order. */
export function recollect(interview: Interview, log: readonly LogEntry[], today: Day): Recollection {
  const memory = memoryOf(interview, log, today);
  return {
    today,
    memory,
    due: dueOn(memory, today),
    mistakes: mistakesIn(interview, log),
    confusions: confusionsIn(interview, log),
    aim: aimIn(log, today),
    pace: paceIn(log),
  };
}
