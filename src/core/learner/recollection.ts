/** What a learner remembers today, and what to go over next. All that needs the model of memory is fetched with it. */
import type { Day } from '../calendar-day.ts';
import type { FactId } from '../interview/facts.ts';
import { measuresOf } from '../interview/lookups.ts';
import type { Interview, LevelSpec } from '../interview/types.ts';
import type { Aim, LogEntry } from './attempt-log.ts';
import type { Confusion } from './confusion-matrix.ts';
import { type DailyPlan, planMore, planToday } from './daily-plan.ts';
import { itemsFittingIn, paceIn } from './learner-pace.ts';
import { entriesBefore } from './log-days.ts';
import { type Memory, type MemoryTrace, memoryOf, recallOn } from './memory-model.ts';
import { confusionsIn, type Mistake, mistakesIn } from './mistake-notebook.ts';
import { aimIn, dayOfAim, planUntilTest, type TestDayPlan } from './test-day-plan.ts';

/** Facts that should be asked again today; the one that is most likely forgotten first. */
export const dueOn = (memory: Memory, today: Day): readonly FactId[] =>
  byRecall(
    [...memory].filter(([, { due }]) => due <= today),
    today,
  );

/** How many facts fall due on each of the next days if nothing is practised; the first day, today, includes the overdue ones. */
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
 * What to go over today, the most wanted first: what is due, then what is weakest. If few facts are due, a card is followed
 * by one of the pillar that it was confused with, so that the two are told apart side by side.
 * @param count at most so many; fewer if the learner knows less.
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
    const rival = confusedCardOf(interview, { memory, confusions }, fact, wanted);
    if (rival !== undefined && plan.size < count && due.length < count) plan.add(rival);
  }
  return [...plan];
}

function byRecall(traces: readonly (readonly [FactId, MemoryTrace])[], today: Day): readonly FactId[] {
  return traces
    .map(([id, trace]) => ({ id, recall: recallOn(trace, today), stability: trace.stability }))
    .sort((a, b) => a.recall - b.recall || a.stability - b.stability || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The first wanted card of the pillar that the pillar of this card is most often taken for. */
function confusedCardOf(
  interview: Interview,
  { confusions }: ReviewBasis,
  fact: FactId,
  wanted: readonly FactId[],
): FactId | undefined {
  const own = interview.measures.find(({ id }) => id === fact)?.pillar;
  if (own === undefined) return undefined;
  const taken = confusions.find(({ right }) => right === own);
  const others = taken ? measuresOf(interview, taken.chosen).map(({ id }) => id) : [];
  return wanted.find(id => others.includes(id));
}

/** What is known today of what a learner remembers. */
export type Recollection = {
  readonly today: Day;
  readonly memory: Memory;
  readonly due: readonly FactId[];
  readonly mistakes: readonly Mistake[];
  readonly confusions: readonly Confusion[];
  /** The test that the learner prepares for, if one is ahead. */
  readonly aim: Aim | undefined;
  /** How long an item takes this learner, in ms: now, and as far as was known when the day began. */
  readonly pace: number;
  readonly morningPace: number;
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
    morningPace: paceIn(entriesBefore(log, today)),
  };
}

/**
 * The plan for the test that is ahead, over all facts of the interview; undefined if none is ahead.
 * @param minutes for which the learner practises on a day.
 */
export function testDayPlanOf(
  interview: Interview,
  { aim, memory, pace, today }: Recollection,
  minutes: number,
): TestDayPlan | undefined {
  const target = dayOfAim(aim);
  if (target === undefined) return undefined;
  const { measures, figures, levels } = interview;
  const lists = levels.flatMap(level => (level.form === 'sort' ? level.lists : []));
  const facts = [...[...measures, ...figures].map(({ id }) => id), ...lists];
  return planUntilTest(memory, facts, { today, target, perDay: itemsFittingIn(minutes, pace) });
}

/** What is new and what is due today. @param minutes for which the learner practises on a day. */
export const dailyPlanOf = (interview: Interview, known: Recollection, minutes: number): DailyPlan =>
  planToday(interview, basisOf(known), minutes);

const basisOf = ({ morningPace, ...known }: Recollection) => ({ ...known, pace: morningPace });

/** The plans that a level is composed from, and how much of it is wanted: so many facts, or so many minutes. */
type Plans = {
  readonly test: TestDayPlan | undefined;
  readonly today: DailyPlan | undefined;
  readonly count: number;
  readonly minutes: number;
};

/** What a level that is composed for one learner asks now, the most needed first. */
export function factsFor(
  interview: Interview,
  known: Recollection,
  { form }: LevelSpec,
  { test, today, count, minutes }: Plans,
): readonly FactId[] {
  if (form === 'drill') return known.mistakes.map(({ fact }) => fact).slice(0, count);
  if (form === 'today')
    return today?.facts.length ? today.facts : planMore(interview, basisOf(known), minutes);
  const rest = planReview(interview, known, known.today, count);
  return [...new Set([...(test?.today ?? []), ...rest])].slice(0, count);
}
