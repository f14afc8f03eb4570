import type { Day } from '../../../src/core/calendar-day.ts';
import type { FactId } from '../../../src/core/interview/facts.ts';
import type { PillarId } from '../../../src/core/interview/types.ts';
import type { Course } from './course.ts';

/** All that a scheduler learns of an answer. `chosen`: the pillar, where a card was put on a wrong one. */
export type Outcome = { readonly isRight: boolean; readonly chosen?: PillarId };

/** Serves one learner. */
export type Plan = {
  readonly next: (day: Day) => FactId;
  readonly note: (fact: FactId, day: Day, outcome: Outcome) => void;
};

export type Scheduler = {
  readonly name: string;
  /** @param seed of what is left to chance. */
  readonly begin: (course: Course, seed: string) => Plan;
};
