import { type Day, parseDay } from '../calendar-day.ts';
import { measuresOf } from '../interview/lookups.ts';
import type { Interview } from '../interview/types.ts';
import { type FactId, isMeasure } from '../session/compose-review.ts';
import type { Aim, LogEntry } from './attempt-log.ts';
import { itemsFittingIn, paceIn } from './attempt-stats.ts';
import type { Confusion } from './confusion-matrix.ts';
import { type Memory, type MemoryTrace, memoryOf, recallOn } from './memory-model.ts';
import { confusionsIn, type Mistake, mistakesIn } from './mistake-notebook.ts';
import { aimIn, planUntilTest, type TestDayPlan } from './test-day-plan.ts';

/** What was asked before and should be asked again today: what is likeliest forgotten first. */
export const dueOn = (memory: Memory, today: Day): readonly FactId[] =>
  byRecall(
    [...memory].filter(([, { due }]) => due <= today),
    today,
  );

/** How many facts fall due on each of so many days, if nothing is gone over; the first day has all that is overdue. */
export function forecast(memory: Memory, today: Day, days: number): readonly number[] {
  const counts = new Array<number>(days).fill(0);
  for (const { due } of memory.values()) {
    const n = Math.max(0, due - today);
    if (n < days) counts[n] = (counts[n] ?? 0) + 1;
  }
  return counts;
}

type ReviewBasis = { readonly memory: Memory; readonly confusions: readonly Confusion[] };

/**
 * What to go over today, the most wanted first: what is due; then what is weakest; beside a card, one of the pillar
 * that it was confused with, so that the two are told apart side by side.
 * @param count at most so many; fewer where less is known.
 */
export function planReview(
  interview: Interview,
  { memory, confusions }: ReviewBasis,
  today: Day,
  count: number,
): readonly FactId[] {
  const due = dueOn(memory, today);
  const rest = byRecall(
    [...memory].filter(([id, { last }]) => !due.includes(id) && last < today),
    today,
  );
  const wanted = [...due, ...rest];
  const plan = new Set<FactId>();
  for (const fact of wanted) {
    if (plan.size >= count) break;
    plan.add(fact);
    const twin = confusedCardOf(interview, { memory, confusions }, fact, wanted);
    if (twin !== undefined && plan.size < count && due.length < count) plan.add(twin);
  }
  return [...plan];
}

function byRecall(traces: readonly (readonly [FactId, MemoryTrace])[], today: Day): readonly FactId[] {
  return traces
    .map(([id, trace]) => ({ id, recall: recallOn(trace, today), stability: trace.stability }))
    .sort((a, b) => a.recall - b.recall || a.stability - b.stability || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A known card of the pillar that this one's pillar is most often taken for: the one least remembered. */
function confusedCardOf(
  interview: Interview,
  { confusions }: ReviewBasis,
  fact: FactId,
  wanted: readonly FactId[],
): FactId | undefined {
  if (!isMeasure(interview, fact)) return undefined;
  const own = interview.measures.find(({ id }) => id === fact)?.pillar;
  const taken = confusions.find(({ right }) => right === own);
  const others = taken ? measuresOf(interview, taken.chosen).map(({ id }) => id) : [];
  return wanted.find(id => others.includes(id));
}

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

/** The plan for the test that is ahead, over everything that the interview teaches. */
export function testDayPlanOf(interview: Interview, recollection: Recollection): TestDayPlan | undefined {
  const { aim, memory, pace, today } = recollection;
  const target = aim?.date ? parseDay(aim.date) : undefined;
  if (!aim || target === undefined) return undefined;
  const facts = [...interview.measures, ...interview.figures].map(({ id }) => id);
  return planUntilTest(memory, facts, { today, target, perDay: itemsFittingIn(aim.minutes, pace) });
}
