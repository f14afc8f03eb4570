/** What a learner goes over today: what is new and what is due, in one sitting of the length that was chosen. */
import { type Day, MINUTE_MS } from '../calendar-day.ts';
import { beamOfFact, type FactId } from '../interview/facts.ts';
import { confusablesOf, levelsOf, measuresOf } from '../interview/lookups.ts';
import type { BeamLevel, Interview } from '../interview/types.ts';
import { spreadEvenly } from '../lists.ts';
import { takingTurns } from '../session/compose-review.ts';
import type { Aim } from './attempt-log.ts';
import { minutesFor } from './learner-pace.ts';
import { AGAIN, GOOD, type Memory, type MemoryTrace, recallOn, traceAfter } from './memory-model.ts';
import { dayOfAim } from './test-day-plan.ts';

/** One fact of the day. `isNew`: it is met today for the first time. */
export type PlannedFact = { readonly fact: FactId; readonly isNew: boolean; readonly isDone: boolean };

export type DailyPlan = {
  /** What is left for today, in the order in which it is asked; empty when the day is done. */
  readonly facts: readonly FactId[];
  /** All of the day: what is done, in the order in which it was learnt, then what is left. */
  readonly day: readonly PlannedFact[];
  /** Of what is left. */
  readonly fresh: number;
  readonly due: number;
  /** Whole minutes that this takes, at least one. */
  readonly minutes: number;
};

type PlanBasis = {
  readonly memory: Memory;
  readonly today: Day;
  /** The test that the learner prepares for, if one is ahead. */
  readonly aim?: Aim | undefined;
  /** How long an item took this learner before today, in ms, so that the day does not grow while one is at it. */
  readonly pace: number;
};

/** Days in which everything is met, from the first on; on the last of them nothing new comes, so that all is gone over once. */
const DAYS = 14;
/** The days in which the rest is met, when those have gone by. */
const RESPITE = 2;
/** Days after which what is gained by a review is measured, where no test is ahead. */
const HORIZON = 30;
/** In the time of an item. Something new takes longer: it is mostly missed at first, explained, and asked again. */
const NEW_COST = 2;
const KNOWN_COST = 1;

/** All facts in the order in which the campaign brings them. */
export function factsInOrder(interview: Interview): readonly FactId[] {
  const met = interview.beams.flatMap(({ id }) =>
    levelsOf(interview, id).flatMap(level => factsIn(interview, level)),
  );
  // A pillar may be in two levels.
  return [...new Set(met)];
}

function factsIn(interview: Interview, level: BeamLevel): readonly FactId[] {
  if (level.form === 'match')
    return level.pillars.flatMap(pillar => measuresOf(interview, pillar).map(({ id }) => id));
  if (level.form === 'sort') return level.lists;
  return level.form === 'numbers' ? level.figures : [];
}

/**
 * The day begins with enough new facts for all to be met in time: before the eve of the test, or within two weeks. That is a
 * floor, never a cap: what is due comes after it, and where there is still time, more that is new. What is due never keeps the
 * new ones out. Facts that are easily taken for each other are met on one day.
 * @param minutes for which the learner practises on a day; what was done today is taken away.
 */
export function planToday(interview: Interview, basis: PlanBasis, minutes: number): DailyPlan {
  const { memory, today, pace } = basis;
  const done = factsInOrder(interview).filter(fact => memory.get(fact)?.last === today);
  const { wanted } = inOrderOfNeed(interview, basis);
  // However short the time is, there is something to begin with.
  const room =
    done.length === 0
      ? Math.max(NEW_COST, roomIn(minutes, pace))
      : roomIn(minutes, pace) - costOf(basis, done);
  const chosen = fillingUp(basis, wanted, room);
  const facts = arranged(interview, basis, chosen);
  const isNew = isNewIn(basis);
  return {
    facts,
    day: [...done, ...facts].map((fact, i) => ({ fact, isNew: isNew(fact), isDone: i < done.length })),
    fresh: chosen.filter(isNew).length,
    due: chosen.filter(fact => !isNew(fact)).length,
    minutes: minutesFor(costOf(basis, chosen), pace),
  };
}

/**
 * A further sitting on a day on which all that was planned is done: more that is new, then what is not due yet.
 * @param minutes that the sitting takes.
 */
export function planMore(interview: Interview, basis: PlanBasis, minutes: number): readonly FactId[] {
  const { wanted, rest } = inOrderOfNeed(interview, basis);
  return arranged(interview, basis, fillingUp(basis, [...wanted, ...rest], roomIn(minutes, basis.pace)));
}

