/** How a learner best spends the days until a test. */
import type { Day } from '../calendar-day.ts';
import { parseDay } from '../calendar-text.ts';
import type { FactId } from '../interview/facts.ts';
import { lastIn } from '../lists.ts';
import type { Aim, LogEntry } from './attempt-log.ts';
import { AGAIN, GOOD, type Memory, type MemoryTrace, recallOn, traceAfter } from './memory-model.ts';

/** The day of the test, if there is one. */
export const dayOfAim = (aim: Aim | undefined): Day | undefined =>
  aim?.date ? parseDay(aim.date) : undefined;

/** The latest aim, if its day is still to come. */
export function aimIn(log: readonly LogEntry[], today: Day): Aim | undefined {
  const aim = lastIn(log.filter(entry => entry.type === 'aim'));
  const day = dayOfAim(aim);
  return aim && day !== undefined && day > today ? aim : undefined;
}

export type TestDayPlan = {
  /** What to go over today; first what raises the result most. */
  readonly today: readonly FactId[];
  /** The share, 0..1, of all facts that will be recalled on the day of the test: with this plan, and with no practice. */
  readonly recall: number;
  readonly recallIdle: number;
};

type PlanTime = {
  readonly today: Day;
  /** The day of the test, on which nothing is practised any more. */
  readonly target: Day;
  /** Items that the learner has time for each day. */
  readonly perDay: number;
};

/** The days are grouped into at most so many spans; the first is today alone. */
const SPANS = 14;
/** An item that raises the chance to recall a fact by less is not worth it. */
const LEAST_GAIN = 0.004;
/** The chance of a right response to something new. */
const GUESS = 0.25;

/** Days planned together: one of them stands for all. `room`: items that there is still time for. */
type Span = { readonly day: Day; room: number };
/** When a fact is reviewed, and the chance, 0..1, to recall it on the day of the test then. */
type FactSchedule = { readonly fact: FactId; readonly days: readonly Day[]; readonly recall: number };
/** A review that could be added to a schedule. */
type Step = { readonly schedule: FactSchedule; readonly span: Span; readonly gain: number };

/**
 * Adds one review after the other, always the one that raises the recall on the day of the test most, until the time is
 * used up or no review is worth it. No rule says how far apart reviews should be: by the model of memory, those that are too
 * early or too late gain less.
 */
export function planUntilTest(memory: Memory, facts: readonly FactId[], time: PlanTime): TestDayPlan {
  const spans = spansOf(time);
  const idle = facts.map(fact => scheduleOf(memory, fact, [], time.target));
  const schedules = new Map(idle.map(schedule => [schedule.fact, schedule]));
  const steps = new Map(
    idle.map(schedule => [schedule.fact, bestStep(memory, schedule, spans, time.target)]),
  );
  for (;;) {
    const best = [...steps.values()].reduce(gainingMore, undefined);
    if (!best) break;
    best.span.room -= 1;
    const { fact, days } = best.schedule;
    schedules.set(
      fact,
      scheduleOf(
        memory,
        fact,
        [...days, best.span.day].sort((a, b) => a - b),
        time.target,
      ),
    );
    for (const [id, step] of steps)
      if (id === fact || step?.span.room === 0)
        steps.set(id, bestStep(memory, schedules.get(id), spans, time.target));
  }
  const planned = [...schedules.values()];
  const chosen = planned.filter(({ days }) => days.includes(time.today));
  const gain = ({ fact, days, recall }: FactSchedule): number =>
    recall -
    scheduleOf(
      memory,
      fact,
      days.filter(day => day !== time.today),
      time.target,
    ).recall;
  return {
    today: chosen.sort((a, b) => gain(b) - gain(a)).map(({ fact }) => fact),
    recall: mean(planned),
    recallIdle: mean(idle),
  };
}

const gainingMore = (a: Step | undefined, b: Step | undefined): Step | undefined =>
  !b || (a && a.gain >= b.gain) ? a : b;

const mean = (schedules: readonly FactSchedule[]): number =>
  schedules.reduce((sum, { recall }) => sum + recall, 0) / Math.max(1, schedules.length);

function spansOf({ today, target, perDay }: PlanTime): readonly Span[] {
  const later = Math.max(0, target - today - 1);
  const count = Math.min(SPANS - 1, later);
  const edge = (n: number): Day => today + 1 + Math.round((n * later) / Math.max(1, count));
  const rest = Array.from({ length: count }, (_, n) => ({
    day: Math.floor((edge(n) + edge(n + 1) - 1) / 2),
    room: perDay * (edge(n + 1) - edge(n)),
  }));
  return [{ day: today, room: perDay }, ...rest];
}

/** The day on which another review of this fact gains most; undefined if none is worth it. */
function bestStep(
  memory: Memory,
  schedule: FactSchedule | undefined,
  spans: readonly Span[],
  target: Day,
): Step | undefined {
  if (!schedule) return undefined;
  const steps = spans
    .filter(({ day, room }) => room > 0 && !schedule.days.includes(day))
    .map(span => {
      const days = [...schedule.days, span.day].sort((a, b) => a - b);
      const { recall } = scheduleOf(memory, schedule.fact, days, target);
      return { schedule, span, gain: recall - schedule.recall };
    });
  const best = steps.reduce<Step | undefined>(gainingMore, undefined);
  return best && best.gain >= LEAST_GAIN ? best : undefined;
}

function scheduleOf(memory: Memory, fact: FactId, days: readonly Day[], target: Day): FactSchedule {
  const trace = days.reduce<MemoryTrace | undefined>(expected, memory.get(fact));
  return { fact, days, recall: trace ? recallOn(trace, target) : 0 };
}

/** The trace to expect after a review that is still to come: between that of a right and that of a wrong response. */
function expected(before: MemoryTrace | undefined, day: Day): MemoryTrace {
  const chance = before ? recallOn(before, day) : GUESS;
  const [good, bad] = [traceAfter(before, GOOD, day), traceAfter(before, AGAIN, day)];
  const between = (a: number, b: number): number => chance * a + (1 - chance) * b;
  return {
    ...good,
    // By logarithms: the plain mean of two very different stabilities would promise too much.
    stability: Math.exp(between(Math.log(good.stability), Math.log(bad.stability))),
    difficulty: between(good.difficulty, bad.difficulty),
  };
}
