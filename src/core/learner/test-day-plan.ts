import { type Day, parseDay } from '../calendar-day.ts';
import { lastIn } from '../lists.ts';
import type { FactId } from '../session/compose-review.ts';
import type { Aim, LogEntry } from './attempt-log.ts';
import { AGAIN, GOOD, type Memory, type MemoryTrace, recallOn, traceAfter } from './memory-model.ts';

/** The aim that counts: the latest one, if its day has not passed. */
export function aimIn(log: readonly LogEntry[], today: Day): Aim | undefined {
  const aim = lastIn(log.filter(entry => entry.type === 'aim'));
  const day = aim?.date ? parseDay(aim.date) : undefined;
  return aim && day !== undefined && day > today ? aim : undefined;
}

/** How the days until a test are best used. */
export type TestDayPlan = {
  /** What to go over today, what brings most first. */
  readonly today: readonly FactId[];
  /** The share, 0..1, of all facts that will be recalled on the day: by this plan, and with nothing done. */
  readonly recall: number;
  readonly recallIdle: number;
};

type PlanTime = {
  readonly today: Day;
  /** The day of the test; nothing is learnt on it any more. */
  readonly target: Day;
  /** Items that the learner has time for, a day. */
  readonly perDay: number;
};

/** Days are planned in at most so many spans; the first is today alone. */
const SPANS = 14;
/** What raises the recall of one fact by less is not worth an item. */
const LEAST_GAIN = 0.004;
/** The chance to be right about what one has never met. */
const GUESS = 0.25;

/** A day of each span, and the items that there is time for in it. */
type Span = { readonly day: Day; room: number };
type FactSchedule = { readonly fact: FactId; readonly days: readonly Day[]; readonly recall: number };
type Step = { readonly course: FactSchedule; readonly span: Span; readonly gain: number };

/**
 * Item by item, gives the day to the fact whose recall on the day of the test gains most by it, until the time is
 * used up or nothing is gained. Reviews too early or too late gain less by themselves: the model of memory says so.
 */
export function planUntilTest(memory: Memory, facts: readonly FactId[], time: PlanTime): TestDayPlan {
  const spans = spansOf(time);
  const idle = facts.map(fact => scheduleOf(memory, fact, [], time.target));
  const courses = new Map(idle.map(course => [course.fact, course]));
  const steps = new Map(idle.map(course => [course.fact, bestStep(memory, course, spans, time.target)]));
  for (;;) {
    const best = [...steps.values()].reduce(gainingMore, undefined);
    if (!best) break;
    best.span.room -= 1;
    const { fact, days } = best.course;
    courses.set(
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
        steps.set(id, bestStep(memory, courses.get(id), spans, time.target));
  }
  const planned = [...courses.values()];
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

const mean = (courses: readonly FactSchedule[]): number =>
  courses.reduce((sum, { recall }) => sum + recall, 0) / Math.max(1, courses.length);

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

/** The day that a further review of this fact gains most on; undefined where none is worth it. */
function bestStep(
  memory: Memory,
  course: FactSchedule | undefined,
  spans: readonly Span[],
  target: Day,
): Step | undefined {
  if (!course) return undefined;
  const steps = spans
    .filter(({ day, room }) => room > 0 && !course.days.includes(day))
    .map(span => {
      const days = [...course.days, span.day].sort((a, b) => a - b);
      return { course, span, gain: scheduleOf(memory, course.fact, days, target).recall - course.recall };
    });
  const best = steps.reduce<Step | undefined>(gainingMore, undefined);
  return best && best.gain >= LEAST_GAIN ? best : undefined;
}

function scheduleOf(memory: Memory, fact: FactId, days: readonly Day[], target: Day): FactSchedule {
  const trace = days.reduce<MemoryTrace | undefined>(expected, memory.get(fact));
  return { fact, days, recall: trace ? recallOn(trace, target) : 0 };
}

/** The trace after a review whose outcome is not known yet: between that of a success and that of a miss. */
function expected(before: MemoryTrace | undefined, day: Day): MemoryTrace {
  const chance = before ? recallOn(before, day) : GUESS;
  const [good, bad] = [traceAfter(before, GOOD, day), traceAfter(before, AGAIN, day)];
  const between = (a: number, b: number): number => chance * a + (1 - chance) * b;
  return {
    ...good,
    // The mean of the logarithms: two very different stabilities are not as good as one in their middle.
    stability: Math.exp(between(Math.log(good.stability), Math.log(bad.stability))),
    difficulty: between(good.difficulty, bad.difficulty),
  };
}
