import { Rating } from 'ts-fsrs';
import type { Day } from '../../../src/core/calendar-day.ts';
import type { FactId } from '../../../src/core/interview/facts.ts';
import type { Chance } from './chance.ts';
import type { Learner, Strength } from './learner.ts';

/** What is truly remembered of a fact. */
export type Mark = Strength & { readonly last: Day };

/** One learner's true memory, which no scheduler sees. */
export type Mind = {
  readonly learner: Learner;
  readonly marks: Map<FactId, Mark>;
  readonly fates: Map<FactId, Chance>;
};

export const createMind = (learner: Learner): Mind => ({ learner, marks: new Map(), fates: new Map() });

/** The chance, 0..1, that a fact is recalled; 0 for what was never met. */
export function recallOf({ learner, marks }: Mind, fact: FactId, day: Day): number {
  const mark = marks.get(fact);
  return mark ? learner.model.forgetting_curve(day - mark.last, mark.stability) : 0;
}

/** `slip`, 0..1: which of the wrong answers was given. */
export type Answer = { readonly isRight: boolean; readonly slip: number };

/** Asks a fact, to be chosen among so many, until it is right. */
export function ask(mind: Mind, fact: FactId, day: Day, among: number): Answer {
  const fate = fateFor(mind, fact);
  const [memory, luck, slip] = [fate(), fate(), fate()];
  const isRecalled = memory < recallOf(mind, fact, day);
  const isRight = isRecalled || luck < 1 / among;
  impress(mind, fact, day, isRecalled);
  if (!isRight) impress(mind, fact, day, true);
  return { isRight, slip };
}

function fateFor({ learner, fates }: Mind, fact: FactId): Chance {
  const fate = fates.get(fact) ?? learner.fateOf(fact);
  fates.set(fact, fate);
  return fate;
}

function impress({ learner, marks }: Mind, fact: FactId, day: Day, isRecalled: boolean): void {
  const mark = marks.get(fact);
  const grade = isRecalled ? Rating.Good : Rating.Again;
  const next = mark ? learner.model.next_state(mark, day - mark.last, grade) : learner.firstOf(fact);
  marks.set(fact, { ...next, last: day });
}
