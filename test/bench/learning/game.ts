import type { Day } from '../../../src/core/calendar-day.ts';
import type { FactId } from '../../../src/core/interview/facts.ts';
import type { Aim, Attempt } from '../../../src/core/learner/attempt-log.ts';
import { planMore, planToday } from '../../../src/core/learner/daily-plan.ts';
import { gradeOf, type MemoryTrace, traceAfter } from '../../../src/core/learner/memory-model.ts';
import { confusionsIn } from '../../../src/core/learner/mistake-notebook.ts';
import { dueOn, planReview } from '../../../src/core/learner/recollection.ts';
import { takingTurns } from '../../../src/core/session/compose-review.ts';
import { toAttempt } from './attempt.ts';
import type { Course } from './course.ts';
import type { Scheduler } from './scheduler.ts';
import { pick } from './simple.ts';

/** Questions of a review, as in the game. */
const SITTING = 10;
/** What the game takes for the time of a question, as long as it has not seen a learner's own. */
const PACE_MS = 12_000;

/** What the game knows of one learner. `misses`: all of the log that confusions are read from. */
type Known = { readonly memory: Map<FactId, MemoryTrace>; readonly misses: Attempt[] };

/** Facts of the next sitting; empty where everything known was asked today. */
type Choose = (course: Course, known: Known, day: Day) => readonly FactId[];

/** What "Today" asks, sitting after sitting of so many minutes, as long as there is time. */
export const gameFor = (minutes: number, name = 'this game', aim?: Aim): Scheduler =>
  gameWith(name, ({ interview }, { memory }, day) => {
    const basis = { memory, today: day, pace: PACE_MS, ...(aim && { aim }) };
    const { facts } = planToday(interview, basis, minutes);
    return facts.length > 0 ? facts : planMore(interview, basis, minutes);
  });

/** What the game did before there was "Today": what is due; then what is new; then, when all was met, what is weakest. */
export const former = gameWith('the game before', (course, known, day) => {
  const due = dueOn(known.memory, day).length;
  const fresh = course.facts.find(fact => !known.memory.has(fact));
  if (due === 0 && fresh !== undefined) return [fresh];
  return review(course, known, day, fresh === undefined ? SITTING : Math.min(SITTING, due));
});

function review(
  { interview }: Course,
  { memory, misses }: Known,
  day: Day,
  count: number,
): readonly FactId[] {
  const confusions = confusionsIn(interview, misses);
  return takingTurns(interview, planReview(interview, { memory, confusions }, day, count));
}

/** The game's own fold, model and plan; `choose` says what a sitting is made of. */
function gameWith(name: string, choose: Choose): Scheduler {
  const begin: Scheduler['begin'] = course => {
    const known: Known = { memory: new Map(), misses: [] };
    let sitting: readonly FactId[] = [];
    let today: Day | undefined;
    return {
      next: day => {
        if (day !== today || sitting.length === 0) sitting = choose(course, known, day);
        today = day;
        const [first, ...rest] = sitting;
        sitting = rest;
        return first ?? pick(weakest(known), 0);
      },
      note: (fact, day, outcome) => {
        const attempt = toAttempt(course.interview, fact, day, outcome);
        const grade = gradeOf(attempt);
        if (grade !== undefined) known.memory.set(fact, traceAfter(known.memory.get(fact), grade, day));
        if (!outcome.isRight) known.misses.push(attempt);
      },
    };
  };
  return { name, begin };
}

const weakest = ({ memory }: Known): readonly FactId[] =>
  [...memory].sort(([, a], [, b]) => a.stability - b.stability).map(([fact]) => fact);