const roomIn = (minutes: number, pace: number): number => (minutes * MINUTE_MS) / pace;

const isNewIn =
  ({ memory, today }: PlanBasis) =>
  (fact: FactId): boolean =>
    (memory.get(fact)?.met ?? today) === today;

const costOf = (basis: PlanBasis, facts: readonly FactId[]): number =>
  facts.map(isNewIn(basis)).reduce((sum, isNew) => sum + (isNew ? NEW_COST : KNOWN_COST), 0);

/** The first of these facts, as many as there is room for. */
const fillingUp = (basis: PlanBasis, facts: readonly FactId[], room: number): readonly FactId[] =>
  facts.filter((_, i) => costOf(basis, facts.slice(0, i + 1)) <= room);

/** New ones between the others, beams in turns, those that are easily taken for each other side by side. */
function arranged(interview: Interview, basis: PlanBasis, facts: readonly FactId[]): readonly FactId[] {
  const isNew = isNewIn(basis);
  const mixed = spreadEvenly(
    facts.filter(isNew),
    facts.filter(fact => !isNew(fact)),
  );
  return sideBySide(interview, takingTurns(interview, mixed));
}

/** What was not asked today. `wanted`: what is new and what is due, the most needed first. `rest`: what is not due yet. */
function inOrderOfNeed(interview: Interview, basis: PlanBasis) {
  const { memory, today } = basis;
  const all = factsInOrder(interview);
  const isDue = (fact: FactId): boolean => (memory.get(fact)?.due ?? today) <= today;
  const known = byGain(basis, all);
  const unmet = all.filter(fact => !memory.has(fact));
  // No beam is begun before its turn.
  const begun = new Set([...memory.keys(), ...unmet.slice(0, 1)].map(fact => beamOfFact(interview, fact)));
  const isOpen = (fact: FactId): boolean => begun.has(beamOfFact(interview, fact));
  const fresh = [...sideBySide(interview, unmet.filter(isOpen)), ...unmet.filter(fact => !isOpen(fact))];
  const floor = fresh.slice(0, floorOf({ ...basis, left: fresh.length }));
  return {
    wanted: [...new Set([...floor, ...known.filter(isDue), ...fresh])],
    rest: known.filter(fact => !isDue(fact)),
  };
}

/** New facts of today, at least: what is left, spread over the days that are left, less what was met today. */
function floorOf({ memory, today, aim, left }: PlanBasis & { readonly left: number }): number {
  const days = [...memory.values()].map(({ met }) => met);
  const begun = Math.min(today, ...days);
  const metToday = days.filter(day => day === today).length;
  const target = dayOfAim(aim) ?? begun + DAYS;
  // Whoever has practised on two days of three will do so on two of the next three.
  const habit = today > begun ? new Set(days.filter(day => day < today)).size / (today - begun) : 1;
  const spell = target - 1 - today > 0 ? Math.max(1, (target - 1 - today) * habit) : RESPITE;
  return Math.max(0, Math.ceil((left + metToday) / spell) - metToday);
}

/**
 * Known facts that were not asked today; first those of which most would be gained by asking them: the chance to recall them on
 * the day of the test, or in a month, with a review today and without.
 */
function byGain({ memory, today, aim }: PlanBasis, all: readonly FactId[]): readonly FactId[] {
  const later = dayOfAim(aim) ?? today + HORIZON;
  return all
    .flatMap(fact => {
      const trace = memory.get(fact);
      return trace && trace.last < today ? [{ fact, gain: gainOf(trace, today, later) }] : [];
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ fact }) => fact);
}

function gainOf(trace: MemoryTrace, today: Day, later: Day): number {
  const chance = recallOn(trace, today);
  const [good, bad] = [traceAfter(trace, GOOD, today), traceAfter(trace, AGAIN, today)];
  return chance * recallOn(good, later) + (1 - chance) * recallOn(bad, later) - recallOn(trace, later);
}

/** The same facts, those that are easily taken for one of them right behind it. */
function sideBySide(interview: Interview, facts: readonly FactId[]): readonly FactId[] {
  const withRivals = facts.flatMap(fact => {
    const rivals = confusablesOf(interview, fact).flatMap(({ measures }) => measures);
    return [fact, ...facts.filter(id => rivals.includes(id))];
  });
  return [...new Set(withRivals)];
}
