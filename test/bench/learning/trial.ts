import type { Day } from '../../../src/core/calendar-day.ts';
import type { FactId } from '../../../src/core/interview/facts.ts';
import type { Assumptions } from './assumptions.ts';
import type { Course } from './course.ts';
import type { Learner } from './learner.ts';
import { type Answer, ask, createMind, type Mind, recallOf } from './mind.ts';
import { compete, type Rivalry } from './rivalry.ts';
import type { Outcome, Plan, Scheduler } from './scheduler.ts';

/** What became of one learner. `soon`, `late`: share of all facts that are recalled, 0..1. `shown`: questions a fact. */
export type Result = {
  readonly soon: number;
  readonly late: number;
  readonly met: number;
  readonly shown: number;
};

/** The morning after the last day, and a month later; nothing is asked in between. */
const SOON = 1;
const LATE = 31;

export type World = { readonly assumptions: Assumptions; readonly course: Course };

export function tryOut(world: World, scheduler: Scheduler, learner: Learner): Result {
  const { assumptions, course } = world;
  const mind = createMind(learner);
  const plan = scheduler.begin(course, learner.name);
  const rivalry: Rivalry = new Map();
  let shown = 0;
  for (let day = 1; day <= assumptions.days; day += 1) {
    const isMissed = assumptions.missed > 0 && day % assumptions.missed === 0;
    const asked = isMissed ? [] : study(world, mind, plan, day);
    shown += asked.length;
    compete(course, assumptions, mind, rivalry, new Set(asked));
  }
  const share = (day: Day): number =>
    course.facts.reduce((sum, fact) => sum + recallOf(mind, fact, day), 0) / course.facts.length;
  return {
    soon: share(assumptions.days + SOON),
    late: share(assumptions.days + LATE),
    met: mind.marks.size,
    shown: shown / course.facts.length,
  };
}

/** One day's questions: the last is begun before the time is over. */
export function study({ assumptions, course }: World, mind: Mind, plan: Plan, day: Day): readonly FactId[] {
  const asked: FactId[] = [];
  for (let spent = 0; spent < assumptions.minutes * 60; ) {
    const fact = plan.next(day);
    const answer = ask(mind, fact, day, course.pillars.get(fact)?.length || assumptions.numbers);
    spent += answer.isRight ? assumptions.right : assumptions.wrong + assumptions.back;
    plan.note(fact, day, toOutcome(course, fact, answer));
    asked.push(fact);
  }
  return asked;
}

/** A card that is not known is put where one of its rivals belongs, if there is one under the same beam; or anywhere. */
function toOutcome({ pillars, home, rivals }: Course, fact: FactId, { isRight, slip }: Answer): Outcome {
  const others = (pillars.get(fact) ?? []).filter(pillar => pillar !== home.get(fact));
  const tempting = others.filter(pillar => rivals.get(fact)?.some(rival => home.get(rival) === pillar));
  const among = tempting.length > 0 ? tempting : others;
  const chosen = among[Math.floor(slip * among.length)];
  return isRight || chosen === undefined ? { isRight } : { isRight, chosen };
}
