import { parseDay } from '../day.ts';
import type { Interview } from '../interview/types.ts';
import { itemsFittingIn } from './pace.ts';
import type { Recollection } from './recollection.ts';
import { planUntilTest, type TestDayPlan } from './target.ts';

/** The plan for the test that is ahead, over everything that the interview teaches. */
export function testDayPlanOf(interview: Interview, recollection: Recollection): TestDayPlan | undefined {
  const { aim, memory, pace, today } = recollection;
  const target = aim?.date ? parseDay(aim.date) : undefined;
  if (!aim || target === undefined) return undefined;
  const facts = [...interview.measures, ...interview.figures].map(({ id }) => id);
  return planUntilTest(memory, facts, { today, target, perDay: itemsFittingIn(aim.minutes, pace) });
}
