import { parseDay } from '../day.ts';
import type { Interview } from '../interview/types.ts';
import { itemsIn } from './pace.ts';
import type { Recollection } from './recollection.ts';
import { type Plan, planFor } from './target.ts';

/** The plan for the test that is ahead, over everything that the interview teaches. */
export function planOf(interview: Interview, recollection: Recollection): Plan | undefined {
  const { aim, memory, pace, today } = recollection;
  const target = aim?.date ? parseDay(aim.date) : undefined;
  if (!aim || target === undefined) return undefined;
  const facts = [...interview.measures, ...interview.figures].map(({ id }) => id);
  return planFor(memory, facts, { today, target, perDay: itemsIn(aim.minutes, pace) });
}
